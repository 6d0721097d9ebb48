/** What a finding shows of the text it was found in: its values, the words that decided, and where it ends. */
import type { Capture } from '../finding.ts';
import { readCapture } from './captures.ts';
import type { Chain } from './chain.ts';
import type { Clean } from './clean.ts';
import type { Hit } from './match.ts';
import { providerOf } from './vocabulary.ts';

/** What was read from any error, with what the words of its rule gave, and what the chain says where neither did. */
export function capturesOf(details: Record<string, Capture>, chain: Chain, hit: Hit, version: string | undefined): Record<string, Capture> {
  const captures: Record<string, Capture> = { ...details, ...hit.captures };
  const cause = chain.links[chain.cause];
  const outer = chain.links[0];
  const named = cause?.class ?? outer?.class;
  const provider = cause?.provider ?? chain.links.find((link) => link.provider)?.provider;
  const status = cause?.status ?? outer?.status;
  const bare = named?.split('.').at(-1);
  if (bare && readCapture(bare, 'class')) captures.class ??= { value: bare, type: 'class' };
  if (provider) captures.provider ??= { value: provider, type: 'provider' };
  if (status) captures.status ??= { value: String(status), type: 'integer' };
  if (version) captures.version ??= { value: version, type: 'version' };
  for (const [name, capture] of Object.entries(captures)) {
    if (capture.type !== 'provider') continue;
    if (/^none$/i.test(capture.value)) delete captures[name];
    else captures[name] = { value: providerOf(capture.value) ?? capture.value.toLowerCase(), type: 'provider' };
  }
  return captures;
}

/** Of the words that decided, UTF-16 units. */
export const longestBecause = 160;

/** The words that decided, as they stand in the raw text. */
export function because(raw: string, cleaned: Clean, hit: Hit): string {
  return shortened(raw.slice(cleaned.map[hit.start], endInRaw(cleaned, hit.end)));
}

/** On one line, without what cannot be seen: direction marks would turn the order of our own words too. */
export function shortened(words: string, longest = longestBecause): string {
  const line = words.replace(/\p{Cf}+/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** Raw offset just past the last cleaned character before `end`. */
export function endInRaw(cleaned: Clean, end: number): number {
  if (end === 0) return cleaned.map[0] as number;
  const last = cleaned.map[end - 1] as number;
  const next = cleaned.map[end] as number;
  return next > last && next - last <= 2 ? next : last + 1;
}
