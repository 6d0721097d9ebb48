// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { show } from '../tests/views.tsx';
import { SafeLink } from './SafeLink.tsx';

it.each(['javascript:alert(1)', 'http://example.com', 'data:text/html,x', '//example.com', ' https://example.com', 'https:example.com'])(
  'makes no link of %s',
  async (url) => {
    const root = await show(<SafeLink url={url}>words</SafeLink>);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe('words');
  },
);

it('opens an https link in a new tab that learns nothing of this one', async () => {
  const link = (await show(<SafeLink url="https://example.com/a">words</SafeLink>)).querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://example.com/a');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer');
});
