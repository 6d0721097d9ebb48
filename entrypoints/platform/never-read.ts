/**
 * What no part of this extension reads on a page: text that is being typed, code that is no text. Our own surface has a closed root. Editors that are only
 * a viewer (CodeMirror with contenteditable="false") stay in scope, because their text is what people came to read.
 */
import { parentAcross } from './text-walk.ts';

/** Shared by our scripts in a frame, and seen by none of the page. */
const ours = Symbol.for('litellm-error-explainer.host');

/**
 * The one element that we ever add to a page, for documents of any kind, SVG and XML too. A `div`, because nobody can define what that is: a page that
 * defines a hyphenated name as its own element opens even a closed root of it (`ElementInternals.shadowRoot`).
 */
export function createHost(): HTMLElement {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  return Object.assign(host, { [ours]: true });
}

export function isHost(node: Node | undefined): boolean {
  return node !== undefined && ours in node;
}

const tags = new Set([
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'svg', // elements of a foreign namespace keep the case they were written in
  'IFRAME',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'OBJECT',
]);

/** Editors that draw what is typed into ordinary elements, and helpers that repeat text for screen readers or for copying. */
const classes = ['monaco-editor', 'ace_editor', 'sr-only', 'live-region']; // the last one: xterm.js announces there what its rows say
const ids = new Set(['read-only-cursor-text-area']); // GitHub lays this textarea over the code and keeps the whole file in it

/** One question to the browser for what nearly every element of a coloured log has: a class, and none of these. */
const suspect = [
  '[contenteditable]',
  ...[...ids].map((id) => `#${id}`),
  ...[...classes, 'CodeMirror', 'xterm-accessibility-tree'].map((name) => `.${name}`),
].join();

/** Is the text inside `element` never read? Looks at the element alone, not at its ancestors; reads no style and no layout. */
export function isNeverRead(element: Element): boolean {
  if (tags.has(element.nodeName)) return true;
  if (element.hasAttributes() && element.matches(suspect)) {
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable.toLowerCase() !== 'false') return true;
    const id = element.id;
    if (id && ids.has(id)) return true;
    for (const name of classes) if (element.classList.contains(name)) return true;
    // CodeMirror 5 types into a hidden textarea and draws the text beside it; as a viewer it locks that textarea.
    if (element.classList.contains('CodeMirror')) return element.querySelector('textarea[readonly], textarea[disabled]') === null;
    // xterm.js repeats its rows for screen readers; where it paints a picture, they stand nowhere else.
    if (element.classList.contains('xterm-accessibility-tree')) return element.closest('.xterm')?.querySelector('.xterm-rows') != null;
  }
  return false;
}

/** Does `node` stand inside something that is never read? Crosses open shadow roots upwards. A document in design mode is one large field. */
export function isInsideNeverRead(node: Node): boolean {
  if ((node.ownerDocument ?? (node as Document)).designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentAcross(at)) {
    if (at.nodeType === Node.ELEMENT_NODE && isNeverRead(at as Element)) return true;
  }
  return false;
}
