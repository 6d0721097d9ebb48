/** `npm run new:rule <area>/<id>`: writes rules/catalog/<area>/<id>.yaml, ready to be filled in. Never overwrites. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readName, ruleText, ScaffoldError } from './scaffold/rule.ts';

const root = join(import.meta.dirname, '..');

try {
  const { area, id } = readName(process.argv[2], await usedIds());
  const file = join('rules', 'catalog', area, `${id}.yaml`);
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), ruleText({ area, id }, new Date().toISOString().slice(0, 10)), { flag: 'wx' });
  console.log(`Wrote ${file}. Fill it in; these two tell you how far you are:\n`);
  console.log(`    npm run rules:check -- ${id}      what it still lacks`);
  console.log('    npm run -s explain -- FILE        what the engine says of a text');
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Ids of all rules, and the ids that rules had before. Read as text: a broken rule elsewhere must not stop a new one. */
async function usedIds(): Promise<Map<string, string>> {
  const used = new Map<string, string>();
  for await (const file of glob('rules/catalog/*/*.yaml', { cwd: root })) {
    used.set(basename(file, '.yaml'), file);
    const text = await readFile(join(root, file), 'utf8');
    const former = /^renamedFrom:\s*(?:\[([^\]]*)\]|((?:\s*-\s*.+\n?)+))/m.exec(text);
    for (const [id] of (former?.[1] ?? former?.[2] ?? '').matchAll(/[a-z][a-z0-9-]*[a-z0-9]/g)) used.set(id, file);
  }
  return used;
}
