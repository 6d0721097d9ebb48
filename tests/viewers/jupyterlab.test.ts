/** JupyterLab: a notebook whose cell failed, with the coloured traceback that IPython writes, and the log that a cell printed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { marks } from '../../scripts/browsers/marks.ts';
import { type Session, startSession } from '../e2e/harness/session.ts';
import { lines } from '../e2e/viewers/log.ts';
import { type Product, startProduct } from './product.ts';
import { becomes, cardOf, enable, visit } from './reading.ts';

// The cell of a person who has no LiteLLM here: the class, its module and its words are those of LiteLLM.
const source = [
  'import sys, types',
  'exceptions = types.ModuleType("litellm.exceptions")',
  'class AuthenticationError(Exception): pass',
  'AuthenticationError.__module__ = "litellm.exceptions"',
  'def completion(model):',
  '    raise AuthenticationError("litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-abc*****xyz. You can find your API key at https://platform.openai.com/account/api-keys.")',
  'completion(model="gpt-4o")',
];

let session: Session;
let product: Product;
let page: Page;
let noise: string[];
beforeAll(async () => {
  product = await startProduct({
    program: 'jupyterlab-4.6.6/bin/jupyter-lab',
    prepare: async (folder) => {
      const cell = (code: string[]) => ({
        cell_type: 'code',
        execution_count: null,
        id: `c${code.length}`,
        metadata: {},
        outputs: [],
        source: code.join('\n'),
      });
      const text = JSON.stringify(lines.slice(0, 6).join('\n'));
      await writeFile(
        join(folder, 'failing.ipynb'),
        JSON.stringify({
          nbformat: 4,
          nbformat_minor: 5,
          metadata: { kernelspec: { name: 'python3', display_name: 'Python 3' } },
          cells: [cell(source), cell([`import sys`, `print(${text}, file=sys.stderr)`])],
        }),
      );
    },
    args: ({ port, folder }) => [
      '--no-browser',
      '--allow-root',
      '--ip=127.0.0.1',
      `--port=${port}`,
      '--IdentityProvider.token=',
      '--ServerApp.allow_remote_access=True',
      `--ServerApp.root_dir=${folder}`,
    ],
    env: ({ folder }) => ({ HOME: folder }),
    ready: '/api',
  });
  session = await startSession(inject('engine'));
  ({ page, noise } = await visit(session, product.port, '/lab/tree/failing.ipynb'));
  await page.waitForSelector('.jp-Notebook .jp-CodeCell', { timeout: 40_000 });
});
afterAll(async () => {
  await session?.close();
  await product?.stop();
});

it('a cell that fails and a log that is printed are read below the code, and the code itself is not', async () => {
  await enable(session, page);
  await page.click('.jp-Notebook .jp-CodeCell .cm-content');
  for (const written of ['AuthenticationError:', 'Passed model=gpt-4o']) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('.jp-OutputArea-output')].some(({ textContent }) => textContent?.includes(text)),
      { timeout: 30_000 },
      written,
    );
  }
  await becomes(session, page, ['provider-authentication-error', 'no-deployments-cooldown']);
  await session.shoot(page, 'viewer-jupyterlab');
  const [first] = await marks(page);
  expect(first?.text).toMatch(/^AuthenticationError: litellm\.AuthenticationError: .*Incorrect API key provided/);
  expect(await cardOf(page, 'Passed model=gpt-4o')).toContain('every deployment of the group is cooling down');
});

it('nothing on its pages went wrong', () => expect(noise).toEqual([]));
