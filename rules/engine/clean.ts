/**
 * A window of raw text as a person would read it: colours gone, escapes decoded, quote marks of chats and containers at line starts
 * gone, curly quotes straight; every character knows where it came from. Lines stay lines.
 */
import { createRoom, decode, type Room } from './skeleton.ts';
import { wrapsAt, wrapWidth } from './wraps.ts';

export interface Clean {
  text: string;
  /** The same as UTF-16 units. */
  codes: Uint16Array;
  /** Raw offset of each character of `text`, absolute; one more entry marks the end. */
  map: Int32Array;
}

/** What follows an escape byte in a colour code. */
const ansi = /\[[0-9;:?]*[ -/]*[@-~]/y;
/** Colours whose escape byte a page, a shell or JSON has spelled out or lost: \u001b[92m, \x1b[0m, \033[1m, [92m, and ←[92m of old Windows consoles. */
const spelledAnsi = /(?:\\+(?:u001b|x1b|033|e)|[\u2190\u241b])?\[(?:\d{1,3}(?:;\d{1,3})*)?m/iy;
const entity = /&(?:amp;)*(?:lt|gt|quot|apos|nbsp|amp|#39|#x27|#34|#x22|#x2f|#47|#8217|#8216|#8220|#8221);/iy;
const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
  '#x22': '"',
  '#x2f': '/',
  '#47': '/',
  '#8216': "'",
  '#8217': "'",
  '#8220': '"',
  '#8221': '"',
};
const unicodeEscape = /\\+u([0-9a-f]{4})/iy;
const byteEscapes = /(?:\\+x[0-9a-f]{2})+/iy;
/** "> " of chats and mail, "│ " of boxes, "| " and "api-1  | " of docker compose, "# " is left alone (shell prompts, comments). */
/** Container runtimes, journald and CI print these before every line: no word of the program's. */
export const carrierPrefix = String.raw`[A-Za-z0-9_.-]{1,60}[-_]\d+[ \t]+\|[ \t]?|[a-z0-9_.-]{0,40}litellm[a-z0-9_.-]{0,40}[ \t]{1,20}\|[ \t]|\[pod\/[^\]\s]{1,200}\] |\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7,9}(?:Z|[+-]\d\d:\d\d) (?:std(?:out|err) [FP] )?|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,64} [\w./-]{1,40}\[\d{1,7}\]: |[a-z0-9][a-z0-9-]{0,60}-[a-z0-9]{6,10}-[a-z0-9]{5} [a-z0-9-]{1,60} `;
const linePrefix = new RegExp(String.raw`[ \t]*(?:(?:${carrierPrefix})|(?:[>│┃|][ \t]?)+)`, 'y');
const windowsPath = /[A-Za-z]:\\[^\s"'<>|]*$/;

const straight: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u300c': '"',
  '\u300d': '"',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u23ce': '\n',
};
/** Nothing to see, and some turn the order of what is seen: soft hyphens, joiners, marks of direction, overrides, isolates. */
const invisible = new Set(
  '\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\r',
);

/** Units that are not simply copied; of every one, so that the loop has one look-up for all others. */
const special = new Uint8Array(65536);
for (const character of ['\n', '\u001b', '\u2190', '\u241b', '[', '\\', '&', ...invisible, ...Object.keys(straight)])
  special[character.charCodeAt(0)] = 1;

/** Cleans `raw` from `from` to `to` (UTF-16 offsets). `room`, where given, is written over: what was made in it before is gone. */
export function clean(raw: string, from = 0, to = raw.length, room: Room = createRoom(to - from + 1)): Clean {
  const { codes, map } = room;
  let length = 0;
  const put = (text: string, at: number) => {
    for (let i = 0; i < text.length; i++) {
      codes[length] = text.charCodeAt(i);
      map[length++] = at;
    }
  };
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(raw);
    return found !== null && at + found[0].length <= to ? found : null;
  };

  const width = wrapWidth(raw, from, to);
  let i = from;
  /** The line began with the border of a box; it ends with one. */
  let boxed = false;
  let lineStart = from === 0 || raw[from - 1] === '\n';
  /** Nothing was taken away or replaced so far. */
  let same = true;
  while (i < to) {
    if (lineStart) {
      lineStart = false;
      const prefix = match(linePrefix, i);
      if (prefix && prefix[0].length > 0) {
        boxed = /[│┃]/.test(prefix[0]);
        i += prefix[0].length;
        same = false;
        continue;
      }
    }
    const code = raw.charCodeAt(i);
    if (special[code] === 0) {
      codes[length] = code;
      map[length++] = i++;
      continue;
    }
    if (code === 10) {
      if (width > 0 && wrapsAt(raw, i, width)) {
        same = false;
        i++;
        continue;
      }
      if (boxed) while (length > 0 && (codes[length - 1] === 32 || codes[length - 1] === 0x2502 || codes[length - 1] === 0x2503)) length--;
      codes[length] = code;
      map[length++] = i++;
      boxed = false;
      lineStart = true;
      continue;
    }
    const character = raw[i] as string;
    if (character === '[' && !/[\dm]/i.test(raw.charAt(i + 1))) {
      codes[length] = code;
      map[length++] = i++;
      continue;
    }
    same = false;
    if (code === 27) {
      i += 1 + (match(ansi, i + 1)?.[0].length ?? 0);
      continue;
    }
    if (character === '[' || character === '\\' || code === 0x2190 || code === 0x241b) {
      const colour = match(spelledAnsi, i);
      if (colour) {
        i += colour[0].length;
        continue;
      }
    }
    if (character === '\\') {
      i += putEscaped(i);
      continue;
    }
    if (character === '&') {
      const found = match(entity, i);
      if (found) {
        const name = found[0]
          .slice(1, -1)
          .toLowerCase()
          .replace(/^(?:amp;)+/, '');
        put(entities[name] ?? '&', i);
        i += found[0].length;
        continue;
      }
    }
    if (!invisible.has(character)) put(straight[character] ?? character, i);
    i++;
  }
  map[length] = to;
  const letters = codes.subarray(0, length);
  return { text: same ? raw.slice(from, to) : decode(letters), codes: letters, map: map.subarray(0, length + 1) };

  function inWindowsPath(at: number): boolean {
    const before = raw.slice(Math.max(from, at - 80), at + 1);
    return before.includes(':\\') && windowsPath.test(before);
  }

  /** Writes what the run of backslashes at `at` means and returns its length with the escaped character. */
  function putEscaped(at: number): number {
    const unicode = match(unicodeEscape, at);
    if (unicode) {
      const character = String.fromCharCode(Number.parseInt(unicode[1] as string, 16));
      if (!invisible.has(character)) put(straight[character] ?? character, at);
      return unicode[0].length;
    }
    const bytes = match(byteEscapes, at);
    if (bytes) {
      for (const character of utf8(bytes[0])) if (!invisible.has(character)) put(straight[character] ?? character, at);
      return bytes[0].length;
    }
    let slashes = 1;
    while (at + slashes < to && raw[at + slashes] === '\\') slashes++;
    const escaped = raw[at + slashes];
    if (at + slashes >= to || escaped === undefined) {
      put('\\', at);
      return slashes;
    }
    if ((escaped === 'n' || escaped === 't' || escaped === 'r') && !inWindowsPath(at)) {
      if (escaped !== 'r') put(escaped === 'n' ? '\n' : ' ', at);
      return slashes + 1;
    }
    if ('"\'/_*`[]&'.includes(escaped)) return slashes; // the escaped character itself comes next
    put('\\', at);
    return slashes;
  }
}

function utf8(escapes: string): string {
  try {
    return decodeURIComponent(escapes.replace(/\\+x/gi, '%'));
  } catch {
    return '\ufffd'; // bytes cut in the middle of a character
  }
}
