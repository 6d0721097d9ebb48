import type { Language } from '../rules/schema.ts';
import type { View } from './view.ts';

export interface HoleProps {
  name: string;
  quoted: boolean;
  /** Null in prose. */
  language: Language | null;
  view: Pick<View, 'strings' | 'fill'>;
}

/** A value taken from the reader's text, marked as such; or a placeholder that cannot be mistaken for one. */
export function Hole({ name, quoted, language, view }: HoleProps) {
  const { text, filled } = view.fill(name, { quoted, language });
  const note = filled ? view.strings.card.filled : view.strings.card.placeholder;
  return (
    <span class={filled ? 'hole filled' : 'hole placeholder'} title={`${view.strings.capture(name)}. ${note}`}>
      {text}
    </span>
  );
}
