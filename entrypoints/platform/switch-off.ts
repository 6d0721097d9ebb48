/** "Ignore this one" and its like, for the card over a page and for pages of ours alike. */
import type { IconName } from '../../components/Icon.tsx';
import type { Strings, Term } from '../../components/strings.ts';
import { type Mute, send } from './messages.ts';

/** What is to be said of it. `undo`: absent where nothing was done; resolves to false when it could not be taken back. */
export interface SwitchedOff {
  term: Term;
  icon: IconName;
  undo?: () => Promise<boolean>;
}

export async function switchOff(mute: Mute, { actions }: Strings): Promise<SwitchedOff> {
  const done = await send('any-to-background/mute', { ...mute, off: true }).catch(() => null);
  if (!done) return muteFailed(actions);
  const terms = { finding: actions.ignored, rule: actions.ruleMuted, site: actions.siteMuted };
  return {
    term: terms[mute.what],
    icon: 'eye-off',
    undo: () =>
      send('any-to-background/mute', { what: mute.what, value: done.value, off: false }).then(
        () => true,
        () => false,
      ),
  };
}

export const muteFailed = (actions: Strings['actions']): SwitchedOff => ({ term: actions.muteFailed, icon: 'alert' });
