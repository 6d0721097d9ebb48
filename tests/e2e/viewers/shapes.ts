/**
 * Log viewers that nobody has seen before, made for this: each shows the same log in another way that real ones have. The reader knows none of them,
 * and must find in each what it finds in the bare text.
 */
import { colours, plain } from './log.ts';

export interface Shape {
  name: string;
  /** The page's markup; `lines` with the escape bytes of their colours. */
  body: (lines: readonly string[]) => string;
  style?: string;
  /** True where the last line of the log stands on top. */
  newestFirst?: boolean;
}

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const spans = (line: string) =>
  colours(line)
    .map(({ code, text }) => (code ? `<span class="ansi-${code}">${html(text)}</span>` : html(text)))
    .join('');
/** Each word and each sign in an element of its own, as search boxes and syntax colours do. */
const words = (line: string) =>
  (plain(line).match(/\w+|\s+|[^\w\s]+/g) ?? [])
    .map((word) => (/\s/.test(word) ? word : `<span class="t${word.length % 4}">${html(word)}</span>`))
    .join('');
const second = (index: number) => new Date(Date.UTC(2026, 10, 20, 10, 49, 0) + index * 137);
const iso = (index: number) => second(index).toISOString();
const clock = (index: number) => iso(index).slice(11, 23);
const level = (line: string) => (/ERROR|Error:/.test(line) ? 'error' : 'info');
const rows = <T>(all: readonly T[], row: (one: T, index: number) => string) => all.map(row).join('\n');
/** Long lines in several rows of `columns` characters, as a terminal writes them. */
export const wrapped = (lines: readonly string[], columns: number) =>
  lines.flatMap((line) => {
    const text = plain(line);
    return text === '' ? [''] : (text.match(new RegExp(`.{1,${columns}}`, 'g')) as string[]);
  });
/** One request's log as a program prints it in JSON: the traceback is the value of a key. */
function records(lines: readonly string[]): Record<string, unknown>[] {
  const all: Record<string, unknown>[] = [];
  for (const [index, line] of lines.entries()) {
    const text = plain(line);
    const begins = /^(INFO: |\d\d:\d\d:\d\d - )/.test(text);
    const last = all.at(-1);
    if (begins || !last) all.push({ level: level(text).toUpperCase(), timestamp: iso(index), pid: 7, message: text });
    else last.stacktrace = last.stacktrace === undefined ? text : `${last.stacktrace}\n${text}`;
  }
  return all;
}
function tree(value: unknown, quotes: boolean): string {
  const quote = (text: string) => (quotes ? `"${text}"` : text);
  if (Array.isArray(value))
    return `<span>[</span><ul>${value.map((one, index) => `<li><span class="index">${index}:</span> ${tree(one, quotes)}</li>`).join('')}</ul><span>]</span>`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, one]) => `<li><span class="key">${quote(key)}</span><span>:</span> ${tree(one, quotes)}</li>`,
    );
    return `<span>{</span><ul>${entries.join('')}</ul><span>}</span>`;
  }
  if (typeof value === 'string') return `<span class="string">${quote(html(quotes ? JSON.stringify(value).slice(1, -1) : value))}</span>`;
  return `<span class="number">${value}</span>`;
}

