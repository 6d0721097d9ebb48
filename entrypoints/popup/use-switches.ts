import { useEffect, useState } from 'preact/hooks';
import type { Strings } from '../../components/strings.ts';
import { getSettings, type Settings, updateSettings, watchSettings } from '../platform/settings.ts';

export interface Switches {
  paused: boolean;
  setPaused: (paused: boolean) => void;
  setMuted: (site: string, muted: boolean) => void;
  /** Said when a switch could not be stored. */
  problem: string | null;
}

/** The global switch and the site switch, as stored. */
export function useSwitches(strings: Strings): Switches {
  const [settings, show] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void getSettings().then(show);
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
    setMuted: (site, muted) =>
      store(({ mutedSites }) => ({ mutedSites: muted ? [...new Set([...mutedSites, site])] : mutedSites.filter((each) => each !== site) })),
  };
}
