// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english, settle, show } from '../tests/views.tsx';
import { groupFindings, type PlacedFinding } from './grouping.ts';
import { PanelView, type PanelViewProps } from './PanelView.tsx';

const finding = (index: number, rule: string): PlacedFinding => ({
  key: `k${index}`,
  title: `Title of ${rule}`,
  excerpt: `excerpt ${index}`,
  confidence: 'certain',
  rule,
  same: rule,
  time: `14:05:${String(index % 60).padStart(2, '0')}`,
  place: index / 10,
});
const some = [0, 1, 2, 3, 4, 5].map((index) => finding(index, index === 4 ? 'other' : 'main'));
const severities = { main: 'blocking', other: 'noise' } as const;

function panel(change: Partial<PanelViewProps> = {}) {
  return (
    <PanelView
      findings={some}
      more={false}
      flooded={false}
      strings={english}
      severityOf={(rule) => severities[rule as 'main']}
      onPick={() => undefined}
      {...change}
    />
  );
}

const rows = (root: Element) => [...root.querySelectorAll('.findings .row')].map((row) => row.textContent ?? '');
const click = (root: Element, selector: string, at = 0) => settle(() => (root.querySelectorAll(selector)[at] as HTMLElement).click());
const press = (root: Element, key: string) =>
  settle(() =>
    root.querySelector('[role="slider"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );

describe('repeats', () => {
  it('are one row each, in the order of the first, with the first time that is known', () => {
    const groups = groupFindings([{ ...finding(0, 'a'), time: null }, finding(1, 'b'), finding(2, 'a')]);
    expect(groups.map(({ rule, count, time }) => ({ rule, count, time }))).toEqual([
      { rule: 'a', count: 2, time: '14:05:02' },
      { rule: 'b', count: 1, time: '14:05:01' },
    ]);
  });
});

describe('the side panel', () => {
  it('says that it lags behind a page that rewrites itself without end, and only then', async () => {
    const note = (root: Element) => root.querySelector('[role="note"]')?.textContent;
    expect(note(await show(panel({ flooded: true })))).toMatch(/rewrites itself without end.*lags behind/);
    expect(note(await show(panel()))).toBeUndefined();
  });

  it('says how often each error stands there, and since when', async () => {
    const root = await show(panel());
    expect(rows(root)).toHaveLength(2);
    expect(rows(root)[0]).toContain('5 times, first 14:05:00');
    expect(root.querySelector('h2')?.textContent).toBe('6 errors on this page');
  });

  it('is honest about findings beyond the list', async () => {
    expect((await show(panel({ more: true }))).querySelector('h2')?.textContent).toBe('More than 6 errors on this page');
  });

  it('lists them one by one in the order of the page', async () => {
    const root = await show(panel());
    await click(root, '.segments input', 1);
    expect(rows(root)).toHaveLength(6);
    expect(rows(root)[4]).toContain('Title of other');
    expect(rows(root)[4], 'each with its time').toContain('14:05:04');
  });

  it('filters by severity and by error, says what is left, and offers the way back', async () => {
    const root = await show(panel());
    await click(root, '.chip input', 0);
    expect(rows(root)).toHaveLength(1);
    expect(root.textContent).toContain('1 of 6 shown');
    await click(root, '.chip input', 1);
    expect(root.textContent).toContain(english.panel.nothingShown);
    await click(root, '.empty button');
    const select = root.querySelector('select') as HTMLSelectElement;
    await settle(() => {
      select.value = 'other';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(rows(root)).toHaveLength(1);
    expect(rows(root)[0]).toContain('Title of other');
  });

  it('leads from the strip by keys: arrows go there, Enter explains', async () => {
    const went: [string, boolean][] = [];
    const onPick = (key: string, open: boolean) => went.push([key, open]);
    let root = await show(panel({ onPick }));
    await press(root, 'ArrowRight');
    await press(root, 'End');
    root = await show(panel({ onPick, current: 'k2' }));
    expect(root.querySelector('[role="slider"]')?.getAttribute('aria-valuetext')).toBe('3 of 6: Title of main, 14:05:02');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'Enter', 'x']) await press(root, key);
    expect(went).toEqual([
      ['k0', false],
      ['k5', false],
      ['k3', false],
      ['k1', false],
      ['k0', false],
      ['k2', true],
    ]);
  });

  it('follows one by one, newest last, and lets go when the list is scrolled up', async () => {
    const root = await show(panel());
    await click(root, '.toggle');
    expect(root.querySelector('.toggle')?.getAttribute('aria-pressed')).toBe('true');
    expect(rows(root)).toHaveLength(6);
    const list = root.querySelector('.panel-list') as HTMLElement;
    Object.defineProperties(list, { scrollHeight: { value: 1000 }, clientHeight: { value: 200 } });
    const scroll = (top: number) =>
      settle(() => {
        list.scrollTop = top;
        list.dispatchEvent(new Event('scroll'));
      });
    await scroll(800);
    expect(root.querySelector('.toggle')?.getAttribute('aria-pressed')).toBe('true');
    await scroll(300);
    expect(root.querySelector('.toggle')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('draws 200 rows of 5,000 and a strip of bars, and more rows when asked', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ ...finding(index, 'main'), same: String(index), place: index / 5_000 }));
    const root = await show(panel({ findings: many }));
    expect(rows(root)).toHaveLength(200);
    expect(root.querySelectorAll('.bar').length).toBeLessThanOrEqual(96);
    await click(root, '.panel-more');
    expect(rows(root)).toHaveLength(400);
  });

  it('keeps the newest in sight of 5,000 while it follows', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ ...finding(index, 'main'), same: String(index) }));
    const root = await show(panel({ findings: many }));
    await click(root, '.toggle');
    expect(rows(root).at(-1)).toContain('excerpt 4999');
  });
});
