/** What a reader is shown: a rule with its Markdown parsed and its code coloured, as plain data. No HTML strings anywhere. */
import type { Area, Conditions, Kind, Language, Source } from './schema.ts';

/** Inline Markdown. `hole` stands for a captured value. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'hole'; name: string };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'code'; code: Code };

/** A coloured piece of code, or a hole. `quoted`: the author already stands the hole inside quotes. */
export type CodeToken =
  | { text: string; color?: 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'literal' }
  | { hole: string; quoted: boolean };
export interface Code {
  language: Language;
  tokens: CodeToken[];
}

export interface ArticleCause {
  id: string;
  text: Block[];
  check: Block[];
  code?: Code;
  when?: Conditions;
}

export interface ArticleFix {
  id: string;
  title: Inline[];
  effect: 'safe' | 'check-first';
  for: string[];
  text: Block[];
  /** The same lines as they are before the fix. */
  wrong?: Code;
  code: Code[];
  changes: Block[];
  confirm: Block[];
  version?: string;
  when?: Conditions;
  workaround: boolean;
  /** Set by rules/verified.json alone: the release on which a run saw the failure gone. */
  verified?: { litellm: string; date: string };
}

export interface Article {
  id: string;
  title: string;
  summary: Inline[];
  area: Area;
  kind: Kind;
  severity: 'blocking' | 'degraded' | 'noise';
  status: 'stable' | 'experimental' | 'retired';
  /** The rule pack that it comes from; the catalog's own have none. */
  pack?: { id: string; title: string };
  affects?: { from?: string; fixed?: string; open?: boolean; note?: Block[] };
  meaning: Block[];
  causes: ArticleCause[];
  fixes: ArticleFix[];
  platforms: { platform: 'sdk' | 'proxy' | 'docker' | 'kubernetes'; text: Block[] }[];
  diagnosis: Block[][];
  prevention: Block[];
  sources: Source[];
  evidence: Block[];
  related: { id: string; title: string }[];
  faq: { question: string; answer: Block[] }[];
  threads: string[];
  /** Ids that this rule had before: old addresses lead here. */
  renamedFrom: string[];
  /** The texts this rule knows, holes shown as {name}: the "error signature" of the page. */
  signatures: string[];
}
