import type { Article } from '../rules/article.ts';
import type { PlacedFinding } from './grouping.ts';
import type { Strings } from './strings.ts';

export interface PlaceStripProps {
  findings: readonly PlacedFinding[];
  severityOf: (rule: string) => Article['severity'] | undefined;
  strings: Strings;
  current?: string | undefined;
  onPick: (key: string, open: boolean) => void;
}

/** Bars that are drawn, however many findings there are. */
const bins = 96;
const rank = { blocking: 2, degraded: 1, noise: 0 } as const;

/** The page from top to bottom as a strip from start to end; higher bars are more findings in one place. One control: arrows, Home, End, Enter. */
export function PlaceStrip({ findings, severityOf, strings, current, onPick }: PlaceStripProps) {
  if (findings.length === 0) return null;
  const index = findings.findIndex(({ key }) => key === current);
  const at = index < 0 ? 0 : index;
  const standing = findings[at] as PlacedFinding;
  const counts = Array.from({ length: bins }, () => ({ count: 0, severity: 'noise' as Article['severity'] }));
  for (const { place, rule } of findings) {
    const bin = counts[binOf(place)];
    if (!bin) continue;
    bin.count++;
    const severity = severityOf(rule) ?? 'degraded';
    if (rank[severity] > rank[bin.severity]) bin.severity = severity;
  }
  const most = Math.max(...counts.map(({ count }) => count));
  const go = (to: number, open = false) => {
    const finding = findings[Math.max(0, Math.min(to, findings.length - 1))];
    if (finding) onPick(finding.key, open);
  };
  const title = standing.time ? `${standing.title}, ${standing.time}` : standing.title;
  return (
    <div
      class="strip"
      role="slider"
      tabIndex={0}
      aria-label={strings.panel.strip}
      aria-description={strings.panel.stripHint}
      aria-valuemin={1}
      aria-valuemax={findings.length}
      aria-valuenow={at + 1}
      aria-valuetext={strings.panel.position(at + 1, findings.length, title)}
      title={strings.panel.stripHint}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const along = box.width > 0 ? (event.clientX - box.left) / box.width : 0;
        const place = strings.direction === 'rtl' ? 1 - along : along;
        const nearest = findings.reduce((a, b) => (Math.abs(b.place - place) < Math.abs(a.place - place) ? b : a));
        onPick(nearest.key, true);
      }}
      onKeyDown={(event) => {
        const forward = strings.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        const back = strings.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
        // The first arrow goes to the first finding: none was stood on before.
        if (event.key === forward || event.key === 'ArrowDown') go(index < 0 ? 0 : at + 1);
        else if (event.key === back || event.key === 'ArrowUp') go(index < 0 ? findings.length - 1 : at - 1);
        else if (event.key === 'Home') go(0);
        else if (event.key === 'End') go(findings.length - 1);
        else if (event.key === 'Enter' || event.key === ' ') go(at, true);
        else return;
        event.preventDefault();
      }}
    >
      <svg viewBox={`0 0 ${bins} 24`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {counts.map(({ count, severity }, bin) => {
          // The logarithm lets a single error be seen beside a burst of hundreds.
          const height = count === 0 ? 0 : 6 + 18 * (most > 1 ? Math.log(count) / Math.log(most) : 1);
          return count === 0 ? null : (
            <rect key={bin} class={`bar severity-${severity}`} x={bin + 0.1} y={24 - height} width="0.8" height={height} />
          );
        })}
        {index >= 0 && <rect class="bar-here" x={binOf(standing.place)} y="0" width="1" height="24" />}
      </svg>
    </div>
  );
}

function binOf(place: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(place * bins)));
}
