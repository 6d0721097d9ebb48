/**
 * Ids that a service gives to one request: of the letters that differ between two prints of one error most are theirs. No rule reads them,
 * so what was found in one print is true of the next, with its own ids in place of the old.
 */
import type { Finding } from '../finding.ts';

/** UUIDs, long hexadecimal numbers, and what services begin with a word of their own: req_011CSHoEeqs5C35K2UUqR7Fy, chatcmpl-9f0. */
const ids =
  /\b(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]{0,15}\d)[0-9a-f]{16,64}|(?:req|resp|request|chatcmpl|msg|gen|call|toolu|run|trace)[_-](?=[A-Za-z]{0,15}\d)[0-9A-Za-z]{6,48})\b/g;

/** The record with the letters of its ids taken out, and the ids in order. Digits stay digits: a number and a word are read differently. */
export function withoutIds(record: string): { text: string; ids: string[] } {
  const found: string[] = [];
  const text = record.replace(ids, (id) => {
    found.push(id);
    return (/[a-z]/i.test(id) ? 'a' : '0').repeat(id.length);
  });
  return { text, ids: found };
}

/** New ids for old: null where that cannot be told, since one id became two or stands in another. */
export function exchange(old: readonly string[], now: readonly string[]): Map<string, string> | null {
  const pairs = new Map<string, string>();
  for (let i = 0; i < old.length; i++) {
    const [from, to] = [old[i] as string, now[i] as string];
    if ((pairs.get(from) ?? to) !== to) return null;
    pairs.set(from, to);
  }
  if (pairs.size > 1 && old.some((a) => old.some((b) => a !== b && b.includes(a)))) return null;
  return pairs;
}

/** The finding of the print with the old ids, as the print with the new ones would give it. */
export function renamed(finding: Finding, pairs: ReadonlyMap<string, string>): Finding {
  const changed = [...pairs].filter(([from, to]) => from !== to);
  if (changed.length === 0) return finding;
  const swap = (text: string) => exchanged(text, changed);
  return {
    ...finding,
    because: swap(finding.because),
    captures: Object.fromEntries(
      Object.entries(finding.captures).map(([name, capture]) => [name, { ...capture, value: swap(capture.value) }]),
    ),
    chain: finding.chain.map((link) => ({ ...link, text: swap(link.text) })),
  };
}

/** In one walk: an old id may be the new one of another. */
function exchanged(text: string, changed: readonly (readonly [string, string])[]): string {
  const places = changed.flatMap(([from, to]) => {
    const found: { at: number; from: string; to: string }[] = [];
    for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + from.length)) found.push({ at, from, to });
    return found;
  });
  if (places.length === 0) return text;
  let written = '';
  let done = 0;
  for (const { at, from, to } of places.sort((a, b) => a.at - b.at)) {
    written += text.slice(done, at) + to;
    done = at + from.length;
  }
  return written + text.slice(done);
}

/** Does every text of the finding show the ids whole, or not at all? Of half an id nobody can say which half it is. */
export function showsWhole(finding: Finding, found: readonly string[]): boolean {
  if (found.length === 0) return true;
  const texts = [finding.because, ...Object.values(finding.captures).map(({ value }) => value), ...finding.chain.map(({ text }) => text)];
  return texts.every((text) => {
    const rest = found.reduce((left, id) => left.replaceAll(id, '\n'), text);
    return !found.some((id) => torn(rest, id));
  });
}

/** So many letters of an id are no accident. */
const telling = 6;

function torn(text: string, id: string): boolean {
  // A text that was cut may end with the first letters of an id.
  if (text.endsWith('…')) for (let length = 1; length < id.length; length++) if (text.endsWith(`${id.slice(0, length)}…`)) return true;
  const own = id.replace(/^[a-z]{1,10}[_-]/, '');
  for (let at = 0; at + telling <= own.length; at++) if (text.includes(own.slice(at, at + telling))) return true;
  return false;
}
