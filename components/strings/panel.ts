/** Side panel, and the list of findings that it shares with the popup. */
export interface FindingStrings {
  onThisPage(count: number): string;
  repeated(count: number): string;
}

export interface PanelStrings {
  title: string;
}
