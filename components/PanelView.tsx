import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Article } from '../rules/article.ts';
import { FindingList } from './FindingList.tsx';
import { groupFindings, type PlacedFinding } from './grouping.ts';
import { Lagging } from './PageFindings.tsx';
import { PlaceStrip } from './PlaceStrip.tsx';
import type { Strings } from './strings.ts';

export type Severity = Article['severity'];

export interface PanelViewProps {
  findings: readonly PlacedFinding[];
  /** There are more than these. */
  more: boolean;
  /** The page rewrites itself without end, and is read so seldom that the list lags behind. */
  flooded: boolean;
  strings: Strings;
  /** Undefined while it is not known yet; such findings pass every filter. */
  severityOf: (rule: string) => Severity | undefined;
  current?: string | undefined;
  /** `open`: with its explanation; else one only goes there. */
  onPick: (key: string, open: boolean) => void;
}

/** Rows that are drawn at once; a person who wants more asks for more. */
const page = 200;
const severities: readonly Severity[] = ['blocking', 'degraded', 'noise'];

/** The findings of a long log beside it: where they stand, how often, and only those that matter now. */
export function PanelView({ findings, more, flooded, strings, severityOf, current, onPick }: PanelViewProps) {
  const { panel } = strings;
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const [rule, setRule] = useState('');
  const [grouped, setGrouped] = useState(true);
  const [most, setMost] = useState(page);
  const [follow, setFollow] = useState(false);
  const viewName = useId();
  const followHint = useId();

  const titles = new Map(findings.map((finding) => [finding.rule, finding.title]));
  const chosen = titles.has(rule) ? rule : ''; // its last finding may have left the page
  const shown = findings.filter((finding) => {
    const severity = severityOf(finding.rule);
    return (chosen === '' || finding.rule === chosen) && !(severity && hidden.includes(severity));
  });
  const present = severities.filter((severity) => findings.some((finding) => severityOf(finding.rule) === severity));
  const rows = grouped ? groupFindings(shown) : shown;
  // Who follows wants the newest, who reads wants the first.
  const drawn = follow && !grouped ? rows.slice(-most) : rows.slice(0, most);
  const list = useFollowing(follow, () => setFollow(false), shown.length);

  return (
    <section class="panel-view">
      <header class="panel-head">
        <div class="panel-title">
          <div role="status">
            <h2>{more ? strings.findings.moreThan(findings.length) : strings.findings.onThisPage(findings.length)}</h2>
          </div>
          <button
            type="button"
            class="toggle"
            aria-pressed={follow}
            aria-describedby={followHint}
            title={panel.followHint}
            onClick={() => {
              setFollow(!follow);
              if (!follow) setGrouped(false);
            }}
          >
            {panel.follow}
          </button>
          <span id={followHint} class="visually-hidden">
            {panel.followHint}
          </span>
        </div>
        {flooded && <Lagging strings={strings} />}
        {more && <p class="panel-shown quiet">{strings.findings.moreHint}</p>}
        <PlaceStrip findings={shown} severityOf={severityOf} strings={strings} current={current} onPick={onPick} />
        {present.length > 1 && (
          <fieldset class="panel-filter">
            <legend class="visually-hidden">{panel.severities}</legend>
            {present.map((severity) => (
              <label key={severity} class={`chip severity-${severity}`}>
                <input
                  type="checkbox"
                  checked={!hidden.includes(severity)}
                  onChange={() => setHidden(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity])}
                />
                <span class="dot" aria-hidden="true" />
                {strings.severities[severity].name}
                <span class="quiet">{strings.number(findings.filter((finding) => severityOf(finding.rule) === severity).length)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div class="panel-filter">
          {titles.size > 1 && (
            <select aria-label={panel.rule} value={chosen} onChange={(event) => setRule(event.currentTarget.value)}>
              <option value="">{panel.allRules}</option>
              {[...titles].map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
          <fieldset class="segments">
            <legend class="visually-hidden">{panel.view}</legend>
            {[true, false].map((value) => (
              <label key={String(value)}>
                <input type="radio" name={viewName} checked={grouped === value} onChange={() => setGrouped(value)} />
                {value ? panel.grouped : panel.each}
              </label>
            ))}
          </fieldset>
        </div>
        <p class="panel-shown quiet" role="status">
          {shown.length < findings.length && panel.shown(shown.length, findings.length)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="panel-list" ref={list} tabIndex={0} aria-label={panel.title}>
        {shown.length === 0 ? (
          <div class="empty">
            <p class="quiet">{panel.nothingShown}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                setHidden([]);
                setRule('');
              }}
            >
              {panel.showAll}
            </button>
          </div>
        ) : (
          <FindingList findings={drawn} strings={strings} onPick={(key) => onPick(key, true)} current={current} />
        )}
        {rows.length > drawn.length && !(follow && !grouped) && (
          <button type="button" class="text-button panel-more" onClick={() => setMost(most + page)}>
            {panel.showMore(Math.min(page, rows.length - drawn.length))}
          </button>
        )}
      </section>
    </section>
  );
}

/** Keeps the end of the list in sight while `on`; a person who scrolls up wants to read, so that lets go. */
function useFollowing(on: boolean, letGo: () => void, length: number) {
  const list = useRef<HTMLElement>(null);
  const latest = useRef(letGo);
  latest.current = letGo;
  // Each new finding scrolls on.
  useEffect(() => {
    if (on && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [on, length]);
  useEffect(() => {
    const here = list.current;
    if (!on || !here) return;
    let before = here.scrollTop;
    const scrolled = () => {
      if (here.scrollTop < before - 4 && here.scrollTop + here.clientHeight < here.scrollHeight - 4) latest.current();
      before = here.scrollTop;
    };
    here.addEventListener('scroll', scrolled, { passive: true });
    return () => here.removeEventListener('scroll', scrolled);
  }, [on]);
  return list;
}
