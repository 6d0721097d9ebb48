/** Whose log or page is it? The name of a container, or the command that printed it, proves what the rows themselves do not. */
import type { Page } from '../finding.ts';
import { lineStart, rowAt } from './lines.ts';
import type { Mark } from './marks.ts';

/** How far below a command its output is still its output: a few rows. */
const printedBelow = 400;

/**
 * Was the row printed by a container of LiteLLM's? "litellm-1  | ", "litellm_proxy  | " (its `container_name`; a table's row has a second bar),
 * "litellm-proxy-6b9f7c5d4-x2x9k litellm " (clean.ts takes it off).
 */
export function isContainersRow(raw: string, at: number): boolean {
  const line = lineStart(raw, at);
  if (raw.slice(at, at + 160).includes(ofHub)) return false;
  const before = raw.slice(line, Math.min(at, line + 160));
  return container.test(before) || (named.test(before) && !/\s\|(?:\s|$)/.test(rowAt(raw, at)));
}
/** Another library in the same container: Hugging Face's looks for a tokenizer and tries again; LiteLLM does without. */
const ofHub = "' thrown while requesting ";
const container =
  /^[ \t]*(?:\[pod\/)?[\w.-]{0,40}litellm[\w.-]{0,40}(?:[-_]\d{1,3}[ \t]{1,20}\||\/[\w.-]{1,60}\] |-[a-z0-9]{6,10}-[a-z0-9]{5} )/i;
const named = /^[\w.-]{0,40}litellm[\w.-]{0,40}[ \t]{1,20}\| /i;

/** Does a mark of the log's source speak of what stands at `start`? Offsets in cleaned text. */
export function isSourceOf(mark: Mark, start: number, raw: string, map: Int32Array): boolean {
  if (mark.kind !== 'source') return false;
  if (mark.end <= start) return start - mark.end < printedBelow || !raw.slice(map[mark.end], map[start]).includes('\n');
  return !raw.slice(map[start], map[mark.start]).includes('\n');
}

/**
 * Does LiteLLM tell this to whoever debugs it? Such rows hold what it tried and got over ("Error getting model info"), and repeat what it will
 * print as an error.
 */
export function isDebugRow(raw: string, at: number): boolean {
  const line = lineStart(raw, at);
  return (
    debugRow.test(raw.slice(line, at)) ||
    (raw[line] === '{' && debugRecord.test(raw.slice(at, at + longestMessage).split('\n')[0] as string))
  );
}
const debugRow = /\bLiteLLM(?: Proxy| Router)?:DEBUG\b/;
const debugRecord = /"level": ?"DEBUG", ?"timestamp"/;
const longestMessage = 4000;

/** A page on which LiteLLM is the subject: its own repository, or a question tagged with it. */
export function isLiteLLMPage(page: Page | undefined): boolean {
  return /github\.com\/BerriAI\/litellm\b|\/questions\/tagged\/litellm\b/i.test(page?.url ?? '');
}
