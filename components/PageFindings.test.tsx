// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { english, show } from '../tests/views.tsx';
import { PageFindings, type PageStatus } from './PageFindings.tsx';

const nothing = () => undefined;
const view = (status: PageStatus) =>
  show(<PageFindings status={status} strings={english} onPick={nothing} onCheck={nothing} onResume={nothing} />);
const found = (flooded: boolean): PageStatus => ({
  kind: 'findings',
  more: false,
  flooded,
  findings: [{ key: 'a', title: 'A title', excerpt: 'words', confidence: 'certain', rule: 'a', same: 'a', time: null, place: 0 }],
});

it('a page that rewrites itself without end is called so, whether something was found on it or not', async () => {
  expect((await view({ kind: 'flooded' })).textContent).toContain('rewrites itself without end');
  const both = await view(found(true));
  expect(both.querySelector('[role="note"]')?.textContent).toMatch(/rewrites itself without end.*lags behind/);
  expect(both.querySelectorAll('.findings .row')).toHaveLength(1);
});

it('a calm page is not', async () => {
  expect((await view(found(false))).textContent).not.toContain('rewrites');
  expect((await view({ kind: 'none' })).textContent).not.toContain('rewrites');
});
