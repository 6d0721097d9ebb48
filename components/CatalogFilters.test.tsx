import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { english } from '../tests/views.tsx';
import { type CatalogFilter, CatalogFilters, fits, noFilter } from './CatalogFilters.tsx';

const entry = { area: 'routing', kind: 'litellm-bug', severity: 'degraded' } as const;

it.each([
  [noFilter, true],
  [{ ...noFilter, area: 'routing' }, true],
  [{ ...noFilter, area: 'keys' }, false],
  [{ area: 'routing', kind: 'litellm-bug', severity: 'degraded' }, true],
  [{ area: 'routing', kind: 'litellm-bug', severity: 'noise' }, false],
] as [CatalogFilter, boolean][])('an entry has to fit all of %j', (filter, wanted) => {
  expect(fits(entry, filter)).toBe(wanted);
});

const view = (filter: CatalogFilter, shown: number) =>
  renderToString(
    <CatalogFilters
      filter={filter}
      areas={['routing']}
      kinds={['litellm-bug']}
      shown={shown}
      total={431}
      strings={english}
      onChange={() => {}}
    />,
  );

it('says how many are left, and offers all again, only where something is left out', () => {
  expect(view({ ...noFilter, area: 'routing' }, 12)).toMatch(/12 of 431.*Show all/s);
  expect(view(noFilter, 431)).not.toMatch(/ of 431|Show all/);
});
