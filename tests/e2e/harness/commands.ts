/**
 * Keyboard commands and the context menu belong to the browser's own interface, which no headless browser shows. In Chromium the event is handed to
 * the extension's listener, as the browser would; Firefox has no such door, so there the message that the listener sends is sent to the page.
 */
import type { Page } from 'puppeteer-core';
import type { Api } from '../../../scripts/browsers/inside.ts';
import type { Session } from './session.ts';

interface Dispatchable {
  dispatch: (...args: unknown[]) => void;
}

/** "Next error" or "previous error". */
export async function step(session: Session, page: Page, direction: 1 | -1): Promise<void> {
  await page.bringToFront();
  if (session.engine === 'chromium') {
    await session.inside(
      async (api: Api, url: string, command: string) => {
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        (api.commands.onCommand as unknown as Dispatchable).dispatch(command, tab);
      },
      page.url(),
      direction === 1 ? 'next-finding' : 'previous-finding',
    );
  } else {
    await session.inside(
      async (api: Api, url: string, to: number) => {
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        await api.tabs.sendMessage(
          tab?.id ?? 0,
          { name: 'background-to-reader/step', request: { direction: to, wrap: true } },
          { frameId: 0 },
        );
      },
      page.url(),
      direction,
    );
  }
}

/** "Explain this error" for what is selected on the page. `text`: what the browser would hand over. */
export async function explainSelection(session: Session, page: Page, text: string): Promise<void> {
  await page.bringToFront();
  if (session.engine === 'chromium') {
    await session.inside(
      async (api: Api, url: string, selectionText: string) => {
        const tab = (await api.tabs.query({})).find((one) => one.url === url) ?? (await api.tabs.query({ active: true }))[0];
        (api.contextMenus.onClicked as unknown as Dispatchable).dispatch(
          { menuItemId: 'explain-selection', editable: false, frameId: 0, selectionText },
          tab,
        );
      },
      page.url(),
      text,
    );
  } else {
    await session.inside(
      async (api: Api, url: string, selected: string) => {
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        const target = { tabId: tab?.id ?? 0, frameIds: [0] };
        await api.scripting.executeScript({ target, files: ['/reader.js'] });
        await api.tabs.sendMessage(
          target.tabId,
          { name: 'background-to-reader/explain-selection', request: { text: selected } },
          { frameId: 0 },
        );
      },
      page.url(),
      text,
    );
  }
}
