import '../../components/pages.css';
import { runPage } from '../platform/page-surface.ts';
import { putWords } from '../platform/words.ts';
import { App } from './App.tsx';

void runPage(
  (strings) => strings.welcome.title,
  (strings) => {
    putWords(strings); // for the card, which opens on this page as on any other
    return <App strings={strings} />;
  },
);
