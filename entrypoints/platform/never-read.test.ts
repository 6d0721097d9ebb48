// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isInsideNeverRead } from './never-read.ts';

const textIn = (html: string): Node => {
  document.body.innerHTML = html;
  const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode();
  if (!text) throw new Error(`no text in ${html}`);
  return text;
};

it.each([
  ['a field', '<textarea>typing</textarea>'],
  ['an editable element', '<div contenteditable><p><b>typing</b></p></div>'],
  ['an editable element, said in words', '<div contenteditable="TRUE"><p>typing</p></div>'],
  ['plain-text editing', '<div contenteditable="plaintext-only">typing</div>'],
  ['a script', '<script>"litellm."</script>'],
  ['a style', '<style>.litellm{}</style>'],
  ['a picture', '<svg><text>litellm.</text></svg>'],
  ['an editor of CodeMirror 5', '<div class="CodeMirror"><div><textarea></textarea></div><pre>typing</pre></div>'],
  ['an editor that draws its text', '<div class="editor monaco-editor"><div>typing</div></div>'],
  ['text for screen readers only', '<span class="sr-only">again</span>'],
  ['the text area that GitHub lays over code', '<div id="read-only-cursor-text-area">file</div>'],
])('%s is never read', (_, html) => {
  expect(isInsideNeverRead(textIn(html))).toBe(true);
});

it.each([
  ['a paragraph', '<p>error</p>'],
  ['a read-only editor', '<div class="cm-content" contenteditable="false"><div class="cm-line">error</div></div>'],
  ['a viewer of CodeMirror 5', '<div class="CodeMirror"><pre>error</pre><div><textarea readonly></textarea></div></div>'],
])('%s is read', (_, html) => {
  expect(isInsideNeverRead(textIn(html))).toBe(false);
});

it('nothing is read in a document that is edited as a whole', () => {
  const text = textIn('<p>typing</p>');
  expect(isInsideNeverRead(text)).toBe(false);
  Object.assign(document, { designMode: 'on' });
  expect(isInsideNeverRead(text)).toBe(true);
  Object.assign(document, { designMode: 'off' });
  expect(isInsideNeverRead(text)).toBe(false);
});

it('a field around an open shadow tree hides what is in the tree', () => {
  document.body.innerHTML = '<div contenteditable><div id="host"></div></div>';
  const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>typing</p>';
  expect(isInsideNeverRead(root.firstChild as Node)).toBe(true);
});

it('reads what a terminal repeats for screen readers only where it paints its rows as a picture', () => {
  const tree = '<div class="xterm-accessibility-tree"><div role="listitem">row</div></div>';
  const terminal = (inside: string) => `<div class="xterm"><div class="xterm-accessibility">${tree}</div>${inside}</div>`;
  expect(isInsideNeverRead(textIn(terminal('<canvas></canvas>')))).toBe(false);
  expect(isInsideNeverRead(textIn(terminal('<div class="xterm-rows"><div>row</div></div>')))).toBe(true);
  expect(isInsideNeverRead(textIn('<div class="xterm"><div class="live-region" aria-live="assertive">row</div></div>'))).toBe(true);
});
