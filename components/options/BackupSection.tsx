import { FileButton, type FileTaker } from '../files.tsx';
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
  files: FileTaker;
  onRestore: () => void;
  onCancel: () => void;
}

/** Out in one file, in after a look at what it would change. */
export function BackupSection({ strings, preview, problems, onExport, files, onRestore, onCancel }: BackupSectionProps) {
  const { backup } = strings;
  return (
    <>
      <p class="quiet">{backup.intro}</p>
      <div class="pack-bar">
        <button type="button" class="button" onClick={onExport}>
          {backup.save}
        </button>
        <FileButton label={backup.choose} accept=".json,application/json" {...files} />
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
