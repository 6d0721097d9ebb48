/** What an administrator does: Chromium reads policies only from folders of the system. (Firefox also reads a person's own: tests/e2e/managed.firefox.test.ts.) */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually } from '../../tests/e2e/harness/eventually.ts';
import type { Deed } from './deeds.ts';
import type { Desk } from './desk.ts';

/** Chromium, Chrome, and Chrome for Testing on Linux. */
const folders = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map((place) => join(place, 'policies', 'managed'));
const name = 'litellm-error-explainer-real-input.json';

export const policyDeeds: Record<string, Deed> = {
  async 'a policy of the organisation is in force at once, and gone with its file'(desk, shoot) {
    const options = await desk.open(`${desk.origin}/options.html`);
    const locks = () => options.$$eval('.locked', (notes) => notes.length);
    const theme = () => options.evaluate(() => document.body.dataset.theme);
    if ((await locks()) > 0) throw new Error('a policy was in force before');
    const id = new URL(desk.origin).host;
    const policy = { '3rdparty': { extensions: { [id]: { theme: 'dark', mutedSites: ['github.com'], locked: ['theme'] } } } };
    const undo = await write(JSON.stringify(policy));
    try {
      await reload(desk);
      await eventually(async () => {
        if ((await theme()) !== 'dark' || (await locks()) === 0) throw new Error(`theme ${await theme()}, ${await locks()} fields locked`);
      }, 20_000);
      await options.bringToFront();
      await shoot('locked');
    } finally {
      await undo();
    }
    await reload(desk);
    await eventually(async () => {
      if ((await locks()) > 0) throw new Error('the fields are still locked');
    }, 20_000);
    return `theme dark and locked, then ${await theme()} and free`;
  },
};

/** Chromium looks at the folders by itself when it starts; here a person presses the button. */
async function reload(desk: Desk): Promise<void> {
  const page: Page = await desk.open('chrome://policy');
  await page.evaluate(() => (document.querySelector('#reload-policies') as HTMLElement | null)?.click());
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await page.close();
}

/** Gives back what takes the file, and the folders made for it, away again. */
async function write(text: string): Promise<() => Promise<void>> {
  const made: string[] = [];
  for (const folder of folders) {
    const first = await mkdir(folder, { recursive: true }).catch(() => null);
    if (first === null) continue;
    const file = join(folder, name);
    await writeFile(file, text);
    made.push(file, ...(first === undefined ? [] : [dirname(join(first, 'x'))]));
  }
  if (made.length === 0) throw new Error(`none of ${folders.join(', ')} can be written. Run this as root, or leave it out with --only`);
  return async () => {
    for (const path of made) await rm(path, { recursive: true, force: true });
  };
}
