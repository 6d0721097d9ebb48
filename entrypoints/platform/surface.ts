/**
 * What the reader asks of the script that shows things (entrypoints/card). The two are apart because most pages that name LiteLLM hold no error, and
 * need no views; they meet in the isolated world of their frame, under a symbol.
 */
import type { Strings } from '../../components/strings.ts';
import type { Article } from '../../rules/article.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Theme } from './settings-shape.ts';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Shown {
  /** Where it belongs; null when that text is gone. Asked when it opens, and when page or window move. */
  anchor(): Box | null;
  /** Called once when it is closed, and not when something else takes its place. */
  closed?(): void;
}

/** What a card is about. */
export interface Subject extends Shown {
  finding: Finding;
  /** The text that the finding covers. */
  text: string;
  /** Lengths in UTF-16 units, where not all of a text was read. */
  cut?: { read: number; total: number };
}

export interface Step extends Shown {
  /** Position of the finding, from 1. */
  position: number;
  total: number;
  title: string;
  /** The person wants to know more. */
  explain(): void;
}

export interface Surface {
  explain(subject: Subject): Promise<void>;
  step(step: Step): void;
  /** Says that there is nothing to explain. */
  say(what: 'none-in-selection' | 'none-on-page', anchor: Shown['anchor']): void;
  /** `giveBack`: focus returns to where it was before we took it. */
  close(giveBack: boolean): void;
  /** The page may no longer be read: what explains it closes; a message, which may offer the way back, stays. */
  retract(): void;
  /** The person did something else on the page: what is not pinned closes. */
  leave(): void;
  /** Did this event happen in what is shown? */
  owns(event: Event): boolean;
}

export interface SurfaceOptions {
  strings: Strings;
  theme(): Theme;
  /** Null when there is no such rule, or nobody to ask. */
  articleOf(rule: string): Promise<Article | null>;
  /** Ends everything: nothing stays on the page. */
  signal: AbortSignal;
}

export type CreateSurface = (options: SurfaceOptions) => Surface;

/** Where the card's script leaves its `CreateSurface`. */
export const surfacePlace = Symbol.for('litellm-error-explainer.surface');
