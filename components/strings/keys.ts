/** The keyboard commands, as options and welcome page show them. */
export interface KeyStrings {
  title: string;
  commands: Record<'_execute_action' | 'next-finding' | 'previous-finding' | 'explain-selection', string>;
  /** A command without a key: the person took it away, or another extension had it first. */
  none: string;
  hint: string;
  change: string;
  /** Where the browser's own page cannot be opened from here. */
  changeByHand: string;
}
