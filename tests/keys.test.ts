/**
 * The suggested keys against what browsers, systems and the sites that we read already do with them: the documented shortcuts of Chrome, Edge and
 * Firefox, Windows, macOS and GNOME, and GitHub's own for comments (read in November 2026; it has Ctrl+Shift+7, 8 and the period). Gmail and Slack
 * quote with Ctrl+Shift+9 inside their text fields. In a manifest `Ctrl` is ⌘ on a Mac and `Alt` is ⌥. Where another add-on had a key
 * first, the command has none, and options and welcome page say so.
 */
import { describe, expect, it } from 'vitest';
import config from '../wxt.config.ts';

/** Patterns of taken keys, each with who has it. */
const taken: [RegExp, string][] = [
  [
    /^(Ctrl|Command|MacCtrl|Alt)\+([A-Z0-9]|Comma|Period)$/,
    'browsers, menus and access keys: tabs, bookmarks, settings; on a Mac ⌥ types a letter',
  ],
  [/^[A-Z0-9]$|^Shift\+./, 'a single key, or what is typed with Shift'],
  [/^Alt\+Shift\+/, 'switches the keyboard layout on Windows and X11 before the third key is down'],
  [/^(Ctrl|Command|MacCtrl)\+Alt\+|^Alt\+Ctrl\+/, 'is AltGr on Windows: it types @, €, { on most European layouts'],
  [/^Ctrl\+Shift\+[A-Z]$/, 'browsers: developer tools, private windows, reopened tabs; Edge has most of the rest, input methods F, GTK U'],
  [/^Ctrl\+Shift\+[345]$/, 'macOS takes pictures of the screen'],
  [/^Ctrl\+Shift\+6$/, 'is Ctrl+minus (smaller) on French keyboards, and the Touch Bar picture on a Mac'],
  [/^Ctrl\+Shift\+[78]$/, 'GitHub: ordered and unordered list in a comment'],
  [/^Ctrl\+Shift\+0$/, 'Windows text services'],
  [/^Ctrl\+Shift\+(Comma|Period)$/, 'Edge: vertical tabs and its assistant; GitHub: quote in a comment'],
  [
    /^Ctrl\+(Shift\+)?(PageUp|PageDown|Home|End|Up|Down|Left|Right|Insert|Delete|Space)$/,
    'moves between tabs, selects text, clears data, switches input methods',
  ],
  [
    /^Alt\+(Home|Left|Right|Up|Down|Space|Insert|Delete)$/,
    'home page, history, lists, window menu; Insert and Delete belong to screen readers',
  ],
];

/** As WXT asks for it; no build is needed. */
function commandsOf(browser: string) {
  const make = config.manifest as unknown as (env: { browser: string }) => {
    commands: Record<string, { suggested_key?: Record<string, string> }>;
  };
  return Object.entries(make({ browser }).commands);
}

describe.each(['chrome', 'edge', 'firefox'])('the keys suggested in %s', (browser) => {
  const commands = commandsOf(browser);
  const keys = commands.flatMap(([command, { suggested_key }]) => Object.values(suggested_key ?? {}).map((key) => ({ command, key })));

  it('are those of next, previous, explain selection and popup', () => {
    expect(commands.map(([command]) => command).sort()).toEqual([
      '_execute_action',
      'explain-selection',
      'next-finding',
      'previous-finding',
    ]);
    expect(keys).toHaveLength(4);
    expect(new Set(keys.map(({ key }) => key)).size, 'two commands have the same key').toBe(4);
  });

  it.each(keys)('do nothing else anywhere: $key', ({ key }) => {
    const rival = taken.find(([pattern]) => pattern.test(key));
    expect(rival?.[1], `${key} is taken; choose another in wxt.config.ts`).toBeUndefined();
  });

  it('know what is taken: a key that GitHub uses is refused', () => {
    expect(taken.some(([pattern]) => pattern.test('Ctrl+Shift+8'))).toBe(true);
  });
});
