// @vitest-environment happy-dom
import articles from 'virtual:catalog/articles';
import { describe, expect, it } from 'vitest';
import type { Code } from '../rules/article.ts';
import { english, settle, show, testView } from '../tests/views.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { FixList } from './FixList.tsx';
import { sampleArticle } from './fixtures/sample-article.ts';

const catalog = Object.values(articles).flatMap((article) => article.fixes.flatMap((fix) => fix.code));
const samples = sampleArticle.fixes.flatMap((fix) => fix.code);

describe('a block of code', () => {
  it('copies exactly the text that it shows, in every fix of the catalog', async () => {
    expect(catalog.length).toBeGreaterThan(0);
    for (const code of [...samples, ...catalog]) {
      const copied: string[] = [];
      const root = await show(<CodeBlock code={code} view={testView(copied)} />);
      await settle(() => root.querySelector('button')?.click());
      expect(copied).toEqual([root.querySelector('pre')?.textContent]);
    }
  }, 30_000);

  it('shows a value of the text as filled, and what the reader must put in as a placeholder', async () => {
    const root = await show(<CodeBlock code={samples[1] as Code} view={testView()} />);
    expect(root.querySelector('.hole.filled')?.textContent).toBe('11434');
    expect(root.querySelector('.hole.placeholder')?.textContent).toBe('<bind-address>');
  });

  it('says that it was copied, and says how to go on when the browser refused', async () => {
    const root = await show(<CodeBlock code={samples[0] as Code} view={testView()} />);
    await settle(() => root.querySelector('button')?.click());
    expect(root.querySelector('[role="status"]')?.textContent).toBe(english.copy.copied);
    const refused = await show(<CodeBlock code={samples[0] as Code} view={testView([], true)} />);
    await settle(() => refused.querySelector('button')?.click());
    expect(refused.querySelector('[role="status"]')?.textContent).toBe(english.copy.failed);
  });
});

describe('a pair of code', () => {
  it('names the wrong one and the right one, and lets only the right one be copied', async () => {
    const fix = sampleArticle.fixes.find(({ wrong }) => wrong);
    const copied: string[] = [];
    const root = await show(<FixList fixes={fix ? [fix] : []} causes={[]} view={testView(copied)} />);
    const [wrong, right] = [...root.querySelectorAll('.code')];
    expect(wrong?.querySelector('.code-verdict')?.textContent).toBe(english.card.wrong);
    expect(wrong?.querySelector('button')).toBeNull();
    expect(wrong?.textContent).toContain('localhost');
    expect(right?.querySelector('.code-verdict')?.textContent).toBe(english.card.right);
    await settle(() => right?.querySelector('button')?.click());
    expect(copied[0]).toContain('host.docker.internal');
  });
});
