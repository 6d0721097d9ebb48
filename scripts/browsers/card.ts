/** The explanation card as it stands on a page. */
import type { Page } from 'puppeteer-core';
import { closedUi, press, type UiNode, waitForNoUi, waitForUi, walk } from './closed-ui.ts';

export interface Card {
  root: UiNode;
  title: string;
  confidence: string;
  /** Label and value of each captured detail, in the card's own words. */
  details: [string, string][];
}

const isCard = (node: UiNode) => node.attributes.role === 'dialog' && walk([node]).some(isTitle);
const isTitle = (node: UiNode) => node.tag === 'h2';
const hasClass = (node: UiNode, name: string) => (node.attributes.class ?? '').split(/\s+/).includes(name);

/** Waits until the card shows an explanation with this in its title (any, when left out). */
export async function waitForCard(page: Page, title = '', timeout = 5000): Promise<Card> {
  const fits = (node: UiNode) => isCard(node) && [...walk([node])].some((inner) => isTitle(inner) && inner.text.includes(title));
  return describe(await waitForUi(page, title ? `The card "${title}"` : 'The card', fits, timeout));
}

/** The card, or null when none is open. */
export async function cardOn(page: Page): Promise<Card | null> {
  const root = walk(await closedUi(page)).find(isCard);
  return root ? describe(root) : null;
}

/** Closes with the close button and waits until nothing of ours is left. */
export async function closeCard(page: Page, card: Card): Promise<void> {
  const button = walk([card.root]).find((node) => node.tag === 'button' && hasClass(node, 'card-close'));
  if (!button) throw new Error(`The card "${card.title}" has no close button.`);
  await press(page, button);
  await waitForNoUi(page);
}

function describe(root: UiNode): Card {
  const nodes = [...walk([root])];
  const details = nodes
    .filter((node) => hasClass(node, 'detail'))
    .map((node): [string, string] => {
      const inner = [...walk([node])];
      return [inner.find((one) => one.tag === 'dt')?.text ?? '', inner.find((one) => hasClass(one, 'detail-value'))?.text ?? ''];
    });
  return {
    root,
    title: nodes.find(isTitle)?.text ?? '',
    confidence: nodes.find((node) => hasClass(node, 'confidence'))?.text ?? '',
    details,
  };
}
