/** Start a browser with the extension in it: Chromium, Chrome and Edge through the debugging pipe, Firefox through WebDriver BiDi. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { Engine, FoundBrowser } from './find.ts';

/** The oldest releases that the manifest allows. An older one would load nothing and say little. */
const oldest: Record<Engine, number> = { chromium: 128, firefox: 150 };

export class CannotLaunch extends Error {}

export interface Launch {
  browser: FoundBrowser;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /**
   * True in tests and without a person: `--no-sandbox` (as root Chromium refuses to start with one) and flags that keep the browser quiet.
   * False for a person's own browser: nothing but a throw-away profile and the pipe.
   */
  unattended: boolean;
  /** Every host name leads to this machine, its usual ports to these, and nothing to the network. Tests only. */
  everyHostAt?: { https: number; http: number };
  /** Firefox preferences besides. */
  preferences?: Record<string, unknown>;
  /** Further arguments besides. */
  args?: string[];
  /** Leaves the page open that greets a first installation. Else it is closed, so that it comes in nobody's way. */
  welcome?: boolean;
  /** Home folder of the person, where Firefox looks for what an organisation set. */
  home?: string | undefined;
  /** Aborted, it ends the browser, whether that has started or not. */
  signal?: AbortSignal;
}

export interface Launched {
  browser: Browser;
  extensionId: string;
  /** Where the extension's own pages are: `chrome-extension://...`, without a slash at the end. */
  origin: string;
}

/** Firefox gives an extension a random address at each start, unless told one. Any UUID will do in a profile that is thrown away. */
const firefoxUuid = '5d0c1d7a-6f0e-4d59-9a4e-2f6a5f1c7b10';

/** True when nobody owns this browser window: root and CI machines have no sandbox to lose. */
export function isUnattended(env: Record<string, string | undefined> = process.env, uid = process.getuid?.()): boolean {
  return uid === 0 || Boolean(env.CI && env.CI !== 'false');
}

/** True where a window can be shown. */
export function hasDisplay(env: Record<string, string | undefined> = process.env, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Starts the browser and installs the extension. Throws {@link CannotLaunch} with a message to show; nothing stays running then. */
export async function launch(options: Launch): Promise<Launched> {
  const { engine, path } = options.browser;
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      ...(engine === 'chromium' ? chromium(options) : await firefox(options)),
      ...(options.signal && { signal: options.signal }),
    });
  } catch (error) {
    throw new CannotLaunch(`${path} did not start: ${firstLines(error, 6)}`, { cause: error });
  }
  try {
    await refuseOld(browser, engine, path);
    const extensionId = await browser.installExtension(options.extension);
    const origin = engine === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${firefoxUuid}`;
    if (!options.welcome) await closeWelcome(browser, origin);
    return { browser, extensionId, origin };
  } catch (error) {
    await browser.close();
    if (error instanceof CannotLaunch) throw error;
    throw new CannotLaunch(`${path} refused the extension in ${options.extension}: ${firstLines(error, 6)}`, { cause: error });
  }
}

/** The worker opens the page a moment after the installation. */
async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    const welcome = pages[addresses.indexOf(`${origin}/welcome.html`)];
    if (!welcome) continue;
    // The last tab takes the browser with it.
    if (pages.length === 1) await browser.newPage();
    await welcome.close();
    return;
  }
}

function chromium({ browser, headless, unattended, everyHostAt, args = [] }: Launch): LaunchOptions {
  const common = { executablePath: browser.path, headless, pipe: true, enableExtensions: true, defaultViewport: null } as const;
  if (!unattended) {
    // ignoreDefaultArgs drops Puppeteer's own test flags; the pipe and a temporary profile are still added. Branded Chrome ignores
    // --load-extension and takes extensions only over the pipe, older ones only with this switch.
    const own = [
      '--no-first-run',
      '--no-default-browser-check',
      '--enable-unsafe-extension-debugging',
      ...(headless ? ['--headless=new'] : []),
    ];
    return { ...common, ignoreDefaultArgs: true, args: [...own, ...args, 'about:blank'] };
  }
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-component-update',
    '--no-default-browser-check',
    '--disable-features=HttpsUpgrades',
  ];
  const mapped = everyHostAt
    ? [
        `--host-resolver-rules=MAP *:443 127.0.0.1:${everyHostAt.https}, MAP *:80 127.0.0.1:${everyHostAt.http}, MAP * 127.0.0.1, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
        '--ignore-certificate-errors',
      ]
    : [];
  return {
    ...common,
    acceptInsecureCerts: Boolean(everyHostAt),
    args: [...quiet, '--enable-unsafe-extension-debugging', ...mapped, ...args],
  };
}

async function firefox({ browser, extension, headless, everyHostAt, preferences = {}, args = [], home }: Launch): Promise<LaunchOptions> {
  const mapped = everyHostAt
    ? { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${everyHostAt.https};80=${everyHostAt.http}` }
    : {};
  return {
    browser: 'firefox',
    executablePath: browser.path,
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    headless,
    defaultViewport: null,
    acceptInsecureCerts: Boolean(everyHostAt),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(extension)]: firefoxUuid }),
      ...mapped,
      ...preferences,
    },
    // Without a window the pages of the extension are ours to drive; Firefox lets WebDriver into them only with this.
    args: [...(headless ? ['--remote-allow-system-access'] : []), ...args],
  };
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  return manifest.browser_specific_settings?.gecko?.id ?? '';
}

async function refuseOld(browser: Browser, engine: Engine, path: string): Promise<void> {
  const name = await browser.version(); // "Chrome/156.0.8078.79", "firefox/153.7.0"
  const major = Number(/\/(\d+)/.exec(name)?.[1]);
  if (major < oldest[engine]) {
    throw new CannotLaunch(
      `${path} is ${name}; the extension needs ${engine} ${oldest[engine]} or newer. Update it, or choose another one.`,
    );
  }
}

function firstLines(error: unknown, count: number): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return lines
    .filter((line) => line.trim())
    .slice(0, count)
    .join('\n  ');
}
