// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english, settle, show, testView } from '../tests/views.tsx';
import { ActingCard, type ActingCardProps } from './ActingCard.tsx';
import { sampleArticle, sampleFinding } from './fixtures/sample-article.ts';

const { actions } = english;
const report = '### Title\n\n- [ ] Reach the host\n- [ ] Other way\n';

function card(change: Partial<ActingCardProps> = {}, copied: string[] = []) {
  return (
    <ActingCard
      article={sampleArticle}
      finding={sampleFinding}
      {...testView(copied)}
      placement="popover"
      onClose={() => undefined}
      write={(kind) =>
        kind === 'report'
          ? { text: report, hidden: [{ kind: 'API key', count: 2 }], tried: ['Reach the host', 'Other way'] }
          : { text: 'No deployments available', hidden: [] }
      }
      linkOf={(kind) => (kind === 'similar' ? (text) => `https://github.com/search?q=${encodeURIComponent(text)}` : undefined)}
      {...change}
    />
  );
}

const named = (root: Element, name: string) =>
  [...root.querySelectorAll('button, a')].find((element) => element.textContent?.trim() === name) as HTMLElement;
const press = (root: Element, name: string) => settle(() => named(root, name).click());
const field = (root: Element) => root.querySelector('textarea') as HTMLTextAreaElement;

describe('the actions of a card', () => {
  it('shows the report before it is copied, with what was hidden and what cannot be seen', async () => {
    const copied: string[] = [];
    const root = await show(card({}, copied));
    await press(root, actions.report.name);
    expect(field(root).value).toBe(report);
    expect(root.textContent).toContain(actions.hidden(['2 API keys']));
    expect(root.textContent).toContain(actions.unseen);
    expect(copied).toEqual([]);
    await settle(() => (root.querySelector('.copy button') as HTMLElement).click());
    expect(copied).toEqual([report]);
  });

  it('ticks in the text what was tried, and copies what the person wrote', async () => {
    const copied: string[] = [];
    const root = await show(card({}, copied));
    await press(root, actions.report.name);
    await settle(() => (root.querySelectorAll('input[type="checkbox"]')[1] as HTMLElement).click());
    expect(field(root).value).toContain('- [ ] Reach the host\n- [x] Other way');
    await settle(() => {
      field(root).value += 'my words';
      field(root).dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle(() => (root.querySelector('.copy button') as HTMLElement).click());
    expect(copied[0]).toMatch(/- \[x\] Other way\nmy words$/);
  });

  it('leads to a search that holds the words as they are shown, and to none without words', async () => {
    const root = await show(card());
    await press(root, actions.more);
    await press(root, actions.similar.name);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://github.com/search?q=No%20deployments%20available');
    expect(root.querySelector('a')?.getAttribute('rel')).toContain('noreferrer');
    await settle(() => {
      field(root).value = ' ';
      field(root).dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(root.querySelector('a')).toBeNull();
  });

  it('goes back to the card with Escape, and closes the card only with the next one', async () => {
    let closed = 0;
    const root = await show(card({ onClose: () => closed++ }));
    const pressEscape = () =>
      (document.activeElement ?? root).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await press(root, actions.report.name);
    expect(document.activeElement?.classList.contains('outgoing')).toBe(true);
    await settle(pressEscape);
    expect(root.querySelector('.card-title')?.textContent).toBe(sampleArticle.title);
    expect(document.activeElement?.classList.contains('card')).toBe(true);
    expect(closed).toBe(0);
    await settle(pressEscape);
    expect(closed).toBe(1);
  });

  it('takes the dismissal of the frame as Escape: list first, then nothing more', async () => {
    const root = await show(card());
    await press(root, actions.more);
    const layer = root.querySelector('[data-layer]');
    await settle(() => {
      expect(layer?.dispatchEvent(new Event('dismiss', { cancelable: true }))).toBe(false);
    });
    expect(root.querySelector('[data-layer]')).toBeNull();
    expect(named(root, actions.more).getAttribute('aria-expanded')).toBe('false');
  });

  it('mutes finding, rule and site, and offers only what there is', async () => {
    const done: string[] = [];
    const mutes = {
      ignore: () => done.push('finding'),
      rule: () => done.push('rule'),
      site: { name: 'logs.example.com', mute: () => done.push('site') },
    };
    const root = await show(card({ mutes }));
    await press(root, actions.more);
    for (const name of [actions.ignore, actions.muteRule, actions.muteSite('logs.example.com')]) await press(root, name);
    expect(done).toEqual(['finding', 'rule', 'site']);
    const without = await show(card({ finding: null }));
    expect(named(without, actions.report.name)).toBeUndefined();
    await press(without, actions.more);
    expect(named(without, actions.similar.name)).toBeDefined();
    expect(named(without, actions.ignore)).toBeUndefined();
  });

  it('says security notices of the shown release before anything else', async () => {
    const opened: string[] = [];
    const root = await show(
      card({
        finding: { ...sampleFinding, version: '1.83.4' },
        notices: [{ rule: 'hole', title: 'CVE-2026-42208' }],
        onOpenArticle: (rule) => opened.push(rule),
      }),
    );
    expect(root.querySelector('.card-body')?.firstElementChild?.textContent).toContain('CVE-2026-42208');
    expect(root.querySelector('.card-body')?.firstElementChild?.textContent).toContain('1.83.4');
    await press(root, 'CVE-2026-42208');
    expect(opened).toEqual(['hole']);
  });
});