export const shapes: Shape[] = [
  {
    name: 'a table with line numbers, times and levels',
    body: (lines) =>
      `<table><thead><tr><th>#</th><th>Time</th><th>Level</th><th>Message</th></tr></thead><tbody>${rows(
        lines,
        (line, index) => `<tr><td>${index + 1}</td><td>${iso(index)}</td><td>${level(line)}</td><td>${spans(line)}</td></tr>`,
      )}</tbody></table>`,
    style: 'td { padding: 0 8px; white-space: pre-wrap }',
  },
  {
    name: 'a table whose message stands before the name of the pod',
    body: (lines) =>
      `<table><tbody>${rows(
        lines,
        (line, index) =>
          `<tr><td>${clock(index)}</td><td class="m">${spans(line)}</td><td>litellm-7d9f8b6c5-x2x9k</td><td>stdout</td></tr>`,
      )}</tbody></table>`,
    style: '.m { white-space: pre-wrap }',
  },
  {
    name: 'a grid of divs, one row each',
    body: (lines) =>
      `<div role="grid">${rows(
        lines,
        (line, index) =>
          `<div class="r" role="row"><div role="gridcell">${clock(index)}</div><div role="gridcell">${level(line)}</div><div role="gridcell" class="m">${spans(line)}</div></div>`,
      )}</div>`,
    style: '.r { display: grid; grid-template-columns: 110px 60px 1fr } .m { white-space: pre-wrap }',
  },
  {
    name: 'one grid whose cells are not held in rows',
    body: (lines) =>
      `<div class="g">${rows(lines, (line, index) => `<span class="n">${index + 1}</span><span class="t">${clock(index)}</span><span class="m">${spans(line)}</span>`)}</div>`,
    style: '.g { display: grid; grid-template-columns: 50px 110px 1fr } .m { white-space: pre-wrap } .n { user-select: none }',
  },
  {
    name: 'terms and descriptions, one list a row',
    body: (lines) =>
      rows(
        lines,
        (line, index) =>
          `<dl><dt>time</dt><dd>${iso(index)}</dd><dt>level</dt><dd>${level(line)}</dd><dt>message</dt><dd class="m">${spans(line)}</dd></dl>`,
      ),
    style: 'dl, dt, dd { display: inline; margin: 0 4px } dl { display: block } dt { font-weight: bold } .m { white-space: pre-wrap }',
  },
  {
    name: 'one pre with coloured spans',
    body: (lines) => `<pre>${lines.map(spans).join('\n')}</pre>`,
  },
  {
    name: 'one pre with raw escape bytes',
    body: (lines) => `<pre>${html(lines.join('\n'))}</pre>`,
  },
  {
    name: 'one pre whose escape bytes were lost on the way',
    body: (lines) => `<pre>${html(lines.join('\n').replaceAll('\u001b', ''))}</pre>`,
  },
  {
    name: 'lines ended by br, with a time before each',
    body: (lines) => `<div class="m">${rows(lines, (line, index) => `<span class="time">[${iso(index)}]</span> ${spans(line)}<br>`)}</div>`,
    style: '.m { font-family: monospace; white-space: pre-wrap }',
  },
  {
    name: 'every word a span of its own',
    body: (lines) => `<div class="m">${rows(lines, (line) => `<div class="l">${words(line)}</div>`)}</div>`,
    style: '.l { white-space: pre-wrap }',
  },
  {
    name: 'rows placed by hand in a tall spacer, newest first',
    body: (lines) =>
      `<div style="position: relative; height: ${lines.length * 20}px">${rows(
        [...lines].reverse(),
        (line, index) => `<div class="r" style="position: absolute; transform: translateY(${index * 20}px)">${spans(line)}</div>`,
      )}</div>`,
    style: '.r { white-space: pre; height: 20px }',
    newestFirst: true,
  },
  {
    name: 'a table with times, newest first',
    body: (lines) =>
      `<table><tbody>${rows([...lines].reverse(), (line, index) => `<tr><td>${iso(lines.length - index)}</td><td class="m">${spans(line)}</td></tr>`)}</tbody></table>`,
    style: '.m { white-space: pre-wrap }',
    newestFirst: true,
  },
  {
    name: 'rows in boxes, with a word in each that no other log has, newest first',
    body: (lines) =>
      `<div>${rows(
        [...lines].reverse(),
        (line, index) =>
          `<div class="r"><div class="b"><button type="button">+</button><div>${clock(lines.length - index)}</div><div>other</div><div class="m">${spans(line)}</div></div></div>`,
      )}</div>`,
    style: '.b { display: flex; gap: 8px } .m { white-space: pre-wrap }',
    newestFirst: true,
  },
  {
    name: 'a tree of JSON records, strings in quotes',
    body: (lines) => rows(records(lines), (record) => `<div class="record">${tree(record, true)}</div>`),
    style: 'ul { margin: 0; list-style: none } .record { margin: 4px 0 }',
  },
  {
    name: 'a tree of JSON records, strings bare and on many lines',
    body: (lines) => rows(records(lines), (record) => `<div class="record">${tree(record, false)}</div>`),
    style: 'ul { margin: 0; list-style: none } .string { white-space: pre-wrap }',
  },
  {
    name: 'a terminal of 80 columns',
    body: (lines) => `<div class="term">${rows(wrapped(lines, 80), (line) => `<div class="r"><span>${html(line)}</span></div>`)}</div>`,
    style: '.r { white-space: pre; height: 17px; font: 14px monospace }',
  },
  {
    name: 'a component with an open shadow root',
    body: (lines) =>
      `<log-view><template shadowrootmode="open"><style>p { margin: 0; white-space: pre-wrap }</style>${rows(lines, (line) => `<p>${spans(line)}</p>`)}</template></log-view>`,
  },
  {
    name: 'a component for each row, inside a component',
    body: (lines) =>
      `<log-view><template shadowrootmode="open"><style>log-row { display: block }</style>${rows(
        lines,
        (line) =>
          `<log-row><template shadowrootmode="open"><style>span { white-space: pre-wrap }</style><span>${spans(line)}</span></template></log-row>`,
      )}</template></log-view>`,
  },
  {
    name: 'a frame with its own document in an attribute',
    body: (lines) =>
      `<iframe style="width: 900px; height: 600px" srcdoc="${html(`<pre>${lines.map(spans).join('\n')}</pre>`).replaceAll('"', '&quot;')}"></iframe>`,
  },
  {
    name: 'a code block with a column of numbers',
    body: (lines) =>
      `<figure><table><tbody><tr><td class="gutter"><pre>${lines.map((_, index) => `<span class="ln">${index + 1}</span>`).join('\n')}</pre></td><td><pre><code>${lines.map(words).join('\n')}</code></pre></td></tr></tbody></table></figure>`,
  },
  {
    name: 'lines numbered by an attribute and by an unselectable cell',
    body: (lines) =>
      `<table>${rows(lines, (line, index) => `<tr><td data-line-number="${index + 1}"></td><td class="ln">${index + 1}</td><td class="m">${spans(line)}</td></tr>`)}</table>`,
    style: '[data-line-number]::before { content: attr(data-line-number) } .ln { user-select: none } .m { white-space: pre-wrap }',
  },
  {
    name: 'bubbles of a chat, one message each',
    body: (lines) =>
      rows(
        records(lines),
        ({ message, stacktrace }) =>
          `<article class="b"><header><b>litellm-bot</b> <time>10:49</time></header><div class="m">${html([message, stacktrace].filter(Boolean).join('\n'))}</div></article>`,
      ),
    style: '.b { border-radius: 8px; background: #eee; margin: 8px; padding: 8px } .m { white-space: pre-wrap }',
  },
  {
    name: 'rows with a time and its source, one above the other, at their end',
    body: (lines) =>
      `<ol>${rows(lines, (line, index) => `<li class="r"><div><b>${level(line) || 'INFO'}</b></div><div class="m">${spans(line)}</div><div class="e"><span>${clock(index).slice(0, 8)} PM</span><span>gateway.proxy</span></div></li>`)}</ol>`,
    style:
      '.r { display: grid; grid-template-columns: 84px 1fr 150px } .e { display: grid; justify-items: end } .m { white-space: pre-wrap }',
  },
  {
    name: 'a list of buttons that open their rows',
    body: (lines) =>
      `<ol>${rows(lines, (line, index) => `<li><button type="button"><time>${clock(index)}</time> <span class="m">${spans(line)}</span></button></li>`)}</ol>`,
    style: 'button { all: unset; display: block } .m { white-space: pre-wrap }',
  },
  {
    name: 'details that are closed and hold the whole traceback',
    body: (lines) =>
      rows(records(lines), ({ message, stacktrace }) =>
        stacktrace === undefined
          ? `<div>${html(String(message))}</div>`
          : `<details><summary>${html(String(message))}</summary><pre>${html(String(stacktrace))}</pre></details>`,
      ),
  },
  {
    name: 'an editor that can only be read',
    body: (lines) =>
      `<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true">${rows(lines, (_, index) => `<div class="cm-gutterElement">${index + 1}</div>`)}</div><div class="cm-content" contenteditable="false" role="textbox">${rows(lines, (line) => `<div class="cm-line">${words(line)}</div>`)}</div></div></div>`,
    style: '.cm-scroller { display: flex } .cm-line { white-space: pre }',
  },
];

export function pageOf(shape: Shape, lines: readonly string[]): string {
  const style = `body { font: 13px sans-serif } ${shape.style ?? ''}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Logs</title><style>${style}</style><body><h1>Logs</h1><input type="search"><main>${shape.body(lines)}</main></body></html>`;
}
