import { useEffect, useState } from 'preact/hooks';
import type { Strings } from '../../components/strings.ts';
import { getSettings, updateSettings, watchSettings } from '../platform/settings.ts';

/** The global switch, as stored; `problem` says so when it could not be stored. */
export function usePause(strings: Strings): { paused: boolean; setPaused: (paused: boolean) => void; problem: string | null } {
  const [paused, show] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void getSettings().then((settings) => show(settings.paused));
    return watchSettings((settings) => show(settings.paused));
  }, []);
  return {
    paused,
    problem,
    setPaused(next) {
      setProblem(null);
      updateSettings({ paused: next }).then(
        (settings) => show(settings.paused),
        () => setProblem(strings.errors.settings),
      );
    },
  };
}
