// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english, settle, show } from '../tests/views.tsx';
import { PasteBox } from './PasteBox.tsx';
import { Search } from './Search.tsx';

/** happy-dom has no clipboard of its own: the event is all that the views read. */
function pasteInto(field: Element, text: string): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  field.dispatchEvent(event);
  return event;
}

describe('the paste box', () => {
  it('keeps a big text out of the field, counts it, and explains it at once', async () => {
    const explained: string[] = [];
    const root = await show(<PasteBox strings={english} busy={false} onExplain={(text) => explained.push(text)} />);
    const big = 'a line of a log\n'.repeat(10_000);
    let event: Event | undefined;
    await settle(() => {
      event = pasteInto(root.querySelector('textarea') as Element, big);
    });
    expect(event?.defaultPrevented, 'the browser would put the whole text into the field').toBe(true);
    expect(explained).toEqual([big]);
    expect(root.querySelector('output')?.textContent).toBe(english.paste.held(big.length));
    expect(root.textContent?.length).toBeLessThan(500);
  });

  it('says so when there is nothing to explain', async () => {
    const root = await show(<PasteBox strings={english} busy={false} onExplain={() => expect.unreachable('nothing was pasted')} />);
    await settle(() => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })));
    expect(root.querySelector('[role="status"]')?.textContent).toBe(english.paste.empty);
  });
});

describe('the search box', () => {
  const search = (texts: string[], picked: string[] = []) => (
    <Search
      strings={english}
      query="cool"
      onQuery={() => {}}
      find={() => ['one', 'two', 'three'].map((rule) => ({ rule, title: rule, summary: '', area: 'routing' as const }))}
      onPick={(rule) => picked.push(rule)}
      onText={(text) => texts.push(text)}
    />
  );

  it('explains a pasted text of several lines, and lets words be pasted', async () => {
    const texts: string[] = [];
    const input = (await show(search(texts))).querySelector('input') as HTMLInputElement;
    expect(pasteInto(input, 'litellm.Timeout: one\nline two').defaultPrevented).toBe(true);
    expect(pasteInto(input, 'no deployments available').defaultPrevented).toBe(false);
    expect(texts).toEqual(['litellm.Timeout: one\nline two']);
  });

  it('is steered by the arrows, round both ends, and Enter takes the chosen one', async () => {
    const picked: string[] = [];
    const root = await show(search([], picked));
    const input = root.querySelector('input') as HTMLInputElement;
    const press = (key: string) =>
      settle(() => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    const chosen = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(chosen()).toContain('one');
    await press('ArrowUp');
    expect(chosen()).toContain('three');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(chosen()).toContain('two');
    await press('Enter');
    expect(picked).toEqual(['two']);
  });
});
