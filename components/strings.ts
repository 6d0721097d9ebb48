/**
 * Every text that a person can see, as a type. Views receive an object of this type by props and hold no words of their own;
 * the words live in entrypoints/platform/strings.ts, one object per language. Anything with a value or a plural is a function,
 * so that no language is forced to glue pieces together.
 */
import type { Confidence } from '../rules/finding.ts';
import type { Area, Kind, Language, Source } from '../rules/schema.ts';

/** A word and the one sentence that says what we mean by it. */
export interface Term {
  name: string;
  meaning: string;
}

export interface Strings {
  /** BCP 47 tag of these words; the root element carries it as `lang`. */
  language: string;
  direction: 'ltr' | 'rtl';
  product: ProductStrings;
  areas: Record<Area, Term>;
  kinds: Record<Kind, Term>;
  severities: Record<'blocking' | 'degraded' | 'noise', Term>;
  confidence: Record<Confidence, Term>;
  effects: Record<'safe' | 'check-first', Term>;
  languages: Record<Language, string>;
  /** Label of a captured value: `cooldown_seconds` is "Cooldown, seconds". Unknown names come back readable. */
  capture(name: string): string;
  /** `day` is ISO (2026-11-20); the result is in this language's own form. */
  date(day: string): string;
  number(value: number): string;
  copy: { copy: string; copied: string; failed: string; copyWhat(what: string): string };
  card: CardStrings;
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
  panel: { title: string };
  errors: ErrorStrings;
}

export interface ProductStrings {
  name: string;
  /** The honest small print: this is no product of BerriAI. */
  unofficial: string;
  privacy: string;
}

export interface CardStrings {
  close: string;
  /** Accessible name of the non-modal dialog's scrolling body. */
  body: string;
  whatToDo: string;
  noFix: string;
  why: string;
  meaning: string;
  fromThisText: string;
  matched: string;
  chain: string;
  /** Marks the link of the chain that failed first. */
  startedHere: string;
  status(code: number): string;
  alternatives: string;
  fullArticle: string;
  removesCause(numbers: string[]): string;
  changes: string;
  confirm: string;
  check: string;
  workaround: Term;
  verified(version: string, day: string): string;
  onVersions(range: string): string;
  versions: {
    /** This text shows a release that has the bug. */
    affected(shown: string, fixed: string | undefined): string;
    /** This text shows a release that should not have it. */
    notAffected(shown: string, from: string | undefined, fixed: string | undefined): string;
    /** No release shown in the text. */
    fixedIn(fixed: string, from: string | undefined): string;
    since(from: string): string;
    shown(version: string): string;
  };
  openUpstream: Term;
  security: Term;
  experimental: Term;
  filled: string;
  placeholder: string;
}

export interface ArticleStrings {
  onThisPage: string;
  back: string;
  fixes: string;
  causes: string;
  platforms: string;
  platform: Record<'sdk' | 'proxy' | 'docker' | 'kubernetes', string>;
  diagnosis: string;
  prevention: string;
  faq: string;
  evidence: string;
  signatures: string;
  signaturesIntro: string;
  related: string;
  threads: string;
  sources: string;
  id: string;
}

export interface SourceStrings {
  kind: Record<Source['kind'], string>;
  state: Record<Source['state'], string>;
  seen(day: string): string;
}

export interface SearchStrings {
  label: string;
  placeholder: string;
  clear: string;
  results(count: number): string;
  none(query: string): string;
  noneHint: string;
}

export interface PasteStrings {
  label: string;
  placeholder: string;
  explain: string;
  clear: string;
  working: string;
  /** `read` and `total` are UTF-16 units. */
  cut(read: number, total: number): string;
  /** A text that another page handed over was cut on the way. */
  carried(length: number): string;
  held(length: number): string;
  empty: string;
  /** Shown above the explanations of a pasted or selected text. */
  found(count: number): string;
  none: Term;
  hints: string[];
  another: string;
  drop: string;
  fileFailed(name: string): string;
}

export interface FindingStrings {
  onThisPage(count: number): string;
  repeated(count: number): string;
}

export interface CatalogStrings {
  title: string;
  intro(rules: number): string;
}

/** What the reader says inside a page: the step button and its live messages. */
export interface ReaderStrings {
  explain: string;
  stepper(index: number, total: number): string;
  stepperHint: string;
  /** The step command was used where nothing is marked. */
  noneOnPage: Term;
  noneInSelection: Term;
  articleMissing: string;
  explainSelection: string;
}

export interface PopupStrings {
  title: string;
  loading: string;
  noFindings: Term;
  noAccess: Term;
  unreadable: Term;
  canvas: Term;
  flooded: Term;
  check: string;
  paused: Term;
  muted: Term;
  resume: string;
  /** Switches the extension off, and on again, on one site. */
  mute(site: string): string;
  unmute(site: string): string;
  pause: string;
  browse: string;
  options: string;
  back: string;
  openFull: string;
  suggestions: string;
}

export interface ExplainStrings {
  title: string;
  home: string;
  tagline: string;
  askedTitle: string;
  askedGone: Term;
  notFound(id: string): string;
  notFoundHint: string;
  yourText: string;
  skip: string;
}

export interface OptionStrings {
  title: string;
  appearance: string;
  theme: Record<'auto' | 'light' | 'dark', Term>;
  reading: string;
  paused: Term;
  mutedSites: Term;
  noMutedSites: string;
  unmute(site: string): string;
  unmuteShort: string;
  unmuted(site: string): string;
  privacy: string;
  privacyPoints: string[];
  saved: string;
}

export interface ErrorStrings {
  title: string;
  settings: string;
  article: string;
  engine: string;
}
