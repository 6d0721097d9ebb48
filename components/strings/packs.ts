/** Rule packs, and the backup, on the options page; and where a rule of a pack is shown. */
export interface PackStrings {
  title: string;
  intro: string;
  none: string;
  /** On a card or article. */
  from(pack: string): string;
  fromMeaning: string;
  rules(count: number): string;
  added(day: string): string;
  version(version: string): string;
  byPolicy: string;
  enabled(title: string): string;
  on: string;
  off: string;
  switchedOn(title: string): string;
  switchedOff(title: string): string;
  exportPack(title: string): string;
  exportShort: string;
  remove(title: string): string;
  removeShort: string;
  removed(title: string): string;
  add: string;
  chooseFile: string;
  orPaste: string;
  pastePlaceholder: string;
  check: string;
  drop: string;
  example: string;
  /** Heading of what is wrong with a file. */
  problems(count: number): string;
  place(line: number, column: number): string;
  good(title: string, rules: number): string;
  replaces(title: string): string;
  tryLabel: string;
  tryPlaceholder: string;
  tryIt: string;
  tried(count: number): string;
  triedNone: string;
  save: string;
  discard: string;
  saved(title: string): string;
  tooMany: string;
  ofPolicy: string;
  broken(title: string): string;
  policyProblem: string;
  unreadable(file: string): string;
}

export interface BackupStrings {
  title: string;
  intro: string;
  save: string;
  saved: string;
  choose: string;
  wouldChange(count: number): string;
  nothingChanges: string;
  made(day: string): string;
  /** Names of what a backup holds. */
  fields: Record<
    'paused' | 'theme' | 'motion' | 'language' | 'mutedSites' | 'mutedRules' | 'ignored' | 'marks' | 'recents' | 'sync' | 'helloVersion',
    string
  >;
  entries(count: number): string;
  pack(title: string): string;
  newPack: string;
  otherPack: string;
  otherValue: string;
  yes: string;
  no: string;
  restore: string;
  cancel: string;
  restored: string;
  failed: string;
}
