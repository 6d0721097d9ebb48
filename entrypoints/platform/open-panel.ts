import { browser } from 'wxt/browser';

interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const { sidePanel, sidebarAction } = browser as unknown as Panels;

/** Whether this browser has a place beside the page (not Firefox for Android). */
export const hasPanel = sidePanel?.open !== undefined || sidebarAction?.open !== undefined;

/** Opens the list beside the page. Must be called in the click itself: both browsers ask for one. Rejects when the browser refuses. */
export function openPanel(tabId: number): Promise<void> {
  if (sidePanel?.open) return sidePanel.open({ tabId });
  return sidebarAction?.open() ?? Promise.reject(new Error('no panel'));
}
