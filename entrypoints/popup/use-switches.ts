import { useEffect, useState } from 'preact/hooks';
import type { Strings } from '../../components/strings.ts';
import { inPrivateWindow } from '../platform/private-window.ts';
import { getSettings, type Settings, updateSettings, watchSettings } from '../platform/settings.ts';

export interface Switches {
  paused: boolean;
  setPaused: (paused: boolean) => void;
  /** Null in a private window, of which nothing is stored. */
  setMuted: ((site: string, muted: boolean) => void) | null;
  /** Said when a switch could not be stored. */
  problem: string | null;
}

/** The global switch and the site switch, as stored. */
export function useSwitches(strings: Strings): Switches {
  const [settings, show] = useState<Settings | null>(null);
  const [isPrivate, setPrivate] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void getSettings().then(show);
    void inPrivateWindow().then(setPrivate);
    return watchSettings(show);
  }, []);

  function store(change: (settings: Settings) => Partial<Settings>) {
    setProblem(null);
    updateSettings(change).then(show, () => setProblem(strings.errors.settings));
  }

  return {
    paused: settings?.paused ?? false,
    problem,
    setPaused: (paused) => store(() => ({ paused })),
    setMuted: isPrivate
      ? null
      : (site, muted) =>
          store(({ mutedSites }) => ({
            mutedSites: muted ? [...new Set([...mutedSites, site])] : mutedSites.filter((each) => each !== site),
          })),
  };
}
