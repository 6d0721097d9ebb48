import '../../components/pages.css';
import { runPage } from '../platform/page-surface.ts';
import { App } from './App.tsx';

void runPage(
  (strings) => strings.explain.title,
  (strings) => <App strings={strings} />,
);
