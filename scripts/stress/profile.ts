/** What the extension costs in a page, as the browser's own profiler has it: every sample whose stack holds code of ours is ours. */
import type { Page } from 'puppeteer-core';

export interface Cost {
  /** Of one core, 0 to 1: our code and what it calls; and everything else that ran. */
  share: number;
  page: number;
  /** Longest stretch of ours without anything else between, in milliseconds. */
  longest: number;
  /** The function in which most of that stretch was spent. */
  where: string;
}

const interval = 500;

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Runs `work` under the profiler. */
export async function profile(page: Page, work: () => Promise<void>): Promise<Cost> {
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval });
  await client.send('Profiler.start');
  await work();
  const result = (await client.send('Profiler.stop')) as { profile: Profile };
  await client.detach();
  return costOf(result.profile);
}

export function costOf({ nodes, startTime, endTime, samples = [], timeDeltas = [] }: Profile): Cost {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number, inOurs: boolean): void => {
    const stack = [[id, inOurs] as const];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const node = byId.get(top[0]);
      if (!node) continue;
      const isOurs = top[1] || node.callFrame.url.startsWith('chrome-extension:');
      if (isOurs) ours.add(node.id);
      for (const child of node.children ?? []) stack.push([child, isOurs]);
    }
  };
  if (nodes[0]) mark(nodes[0].id, false);
  let own = 0;
  let others = 0;
  let run = 0;
  let spent = new Map<string, number>();
  let longest = 0;
  let where = '';
  const add = (name: string, micros: number) => {
    own += micros;
    run += micros;
    spent.set(name, (spent.get(name) ?? 0) + micros);
    if (run <= longest) return;
    longest = run;
    where = [...spent].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  };
  for (const [index, id] of samples.entries()) {
    const micros = timeDeltas[index + 1] ?? 0; // until the next sample
    const name = byId.get(id)?.callFrame.functionName;
    // Collecting garbage belongs to whoever is at work; it ends no stretch.
    if (ours.has(id) || (name === '(garbage collector)' && run > 0)) {
      add(name || '(nameless)', micros);
      continue;
    }
    spent = new Map();
    run = 0;
    if (name !== '(idle)') others += micros;
  }
  const length = endTime - startTime;
  return { share: own / length, page: others / length, longest: longest / 1000, where };
}
