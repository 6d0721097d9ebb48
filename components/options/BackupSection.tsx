import { useRef } from 'preact/hooks';
import type { Strings } from '../strings.ts';
import { type ProblemItem, Problems } from './Problems.tsx';

export interface BackupChange {
  name: string;
  from: string;
  to: string;
}

export interface BackupSectionProps {
  strings: Strings;
  /** What the chosen file would change; null before one is chosen. */
  preview: { made: string; changes: readonly BackupChange[] } | null;
  problems: readonly ProblemItem[];
  onExport: () => void;
  onFile: (file: File) => void;
  onRestore: () => void;
  onCancel: () => void;
}

/** Out in one file, in after a look at what it would change. */
export function BackupSection({ strings, preview, problems, onExport, onFile, onRestore, onCancel }: BackupSectionProps) {
  const { backup } = strings;
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="quiet">{backup.intro}</p>
      <div class="pack-bar">
        <button type="button" class="button" onClick={onExport}>
          {backup.save}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {backup.choose}
        </button>
        <input
          ref={file}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={backup.choose}
          accept=".json,application/json"
          onChange={(event) => {
            const given = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (given) onFile(given);
          }}
        />
      </div>
      <Problems strings={strings} problems={problems} />
      {preview && (
        <div class="backup-preview">
          {preview.made !== '' && <p class="label">{backup.made(preview.made)}</p>}
          <p role="status">{preview.changes.length === 0 ? backup.nothingChanges : backup.wouldChange(preview.changes.length)}</p>
          {preview.changes.length > 0 && (
            <ul class="changes">
              {preview.changes.map(({ name, from, to }) => (
                <li key={name}>
                  <span>{name}</span>
                  <span>
                    <del>{from}</del> → <ins>{to}</ins>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <div class="pack-bar">
            {preview.changes.length > 0 && (
              <button type="button" class="button primary" onClick={onRestore}>
                {backup.restore}
              </button>
            )}
            <button type="button" class="button" onClick={onCancel}>
              {backup.cancel}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
