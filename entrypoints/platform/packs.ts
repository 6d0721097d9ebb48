/** The rule packs that are stored, and what is made of them for readers and gates. Compiling is packs-compile.ts' work. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Article } from '../../rules/article.ts';
import { packFormat } from '../../rules/compile/pack-format.ts';
import { mostOfAllPacks, mostPacks, type PackTables, packAnchorsKey, packsKey, packTablesKey, type StoredPack } from './pack-shape.ts';

/** What we wrote ourselves: its outline tells whether it can be used. */
const outline = z.object({
  version: z.literal(1),
  packs: z.array(
    z.object({
      source: z.string(),
      enabled: z.boolean(),
      fromPolicy: z.boolean(),
      added: z.string(),
      compiled: z.looseObject({
        format: z.number(),
        id: z.string(),
        title: z.string(),
        tables: z.string(),
        articles: z.record(z.string(), z.any()),
      }),
    }),
  ),
});

/** Nothing was changed: there would be more packs than are kept. */
export class TooManyPacks extends Error {}

/** All packs. None where what is stored is broken or of a newer release; it then stays as it is until something is changed. */
export async function getPacks(): Promise<StoredPack[]> {
  const parsed = outline.safeParse((await browser.storage.local.get(packsKey))[packsKey]);
  return parsed.success ? (parsed.data.packs as unknown as StoredPack[]) : [];
}

/** Those whose rules are in force: enabled, in the form of this release, and of tables that begin with a rule of their own: they are joined to others. */
export function inForce(packs: readonly StoredPack[]): StoredPack[] {
  return packs.filter(
    ({ enabled, compiled }) => enabled && compiled.format === packFormat && compiled.tables.startsWith(`#${compiled.id}/`),
  );
}

export async function getPackTables(): Promise<PackTables> {
  const stored = (await browser.storage.local.get(packTablesKey))[packTablesKey] as PackTables | undefined;
  return typeof stored?.tables === 'string' ? stored : { tables: '', severities: {} };
}

/** The article of a pack's rule; null when there is none in force. */
export async function getPackArticle(rule: string): Promise<Article | null> {
  return articleIn(
    inForce(await getPacks()).map(({ compiled }) => compiled),
    rule,
  );
}

export function articleIn(packs: readonly { articles: Record<string, Article> }[], rule: string): Article | null {
  const pack = packs.find(({ articles }) => Object.hasOwn(articles, rule));
  return pack?.articles[rule] ?? null;
}

/** Changes the packs, and in the same write what readers and gates need of them. Rejects with TooManyPacks, or when nothing could be stored. */
export function changePacks(change: (now: readonly StoredPack[]) => StoredPack[]): Promise<StoredPack[]> {
  return navigator.locks.request('packs', async () => {
    const packs = change(await getPacks());
    await browser.storage.local.set(packItems(packs));
    return packs;
  });
}

/** The items to write for these packs, all at once. Throws TooManyPacks. */
export function packItems(packs: readonly StoredPack[]): Record<string, unknown> {
  const all = { version: 1, packs };
  if (packs.length > mostPacks || JSON.stringify(all).length > mostOfAllPacks) throw new TooManyPacks();
  const active = inForce(packs).map(({ compiled }) => compiled);
  const severities = Object.fromEntries(
    active.flatMap(({ articles }) => Object.values(articles).map(({ id, severity }) => [id, severity])),
  );
  const tables: PackTables = { tables: active.map((pack) => pack.tables).join('\n'), severities };
  return { [packsKey]: all, [packTablesKey]: tables, [packAnchorsKey]: [...new Set(active.flatMap(({ anchors }) => anchors))] };
}

/** Calls back after each change, in whatever context it was made. Returns the function that stops it. */
export function watchPacks(changed: () => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && packsKey in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
