import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { ownEdition } from '../platform/edition.ts';
import { OwnKeys } from '../platform/OwnKeys.tsx';
import { OwnLanguage } from '../platform/OwnLanguage.tsx';
import { getSettings, watchSettings } from '../platform/settings.ts';
import { bringReader } from './bring-reader.ts';
import { samples } from './samples.ts';

const catalog = '/explain.html';
const texts = samples.map(({ text }) => text);

/** The page after the installation: the product at work on its own page. */
export function App({ strings }: { strings: Strings }) {
  const [asleep, setAsleep] = useState(false);
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    void bringReader();
    void getSettings().then(({ paused }) => setAsleep(paused));
    return watchSettings(({ paused }) => setAsleep(paused));
  }, []);
  useEffect(() => {
    const ask = () => void isPinned().then(setPinned);
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return (
    <>
      <SiteHeader strings={strings} homeHref={catalog} icon="/icon/48.png" />
      <main class="site-main">
        <WelcomeView
          strings={strings}
          samples={texts}
          asleep={asleep}
          pin={pinned ? null : import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
          language={<OwnLanguage strings={strings} />}
          keys={<OwnKeys strings={strings} />}
          catalogHref={catalog}
        />
      </main>
      <SiteFooter strings={strings} edition={ownEdition} />
    </>
  );
}

async function isPinned(): Promise<boolean> {
  const { action } = browser as { action: { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> } };
  return (await action.getUserSettings?.().catch(() => null))?.isOnToolbar ?? false;
}
