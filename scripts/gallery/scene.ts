/** One state of the interface. */
import type { ComponentChild } from 'preact';

export interface Scene {
  /** Over a hostile page in a shadow root; in the popup or side panel; on a page of ours. */
  where: 'shadow' | 'popup' | 'page';
  view: () => ComponentChild;
  /** Pressed one after the other once it stands. */
  press?: string[];
  /** Opens everything that unfolds. */
  unfold?: boolean;
  /** Photographed with the pointer on the first of these. */
  hover?: string;
}

export const nothing = () => {};
