import { forgetRecents } from '../platform/recents.ts';
import { watchSettings } from '../platform/settings.ts';

/** Switching them off also forgets those that are there. */
export function keepRecents(): void {
  watchSettings(({ recents }) => {
    if (!recents) void forgetRecents();
  });
}
