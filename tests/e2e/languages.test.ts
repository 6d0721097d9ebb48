/** The language chosen in the options is that of every surface, at once, whatever the browser speaks (English, in these tests). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card.ts';
import { closedUi, walk } from '../../scripts/browsers/closed-ui.ts';
import { pressMark, waitForMarks } from '../../scripts/browsers/marks.ts';
import { eventually } from './harness/eventually.ts';
import { fixture, openFixture } from './harness/fixtures.ts';
import { openPopup } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';
import { storeSettings } from './harness/settings.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());
afterEach(() => storeSettings(session, { language: 'auto' }));

const han = /\p{Script=Han}/u;

describe.each([
  ['/explain.html', 'All errors', '全部错误'],
  ['/options.html', 'Options', '选项'],
  ['/sidepanel.html', 'No LiteLLM error|not read|no extension|Looking', '错误|读取'],
  ['/popup.html', 'All errors', '全部错误'],
])('%s', (path, english, chinese) => {
  it('changes its language while it is open, says so to screen readers, and changes back', async () => {
    const page = await session.ours(path);
    const look = () => page.evaluate(() => ({ text: document.body.innerText, lang: document.documentElement.lang, title: document.title }));
    await eventually(async () => expect((await look()).text).toMatch(new RegExp(english)));
    expect((await look()).lang).toBe('en');
    await storeSettings(session, { language: 'zh-CN' });
    await eventually(async () => expect((await look()).text).toMatch(new RegExp(chinese)));
    const { lang, title } = await look();
    expect(lang).toBe('zh-CN');
    expect(title).toMatch(han);
    await storeSettings(session, { language: 'en' });
    await eventually(async () => expect((await look()).text).toMatch(new RegExp(english)));
    await page.close();
  });
});

it('what was typed into the popup stays when the language changes', async () => {
  const page = await openFixture(session, fixture('github-threads'));
  const popup = await openPopup(session, page);
  await popup.type('input[role="combobox"]', 'cooldown');
  await popup.waitForSelector('[role="option"]');
  await storeSettings(session, { language: 'zh-CN' });
  await eventually(async () => expect(await popup.$eval('.row-aside', (one) => one.textContent)).toMatch(han));
  expect(await popup.$eval('input[role="combobox"]', (one) => (one as HTMLInputElement).value)).toBe('cooldown');
  await popup.close().catch(() => undefined);
  await page.close();
});

it('an open card is shown again in the new language, its article marked as English', async () => {
  const issue = fixture('github-threads');
  const page = await openFixture(session, issue);
  await waitForMarks(page, issue.found.length);
  await pressMark(page, 0);
  const before = await waitForCard(page);
  const words = async () => [...walk(await closedUi(page))].map(({ text }) => text).join(' ');
  expect(await words()).toContain('What to do');
  await storeSettings(session, { language: 'zh-CN' });
  await eventually(async () => expect(await words()).toContain('怎么办'));
  const card = await waitForCard(page);
  expect(card.title).toBe(before.title);
  expect(card.root.attributes.lang).toBe('zh-CN');
  const title = [...walk([card.root])].find((node) => node.tag === 'h2');
  expect(title?.attributes.lang ?? 'none').toBe('en');
  await page.close();
});
