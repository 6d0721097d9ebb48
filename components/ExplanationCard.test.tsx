// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english, settle, show, testView } from '../tests/views.tsx';
import { ExplanationCard } from './ExplanationCard.tsx';
import { sampleArticle, sampleFinding } from './fixtures/sample-article.ts';

const card = (change: Partial<Parameters<typeof ExplanationCard>[0]> = {}) => (
  <ExplanationCard article={sampleArticle} finding={sampleFinding} {...testView()} placement="popover" {...change} />
);

describe('the card', () => {
  it('answers what failed, why and what to do, in this order, before anything else', async () => {
    const text = (await show(card())).textContent ?? '';
    const order = [
      sampleArticle.title,
      'The connection to localhost on port 11434 was refused',
      english.card.whatToDo,
      english.card.why,
      english.card.fromThisText,
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places, 'a part is missing from the card').not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('opens the first fix only', async () => {
    const fixes = [...(await show(card())).querySelectorAll('details.fix')];
    expect(fixes.map((fix) => (fix as HTMLDetailsElement).open)).toEqual([true, false, false]);
  });

  it('is a dialog named by its title, and no modal one', async () => {
    const dialog = (await show(card())).querySelector('[role="dialog"]');
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe(sampleArticle.title);
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  });

  it('closes with Escape, but an open meaning goes first', async () => {
    let closed = 0;
    const root = await show(card({ onClose: () => closed++ }));
    const word = root.querySelector('button.confidence') as HTMLElement;
    const pressEscape = () => word.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle(() => word.focus());
    expect(root.querySelector('[role="tooltip"]')?.hasAttribute('hidden')).toBe(false);
    await settle(pressEscape);
    expect(root.querySelector('[role="tooltip"]')?.hasAttribute('hidden')).toBe(true);
    expect(closed).toBe(0);
    await settle(pressEscape);
    expect(closed).toBe(1);
  });

  it('puts causes and fixes that fit the text first, leaves out those that do not, and numbers causes as they are shown', async () => {
    const fits = await show(card({ applies: () => true }));
    expect(fits.querySelector('.causes li')?.textContent).toContain('localhost there is the container itself');
    expect(fits.querySelector('details.fix')?.textContent).toContain(english.card.removesCause(['1']));
    const fitsNot = await show(card({ applies: () => false }));
    expect(fitsNot.querySelectorAll('.causes > li')).toHaveLength(2);
  });

  it.each([
    [true, 'has this fault'],
    [false, 'Another reason is likely'],
    [null, 'Check which release you run'],
  ])('says how the shown version stands to the fix (affected: %s)', async (affected, words) => {
    const article = { ...sampleArticle, affects: { from: '1.40.0', fixed: '1.84.0' } };
    expect((await show(card({ article, affected }))).querySelector('.banner')?.textContent).toContain(words);
  });

  it('shows hostile captures and chains as letters', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const finding = {
      ...sampleFinding,
      because: hostile,
      captures: { host: { value: hostile, type: 'text' as const } },
      chain: [{ class: null, provider: null, status: null, text: hostile }],
      cause: 0,
    };
    const root = await show(card({ finding, fill: () => ({ text: hostile, filled: true }) }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.because')?.textContent).toBe(hostile);
    expect(root.querySelector('.detail-value')?.textContent).toBe(hostile);
  });
});
