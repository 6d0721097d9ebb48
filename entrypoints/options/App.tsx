import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/OptionsView.tsx';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { OwnLanguage } from '../platform/OwnLanguage.tsx';
import { getSettings, type Settings, updateSettings, watchSettings } from '../platform/settings.ts';

/** The options page: what is stored, as it is stored, in whatever window it is changed. */
export function App({ strings }: { strings: Strings }) {
  const [settings, show] = useState<Settings | null>(null);
  const [message, setMessage] = useState('');
  useEffect(() => {
    void getSettings().then(show);
    return watchSettings(show);
  }, []);

  function change(fields: Partial<Settings>, done: string) {
    setMessage('');
    updateSettings(fields).then(
      (stored) => {
        show(stored);
        setMessage(done);
      },
      () => setMessage(strings.errors.settings),
    );
  }

  const { saved, unmuted } = strings.options;
  return (
    <>
      <SiteHeader strings={strings} homeHref="/explain.html" icon="/icon/48.png">
        <OwnLanguage strings={strings} />
      </SiteHeader>
      <main class="site-main">
        {settings && (
          <OptionsView
            strings={strings}
            theme={settings.theme}
            paused={settings.paused}
            mutedSites={settings.mutedSites}
            message={message}
            onTheme={(theme) => change({ theme }, saved)}
            onPaused={(paused) => change({ paused }, saved)}
            onUnmute={(site) => change({ mutedSites: settings.mutedSites.filter((each) => each !== site) }, unmuted(site))}
          />
        )}
      </main>
      <SiteFooter strings={strings} />
    </>
  );
}
