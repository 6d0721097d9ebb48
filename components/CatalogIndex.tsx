import type { Area } from '../rules/schema.ts';
import type { Strings } from './strings.ts';

export interface CatalogEntry {
  id: string;
  title: string;
  summary: string;
  area: Area;
}

export interface CatalogIndexProps {
  entries: readonly CatalogEntry[];
  /** The order of areas, and of the sections. Areas without entries are left out. */
  areas: readonly Area[];
  strings: Strings;
  ruleHref: (id: string) => string;
}

/** Every rule by area, as links: what a person browses who has no text to paste. */
export function CatalogIndex({ entries, areas: order, strings, ruleHref }: CatalogIndexProps) {
  const groups = order
    .map((area) => ({ area, entries: entries.filter((entry) => entry.area === area) }))
    .filter((group) => group.entries.length > 0);
  return (
    <div class="catalog">
      {groups.map(({ area, entries: own }) => (
        <section key={area} class="catalog-area" aria-labelledby={`area-${area}`}>
          <div class="catalog-head">
            <h3 id={`area-${area}`}>{strings.areas[area].name}</h3>
            <p class="quiet">{strings.areas[area].meaning}</p>
          </div>
          <ul>
            {own.map((entry) => (
              <li key={entry.id}>
                <a class="catalog-entry" lang="en" href={ruleHref(entry.id)}>
                  {entry.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
