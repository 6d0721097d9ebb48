import type { Mute } from '../platform/messages.ts';
import { updateSettings } from '../platform/settings.ts';

const lists = { finding: 'ignored', rule: 'mutedRules', site: 'mutedSites' } as const;

/** Puts a finding, rule or site on its list, or takes it off; resolves with the value as it stands there. Rejects when nothing was stored. */
export async function switchMute(what: Mute['what'], value: string, off: boolean): Promise<string> {
  if (value === '') throw new Error('nothing to switch off');
  const list = lists[what];
  await updateSettings((now) => {
    const others = now[list].filter((each) => each !== value);
    return { [list]: off ? [...others, value] : others };
  });
  return value;
}
