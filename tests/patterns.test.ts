/** Page text is hostile: no regular expression may take a time that grows without bound. Proofs: `npm run patterns:prove` (recheck). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constructedBy, keyOf, type Pattern, patternsIn } from './patterns.ts';

const root = join(import.meta.dirname, '..');
const folders = ['rules/engine', 'rules/compile'].map((name) => join(root, name));
const proofs = JSON.parse(readFileSync(join(import.meta.dirname, 'pattern-proofs.json'), 'utf8')) as Record<string, string>;

/**
 * Why a pattern of this file may be more than linear: what it is given is short. recheck counts `{0,600}` as a polynomial too. `npm run bench --
 * hostile` prints that the engine as a whole is linear.
 */
const bounded: Record<string, string> = {
  'engine/captures.ts': 'one value, at most twice captureLimits',
  'engine/chain.ts': 'one message, at most 12,000 characters (message-end.ts)',
  'engine/clean.ts': 'begins at one place (sticky), or one run of escapes that is passed over as a whole',
  'engine/details.ts': 'one window, at most 96,000 characters (windows.ts); counted repetitions',
  'engine/explain.ts': 'one link of a chain, at most 400 characters (chain.ts)',
  'engine/fill.ts': 'one captured value, at most twice captureLimits',
  'engine/hints.ts': 'one window, at most 96,000 characters (windows.ts)',
  'engine/instances.ts': 'slices of at most 600 characters before or between messages',
  'engine/marks.ts': 'one window, at most 96,000 characters (windows.ts); counted repetitions',
  'engine/message-end.ts': 'one message, at most 12,000 characters, or one line',
  'engine/message-start.ts': 'at most 240 characters before a message, or the 4,000 of a body before its end',
  'engine/rank.ts': 'templates of rules, when the engine starts',
  'engine/redact.ts': 'counted repetitions',
  'engine/repeats.ts': 'one record, at most 6,000 characters',
  'engine/source-code.ts': 'slices of at most 240 characters around a message',
  'engine/suggest.ts': 'a query, cut before it is searched',
  'engine/tables-text.ts': 'templates of rules',
  'engine/template.ts': 'templates of rules',
  'engine/tracebacks.ts': 'one line of a window',
  'engine/versions.ts': 'one version, or the first 192,000 characters with counted repetitions',
  'engine/windows.ts': 'the first 160 characters of a line',
  'compile/article.ts': 'prose of a rule, when the catalog is built or a pack is imported',
};

const fileOf = ({ where }: Pattern) => where.replace(/^rules\//, '').replace(/:\d+$/, '');

describe.each(folders)('the regular expressions of %s', (folder) => {
  const { literals, constructed } = patternsIn(folder);

  it('are all proved', () => {
    const unproved = literals.filter((pattern) => proofs[keyOf(pattern)] === undefined).map(({ where, source }) => `${where} /${source}/`);
    expect(unproved, 'run `npm run patterns:prove`, and look at what it says of these').toEqual([]);
  });

  it('never take exponential time', () => {
    const bad = literals.filter((pattern) => proofs[keyOf(pattern)] === 'exponential').map(({ where }) => where);
    expect(bad, 'two ways to read the same letters inside a repetition: make what follows each of them differ').toEqual([]);
  });

  it('are linear, or read short texts only', () => {
    const open = literals
      .filter((pattern) => !/^(?:safe|linear)$/.test(proofs[keyOf(pattern)] ?? 'undecided') && bounded[fileOf(pattern)] === undefined)
      .map(({ where, source }) => `${where} /${source}/`);
    expect(open, 'count its repetitions, cut its text, or say in `bounded` why its text is short').toEqual([]);
  });

  it('are made while the modules load, and are proved too', async () => {
    const made = await constructedBy(folder);
    expect(made.length, `RegExp is called at ${constructed.join(', ')}`).toBeGreaterThanOrEqual(constructed.length);
    const bad = made.filter((pattern) => !/^(?:safe|linear|polynomial \d|undecided)$/.test(proofs[keyOf(pattern)] ?? 'unproved'));
    expect(bad, 'run `npm run patterns:prove`; none may be exponential').toEqual([]);
  });
});
