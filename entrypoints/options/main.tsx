import '../../components/pages.css';
import { loadPacks } from '../platform/packs-here.ts';
import { runPage } from '../platform/page-surface.ts';
import { App } from './App.tsx';

void loadPacks().then(() =>
  runPage(
    (strings) => strings.options.title,
    (strings) => <App strings={strings} />,
  ),
);
