/**
 * `npm test`: types, lint, all builds, unit tests, then the end-to-end tests in real Chromium and Firefox. Every step runs, whatever failed before;
 * one that cannot (no build to test) says so and counts as failed. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers/ensure.ts';
import { NotABrowser } from './browsers/find.ts';
import { MissingBrowser } from './browsers/install.ts';
import { type Counted, count, type Tally, type VitestReport } from './test/tally.ts';
import { light } from './viewers/installs.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, '.output', 'test');
const bin = (name: string) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

interface Outcome {
  name: string;
  tally: Tally;
  failures: string[];
  seconds: number;
}
const outcomes: Outcome[] = [];

async function main(): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  await step('types', () => run(bin('tsc'), ['--noEmit']));
  await step('types of rules/ alone, without DOM and Node', () => run(bin('tsc'), ['--noEmit', '-p', 'rules/tsconfig.json']));
  await step('lint', () => run(bin('biome'), ['check', '.']));
  await step('build for Chrome', () => run(bin('wxt'), ['build']));
  await step('build for Edge', () => run(bin('wxt'), ['build', '-b', 'edge']));
  await step('build for Firefox', () => run(bin('wxt'), ['build', '-b', 'firefox', '--mv3']));
  const built = outcomes.slice(-3).every(({ tally }) => tally.failed === 0);
  await step('unit, catalog and layer tests', () => vitest('unit', 'vitest.config.ts'));
  if (built) {
    await step('add-on lint for Firefox', () =>
      run(bin('web-ext'), ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--warnings-as-errors']),
    );
    await step('browsers', browsers);
    await step('end-to-end tests', () => vitest('e2e', 'tests/vitest.e2e.config.ts'));
    await step(`log viewers that run here (${light.join(', ')})`, viewers);
  } else {
    await step('end-to-end tests', async () => {
      console.log('Not run: a build failed, so there is no extension to test. See above.');
      return false;
    });
  }
  return summary();
}

/** A step that is one command passes or fails as one. */
async function step(name: string, work: () => Promise<Counted | boolean>): Promise<void> {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  let result: Counted | boolean;
  try {
    result = await work();
  } catch (error) {
    console.error(error);
    result = false;
  }
  const { tally, failures } =
    typeof result === 'boolean' ? { tally: { passed: Number(result), failed: Number(!result) }, failures: [] } : result;
  outcomes.push({ name, tally, failures, seconds: (performance.now() - start) / 1000 });
}

/** Finds, or where it may installs, both browsers before the tests need them. */
async function browsers(): Promise<boolean> {
  try {
    for (const { engine, path } of await ensureBrowsers(['chromium', 'firefox'])) console.log(`${engine}: ${path}`);
    return true;
  } catch (error) {
    if (!(error instanceof MissingBrowser || error instanceof NotABrowser)) throw error;
    console.error(error.message);
    return false;
  }
}

function vitest(name: string, config: string): Promise<Counted> {
  return tests(name, (reporting) => run(bin('vitest'), ['run', '--config', config, ...reporting]));
}

/** Installs what it needs into a cache of its own at the first time; one that cannot be had counts as failed. */
function viewers(): Promise<Counted> {
  return tests('viewers', (reporting) => run(process.execPath, [join('scripts', 'viewers.ts'), ...light, ...reporting]));
}

async function tests(name: string, work: (reporting: string[]) => Promise<boolean>): Promise<Counted> {
  const file = join(reports, `${name}.json`);
  const succeeded = await work(['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => null,
  );
  const counted = count(report, succeeded);
  for (const remark of counted.remarks) console.error(remark);
  return counted;
}

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env, shell: command.endsWith('.cmd') });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

function summary(): number {
  console.log('\n=== summary');
  for (const { name, tally, failures, seconds } of outcomes) {
    console.log(
      `${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`,
    );
    for (const failure of failures) console.log(`         ${failure}`);
  }
  const sum = (of: keyof Tally) => outcomes.reduce((total, { tally }) => total + tally[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main();
