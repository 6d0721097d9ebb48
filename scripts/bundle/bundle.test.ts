import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { packageOf } from './licences.ts';
import { withoutDocumentWrite, withoutInnerHtml } from './no-inner-html.ts';

describe('Preact in our bundles', () => {
  it('cannot write markup', async () => {
    const preact = await readFile(createRequire(import.meta.url).resolve('preact'), 'utf8');
    expect(preact).toMatch(/\.innerHTML=/);
    expect(withoutInnerHtml(preact)).not.toMatch(/\.innerHTML=/);
  });

  it('that reads otherwise than the one we know ends the build', () => {
    expect(() => withoutInnerHtml('a.innerHTML=b')).toThrow('mend its pattern');
  });
});

describe('the Markdown parser in our bundles', () => {
  it('that reads otherwise than the one we know ends the build', () => {
    expect(() => withoutDocumentWrite('parse(options).document()')).toThrow('mend this');
  });
});

describe('the package of a module', () => {
  it.each([
    ['/x/node_modules/preact/dist/preact.mjs', '/x/node_modules/preact'],
    ['/x/node_modules/@scope/one/a.js?v=1', '/x/node_modules/@scope/one'],
    ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
    ['C:\\x\\node_modules\\yaml\\index.js', 'C:/x/node_modules/yaml'],
    ['/x/rules/schema.ts', null],
    ['\0virtual:catalog/engine', null],
  ])('%s is %s', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });
});
