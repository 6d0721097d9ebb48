/** Simplified Chinese, as an engineer would write it: short, exact, addressed to the reader as 你. Names of LiteLLM, its settings and its classes stay as they are. */
import type { Strings } from '../../../../components/strings.ts';
import { access } from './access.ts';
import { actions, report } from './actions.ts';
import { article, sources } from './article.ts';
import { card } from './card.ts';
import { catalog, explain } from './explain.ts';
import { date, language, number } from './formats.ts';
import { copy, errors, product } from './general.ts';
import { keys } from './keys.ts';
import { news } from './news.ts';
import { omnibox } from './omnibox.ts';
import { options } from './options.ts';
import { backup, packs } from './packs.ts';
import { findings, panel } from './panel.ts';
import { popup } from './popup.ts';
import { reader } from './reader.ts';
import { paste, search } from './search.ts';
import * as terms from './terms.ts';
import { tester } from './tester.ts';
import { thread } from './thread.ts';
import { welcome } from './welcome.ts';

export const chinese: Strings = {
  language,
  direction: 'ltr',
  ...terms,
  date,
  number,
  product,
  copy,
  errors,
  card,
  actions,
  report,
  article,
  sources,
  search,
  paste,
  findings,
  panel,
  thread,
  reader,
  popup,
  explain,
  catalog,
  options,
  news,
  omnibox,
  welcome,
  packs,
  backup,
  tester,
  access,
  keys,
};
