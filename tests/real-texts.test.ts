/**
 * A rule with a text stands on texts that were really printed: samples from threads and runs, and recordings of the reproductions. A sample composed
 * from the line of source that prints it counts for nothing here. A rule with fewer than two says so itself: it is experimental.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalog } from '../scripts/catalog/load.ts';

const folder = join(import.meta.dirname, 'reproductions', 'recordings');
const forms = ['sdk', 'response', 'log', 'json_log'] as const;
const recorded = new Map<string, number>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const recording = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { rule: string } & Partial<
    Record<(typeof forms)[number], unknown>
  >;
  const printed = forms.filter((form) => recording[form] !== undefined).length;
  recorded.set(recording.rule, (recorded.get(recording.rule) ?? 0) + printed);
}

it('a rule with a text has two that were really printed, or is experimental', async () => {
  const { rules } = await loadCatalog();
  const thin = rules.filter(({ id, status, signatures, examples }) => {
    const seen = examples.matches.filter(({ source }) => !source.startsWith('source: ')).length;
    return status === 'stable' && signatures.length > 0 && seen + (recorded.get(id) ?? 0) < 2;
  });
  expect(
    thin.map(({ id }) => id),
    'add a sample from a thread or a run, write a scenario, or set `status: experimental`',
  ).toEqual([]);
});
