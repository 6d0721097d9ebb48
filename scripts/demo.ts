/**
 * `npm run demo`: build, find a browser, show the product on a page of our own. With a display it stays open until the person closes it; without,
 * it says what the extension found and where the screenshot of the open card is.
 *
 * Options: --browser chromium|firefox, --port N, --headless.
 */
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { ensureBrowsers } from './browsers/ensure.ts';
import type { Engine } from './browsers/find.ts';
import { NotABrowser } from './browsers/find.ts';
import { insideOf } from './browsers/inside.ts';
import { MissingBrowser } from './browsers/install.ts';
import { CannotLaunch, hasDisplay, isUnattended, launch } from './browsers/launch.ts';
import { buildDemo } from './demo/build.ts';
import { report } from './demo/report.ts';
import { serveDemo } from './demo/server.ts';

const root = join(import.meta.dirname, '..');

class Usage extends Error {}

async function main(): Promise<void> {
  const { engine, port, headless } = options();
  // The browser first: a missing one should be known before a minute of building.
  const [browser] = await ensureBrowsers([engine]);
  if (!browser) throw new MissingBrowser(`No ${engine} was found.`);
  console.log(`Browser: ${browser.path}`);
  console.log('Building the extension …');
  const extension = await buildDemo(engine, root).catch((error: unknown) => {
    throw new Usage(`The extension did not build, so there is nothing to show.\n${reasons(error)}`);
  });
  const server = await serveDemo(port);
  try {
    if (server.moved) console.log(`Port ${port} is in use; the demo page is at port ${server.port} instead.`);
    console.log(`Demo page: ${server.url}`);
    const launched = await launch({ browser, extension, headless, unattended: isUnattended() });
    const running = launched.browser;
    try {
      const [first] = await running.pages();
      const page = first ?? (await running.newPage());
      if (headless) {
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(server.url);
        await report(page, insideOf(launched), join(root, '.output', 'demo'));
      } else {
        await page.goto(server.url);
        console.log('The browser is open, with the extension and a throw-away profile. Close it to end the demo.');
        await closedByPerson(running);
      }
    } finally {
      if (running.connected) await running.close();
    }
  } finally {
    await server.close();
  }
}

/** The messages of an error and of all its causes, the bundler's frames and colours left out: the last one names file and cure. */
function reasons(error: unknown): string {
  const lines: string[] = [];
  for (let one = error; one instanceof Error; one = one.cause) lines.push(...stripVTControlCharacters(one.message).split('\n'));
  return lines.filter((line) => line.trim() && !/^\s+at /.test(line)).join('\n') || String(error);
}

/** Resolves when the browser ended, or when its last window was closed: on macOS the program stays on without one. */
function closedByPerson(running: Browser): Promise<void> {
  return new Promise((resolve) => {
    running.once('disconnected', () => resolve());
    running.on('targetdestroyed', async () => {
      if (running.connected && (await running.pages()).length === 0) resolve();
    });
  });
}

function options(): { engine: Engine; port: number; headless: boolean } {
  const { values } = parse();
  const engine = values.browser ?? 'chromium';
  if (engine !== 'chromium' && engine !== 'firefox') throw new Usage(`--browser takes chromium or firefox, not "${engine}".`);
  const port = Number(values.port ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Usage(`--port takes a number from 0 to 65535, not "${values.port}".`);
  return { engine, port, headless: values.headless ?? !hasDisplay() };
}

function parse() {
  try {
    return parseArgs({ options: { browser: { type: 'string' }, port: { type: 'string' }, headless: { type: 'boolean' } } });
  } catch (error) {
    throw new Usage(
      `${error instanceof Error ? error.message : error}\nUse: npm run demo -- [--browser chromium|firefox] [--port N] [--headless]`,
    );
  }
}

try {
  await main();
} catch (error) {
  const known = [Usage, MissingBrowser, NotABrowser, CannotLaunch].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
}
