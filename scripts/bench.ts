/**
 * How fast is it, and against what? `npm run bench [-- PART ...] [--size MB] [--rounds N] [--browser] [--build DIR] [--json FILE]`
 * Parts: throughput, fuse, growth, hostile; all four without a name. --browser adds the page in Chromium, `browser` alone is only that. `click` and
 * `typing` measure what a person waits for in Chromium and Firefox, as built in .output.
 * Prints tables; nothing here passes or fails. Figures are medians, and mean something beside the peer in the same row only.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growthTable, measureGrowth } from './bench/growth.ts';
import { hostileTable, measureHostile } from './bench/hostile.ts';
import { errorSamples } from './bench/log.ts';
import { printTable, type Table } from './bench/table.ts';
import { alarmTable, falseAlarms, fuseTable, measureFuse, measureThroughput, throughputTable } from './bench/throughput.ts';
import { clock } from './bench/timing.ts';
import { compileCatalog } from './catalog/load.ts';

const engineParts = ['throughput', 'fuse', 'growth', 'hostile'];
const browserParts = ['browser', 'click', 'typing'];
const usage = `Usage: npm run bench -- [${[...engineParts, ...browserParts].join(' | ')}] ... [--size MB] [--rounds N] [--browser] [--build DIR] [--json FILE]`;
/** Lines that Fuse.js is asked for: about 20 seconds. */
const fuseLines = 200;

const { parts, size, rounds, build, json } = options();
const compiled = await compileCatalog();
const { rules } = compiled.catalog;
const samples = errorSamples(rules);
const figures: Record<string, unknown> = {
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, clock },
  catalog: { rules: compiled.tables.rules.length, signatures: compiled.tables.signatures.length, literals: compiled.gate.length },
};
console.log(
  `${compiled.tables.rules.length} rules, ${compiled.tables.signatures.length} signatures, ${samples.length} error samples. ` +
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}; ${clock}, medians of ${rounds}. 1 MB = 1,000,000 characters.`,
);

if (parts.has('throughput')) {
  const alarms = falseAlarms(compiled, samples);
  tell('falseAlarms', alarms, alarmTable(alarms));
  const result = measureThroughput(compiled, samples, size, rounds);
  tell('throughput', result, throughputTable(result, size, compiled.gate.length));
}
if (parts.has('fuse')) {
  const result = measureFuse(compiled, samples, Math.min(size, 10), fuseLines);
  tell('fuse', result, fuseTable(result));
}
if (parts.has('growth')) {
  const result = measureGrowth(compiled, rules, size, rounds);
  tell('growth', result, growthTable(result, size));
}
if (parts.has('hostile')) {
  const result = measureHostile(compiled);
  tell('hostile', result, hostileTable(result));
}
if (parts.has('browser')) {
  const [{ measureBrowser }, { browserTables }] = [await import('./bench/browser.ts'), await import('./bench/browser-tables.ts')];
  const result = await measureBrowser({ compiled, samples, build });
  tell('browser', result, ...browserTables(result));
}
if (parts.has('click')) {
  const [{ measureClick }, { clickTable }] = [await import('./bench/click.ts'), await import('./bench/spread.ts')];
  const results = [await measureClick('chromium', samples), await measureClick('firefox', samples)];
  tell('click', results, clickTable(results));
}
if (parts.has('typing')) {
  const [{ measureTyping }, { typingTable }] = [await import('./bench/typing.ts'), await import('./bench/spread.ts')];
  const results = [await measureTyping('chromium'), await measureTyping('firefox')];
  tell('typing', results, typingTable(results));
}
if (json !== undefined) {
  await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\nWritten to ${json}.`);
}

function tell(name: string, result: unknown, ...tables: Table[]): void {
  figures[name] = result;
  for (const table of tables) console.log(`\n${printTable(table)}`);
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        rounds: { type: 'string' },
        browser: { type: 'boolean' },
        build: { type: 'string' },
        json: { type: 'string' },
      },
    });
    const wrong = positionals.find((part) => !browserParts.includes(part) && !engineParts.includes(part));
    if (wrong !== undefined) throw new Error(`There is no part "${wrong}".`);
    const number = (name: 'size' | 'rounds', fallback: number) => {
      const value = Number(values[name] ?? fallback);
      if (!(value > 0)) throw new Error(`--${name} takes a number above 0, not "${values[name]}".`);
      return value;
    };
    return {
      parts: new Set([...(positionals.length > 0 ? positionals : engineParts), ...(values.browser ? ['browser'] : [])]),
      size: number('size', 50),
      rounds: Math.ceil(number('rounds', 3)),
      build: values.build ?? join(import.meta.dirname, '..', '.output', 'chrome-mv3'),
      json: values.json,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}
