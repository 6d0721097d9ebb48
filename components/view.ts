/** What every view that shows a rule needs besides the rule: the words, the captured values, a way to the clipboard. */
import type { Language } from '../rules/schema.ts';
import type { Strings } from './strings.ts';

/** A hole of prose or code, ready to be shown. `filled` is false where `text` is only a placeholder such as `<host>`. */
export interface Filled {
  text: string;
  filled: boolean;
}

/** Gives a hole its text. `quoted`: the author already stands it inside quotes. Prose asks with language null. */
export type Fill = (hole: string, context: { quoted: boolean; language: Language | null }) => Filled;

/** Puts text on the clipboard; resolves to false when the browser refused. Never rejects. */
export type Copy = (text: string) => Promise<boolean>;

export interface View {
  strings: Strings;
  fill: Fill;
  onCopy: Copy;
}

/** For pages that show a rule without any text of the reader's: every hole stays a placeholder. */
export const placeholders: Fill = (hole) => ({ text: `<${hole.replaceAll('_', '-')}>`, filled: false });
