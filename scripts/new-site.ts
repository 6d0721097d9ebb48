/** `npm run new:site <id>`: a declaration, its line in the list, and a fixture page. Never overwrites. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ScaffoldError } from './scaffold/rule.ts';
import { addToList, fixtureExpected, fixturePage, readSiteId, siteText } from './scaffold/site.ts';

const root = join(import.meta.dirname, '..');
const folder = 'entrypoints/reader/sites';

try {
  const id = readSiteId(process.argv[2], await usedIds());
  const listFile = `${folder}/index.ts`;
  const list = addToList(await readFile(join(root, listFile), 'utf8'), id);
  const fixture = `tests/fixtures/pages/${id}`;
  await mkdir(join(root, fixture), { recursive: true });
  const files: [string, string][] = [
    [`${folder}/${id}.ts`, siteText(id)],
    [`${fixture}/page.html`, fixturePage(id)],
    [`${fixture}/expected.json`, fixtureExpected(id)],
  ];
  for (const [file, text] of files) await writeFile(join(root, file), text, { flag: 'wx' });
  await writeFile(join(root, listFile), list);
  console.log(
    `Wrote:\n${[...files.map(([file]) => file), `${listFile} (one import, one entry)`].map((line) => `    ${line}`).join('\n')}\n`,
  );
  console.log(
    'Put in the real selectors, reduce a real page of the site to the fixture, and say in expected.json what must be found on it.',
  );
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Files and ids: `github.ts` declares three sites, none of them named "github". */
async function usedIds(): Promise<string[]> {
  const used: string[] = [];
  for await (const file of glob(`${folder}/*.ts`, { cwd: root })) {
    used.push(basename(file, '.ts'));
    for (const [, id = ''] of (await readFile(join(root, file), 'utf8')).matchAll(/^\s+id: '([^']+)'/gm)) used.push(id);
  }
  return used;
}
