/** What a page of Chromium holds in memory, after its garbage was collected, and what the whole browser takes from the machine. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** The JavaScript of all worlds of a page, ours included. Bytes and counts. */
export interface Holdings {
  heap: number;
  /** Nodes of the document, those that are out of it and still held, and listeners. */
  nodes: number;
  listeners: number;
  /** Trees that left the document and are held by a script of any world. */
  detached: number;
  /** StaticRange objects of our world, one for each line that is, or was, marked. */
  ranges: number;
}

/** Collects the garbage first. */
export async function holdingsOf(page: Page): Promise<Holdings> {
  const cdp = await page.createCDPSession();
  try {
    const world = await ourWorld(cdp);
    await cdp.send('HeapProfiler.enable');
    for (let time = 0; time < 3; time++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes').catch(() => ({ detachedNodes: [] }));
    return {
      heap: usedSize,
      nodes,
      listeners: jsEventListeners,
      detached: detachedNodes.length,
      ranges: world === undefined ? 0 : await countRanges(cdp, world),
    };
  } finally {
    await cdp.detach();
  }
}

/** Id of the world that our content scripts share in the page's own frame; undefined where none of them is. */
async function ourWorld(cdp: CDPSession): Promise<number | undefined> {
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  return worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))?.id;
}

async function countRanges(cdp: CDPSession, contextId: number): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'StaticRange.prototype', contextId });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId as string });
  const counted = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId as string,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObject', { objectId: objects.objectId as string });
  await cdp.send('Runtime.releaseObject', { objectId: result.objectId as string });
  return counted.result.value as number;
}

/** Bytes that all processes of this browser take from the machine, shared ones counted by their share. NaN where the system does not tell (not Linux). */
export function memoryOf(browser: Browser): number {
  const root = browser.process()?.pid;
  if (root === undefined) return Number.NaN;
  try {
    const parents = new Map<number, number>();
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = read(`/proc/${entry}/stat`);
      if (stat) parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
    }
    const descends = (pid: number): boolean => pid === root || (pid > 1 && descends(parents.get(pid) ?? 0));
    return [...parents.keys()]
      .filter(descends)
      .reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024, 0);
  } catch {
    return Number.NaN;
  }
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
