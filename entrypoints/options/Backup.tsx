import { useState } from 'preact/hooks';
import { type BackupChange, BackupSection } from '../../components/options/BackupSection.tsx';
import type { ProblemItem } from '../../components/options/Problems.tsx';
import type { Strings } from '../../components/strings.ts';
import { DataError } from '../../rules/compile/read-data.ts';
import { type Backup as BackupData, type Change, changesOf, readBackup, restore, TooManyPacks, writeBackup } from '../platform/backup.ts';
import type { Settings } from '../platform/settings-shape.ts';
import { download } from './download.ts';

/** Everything out into one file, and in again after a look at what it would change. */
export function Backup({ strings, say }: { strings: Strings; say: (text: string) => void }) {
  const [chosen, setChosen] = useState<{ backup: BackupData; changes: readonly BackupChange[] } | null>(null);
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const words = strings.backup;

  async function exportAll() {
    const text = await writeBackup();
    download(text, `litellm-error-explainer-${new Date().toISOString().slice(0, 10)}.json`);
    say(words.saved);
  }

  async function take(text: string) {
    setChosen(null);
    setProblems([]);
    try {
      const backup = readBackup(text);
      const changes = await changesOf(backup);
      setChosen({ backup, changes: changes.map((change) => told(change, strings)) });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      setProblems(error.problems);
    }
  }

  return (
    <BackupSection
      strings={strings}
      problems={problems}
      preview={chosen && { made: chosen.backup.made, changes: chosen.changes }}
      onExport={() => void exportAll()}
      files={{ take: (text) => void take(text), unreadable: (name) => say(strings.packs.unreadable(name)) }}
      onRestore={() => {
        if (!chosen) return;
        restore(chosen.backup).then(
          () => {
            setChosen(null);
            say(words.restored);
          },
          (error: unknown) => say(error instanceof TooManyPacks ? strings.packs.tooMany : words.failed),
        );
      }}
      onCancel={() => setChosen(null)}
    />
  );
}

function told({ what, from, to }: Change, strings: Strings): BackupChange {
  const { backup } = strings;
  if ('pack' in what)
    return {
      name: backup.pack(what.title),
      from: from === null ? '–' : String(from),
      to: from === null ? backup.newPack : backup.otherPack,
    };
  return { name: backup.fields[what.field], from: worded(what.field, from, strings), to: worded(what.field, to, strings) };
}

function worded(field: keyof Settings, value: unknown, strings: Strings): string {
  const { backup, options } = strings;
  if (typeof value === 'boolean') return value ? backup.yes : backup.no;
  if (Array.isArray(value)) return backup.entries(value.length);
  switch (field) {
    case 'theme':
      return options.theme[value as Settings['theme']].name;
    case 'motion':
      return options.motions[value as Settings['motion']].name;
    case 'language':
      return value === 'auto' ? options.languageAuto.name : value === 'en' ? 'English' : '简体中文';
    case 'marks': {
      const { style, colour } = value as Settings['marks'];
      return `${options.markStyles[style]}, ${options.markColours[colour]}`;
    }
    default:
      return value === null ? '–' : String(value);
  }
}
