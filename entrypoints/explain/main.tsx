import '../../components/pages.css';
import { prepareSearch } from '../platform/catalog-search.ts';
import { loadPacks } from '../platform/packs-here.ts';
import { runPage } from '../platform/page-surface.ts';
import { App } from './App.tsx';

void loadPacks()
  .then(() =>
    runPage(
      (strings) => strings.explain.title,
      (strings) => <App strings={strings} />,
    ),
  )
  .then(prepareSearch);
