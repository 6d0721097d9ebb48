/**
 * Logs say the same thing again: one failing deployment prints its error hundreds of times, with another time of day in front and another
 * request's id in it. What was found in a record is remembered, and the next like it costs a look-up instead of a reading (a tenth of the time).
 */
import type { Finding } from '../finding.ts';
import { exchange, renamed, showsWhole, withoutIds } from './record-ids.ts';
import type { Window } from './windows.ts';

/** Longer records are tracebacks and bodies: they differ anyway, and would fill the memory. */
const longestRecord = 6_000;
/** Letters of the records that are remembered as new, some 3,500 records. Then those that were not met again since the last time are forgotten. */
const mostLetters = 1_000_000;

/** What may differ between two prints of one error, at the beginning of a line or in a JSON record: the time, and the line of LiteLLM's code. */
const passing =
  /(?=\d)(?:(?<=^(?:\W|\[\d{1,3}m){0,12})(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?|(?<="timestamp": ?")[\dT:. -]{10,40}|(?<=\.py:)\d{1,5})/gm;
/** Captures that are read from these places. */
const carried = ['log_time', 'log_file'] as const;

interface Entry {
  findings: readonly Finding[];
  /** Of each finding: where its captures of the carrier stand, from the beginning of the record; -1 where it has none. */
  places: readonly (readonly number[])[];
  ids: readonly string[];
  from: number;
}

/** What two prints of one error have in common, and the ids in which they differ. */
export interface Print {
  key: string;
  ids: readonly string[];
}

/** Remembers what was found in records. `version` tells which LiteLLM version belongs to an offset: where it is another, nothing is recalled. */
export class Repeats {
  private young = new Map<string, Entry>();
  private old = new Map<string, Entry>();
  private letters = 0;
  private circumstances = '';

  /** Findings of the last record like this one, moved to where it stands; null when there was none, or it cannot be told. */
  find(raw: string, { from, to }: Window, print: Print | null, version: (offset: number) => string | null): Finding[] | null {
    const entry = print === null ? undefined : this.entryOf(print.key);
    if (print === null || entry === undefined) return null;
    const pairs = exchange(entry.ids, print.ids);
    if (pairs === null) return null;
    const moved = from - entry.from;
    if (entry.findings.some((finding) => version(finding.start + moved) !== finding.version)) return null;
    return entry.findings.map((finding, index) => {
      const own = renamed(finding, pairs);
      const captures = { ...own.captures };
      carried.forEach((name, which) => {
        const place = entry.places[index]?.[which] as number;
        const capture = captures[name];
        if (capture !== undefined && place !== -1)
          captures[name] = { ...capture, value: raw.slice(from + place, Math.min(to, from + place + capture.value.length)) };
      });
      return { ...own, start: finding.start + moved, end: finding.end + moved, captures };
    });
  }

  remember(raw: string, { from, to }: Window, print: Print | null, findings: readonly Finding[]): void {
    if (print === null || !findings.every((finding) => showsWhole(finding, print.ids))) return;
    const record = raw.slice(from, to);
    const places = findings.map(({ captures }) => carried.map((name) => record.indexOf(captures[name]?.value ?? '\n')));
    this.keep(print.key, { findings, places, ids: print.ids, from });
  }

  private entryOf(key: string): Entry | undefined {
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const old = this.old.get(key);
    if (old !== undefined) this.keep(key, old);
    return old;
  }

  private keep(key: string, entry: Entry): void {
    if (this.letters + key.length > mostLetters) {
      this.old = this.young;
      this.young = new Map();
      this.letters = 0;
    }
    this.young.set(key, entry);
    this.letters += key.length;
  }

  /** Null for what is not a record of its own. `circumstances`: whatever else the reading depends on. */
  printOf(raw: string, { from, to }: Window, circumstances: string): Print | null {
    if (circumstances !== this.circumstances) this.forget();
    this.circumstances = circumstances;
    if (to - from > longestRecord || (from > 0 && raw[from - 1] !== '\n') || (to < raw.length && raw[to] !== '\n')) return null;
    const record = raw.slice(from, to);
    // A row that begins with a quote is read with the row above it.
    if (/^\s*["'`)\]}+]/.test(record)) return null;
    const { text, ids } = withoutIds(record);
    return { key: text.replace(passing, (time) => time.replace(/\d/g, '0')), ids };
  }

  forget(): void {
    this.young.clear();
    this.old.clear();
    this.letters = 0;
  }
}
