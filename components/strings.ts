/**
 * Every text that a person can see, as a type. Views receive an object of this type by props and hold no words of their own; the words live in
 * entrypoints/platform/languages/, one folder per language, one file per surface. Anything with a value or a plural is a function, so that no
 * language is forced to glue pieces together.
 */
import type { AccessStrings } from './strings/access.ts';
import type { ActionStrings, ReportStrings } from './strings/actions.ts';
import type { ArticleStrings, SourceStrings } from './strings/article.ts';
import type { CardStrings } from './strings/card.ts';
import type { CatalogStrings, ExplainStrings } from './strings/explain.ts';
import type { CopyStrings, ErrorStrings, ProductStrings } from './strings/general.ts';
import type { KeyStrings } from './strings/keys.ts';
import type { NewsStrings } from './strings/news.ts';
import type { OmniboxStrings } from './strings/omnibox.ts';
import type { OptionStrings } from './strings/options.ts';
import type { BackupStrings, PackStrings } from './strings/packs.ts';
import type { FindingStrings, PanelStrings } from './strings/panel.ts';
import type { PopupStrings } from './strings/popup.ts';
import type { ReaderStrings } from './strings/reader.ts';
import type { PasteStrings, SearchStrings } from './strings/search.ts';
import type { TermStrings } from './strings/terms.ts';
import type { TesterStrings } from './strings/tester.ts';
import type { ThreadStrings } from './strings/thread.ts';
import type { WelcomeStrings } from './strings/welcome.ts';

export type { Term } from './strings/term.ts';

export interface Strings extends TermStrings {
  /** BCP 47 tag of these words; the root element carries it as `lang`. */
  language: string;
  direction: 'ltr' | 'rtl';
  product: ProductStrings;
  /** `day` is ISO (2026-11-20); the result is in this language's own form. */
  date(day: string): string;
  number(value: number): string;
  copy: CopyStrings;
  card: CardStrings;
  actions: ActionStrings;
  report: ReportStrings;
  article: ArticleStrings;
  sources: SourceStrings;
  search: SearchStrings;
  paste: PasteStrings;
  findings: FindingStrings;
  catalog: CatalogStrings;
  reader: ReaderStrings;
  popup: PopupStrings;
  explain: ExplainStrings;
  options: OptionStrings;
  packs: PackStrings;
  backup: BackupStrings;
  tester: TesterStrings;
  access: AccessStrings;
  panel: PanelStrings;
  thread: ThreadStrings;
  keys: KeyStrings;
  errors: ErrorStrings;
  news: NewsStrings;
  omnibox: OmniboxStrings;
  welcome: WelcomeStrings;
}
