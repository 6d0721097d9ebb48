/**
 * What real LiteLLM releases printed when the scenarios of tests/reproductions/ ran, against the engine. LiteLLM itself is needed to
 * record only (`npm run reproduce`); the recordings are data.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createEngine } from '../rules/engine/recognize.ts';
import { compileCatalog } from '../scripts/catalog/load.ts';

interface Scenario {
  id: string;
  rule: string;
  litellm: string[];
  fixes: { id: string }[];
  /** Another rule that may come first in some of the texts. */
  also?: { rule: string; in: string[]; reason: string };
  /** Texts that do not show the failure, with the reason. */
  absent?: Record<string, string>;
  /** Texts that show the failure and that the engine does not diagnose yet, with what it would take. A debt, not an excuse. */
  missed?: Record<string, string>;
}

interface Recording {
  scenario: string;
  rule: string;
  litellm: string;
  sdk?: { class: string; str: string; traceback: string; output: string };
  response?: { status: number; body: string; client: string } | null;
  log?: string;
  json_log?: string;
  fixes: Record<string, string>;
}

const folder = new URL('reproductions/', import.meta.url);
const read = (path: string) => readFile(new URL(path, folder), 'utf8');
const named = async (path: string, ending: string) => (await readdir(new URL(path, folder))).filter((file) => file.endsWith(ending)).sort();

const { catalog, tables } = await compileCatalog();
const engine = createEngine(tables);
const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
const scenarios = new Map<string, Scenario>();
for (const file of await named('scenarios/', '.yaml')) {
  const scenario = parse(await read(`scenarios/${file}`)) as Scenario;
  scenarios.set(scenario.id, scenario);
}
const recordings = await Promise.all(
  (await named('recordings/', '.json')).map(async (file) => ({ file, text: await read(`recordings/${file}`) })),
);

/** The texts of a recording in which a user would read the failure. */
function textsOf({ sdk, response, log, json_log }: Recording): [name: string, text: string][] {
  const all = { str: sdk?.str, traceback: sdk?.traceback, response: response?.body, client: response?.client, log, json_log };
  return Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
}

describe.each(recordings)('$file', ({ file, text }) => {
  const recording = JSON.parse(text) as Recording;
  const scenario = scenarios.get(recording.scenario) as Scenario;

  it('belongs to a scenario and to a rule of the catalog', () => {
    expect(scenario, `no scenario "${recording.scenario}": remove the recording, or run it again`).toBeDefined();
    expect(recording.rule).toBe(scenario.rule);
    expect(rules.has(scenario.rule), `the scenario names rule "${scenario.rule}", which does not exist`).toBe(true);
    expect(file).toBe(`${scenario.id}.${recording.litellm}.json`);
    expect(scenario.litellm.map(String)).toContain(recording.litellm);
  });

  it('is diagnosed as its rule in every text that a user reads', () => {
    const wrong = textsOf(recording).flatMap(([name, shown]) => {
      if (scenario.absent?.[name]) return [];
      const found = engine.recognize(shown, { intent: 'scan' }).map((finding) => finding.rule);
      const allowed = [scenario.rule, ...(scenario.also?.in.includes(name) ? [scenario.also.rule] : [])];
      // An error or an answer says one thing; a log or a traceback says several, one of which must be the rule's.
      const judged = ['log', 'json_log', 'traceback'].includes(name) ? found : found.slice(0, 1);
      const right = judged.some((rule) => allowed.includes(rule));
      if (scenario.missed?.[name]) return right ? [`${name}: is diagnosed now; take it out of \`missed\``] : [];
      return right ? [] : [`${name}: found ${found.join(', ') || 'nothing'}`];
    });
    expect(wrong, `expected ${scenario.rule}; mend its signatures, or say why in \`also\` or \`absent\` of the scenario`).toEqual([]);
  });

  it('holds nothing of the machine that recorded it', () => {
    const leaks =
      text.match(/\/(?:root|home|tmp|work|Users)\/[\w./-]*|\bsk-(?!1234\b|\.\.\.)[\w-]{12,}|\.pyenv|site-packages\/\S*@/g) ?? [];
    expect(leaks, 'mend tests/reproductions/scrub.py and record again').toEqual([]);
  });
});

describe('scenarios', () => {
  it('name rules and fixes of the catalog, and never a security rule', () => {
    const wrong = [...scenarios.values()].flatMap(({ id, rule, fixes, also, absent }) => {
      const fixIds = rules.get(rule)?.fixes.map((fix) => fix.id) ?? [];
      return [
        ...(rules.get(rule)?.kind === 'security' ? [`${id}: ${rule} is a security rule; nothing is provoked there`] : []),
        ...fixes.filter((fix) => !fixIds.includes(fix.id)).map((fix) => `${id}: rule ${rule} has no fix "${fix.id}"`),
        ...(also && !rules.has(also.rule) ? [`${id}: \`also\` names rule ${also.rule}, which does not exist`] : []),
        ...[also?.reason, ...Object.values(absent ?? {})].filter((reason) => reason !== undefined && reason.length < 15),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('were each provoked at least once', () => {
    const recorded = new Set(recordings.map(({ text }) => (JSON.parse(text) as Recording).scenario));
    expect([...scenarios.keys()].filter((id) => !recorded.has(id))).toEqual([]);
  });

  it('never touch the malicious releases', { timeout: 30_000 }, async () => {
    for (const lock of await named('locks/', '.txt')) {
      expect(lock).not.toMatch(/^1\.82\.[78]\.txt$/);
      expect(await read(`locks/${lock}`)).not.toMatch(/^litellm==1\.82\.[78]\b/m);
    }
    for (const version of ['1.82.7', '1.82.8', '>=1.82,<1.83']) {
      const done = spawnSync('python3', ['tests/reproductions/run.py', '--litellm', version], { encoding: 'utf8' });
      expect(done.status).toBe(2);
      expect(done.stderr).toMatch(/malicious/);
    }
  });

  it('have a harness whose own Python tests pass', { timeout: 120_000 }, () => {
    const done = spawnSync('python3', ['tests/reproductions/test_harness.py'], { encoding: 'utf8' });
    expect(done.stderr).toMatch(/Ran \d+ tests[\s\S]*\nOK\n$/);
  });
});

describe('rules/verified.json', () => {
  it('names fixes that a recording shows to have worked', () => {
    const worked = new Set(
      recordings.flatMap(({ text }) => {
        const { scenario, rule, litellm, fixes } = JSON.parse(text) as Recording;
        return Object.entries(fixes).flatMap(([fix, result]) => (result === 'gone' ? [`${rule}/${fix} ${litellm} ${scenario}`] : []));
      }),
    );
    const wrong = Object.entries(catalog.verified).flatMap(([name, proof]) => {
      const { litellm, scenario } = proof as { litellm: string; scenario: string };
      const [rule = '', fix = ''] = name.split('/');
      if (!rules.get(rule)?.fixes.some(({ id }) => id === fix)) return [`${name}: no such fix`];
      return worked.has(`${name} ${litellm} ${scenario}`) ? [] : [`${name}: no recording of ${scenario} with litellm ${litellm} shows it`];
    });
    expect(wrong, 'run `npm run reproduce`; the file is written by it alone').toEqual([]);
  });
});
