import { Banner } from './Banner.tsx';
import { Empty } from './Empty.tsx';
import { FindingList } from './FindingList.tsx';
import { groupFindings, type PlacedFinding } from './grouping.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Strings } from './strings.ts';

export type PageStatus =
  | { kind: 'loading' | 'paused' | 'muted' | 'none' | 'not-read' | 'unreadable' | 'viewer' | 'files' | 'canvas' | 'flooded' }
  | { kind: 'findings'; findings: readonly PlacedFinding[]; more: boolean; flooded: boolean };

export interface PageFindingsProps {
  status: PageStatus;
  strings: Strings;
  onPick: (key: string) => void;
  onCheck: () => void;
  onResume: () => void;
  /** What the person may give us for good: this site, or what was taken back of a built-in one. */
  access?: 'ask' | 'give-back' | null;
  /** Must be called in the click itself: the browser asks the person. */
  onEnable?: (() => void) | undefined;
  /** Leads to where local files are switched on; absent where the browser has no such switch. */
  onFiles?: (() => void) | undefined;
  /** Host of the page, where it can be switched off; null on the browser's own pages. */
  site?: string | null;
  /** Switches this site off (true) or on again. Without it there is no such switch. */
  onMute?: ((muted: boolean) => void) | undefined;
  current?: string | undefined;
  /** Leads to the search box, where none stands above. */
  onBrowse?: (() => void) | undefined;
  /** Opens the list beside the page; absent where the browser has no place for it. */
  onPanel?: (() => void) | undefined;
}

const icons: Record<Exclude<PageStatus['kind'], 'findings' | 'loading'>, IconName> = {
  paused: 'pause',
  muted: 'pause',
  none: 'check',
  'not-read': 'search',
  unreadable: 'info',
  viewer: 'info',
  files: 'info',
  canvas: 'info',
  flooded: 'alert',
};

/** What the current page holds, or why that cannot be said and what to do instead. */
export function PageFindings(props: PageFindingsProps) {
  const {
    status,
    strings,
    onPick,
    onCheck,
    onResume,
    current,
    site = null,
    onMute,
    onPanel,
    access = null,
    onEnable,
    onFiles,
    onBrowse,
  } = props;
  const { popup, findings, access: words } = strings;
  if (status.kind === 'loading') {
    return (
      <p class="page-loading quiet" role="status">
        {popup.loading}
      </p>
    );
  }
  if (status.kind === 'findings') {
    return (
      <section class="page-findings">
        <div role="status">
          <h2 class="list-title">
            {status.more ? findings.moreThan(status.findings.length) : findings.onThisPage(status.findings.length)}
          </h2>
          {status.more && <p class="list-note quiet">{findings.moreHint}</p>}
        </div>
        {status.flooded && <Lagging strings={strings} />}
        <FindingList findings={groupFindings(status.findings)} strings={strings} onPick={onPick} current={current} />
        <div class="page-acts">
          {onPanel && (
            <button type="button" class="text-button site-switch" onClick={onPanel}>
              <Icon name="panel" />
              {popup.openPanel}
            </button>
          )}
          {access === null ? (
            <SiteSwitch site={site} muted={false} strings={strings} onMute={onMute} />
          ) : (
            <EnableSite site={site} access={access} strings={strings} onEnable={onEnable} />
          )}
        </div>
      </section>
    );
  }
  const terms = {
    paused: popup.paused,
    muted: popup.muted,
    none: popup.noFindings,
    'not-read': access === 'give-back' ? words.withdrawn : access === 'ask' ? words.notEnabled : popup.noAccess,
    unreadable: popup.unreadable,
    viewer: words.viewer,
    files: onFiles ? words.filesSwitch : words.files,
    canvas: popup.canvas,
    flooded: popup.flooded,
  };
  const checks = status.kind === 'none' || status.kind === 'not-read' || status.kind === 'flooded';
  return (
    <Empty icon={icons[status.kind]} term={terms[status.kind]}>
      {status.kind === 'not-read' && <EnableSite site={site} access={access} strings={strings} onEnable={onEnable} primary />}
      {checks && (
        <button type="button" class={status.kind === 'not-read' && access === null ? 'button primary' : 'button'} onClick={onCheck}>
          {popup.check}
        </button>
      )}
      {status.kind === 'files' && onFiles && (
        <button type="button" class="button primary" onClick={onFiles}>
          {words.filesOpen}
        </button>
      )}
      {status.kind === 'paused' && (
        <button type="button" class="button primary" onClick={onResume}>
          <Icon name="play" />
          {popup.resume}
        </button>
      )}
      {(status.kind === 'none' || status.kind === 'flooded') && access !== null && (
        <EnableSite site={site} access={access} strings={strings} onEnable={onEnable} />
      )}
      {((access === null && (status.kind === 'none' || status.kind === 'flooded')) || status.kind === 'muted') && (
        <SiteSwitch site={site} muted={status.kind === 'muted'} strings={strings} onMute={onMute} />
      )}
      {onBrowse && (
        <button type="button" class="text-button site-switch" onClick={onBrowse}>
          <Icon name="search" />
          {popup.browse}
        </button>
      )}
    </Empty>
  );
}

/** The page is read so seldom that what stands here may be over. */
export function Lagging({ strings }: { strings: Strings }) {
  const { name, meaning } = strings.popup.lagging;
  return (
    <Banner tone="caution" title={name}>
      {meaning}
    </Banner>
  );
}

/** The most wanted switch of all: off here, and only here. */
function SiteSwitch({
  site,
  muted,
  strings,
  onMute,
}: {
  site: string | null;
  muted: boolean;
  strings: Strings;
  onMute: PageFindingsProps['onMute'];
}) {
  if (site === null || !onMute) return null;
  return (
    <button type="button" class={muted ? 'button' : 'text-button site-switch'} onClick={() => onMute(!muted)}>
      {muted ? strings.popup.unmute(site) : strings.popup.mute(site)}
    </button>
  );
}

/** From now on, without being asked each time. */
function EnableSite({
  site,
  access,
  strings,
  onEnable,
  primary = false,
}: Pick<PageFindingsProps, 'access' | 'strings' | 'onEnable'> & { site: string | null; primary?: boolean }) {
  if (site === null || access === null || access === undefined || !onEnable) return null;
  return (
    <button type="button" class={primary ? 'button primary' : 'text-button site-switch'} onClick={onEnable}>
      {access === 'ask' ? strings.access.enable(site) : strings.access.giveBack(site)}
    </button>
  );
}
