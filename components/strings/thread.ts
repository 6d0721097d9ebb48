/** On the GitHub thread of a failure: the pill on the page, and the popup. */
export interface ThreadStrings {
  about: string;
  open: string;
  openSince(version: string): string;
  fixed(version: string): string;
  since(version: string): string;
  explained: string;
  dismiss: string;
}
