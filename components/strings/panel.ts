/** Side panel, and the list of findings that it shares with the popup. */
export interface FindingStrings {
  onThisPage(count: number): string;
  /** No more than `count` are listed; how many there are is not known. */
  moreThan(count: number): string;
  /** Says which are listed and marked then. */
  moreHint: string;
  repeated(count: number): string;
  /** `time`: of the first one, as the log writes it. */
  repeatedSince(count: number, time: string): string;
}

export interface PanelStrings {
  title: string;
  follow: string;
  followHint: string;
  severities: string;
  rule: string;
  allRules: string;
  view: string;
  grouped: string;
  each: string;
  /** What the filters leave. */
  shown(count: number, total: number): string;
  nothingShown: string;
  showAll: string;
  showMore(count: number): string;
  strip: string;
  stripHint: string;
  /** Where the strip stands: the position of a finding, from 1. */
  position(index: number, total: number, title: string): string;
}
