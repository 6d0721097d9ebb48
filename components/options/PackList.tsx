import type { Strings } from '../strings.ts';

export interface PackItem {
  id: string;
  title: string;
  about?: string | undefined;
  version?: string | undefined;
  rules: number;
  /** ISO day. */
  added: string;
  enabled: boolean;
  fromPolicy: boolean;
  /** Of a form that this version cannot use. */
  broken: boolean;
}

export interface PackListProps {
  strings: Strings;
  packs: readonly PackItem[];
  onEnabled: (id: string, enabled: boolean) => void;
  onExport: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The packs there are. Those of the organisation can be looked at and exported, not switched off. */
export function PackList({ strings, packs, onEnabled, onExport, onRemove }: PackListProps) {
  const { packs: words } = strings;
  if (packs.length === 0) return <p class="nothing quiet">{words.none}</p>;
  return (
    <ul class="packs">
      {packs.map((pack) => (
        <li key={pack.id} class="pack">
          <label class="choice pack-switch">
            <input
              type="checkbox"
              aria-label={words.enabled(pack.title)}
              checked={pack.enabled}
              disabled={pack.fromPolicy}
              onChange={(event) => onEnabled(pack.id, event.currentTarget.checked)}
            />
            <span>
              <span class="pack-title">{pack.title}</span>
              <span class="quiet pack-facts">
                <span>{words.rules(pack.rules)}</span>
                {pack.version !== undefined && <span>{words.version(pack.version)}</span>}
                <span>{pack.fromPolicy ? words.byPolicy : words.added(pack.added)}</span>
              </span>
              {pack.about && <span class="quiet">{pack.about}</span>}
              {pack.broken && <span class="pack-broken">{words.broken(pack.title)}</span>}
            </span>
          </label>
          <span class="pack-actions">
            <button type="button" class="button" aria-label={words.exportPack(pack.title)} onClick={() => onExport(pack.id)}>
              {words.exportShort}
            </button>
            {!pack.fromPolicy && (
              <button type="button" class="button" aria-label={words.remove(pack.title)} onClick={() => onRemove(pack.id)}>
                {words.removeShort}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
