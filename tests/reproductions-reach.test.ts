/**
 * tests/reproductions/reach.yaml says of every rule whether one machine can provoke its failure. The share of rules with a fix that was run
 * is counted from it, so it has to be whole: no rule missing, none twice, and `scenario` exactly what the scenarios provoke.
 */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../scripts/catalog/load.ts';

const folder = new URL('reproductions/', import.meta.url);
const { scenario, possible, ...outOfReach } = parse(await readFile(new URL('reach.yaml', folder), 'utf8')) as {
  scenario: string[];
  possible: string[];
} & Record<string, Record<string, string>>;
const { rules, verified } = await loadCatalog();
const files = (await readdir(new URL('scenarios/', folder))).filter((file) => file.endsWith('.yaml'));
const provoked = new Set(
  await Promise.all(
    files.map(async (file) => (parse(await readFile(new URL(`scenarios/${file}`, folder), 'utf8')) as { rule: string }).rule),
  ),
);
const classes = {
  scenario,
  possible,
  ...Object.fromEntries(Object.entries(outOfReach).map(([name, reasons]) => [name, Object.keys(reasons)])),
};

describe('reach.yaml', () => {
  it('holds every rule of the catalog in exactly one class', () => {
    const times = new Map(rules.map(({ id }) => [id, 0]));
    const unknown: string[] = [];
    for (const id of Object.values(classes).flat()) {
      if (times.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
      else unknown.push(id);
    }
    expect(unknown, 'no such rule').toEqual([]);
    const wrong = [...times].filter(([, count]) => count !== 1).map(([id, count]) => `${id}: ${count} times`);
    expect(wrong, 'put each of these into one class of tests/reproductions/reach.yaml').toEqual([]);
  });

  it('lists under `scenario` what the scenarios provoke, and security rules nowhere else than under `security`', () => {
    expect([...scenario].sort()).toEqual([...provoked].sort());
    const security = rules.filter(({ kind }) => kind === 'security').map(({ id }) => id);
    expect(Object.keys(outOfReach.security ?? {}).sort()).toEqual(security.sort());
  });

  it('gives a reason for every rule that is out of reach', () => {
    const bare = Object.values(outOfReach).flatMap((reasons) => Object.entries(reasons).filter(([, reason]) => reason.length < 15));
    expect(bare).toEqual([]);
  });

  it('shows the share of verified rules', () => {
    const proved = new Set(Object.keys(verified).map((name) => name.split('/')[0]));
    const within = [...scenario, ...possible];
    const share = within.filter((id) => proved.has(id)).length / within.length;
    console.info(
      `${rules.length} rules: ${within.length} within reach, ${scenario.length} with a scenario, ${within.filter((id) => proved.has(id)).length} with a verified fix (${(share * 100).toFixed(1)} %)`,
    );
    expect(
      share,
      'run a fix of the rules under `possible`, or of those with a scenario and no mark: npm run reproduce',
    ).toBeGreaterThanOrEqual(0.8);
  });
});
