/**
 * Reading and pressing our own interface inside closed shadow roots, as a person would: the tree comes over the debugging protocol, presses are
 * real mouse events at the place where the control is drawn. Nothing in the extension is opened up for it.
 */
import type { CDPSession, Page } from 'puppeteer-core';

/** One element inside a closed shadow root. */
export interface UiNode {
  tag: string;
  attributes: Record<string, string>;
  /** Text of this element and everything in it, blanks collapsed. */
  text: string;
  children: UiNode[];
  /** How the protocol names it: a Chromium backend node id or a Firefox shared id. */
  ref: number | string;
}

/** The elements at the top of every closed shadow root that stands beside the page's own `head` and `body`, or in a dialog. */
export async function closedUi(page: Page): Promise<UiNode[]> {
  return isFirefox(page) ? firefoxUi(page) : chromiumUi(page);
}

/** Every node, depth first. */
export function* walk(nodes: UiNode[]): Generator<UiNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The first node that fits, looked for until the time (ms) is over. Rejects with what was there instead. */
export async function waitForUi(page: Page, what: string, fits: (node: UiNode) => boolean, timeout = 5000): Promise<UiNode> {
  const end = Date.now() + timeout;
  for (;;) {
    const tree = await closedUi(page);
    const found = walk(tree).find(fits);
    if (found) return found;
    if (Date.now() > end) {
      const there =
        tree.length > 0 ? tree.map((node) => `<${node.tag}> ${node.text.slice(0, 200)}`).join('; ') : 'no closed interface at all';
      throw new Error(`${what} did not appear within ${timeout} ms. There was: ${there}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves when no closed interface is left on the page. */
export async function waitForNoUi(page: Page, timeout = 5000): Promise<void> {
  const end = Date.now() + timeout;
  for (let tree = await closedUi(page); tree.length > 0; tree = await closedUi(page)) {
    if (Date.now() > end)
      throw new Error(`The interface is still there after ${timeout} ms: ${tree.map((node) => node.text.slice(0, 120)).join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Calls a page function with the element as `this` and gives back its JSON value. The text of the function must stand alone. */
export async function callOn<T>(page: Page, node: UiNode, body: (this: Element) => T): Promise<T> {
  const declaration = String(body);
  if (isFirefox(page)) {
    const answer = await bidi(page, 'script.callFunction', {
      functionDeclaration: `function () { return JSON.stringify((${declaration}).call(this)) ?? null }`,
      this: { sharedId: node.ref },
      awaitPromise: false,
      target: { context: contextOf(page) },
    });
    return parse(answer.result?.value);
  }
  const cdp = await session(page);
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.ref as number });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return JSON.stringify((${declaration}).call(this)) ?? null }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return parse(result.value);
}

/** Moves the mouse to the middle of the control and presses. */
export async function press(page: Page, node: UiNode): Promise<void> {
  const { x, y } = await callOn(page, node, function () {
    this.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = this.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(x, y);
}

/** True when the keyboard's next key goes to this element. */
export function hasFocus(page: Page, node: UiNode): Promise<boolean> {
  return callOn(page, node, function () {
    return this.matches(':focus');
  });
}

const parse = (json: unknown) => (typeof json === 'string' ? JSON.parse(json) : undefined);
const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
const isFirefox = (page: Page) => page.browser().process()?.spawnfile.toLowerCase().includes('firefox') ?? false;

interface CdpNode {
  nodeType: number;
  localName: string;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType: string })[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function session(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}

async function chromiumUi(page: Page): Promise<UiNode[]> {
  const cdp = await session(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: CdpNode };
  const closed: CdpNode[] = [];
  const visit = (node: CdpNode) => {
    closed.push(...(node.shadowRoots ?? []).filter((shadow) => shadow.shadowRootType === 'closed'));
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return closed.flatMap((shadow) => (shadow.children ?? []).map(fromCdp)).filter((node): node is UiNode => node !== null);
}

function fromCdp(node: CdpNode): UiNode | null {
  if (node.nodeType !== 1 || node.localName === 'style') return null;
  const pairs = node.attributes ?? [];
  const attributes = Object.fromEntries(pairs.flatMap((name, index) => (index % 2 === 0 ? [[name, pairs[index + 1] ?? '']] : [])));
  const children = (node.children ?? []).map(fromCdp).filter((child): child is UiNode => child !== null);
  const text = (one: CdpNode): string =>
    one.nodeType === 3 ? one.nodeValue : (one.children ?? []).map(text).join(isBlock(one.localName) ? ' ' : '');
  return { tag: node.localName, attributes, text: clean(text(node)), children, ref: node.backendNodeId };
}

interface BidiNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: (BidiNode & { value?: { mode?: string } }) | null;
  };
}

async function firefoxUi(page: Page): Promise<UiNode[]> {
  const answer = await bidi(page, 'script.evaluate', {
    // Our host stands on the root element or in an open dialog; the page itself is not serialised.
    expression: `[...document.querySelectorAll(':root > div, dialog[open] > div')]`,
    awaitPromise: false,
    target: { context: contextOf(page) },
    serializationOptions: { maxDomDepth: 40, includeShadowTree: 'all' },
  });
  const hosts = (answer.result?.value ?? []) as BidiNode[];
  const roots = hosts.map((host) => host.value?.shadowRoot).filter((root) => root?.value?.mode === 'closed');
  return roots.flatMap((root) => (root?.value?.children ?? []).map(fromBidi)).filter((node): node is UiNode => node !== null);
}

function fromBidi(node: BidiNode): UiNode | null {
  const { nodeType, localName = '', attributes = {}, children = [] } = node.value ?? { nodeType: 0 };
  if (nodeType !== 1 || localName === 'style' || !node.sharedId) return null;
  const text = (one: BidiNode): string =>
    one.value?.nodeType === 3
      ? (one.value.nodeValue ?? '')
      : (one.value?.children ?? []).map(text).join(isBlock(one.value?.localName ?? '') ? ' ' : '');
  return {
    tag: localName,
    attributes,
    text: clean(text(node)),
    children: children.map(fromBidi).filter((child): child is UiNode => child !== null),
    ref: node.sharedId,
  };
}

/** Words of neighbouring blocks must not run together; words inside a line of code must not be torn apart. */
function isBlock(tag: string): boolean {
  return !['code', 'span', 'b', 'strong', 'em', 'i', 'a', 'mark'].includes(tag);
}

/** Puppeteer keeps the WebDriver BiDi connection to itself; closed roots can be read over it only. */
async function bidi(page: Page, method: string, params: object): Promise<{ result?: { value?: unknown } }> {
  const { connection } = page.browser() as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  const { result } = (await connection.send(method, params)) as {
    result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
  return result;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
