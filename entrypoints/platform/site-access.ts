/**
 * Which sites we may read without being asked each time. The browser's own list of host permissions is the truth: the person can change it in the
 * browser's settings too, for the built-in hosts as well. What the browsers differ in is the port. Chromium's patterns hold one; Firefox 153 takes
 * such a pattern, says yes, and never matches it, so there the host is asked for, and the origins that were meant are kept in `storage.local`.
 */
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { accessKey } from './settings-shape.ts';

/** A site that the person enabled. */
export interface OwnSite {
  /** Origin as the address bar shows it ("http://logs.example.org:3000"); a pattern where the browser's settings gave more than one site. */
  site: string;
  /** The host permission that it rests on. */
  pattern: string;
}

export interface BuiltInSite {
  pattern: string;
  /** False when the person, or the browser, took it back. */
  granted: boolean;
}

export interface SiteAccess {
  own: OwnSite[];
  builtIn: BuiltInSite[];
}

/** What may be asked of the browser for `url`; null where no permission helps (the browser's own pages, local files). */
export function patternOf(url: string, ports = !import.meta.env.FIREFOX): string | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  // Without a port a pattern of Chromium means every port.
  const port = parsed.port || (parsed.protocol === 'http:' ? '80' : '443');
  return `${parsed.protocol}//${parsed.hostname}${ports ? `:${port}` : ''}/*`;
}

/** The pattern of the manifest that holds `url`, or null when it is no built-in site. */
export function builtInPattern(url: string): string | null {
  return URL.canParse(url) ? (builtInPatterns().find((pattern) => new MatchPattern(pattern).includes(url)) ?? null) : null;
}

/** May `url` be read without being asked? */
export async function hasAccess(url: string | undefined): Promise<boolean> {
  const pattern = url === undefined ? null : patternOf(url);
  if (url === undefined || pattern === null || !(await browser.permissions.contains({ origins: [pattern] }))) return false;
  const meant = (await readMeant()).filter((origin) => patternOf(origin) === pattern);
  return meant.length === 0 || meant.includes(new URL(url).origin);
}

export async function siteAccess(): Promise<SiteAccess> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const meant = await readMeant();
  return {
    own: granted
      .filter((pattern) => isOwn(pattern))
      .flatMap((pattern) => {
        const origins = meant.filter((origin) => patternOf(origin) === pattern);
        return origins.length > 0 ? origins.map((site) => ({ site, pattern })) : [{ site: pattern.replace(/\/\*$/, ''), pattern }];
      }),
    builtIn: await Promise.all(
      builtInPatterns().map(async (pattern) => ({ pattern, granted: await browser.permissions.contains({ origins: [pattern] }) })),
    ),
  };
}

/**
 * Asks the browser for this site and no other. Call it in the click itself, before any await, or the browser refuses. Resolves with its answer, if
 * the page that asked lives so long: a popup closes under the browser's question, and the background does the rest (background/site-access.ts).
 */
export function requestAccess(url: string): Promise<boolean> {
  const builtIn = builtInPattern(url);
  const pattern = builtIn ?? patternOf(url);
  if (pattern === null) return Promise.resolve(false);
  const answer = requestPattern(pattern);
  if (builtIn === null) {
    // Now, because later we may be gone. Origins of patterns that were refused before go with it.
    void changeMeant(async (meant) => [...(await onlyGranted(meant)), new URL(url).origin]);
  }
  return answer;
}

/** Asks for what was taken back of a built-in site. Call it in the click itself, before any await. */
export function requestPattern(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives an own site back. Other sites of the same pattern stay. */
export async function withdrawAccess({ site, pattern }: OwnSite): Promise<void> {
  const left = await changeMeant((meant) => meant.filter((origin) => origin !== site));
  if (!left.some((origin) => patternOf(origin) === pattern)) await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back after each change, wherever it was made. Returns the function that stops it. */
export function watchSiteAccess(changed: () => void): () => void {
  const stored: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && accessKey in changes) changed();
  };
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.onChanged.addListener(stored);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
    browser.storage.onChanged.removeListener(stored);
  };
}

/**
 * Writes down what is granted now. Scripts on pages cannot ask for it and get no event of it, but they see the storage change: that is how gates and
 * readers in every open tab learn at once that access was given or taken. For the background alone.
 */
export async function noteAccess(): Promise<void> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  await navigator.locks.request(accessKey, async () => {
    await browser.storage.local.set({ [accessKey]: { meant: await onlyGranted(await readMeant()), granted: granted.toSorted() } });
  });
}

/** Is this a host permission that the manifest does not name? */
export function isOwn(pattern: string): boolean {
  return /^(\*|https?):\/\//.test(pattern) && !builtInPatterns().includes(pattern);
}

function builtInPatterns(): string[] {
  return (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? [];
}

async function onlyGranted(origins: readonly string[]): Promise<string[]> {
  const checked = await Promise.all(
    origins.map(async (origin) => {
      const pattern = patternOf(origin);
      return pattern !== null && (await browser.permissions.contains({ origins: [pattern] })) ? [origin] : [];
    }),
  );
  return checked.flat();
}

async function readMeant(): Promise<string[]> {
  const stored = (await browser.storage.local.get(accessKey))[accessKey] as { meant?: unknown } | undefined;
  return Array.isArray(stored?.meant) ? stored.meant.filter((origin) => typeof origin === 'string') : [];
}

/** All contexts of the extension share the lock, so that nothing is lost between two of them. */
function changeMeant(change: (meant: string[]) => string[] | Promise<string[]>): Promise<string[]> {
  return navigator.locks.request(accessKey, async () => {
    const stored = (await browser.storage.local.get(accessKey))[accessKey] as object | undefined;
    const meant = [...new Set(await change(await readMeant()))];
    await browser.storage.local.set({ [accessKey]: { ...stored, meant } });
    return meant;
  });
}
