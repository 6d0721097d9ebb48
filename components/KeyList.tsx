import { useId } from 'preact/hooks';
import type { Strings } from './strings.ts';

export interface KeyItem {
  command: keyof Strings['keys']['commands'];
  /** As the browser writes it: "Ctrl+Shift+9", on a Mac "⌘⇧9". Null when the command has none. */
  keys: string | null;
}

export interface KeyListProps {
  items: readonly KeyItem[];
  strings: Strings;
  onChange: () => void;
  /** The browser's page for keys could not be opened. */
  failed?: boolean;
  /** 0: the title stands above already. */
  level?: 0 | 2 | 3;
}

/** Which keys do what, as they are set now. Nothing where the browser has no commands. */
export function KeyList({ items, strings, onChange, failed = false, level = 2 }: KeyListProps) {
  const title = useId();
  const Heading = `h${level}` as 'h2' | 'h3';
  const Part = level === 0 ? 'div' : 'section';
  const { keys } = strings;
  if (items.length === 0) return null;
  return (
    <Part class="keys" aria-labelledby={level === 0 ? undefined : title}>
      {level !== 0 && <Heading id={title}>{keys.title}</Heading>}
      <dl class="key-list">
        {items.map((item) => (
          <div key={item.command}>
            <dt>{keys.commands[item.command]}</dt>
            <dd>{item.keys === null ? <span class="quiet">{keys.none}</span> : <Keys keys={item.keys} />}</dd>
          </div>
        ))}
      </dl>
      {items.some((item) => item.keys === null) && <p class="quiet">{keys.hint}</p>}
      <button type="button" class="text-button" onClick={onChange}>
        {keys.change}
      </button>
      <p role="status" class="quiet">
        {failed && keys.changeByHand}
      </p>
    </Part>
  );
}

/** One box for each key. Chromium on a Mac writes them without a plus between. */
function Keys({ keys }: { keys: string }) {
  const each = keys.includes('+') ? keys.split('+') : (keys.match(/^[⌃⌥⇧⌘]+|.+$/gu) ?? [keys]).flatMap(signs);
  return (
    <kbd class="key-combination">
      {each.map((key, index) => (
        <kbd key={index}>{key}</kbd>
      ))}
    </kbd>
  );
}

const signs = (part: string) => (/^[⌃⌥⇧⌘]+$/u.test(part) ? [...part] : [part]);
