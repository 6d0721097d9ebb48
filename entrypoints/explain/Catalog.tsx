import { useMemo, useState } from 'preact/hooks';
import { CatalogFilters, fits, noFilter } from '../../components/CatalogFilters.tsx';
import { CatalogIndex } from '../../components/CatalogIndex.tsx';
import type { Strings } from '../../components/strings.ts';
import { areas, kinds } from '../../rules/schema.ts';
import { catalogEntries } from '../platform/catalog-search.ts';
import { articleFor } from '../platform/explain-text.ts';
import { ruleHref } from './route.ts';

/** All errors, by area, and what narrows them down. */
export function Catalog({ strings }: { strings: Strings }) {
  const [entries] = useState(entriesNow);
  const [filter, setFilter] = useState(noFilter);
  const shown = useMemo(() => entries.filter((entry) => fits(entry, filter)), [entries, filter]);
  return (
    <section class="all-errors" aria-labelledby="all-errors">
      <h2 id="all-errors">{strings.catalog.title}</h2>
      <p class="quiet">{strings.catalog.intro(entries.length)}</p>
      <CatalogFilters
        filter={filter}
        areas={areas.filter((area) => entries.some((entry) => entry.area === area))}
        kinds={kinds.filter((kind) => entries.some((entry) => entry.kind === kind))}
        shown={shown.length}
        total={entries.length}
        strings={strings}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p class="catalog-none">{strings.catalog.noneFits}</p>
      ) : (
        <CatalogIndex entries={shown} areas={areas} strings={strings} ruleHref={ruleHref} />
      )}
    </section>
  );
}

/** With those of the rule packs in force. */
function entriesNow() {
  return catalogEntries().flatMap((entry) => {
    const article = articleFor(entry.id);
    return article ? [{ ...entry, kind: article.kind, severity: article.severity }] : [];
  });
}
