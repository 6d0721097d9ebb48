/** What can be done with an explanation besides reading it: texts that leave by the clipboard or a link, and mutes. */
import type { Term } from './term.ts';

export interface ActionStrings {
  more: string;
  report: { name: string; title: string; intro: string; tried: string; copy: string };
  similar: { name: string; title: string; intro: string; open: string };
  wrong: { name: string; title: string; intro: string; send: string };
  /** Accessible name of the text that is about to leave. */
  text: string;
  /** `what`: each kind of secret with its count, as `secret` gives it. */
  hidden(what: readonly string[]): string;
  hiddenNothing: string;
  /** What no pattern can know: names of people, hosts and models. */
  unseen: string;
  /** A kind that redaction knows (rules/engine/redact.ts), counted: "2 API keys". */
  secret(kind: string, count: number): string;
  ignore: string;
  muteRule: string;
  muteSite(site: string): string;
  ignored: Term;
  ruleMuted: Term;
  siteMuted: Term;
  muteFailed: Term;
  undo: string;
  pin: string;
  unpin: string;
  move: string;
  moveHint: string;
  resize: string;
  resizeHint: string;
}

/** The words of the Markdown texts themselves. */
export interface ReportStrings {
  heading(title: string): string;
  wrongHeading(title: string): string;
  error: string;
  cutOut(length: number): string;
  chain: string;
  startedHere: string;
  versions: string;
  shown(version: string): string;
  notShown: string;
  values: string;
  explainedAs(rule: string, confidence: string): string;
  because: string;
  tried: string;
  reality: string;
  yourWords: string;
  hidden(what: readonly string[]): string;
  hiddenNothing: string;
  /** What the report does not hold, said to its reader. */
  unseen: string;
  by(version: string): string;
}
