/** What the engine says of a text. All offsets are UTF-16 units in the text that was given. */

/**
 * certain: the words of one rule stand there, unaltered, and the text is proved to be LiteLLM's. We would be surprised to be wrong.
 * likely:  the words stand there but altered, or another rule could still explain them, or a class-level rule speaks of a clear class.
 * perhaps: worth a look, not worth an alarm: LiteLLM is not proved, or only a few words match.
 */
export type Confidence = 'certain' | 'likely' | 'perhaps';

/** What kind of thing a captured value is; decides what may be typed into a copyable fix (engine/fill.ts). */
export type CaptureType =
  | 'number'
  | 'integer'
  | 'word'
  | 'model'
  | 'provider'
  | 'class'
  | 'host'
  | 'port'
  | 'url'
  | 'path'
  | 'list'
  | 'version'
  | 'hash'
  | 'time'
  | 'text'
  | 'line';

export interface Capture {
  value: string;
  type: CaptureType;
}

/** One link of the chain, outermost first: the class that was raised, who it blames, and its own text. */
export interface Link {
  class: string | null;
  provider: string | null;
  status: number | null;
  text: string;
}

export interface Alternative {
  rule: string;
  confidence: Confidence;
}

export interface Finding {
  start: number;
  end: number;
  /** Rule id. */
  rule: string;
  confidence: Confidence;
  /** The words that decided, as they stand in the text (cut to 160 characters), and in one clause why. */
  because: string;
  captures: Record<string, Capture>;
  chain: Link[];
  /** The link that failed first. */
  cause: number;
  alternatives: Alternative[];
  /** LiteLLM version that this text shows, if any. */
  version: string | null;
}

/** `scan` (a page): demands proof of LiteLLM. `asked` (selection, paste): does not, and then says at most "perhaps". */
export type Intent = 'scan' | 'asked';

export interface Page {
  url?: string;
  title?: string;
}
