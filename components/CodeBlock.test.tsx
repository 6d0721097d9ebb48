// @vitest-environment happy-dom
import articles from 'virtual:catalog/articles';
import { describe, expect, it } from 'vitest';
import type { Code } from '../rules/article.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { sampleArticle } from './fixtures/sample-article.ts';
import { after, english, show, testView } from '../tests/views.tsx';

const catalog = Object.values(articles).flatMap((article) => article.fixes.flatMap((fix) => fix.code));
const samples = sampleArticle.fixes.flatMap((fix) => fix.code);

describe('a block of code', () => {
  it.each([...samples, ...catalog])('copies exactly the text that it shows (%#)', async (code: Code) => {
    const copied: string[] = [];
    const root = await show(<CodeBlock code={code} view={testView(copied)} />);
    await after(() => root.querySelector('button')?.click());
    expect(copied).toEqual([root.querySelector('pre')?.textContent]);
  });

  it('shows a value of the text as filled, and what the reader must put in as a placeholder', async () => {
    const root = await show(<CodeBlock code={samples[1] as Code} view={testView()} />);
    expect(root.querySelector('.hole.filled')?.textContent).toBe('11434');
    expect(root.querySelector('.hole.placeholder')?.textContent).toBe('<bind-address>');
  });

  it('says that it was copied, and says how to go on when the browser refused', async () => {
    const root = await show(<CodeBlock code={samples[0] as Code} view={testView()} />);
    await after(() => root.querySelector('button')?.click());
    expect(root.querySelector('[role="status"]')?.textContent).toBe(english.copy.copied);
    const refused = await show(<CodeBlock code={samples[0] as Code} view={testView([], true)} />);
    await after(() => refused.querySelector('button')?.click());
    expect(refused.querySelector('[role="status"]')?.textContent).toBe(english.copy.failed);
  });
});
