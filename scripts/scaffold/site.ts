/** The texts of a new site: its declaration, its place in the list, and a fixture page with what must be found on it. */
import { ScaffoldError } from './rule.ts';

const wellFormed = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Throws {@link ScaffoldError} with the cure when the id cannot be used. */
export function readSiteId(id: string | undefined, taken: readonly string[]): string {
  if (!id) throw new ScaffoldError('Use: npm run new:site <id>, for example npm run new:site discourse');
  if (!wellFormed.test(id)) throw new ScaffoldError(`"${id}" is no id: lower-case words joined by hyphens.`);
  if (taken.includes(id))
    throw new ScaffoldError(`There is a site or file "${id}" in entrypoints/reader/sites/ already. Choose another id, or edit that one.`);
  return id;
}

const constantOf = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export function siteText(id: string): string {
  return `import type { Site } from './site.ts';

// Say here where the selectors were seen, and when. Names with hashes (Box-sc-g0xbh4-0, module__x--cRsz0) change with every release: never use them.
export const ${constantOf(id)}: Site = {
  id: '${id}',
  patterns: ['https://${id}.example/*'],
  blocks: 'article',
  ignore: 'button',
};
`;
}

/**
 * The list with the new site in it, at its end. Throws {@link ScaffoldError} when the list does not look as expected,
 * rather than writing something that does not compile.
 */
export function addToList(list: string, id: string): string {
  const name = constantOf(id);
  const importLine = `import { ${name} } from './${id}.ts';\n`;
  const imports = [...list.matchAll(/^import .*\n/gm)];
  const after = imports.findLast(([line]) => /from '\.\/[\w-]+\.ts'/.test(line) && from(line) < `./${id}.ts`) ?? imports.at(-1);
  const array = /(export const sites: readonly Site\[\] = \[)([^\]]*)(\];)/;
  if (!after || !array.test(list)) {
    throw new ScaffoldError(
      'entrypoints/reader/sites/index.ts has no `export const sites: readonly Site[] = [...]` any more: add the site by hand.',
    );
  }
  const at = after.index + after[0].length;
  const withImport = list.slice(0, at) + importLine + list.slice(at);
  return withImport.replace(
    array,
    (_, open: string, inner: string, close: string) => `${open}${inner.trim().replace(/,$/, '')}, ${name}${close}`,
  );
}

const from = (line: string) => /from '([^']+)'/.exec(line)?.[1] ?? '';

const sample =
  'No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]';

export function fixturePage(id: string): string {
  return `<!doctype html>
<!-- Reduced from the shape of ${id}: the names are the site's, the words are ours. Say when and where the shape was seen. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${id}</title>
  </head>
  <body>
    <article>
      <pre>${sample}</pre>
      <button type="button">No deployments available for selected model, Try again in 5 seconds. Passed model=in-a-button</button>
    </article>
  </body>
</html>
`;
}

export function fixtureExpected(id: string): string {
  const expected = {
    url: `https://${id}.example/thread/1`,
    found: [{ rule: 'no-deployments-cooldown', says: 'Passed model=gpt-4o' }],
    not: ['in-a-button'],
  };
  return `${JSON.stringify(expected, null, 2)}\n`;
}
