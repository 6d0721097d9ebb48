import type { Area, Kind } from '../rules/schema.ts';
import type { Strings } from './strings.ts';

export type Severity = keyof Strings['severities'];

/** Empty: all. */
export interface CatalogFilter {
  area: Area | '';
  kind: Kind | '';
  severity: Severity | '';
}

export const noFilter: CatalogFilter = { area: '', kind: '', severity: '' };

export function fits(entry: { area: Area; kind: Kind; severity: Severity }, filter: CatalogFilter): boolean {
  return (['area', 'kind', 'severity'] as const).every((name) => filter[name] === '' || filter[name] === entry[name]);
}

export interface CatalogFiltersProps {
  filter: CatalogFilter;
  /** Those that occur, in their order. */
  areas: readonly Area[];
  kinds: readonly Kind[];
  shown: number;
  total: number;
  strings: Strings;
  onChange: (filter: CatalogFilter) => void;
}

/** Narrows the catalog down; what remains is said aloud. */
export function CatalogFilters({ filter, areas, kinds, shown, total, strings, onChange }: CatalogFiltersProps) {
  const { filters } = strings.catalog;
  const choices = {
    area: areas.map((area) => [area, strings.areas[area].name] as const),
    kind: kinds.map((kind) => [kind, strings.kinds[kind].name] as const),
    severity: (['blocking', 'degraded', 'noise'] as const).map((severity) => [severity, strings.severities[severity].name] as const),
  };
  const narrowed = shown < total || filter.area !== '' || filter.kind !== '' || filter.severity !== '';
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{filters.title}</legend>
      {(['area', 'kind', 'severity'] as const).map((name) => (
        <label key={name} class="filter">
          <span class="label">{filters[name]}</span>
          <select value={filter[name]} onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value })}>
            <option value="">{filters.all}</option>
            {choices[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p role="status" class="quiet">
        {narrowed && strings.catalog.shown(shown, total)}
      </p>
      {narrowed && (
        <button type="button" class="text-button" onClick={() => onChange(noFilter)}>
          {filters.reset}
        </button>
      )}
    </fieldset>
  );
}
