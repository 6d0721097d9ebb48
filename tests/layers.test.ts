/** The rooms of ARCHITECTURE.md, enforced: nothing points up, and entrypoints never import one another. */
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readImports, sourceFiles, targetOf } from './imports.ts';

type Room = 'rules' | 'components' | 'platform' | `entrypoints/${string}` | 'free';

interface Law {
  /** Rooms that may be imported besides its own. */
  may: (room: Room, typeOnly: boolean) => boolean;
  /** Packages that may not. */
  packages: RegExp;
  cure: string;
}

const browserApi = /^(wxt(\/|$)|webextension-polyfill$|@wxt-dev\/)/;
const node = /^(node:|fs$|path$|os$)/;
const either = new RegExp(`${browserApi.source}|${node.source}`);

const laws: Record<string, Law> = {
  rules: {
    may: () => false,
    packages: new RegExp(`${either.source}|^preact`),
    cure: 'rules/ runs unchanged in a page, a worker, Node and a terminal. Pass what it needs as an argument, or move the code to the room that needs it.',
  },
  components: {
    may: (room, typeOnly) => room === 'rules' && typeOnly,
    packages: either,
    cure: 'A view gets everything by props. Import types of rules/ with `import type`, and let the entrypoint pass values, strings and callbacks.',
  },
  platform: {
    may: (room) => room === 'rules' || room === 'components',
    packages: node,
    cure: 'entrypoints/platform/ is below every entrypoint: move what both need down into it.',
  },
  entrypoint: {
    may: (room) => room === 'rules' || room === 'components' || room === 'platform',
    packages: node,
    cure: 'Entrypoints never import one another: each is its own bundle. Move what both need to entrypoints/platform/, components/ or rules/, or send a message.',
  },
};

/** `entrypoints/popup/main.tsx` lives in `entrypoints/popup`; `entrypoints/reader.ts` would live in `entrypoints/reader`. */
function roomOf(file: string): Room {
  const [top = '', second = ''] = file.split('/');
  if (top === 'rules' || top === 'components') return top;
  if (top !== 'entrypoints') return 'free';
  return second === 'platform' ? 'platform' : `entrypoints/${second.replace(/\.(ts|tsx|html|css)$/, '')}`;
}

/** What is wrong with one import, said with its cure; null when it is allowed. Test files may import everything. */
function violation(file: string, { specifier, typeOnly }: Import): string | null {
  const room = roomOf(file);
  if (room === 'free' || /\.test\.tsx?$/.test(file)) return null;
  const law = laws[room.startsWith('entrypoints/') ? 'entrypoint' : room] as Law;
  const target = targetOf(file, specifier);
  if (target === null) return law.packages.test(specifier) ? `${file} imports the package "${specifier}".\n  Cure: ${law.cure}` : null;
  const there = roomOf(target);
  if (there === room || law.may(there, typeOnly)) return null;
  const how = room === 'components' && there === 'rules' ? 'at run time' : '';
  return `${file} imports "${specifier}" (${there === 'free' ? target.split('/')[0] : there}) ${how}\n  Cure: ${law.cure}`;
}

describe('the rooms', () => {
  it('are kept by every import of every source file', async () => {
    const files = await sourceFiles();
    expect(
      files.filter((file) => file.startsWith('rules/')).length,
      'no source files were found: is the working directory right?',
    ).toBeGreaterThan(5);
    const violations: string[] = [];
    for (const file of files) {
      for (const one of await readImports(file)) {
        const wrong = violation(file, one);
        if (wrong) violations.push(wrong);
      }
    }
    expect(violations, `\n${violations.join('\n')}\n`).toEqual([]);
  });

  it('names the import that points up, and the cure', () => {
    const planted: [string, string][] = [
      ['rules/engine/x.ts', `import { a } from '../../components/a.tsx';`],
      ['rules/engine/x.ts', `import { readFileSync } from 'node:fs';`],
      ['rules/engine/x.ts', `export { settings } from '../../entrypoints/platform/settings.ts';`],
      ['components/X.tsx', `import { rank } from '../rules/engine/rank.ts';`],
      ['components/X.tsx', `import { browser } from 'wxt/browser';`],
      ['components/X.tsx', `const later = import('../entrypoints/platform/strings.ts');`],
      ['entrypoints/platform/x.ts', `import { open } from '../popup/open.ts';`],
      ['entrypoints/popup/x.ts', `type Site = import('../reader/sites/site.ts').Site;`],
      ['entrypoints/popup/x.ts', `import { join } from 'node:path';`],
      ['entrypoints/popup/x.ts', `import '../../scripts/demo.ts';`],
    ];
    for (const [file, source] of planted) {
      const [first] = importsOf(file, source);
      const said = first && violation(file, first);
      expect(said, `${file}: ${source} should be refused`).toContain('Cure:');
      expect(said).toContain(first?.specifier);
    }
  });

  it('let the arrows of the design through', () => {
    const allowed: [string, string][] = [
      ['rules/engine/x.ts', `import * as z from 'zod/mini';`],
      ['components/X.tsx', `import type { Article } from '../rules/article.ts';`],
      ['components/X.tsx', `import { type Applies, narrow } from './narrowing.ts';`],
      ['entrypoints/reader/page/x.ts', `import { send } from '../../platform/messages.ts';`],
      ['entrypoints/popup/main.tsx', `import { Card } from '../../components/Card.tsx';`],
      ['rules/engine/x.test.ts', `import { readFileSync } from 'node:fs';`],
      ['scripts/explain.ts', `import { recognize } from '../rules/engine/recognize.ts';`],
    ];
    for (const [file, source] of allowed) {
      for (const one of importsOf(file, source)) expect(violation(file, one), `${file}: ${source}`).toBeNull();
    }
  });
});
