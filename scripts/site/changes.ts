/** When each rule came and when it last changed, from the history of its file: there is no second list that could be forgotten. */
import { execFile } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

export interface Change {
  rule: string;
  kind: 'added' | 'changed';
  /** ISO 8601, with its offset. */
  date: string;
}

/** The last change of every rule file, newest first. Empty where there is no git or no history (an unpacked source archive). */
export async function catalogChanges(): Promise<Change[]> {
  const log = await promisify(execFile)(
    'git',
    ['-c', 'core.quotePath=false', 'log', '--no-renames', '--name-status', '--format=%x01%aI', '--', 'rules/catalog'],
    { cwd: root, maxBuffer: 1e8 },
  ).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return readLog(log);
}

/** Reads `git log --name-status --format=%x01%aI`. Of a rule that was removed since, nothing is told. */
export function readLog(log: string): Change[] {
  const last = new Map<string, Change | null>();
  for (const commit of log.split('\x01').slice(1)) {
    const [date = '', ...lines] = commit.split('\n');
    for (const line of lines) {
      const [status = '', path = ''] = line.split('\t');
      const rule = basename(path, '.yaml');
      if (!path.endsWith('.yaml') || last.has(rule)) continue;
      last.set(rule, status === 'D' ? null : { rule, kind: status === 'A' ? 'added' : 'changed', date: date.trim() });
    }
  }
  return [...last.values()].filter((change) => change !== null);
}
