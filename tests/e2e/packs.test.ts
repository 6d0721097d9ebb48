/** A rule pack on its way: added by file on the options page, at work on a page, in its article, switched off under an open tab; and a backup. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { type Session, startSession } from './harness/session.ts';

const acme = readFileSync(join(import.meta.dirname, '../fixtures/packs/acme.yaml'), 'utf8');
const address = 'https://github.com/acme/gateway/issues/7';
const error = 'ACME-GW-403 caller build-7.acme.example stands outside the corporate network';
const html = `<!doctype html><title>Issue</title><main><div class="markdown-body"><pre><code>${error}</code></pre></div></main>`;

describe('a rule pack', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(inject('engine'));
    session.web.serve(address, { body: html, type: 'text/html; charset=utf-8' });
  });
  afterAll(() => session?.close());

  const text = (page: Page) => page.evaluate(() => document.body.innerText);
  const options = async () => {
    const page = await session.ours('/options.html#packs');
    await page.waitForSelector('#packs');
    return page;
  };
  /** As if a file had been chosen in the browser's dialog. */
  const choose = (page: Page, selector: string, name: string, content: string) =>
    page.evaluate(
      (where, file, body) => {
        const input = document.querySelector(where) as HTMLInputElement;
        const transfer = new DataTransfer();
        transfer.items.add(new File([body], file));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      name,
      content,
    );
  const press = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === wanted);
      if (!button) throw new Error(`no button "${wanted}"`);
      button.click();
    }, words);

  it('that is wrong is refused with line, column, field and cure, and nothing is stored', async () => {
    const page = await options();
    await choose(page, '#packs input[type=file]', 'acme.yaml', acme.replace('severity: blocking', 'sevrity: blocking'));
    await eventually(async () => {
      const said = await text(page);
      expect(said).toMatch(/Line 1\d, column \d/);
      expect(said).toContain('"sevrity": there is no such field here');
    });
    expect(await session.inside(async (api) => Object.keys(await api.storage.local.get('packs')))).toEqual([]);
    await page.close();
  });

  it('is tried, saved, found in a tab that was open already, and gone from it when it is switched off', async () => {
    const issue = await session.open(address);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await marks(issue)).toEqual([]);

    const page = await options();
    await choose(page, '#packs input[type=file]', 'acme.yaml', acme);
    await eventually(async () => expect(await text(page)).toContain('“Acme gateway” is in order: 2 rules.'));
    await page.type('.pack-trial textarea', `ERROR ${error}`);
    await press(page, 'Try');
    await eventually(async () => expect(await text(page)).toContain('The gateway is reached only through the VPN'));
    await press(page, 'Save the pack');
    await eventually(async () => expect(await text(page)).toContain('“Acme gateway” was saved, and is in use.'));

    await issue.bringToFront();
    const found = await waitForMarks(issue, 1);
    expect(found[0]).toMatchObject({ highlight: 'lex-certain', text: expect.stringContaining('ACME-GW-403') });

    const article = await session.ours('/explain.html#rule=acme-gateway%2Fvpn-is-off');
    await eventually(async () => {
      expect(await text(article)).toContain('From the rule pack “Acme gateway”.');
      expect(await text(article)).toContain('Connect the VPN');
    });
    await session.shoot(article, 'article-of-pack');
    await article.close();

    await page.evaluate(() => (document.querySelector('.pack input[type=checkbox]') as HTMLInputElement).click());
    await eventually(async () => expect(await marks(issue)).toEqual([]));
    await page.evaluate(() => (document.querySelector('.pack input[type=checkbox]') as HTMLInputElement).click());
    await issue.bringToFront(); // a hidden tab is read when it is looked at
    await eventually(async () => expect(await marks(issue)).toHaveLength(1));
    await session.shoot(page, 'options-packs');
    await page.close();
    await issue.close();
  });

  it('comes back with a backup, together with everything else', async () => {
    const page = await options();
    await page.evaluate(() => {
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((content) => Object.assign(window, { exported: content }));
        return made(blob);
      };
    });
    await press(page, 'Export everything');
    const exported = await eventually(async () => {
      const content = await page.evaluate(() => (window as unknown as { exported?: string }).exported);
      expect(content).toContain('acme-gateway');
      return content as string;
    });
    await session.inside((api) => api.storage.local.clear());
    await eventually(async () => expect(await text(page)).toContain('No rule packs yet.'));

    await choose(page, '#backup input[type=file]', 'backup.json', exported.replace('"version": 1', '"version": 9'));
    await eventually(async () => expect(await text(page)).toContain('update the extension first'));
    await choose(page, '#backup input[type=file]', 'backup.json', exported);
    await eventually(async () => expect(await text(page)).toMatch(/It would change \d things?:/));
    await press(page, 'Put it in force');
    await eventually(async () => expect(await text(page)).toContain('The backup is in force.'));
    await eventually(async () => expect(await text(page)).toContain('What the gateway of the platform team prints.'));
    await page.close();
  });

  it('is not needed for a change of the options to act at once: marks and language', async () => {
    const page = await options();
    await page.evaluate(() => {
      const label = [...document.querySelectorAll('#marks label')].find((each) => each.textContent?.includes('Blue'));
      label?.querySelector('input')?.click();
    });
    const issue = await session.open(address);
    await waitForMarks(issue, 1);
    const line = () => issue.evaluate(() => getComputedStyle(document.body, '::highlight(lex-certain)').textDecorationColor);
    await eventually(async () => expect(await line()).toBe('rgb(59, 125, 216)'));
    await page.evaluate(() => (document.querySelector('#look input[type=radio] + span[lang="zh-CN"]') as HTMLElement).click());
    await eventually(async () => expect(await text(page)).toContain('规则包'));
    await page.evaluate(() => (document.querySelector('#look input[type=radio] + span[lang="en"]') as HTMLElement).click());
    await eventually(async () => expect(await text(page)).toContain('Rule packs'));
    await issue.close();
    await page.close();
  });
});
