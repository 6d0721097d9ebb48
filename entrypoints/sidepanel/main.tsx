import '../../components/pages.css';
import { runPage } from '../platform/page-surface.ts';
import { App } from './App.tsx';

void runPage(
  (strings) => strings.panel.title,
  (strings) => <App strings={strings} />,
);
