import { search as documents } from 'virtual:catalog/search';
import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/OptionsView.tsx';
import { SiteFooter } from '../../components/SiteFooter.tsx';
import { SiteHeader } from '../../components/SiteHeader.tsx';
import type { Strings } from '../../components/strings.ts';
import { ownEdition } from '../platform/edition.ts';
import { markRoot } from '../platform/mark-root.ts';
import { markColours, markSheet } from '../platform/mark-sheet.ts';
import { OwnKeys } from '../platform/OwnKeys.tsx';
import { OwnLanguage } from '../platform/OwnLanguage.tsx';
import { packsHere } from '../platform/packs-here.ts';
import { getPolicy, noPolicy, type Policy, type PolicyField } from '../platform/policy.ts';
import { getSettings, type Settings, updateSettings, watchSettings } from '../platform/settings.ts';
import { tooLong } from '../platform/sync.ts';
import { Backup } from './Backup.tsx';
import { Packs } from './Packs.tsx';
import { useSaid } from './use-said.ts';

type ListField = 'mutedSites' | 'mutedRules' | 'ignored';

import { SiteAccess } from './SiteAccess.tsx';

/** The options page: what is stored, as it is stored, in whatever window it is changed. */
export function App({ strings }: { strings: Strings }) {
  const [settings, show] = useState<Settings | null>(null);
  const [policy, setPolicy] = useState<Policy>(noPolicy);
  const [said, say] = useSaid();
  useEffect(() => {
    void getPolicy().then(setPolicy);
    void getSettings().then(show);
    return watchSettings((now) => {
      show(now);
      void getPolicy().then(setPolicy); // an organisation may have changed it
    });
  }, []);

  function change(fields: Parameters<typeof updateSettings>[0], done: string, undo?: () => void) {
    updateSettings(fields).then(
      (stored) => {
        show(stored);
        say(done, undo);
      },
      () => say(strings.errors.settings),
    );
  }

  const { options } = strings;
  /** Takes entries off a list; Undo puts them back. */
  function takeOff(field: ListField, gone: readonly string[], done: string) {
    change(
      (now) => ({ [field]: now[field].filter((each) => !gone.includes(each)) }),
      done,
      () => change((now) => ({ [field]: [...now[field], ...gone] }), options.saved),
    );
  }
  const set = (fields: Partial<Settings>) => change(fields, options.saved);
  const locked = (field: PolicyField) => policy.locked.includes(field);

  return (
    <>
      <SiteHeader strings={strings} homeHref="/explain.html" icon="/icon/48.png">
        <OwnLanguage strings={strings} />
      </SiteHeader>
      <main class="site-main">
        {settings && (
          <OptionsView
            strings={strings}
            said={said}
            managed={policy.present}
            paused={{ value: settings.paused, locked: locked('paused'), onChange: (paused) => set({ paused }) }}
            mutedSites={{
              sites: settings.mutedSites.map((site) => ({
                site,
                locked: locked('mutedSites') || (policy.values.mutedSites?.includes(site) ?? false),
              })),
              onUnmute: (site) => takeOff('mutedSites', [site], options.unmuted(site)),
            }}
            muted={{
              rules: settings.mutedRules.map((id) => ({ id, title: titleOf(id) })),
              ignored: settings.ignored.length,
              recents: settings.recents,
              locked: { mutedRules: locked('mutedRules'), recents: locked('recents') },
              onUnmute: (rule) => takeOff('mutedRules', [rule], options.ruleUnmuted(titleOf(rule))),
              onForget: () => takeOff('ignored', settings.ignored, options.ignoredCleared),
              onRecents: (recents) => set({ recents }),
            }}
            marks={{
              marks: settings.marks,
              colours: markColours,
              locked: locked('marks'),
              sheet: markSheet(settings.marks, markRoot),
              onChange: (marks) => set({ marks }),
            }}
            look={{
              theme: settings.theme,
              motion: settings.motion,
              language: settings.language,
              locked: { theme: locked('theme'), motion: locked('motion'), language: locked('language') },
              onTheme: (theme) => set({ theme }),
              onMotion: (motion) => set({ motion }),
              onLanguage: (language) => set({ language }),
            }}
            sync={{
              value: settings.sync,
              locked: locked('sync'),
              tooLong: settings.sync ? tooLong(settings).map((field) => strings.backup.fields[field]) : [],
              onChange: (sync) => set({ sync }),
            }}
            about={{ version: ownEdition.version, catalogDay: ownEdition.day, rules: ownEdition.rules }}
            sites={<SiteAccess strings={strings} onDone={say} />}
            keys={<OwnKeys strings={strings} level={0} />}
            packs={<Packs strings={strings} say={say} />}
            backup={<Backup strings={strings} say={say} />}
          />
        )}
      </main>
      <SiteFooter strings={strings} />
    </>
  );
}

/** A rule that is not there any more, or whose pack is not, has its id for a title. */
function titleOf(id: string): string {
  const all = [...documents, ...packsHere().flatMap(({ search }) => search)];
  return all.find((document) => document.id === id)?.title ?? id;
}
