import type { ComponentChildren } from 'preact';
import { Check } from './options/Choices.tsx';
import { LookSection, type LookSectionProps } from './options/LookSection.tsx';
import { MarksSection, type MarksSectionProps } from './options/MarksSection.tsx';
import { MutedSection, type MutedSectionProps } from './options/MutedSection.tsx';
import { OptionsLayout, type OptionsSection, type Said } from './options/OptionsLayout.tsx';
import type { Strings } from './strings.ts';

type Own<Props> = Omit<Props, 'strings'>;

export interface OptionsViewProps {
  strings: Strings;
  said: Said | null;
  /** An organisation sets some of this. */
  managed: boolean;
  paused: { value: boolean; locked: boolean; onChange: (paused: boolean) => void };
  mutedSites: { sites: readonly { site: string; locked: boolean }[]; onUnmute: (site: string) => void };
  muted: Own<MutedSectionProps>;
  marks: Own<MarksSectionProps>;
  look: Own<LookSectionProps>;
  sync: { value: boolean; locked: boolean; tooLong: readonly string[]; onChange: (sync: boolean) => void };
  about: { version: string; catalogDay: string | null; rules: number };
  /** Sections with a life of their own. */
  sites?: ComponentChildren;
  keys?: ComponentChildren;
  packs: ComponentChildren;
  backup: ComponentChildren;
}

/** What a person can set. Every change holds at once; there is no save button to forget. */
export function OptionsView(props: OptionsViewProps) {
  const { strings, paused, mutedSites, sync, about } = props;
  const { options, packs, backup } = strings;
  const sections: (OptionsSection | false)[] = [
    {
      id: 'sites',
      title: options.sites,
      body: (
        <>
          <Check strings={strings} term={options.paused} checked={paused.value} locked={paused.locked} onChange={paused.onChange} />
          <h3>{options.mutedSites.name}</h3>
          <p class="quiet">{options.mutedSites.meaning}</p>
          {mutedSites.sites.length === 0 ? (
            <p class="nothing quiet">{options.noMutedSites}</p>
          ) : (
            <ul class="muted-sites">
              {mutedSites.sites.map(({ site, locked }) => (
                <li key={site}>
                  <span>{site}</span>
                  {locked ? (
                    <span class="locked">{options.locked}</span>
                  ) : (
                    <button type="button" class="button" aria-label={options.unmute(site)} onClick={() => mutedSites.onUnmute(site)}>
                      {options.unmuteShort}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {props.sites}
        </>
      ),
    },
    { id: 'marks', title: options.marks, body: <MarksSection strings={strings} {...props.marks} /> },
    { id: 'muted', title: options.errors, body: <MutedSection strings={strings} {...props.muted} /> },
    { id: 'look', title: options.look, body: <LookSection strings={strings} {...props.look} /> },
    props.keys !== undefined && { id: 'keys', title: strings.keys.title, body: props.keys },
    { id: 'packs', title: packs.title, body: props.packs },
    { id: 'backup', title: backup.title, body: props.backup },
    {
      id: 'sync',
      title: options.sync,
      body: (
        <>
          <Check strings={strings} term={options.syncOn} checked={sync.value} locked={sync.locked} onChange={sync.onChange} />
          {sync.tooLong.length > 0 && <p class="quiet">{options.syncTooLong([...sync.tooLong])}</p>}
        </>
      ),
    },
    {
      id: 'privacy',
      title: options.privacy,
      body: (
        <ul class="points">
          {options.privacyPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'about',
      title: options.about,
      body: (
        <>
          <p>
            {strings.product.name}, {options.version(about.version)}
          </p>
          {about.catalogDay !== null && <p class="quiet">{options.catalogDate(about.catalogDay, about.rules)}</p>}
        </>
      ),
    },
  ];
  return (
    <OptionsLayout
      strings={strings}
      said={props.said}
      sections={sections.filter((section) => section !== false)}
      note={props.managed && <p class="policy-note">{options.policyNote}</p>}
    />
  );
}
