import { useId } from 'preact/hooks';
import type { Strings, Term } from '../strings.ts';

/** Said beside what a policy sets: the control shows what holds, and cannot be moved. */
export function Locked({ strings }: { strings: Strings }) {
  return <span class="locked">{strings.options.locked}</span>;
}

export interface CheckProps {
  strings: Strings;
  term: Term;
  checked: boolean;
  locked?: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ strings, term, checked, locked = false, onChange }: CheckProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} disabled={locked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {term.name} {locked && <Locked strings={strings} />}
        {term.meaning !== '' && <span class="quiet">{term.meaning}</span>}
      </span>
    </label>
  );
}

export interface RadiosProps<Value extends string> {
  strings: Strings;
  legend: string;
  value: Value;
  options: readonly {
    value: Value;
    term: Term /** Of the option's own words, where they are not in the page's language. */;
    lang?: string;
  }[];
  locked?: boolean;
  /** In one line, without their meanings below. */
  inline?: boolean;
  onChange: (value: Value) => void;
}

export function Radios<Value extends string>({
  strings,
  legend,
  value,
  options,
  locked = false,
  inline = false,
  onChange,
}: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset class={inline ? 'radios radios-inline' : 'radios'} disabled={locked}>
      <legend>
        {legend} {locked && <Locked strings={strings} />}
      </legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span lang={option.lang}>
            {option.term.name}
            {!inline && option.term.meaning !== '' && <span class="quiet">{option.term.meaning}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
