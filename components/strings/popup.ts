import type { Term } from './term.ts';

export interface PopupStrings {
  title: string;
  loading: string;
  noFindings: Term;
  noAccess: Term;
  unreadable: Term;
  canvas: Term;
  flooded: Term;
  /** The same of a page with findings. */
  lagging: Term;
  check: string;
  paused: Term;
  muted: Term;
  resume: string;
  /** Switches the extension off, and on again, on one site. */
  mute(site: string): string;
  unmute(site: string): string;
  pause: string;
  browse: string;
  options: string;
  back: string;
  openFull: string;
  suggestions: string;
  recent: string;
  /** Opens the side panel, or Firefox's sidebar. */
  openPanel: string;
}
