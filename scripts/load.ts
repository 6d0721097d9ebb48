/**
 * How does it stand much of everything? `npm run load [-- PART ...] [--small] [--json FILE]`
 * Parts: tabs, stream, raw, findings, churn; all without a name. --small: a tenth of each. Reads the build in .output (or LEX_BUILDS), in Chromium.
 * Prints tables; nothing here passes or fails (tests/e2e/load.chromium.test.ts does). "alone" is the same page where the extension is not.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Session, startSession } from '../tests/e2e/harness/session.ts';
import { errorSamples, syntheticLog } from './bench/log.ts';
import { printTable, type Table } from './bench/table.ts';
import { compileCatalog } from './catalog/load.ts';
import { churn } from './load/churn.ts';
import { manyFindings, rawLog } from './load/long-text.ts';
import { streamed } from './load/stream.ts';
import { churnTable, findingsTable, rawTable, streamTable, tabsTable } from './load/tables.ts';
import { manyTabs } from './load/tabs.ts';

const known = ['tabs', 'stream', 'raw', 'findings', 'churn'];
const { values, positionals } = parseArgs({ allowPositionals: true, options: { small: { type: 'boolean' }, json: { type: 'string' } } });
const wrong = positionals.find((part) => !known.includes(part));
if (wrong !== undefined) {
  console.error(`There is no part "${wrong}". Usage: npm run load [-- ${known.join(' | ')}] [--small] [--json FILE]`);
  process.exit(2);
}
const parts = new Set(positionals.length > 0 ? positionals : known);
const scale = values.small ? 0.1 : 1;
const samples = errorSamples((await compileCatalog()).catalog.rules);
const cooldown = (model: string) =>
  `14:05:23 - LiteLLM Router:ERROR: router.py:4310 - litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=${model}. pre-call-checks=False, cooldown_list=[]`;
const figures: Record<string, unknown> = {};

if (parts.has('tabs')) {
  const count = Math.round(200 * scale);
  tell('tabs', tabsTable(await manyTabs(count), count));
}
if (parts.has('stream')) {
  const text = syntheticLog({ size: 4e6, share: 0.02, form: 'plain', samples: [cooldown('gpt-4o')] }).text;
  const shape = { log: text, perSecond: 5_000, seconds: Math.round(60 * scale), keep: 10_000 };
  await inSession(async (session) => {
    const result = { alone: await streamed(session, 'alone', shape), with: await streamed(session, 'with', shape) };
    tell('stream', streamTable(result, shape));
  });
}
if (parts.has('raw')) {
  const size = 50e6 * scale;
  for (const [what, share] of [
    ['2 % of its records are errors', 0.02],
    ['one error, in its last line', 0],
  ] as const) {
    await inSession(async (session) => {
      const { text } = syntheticLog({ size, share, form: 'plain', samples });
      const log = share === 0 ? `${text}${cooldown('the-last')}\n` : text;
      const result = { alone: await rawLog(session, 'alone', log), with: await rawLog(session, 'with', log) };
      tell(`raw, ${what}`, rawTable(result, size, what));
    });
  }
}
if (parts.has('findings')) {
  const count = Math.round(5_000 * scale);
  await inSession(async (session) => {
    const texts = Array.from({ length: count }, (_, index) => samples[index % samples.length] as string);
    const result = { alone: await manyFindings(session, 'alone', texts), with: await manyFindings(session, 'with', texts) };
    tell('findings', findingsTable(result, count));
  });
}
if (parts.has('churn')) {
  const amount = { rewrites: 3_600 * scale, routes: 360 * scale, cards: 500 * scale };
  await inSession(async (session) => tell('churn', churnTable(await churn(session, amount), amount)));
}
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\nWritten to ${values.json}.`);
}

/** A browser for each part, so that none inherits what another left. */
async function inSession(work: (session: Session) => Promise<void>): Promise<void> {
  const session = await startSession('chromium');
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

function tell(name: string, { table, result }: { table: Table; result: unknown }): void {
  figures[name] = result;
  console.log(`\n${printTable(table)}`);
}
