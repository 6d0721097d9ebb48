import { useEffect, useId, useRef } from 'preact/hooks';
import type { Strings } from '../strings.ts';
import { Locked, Radios } from './Choices.tsx';

type Severity = 'blocking' | 'degraded' | 'noise';
type Colour = 'amber' | 'blue' | 'magenta' | 'teal' | 'grey';
export interface MarksChoice {
  style: 'underline' | 'background' | 'both';
  colour: Colour;
  severities: Severity[];
}

const styles = ['both', 'underline', 'background'] as const;
const severities: readonly Severity[] = ['blocking', 'degraded', 'noise'];

export interface MarksSectionProps {
  strings: Strings;
  marks: MarksChoice;
  /** Line and colour of each preset, to show them. */
  colours: Record<Colour, { line: string }>;
  locked: boolean;
  /** The sheet that pages would get, for the preview. */
  sheet: string;
  onChange: (marks: MarksChoice) => void;
}

/** How findings look on pages, and which are marked; with a page's own means, so that what is shown is what will be. */
export function MarksSection({ strings, marks, colours, locked, sheet, onChange }: MarksSectionProps) {
  const { options } = strings;
  const name = useId();
  return (
    <>
      <Preview strings={strings} sheet={sheet} />
      <Radios
        strings={strings}
        legend={options.markStyle}
        inline
        locked={locked}
        value={marks.style}
        options={styles.map((value) => ({ value, term: { name: options.markStyles[value], meaning: '' } }))}
        onChange={(style) => onChange({ ...marks, style })}
      />
      <fieldset class="radios radios-inline" disabled={locked}>
        <legend>{options.markColour}</legend>
        {(Object.keys(colours) as Colour[]).map((colour) => (
          <label key={colour} class="choice">
            <input type="radio" name={name} checked={marks.colour === colour} onChange={() => onChange({ ...marks, colour })} />
            <span class="swatch" style={{ background: colours[colour].line }} aria-hidden="true" />
            <span>{options.markColours[colour]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="radios" disabled={locked}>
        <legend>
          {options.shownSeverities.name} {locked && <Locked strings={strings} />}
        </legend>
        <p class="quiet">{options.shownSeverities.meaning}</p>
        {severities.map((severity) => (
          <label key={severity} class="choice">
            <input
              type="checkbox"
              checked={marks.severities.includes(severity)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange({
                  ...marks,
                  severities: severities.filter((each) => (each === severity ? checked : marks.severities.includes(each))),
                });
              }}
            />
            <span>
              {strings.severities[severity].name}
              <span class="quiet">{strings.severities[severity].meaning}</span>
            </span>
          </label>
        ))}
        {marks.severities.length === 0 && <p class="none-shown">{options.noneShown}</p>}
      </fieldset>
    </>
  );
}

const sample = [
  ['certain', 'litellm.RateLimitError: No deployments available for selected model'],
  ['likely', 'Connection error. Received Model Group=gpt-4o'],
  ['perhaps', 'HTTP 429 from upstream'],
] as const;

function Preview({ strings, sheet }: { strings: Strings; sheet: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own);
    };
  }, [sheet]);
  useEffect(() => {
    if (!('highlights' in CSS)) return undefined;
    const names = sample.map(([confidence]) => `lex-${confidence}`);
    for (const [index, name] of names.entries()) {
      const text = root.current?.querySelectorAll('code')[index]?.firstChild;
      if (!text) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      CSS.highlights.set(name, new Highlight(range));
    }
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  }, []);
  return (
    <figure class="marks-preview">
      <figcaption class="label">{strings.options.preview}</figcaption>
      <div ref={root}>
        {sample.map(([confidence, text]) => (
          <p key={confidence}>
            <code lang="en">{text}</code>
            <span class="quiet">{strings.confidence[confidence].name}</span>
          </p>
        ))}
      </div>
    </figure>
  );
}
