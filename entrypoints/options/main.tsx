import '../../components/pages.css';
import { render } from 'preact';
import { dressPage, ownStrings } from '../platform/page-surface.ts';
import { App } from './App.tsx';

dressPage(ownStrings.options.title);
render(<App strings={ownStrings} />, document.getElementById('root') as HTMLElement);
