/** An X screen that nobody looks at, with a keyboard and a pointer: Xvfb, xdotool, and ImageMagick for its pictures. */
import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';

const run = promisify(execFile);

/** A program from outside npm is missing; the message is meant to be shown as it is. */
export class MissingTool extends Error {}

export interface Screen {
  /** Presses keys one after another, named as in X: 'alt+Page_Down', 'Return'. */
  keys: (...names: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Clicks at a point of the screen, in pixels. 1 is the left button, 3 the right one. */
  click: (at: Point, button?: 1 | 3, times?: number) => Promise<void>;
  /** Gives the keyboard to the browser's window: no window manager does it here. */
  focus: () => Promise<void>;
  /** Writes a PNG of the whole screen. */
  shoot: (file: string) => Promise<void>;
  close: () => void;
}

export interface Point {
  x: number;
  y: number;
}

/** Size in pixels; every browser window is told to fill it. */
export const size = { width: 1280, height: 900 };

/** Starts the screen on a free display and makes it this process's own (DISPLAY). Throws {@link MissingTool}. */
export async function startScreen(): Promise<Screen> {
  for (const tool of ['Xvfb', 'xdotool', 'import']) {
    await run('sh', ['-c', `command -v ${tool}`]).catch(() => {
      throw new MissingTool(`${tool} is not here. On Debian and Ubuntu: apt-get install xvfb xdotool imagemagick`);
    });
  }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
    server.once('exit', (code) => reject(new MissingTool(`Xvfb ended with ${code} before it had a screen.`)));
  });
  process.env.DISPLAY = display;
  delete process.env.WAYLAND_DISPLAY;
  const xdotool = (...args: string[]) => run('xdotool', args).then(({ stdout }) => stdout.trim());
  return {
    async keys(...names) {
      // Slow enough for a menu to open between two keys, on a busy machine too.
      for (const name of names) {
        await xdotool('key', '--clearmodifiers', name);
        await wait(250);
      }
    },
    type: (text) => xdotool('type', '--delay', '60', text).then(() => wait(400)),
    async click({ x, y }, button = 1, times = 1) {
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
      await wait(100);
      await xdotool('click', '--repeat', String(times), '--delay', '80', String(button));
      await wait(300);
    },
    async focus() {
      const windows = (await xdotool('search', '--onlyvisible', '--name', '.')).split('\n');
      await xdotool('windowfocus', windows.at(-1) ?? '');
      await wait(300);
    },
    async shoot(file) {
      await mkdir(dirname(file), { recursive: true });
      await run('import', ['-window', 'root', file]);
    },
    close: () => void server.kill(),
  };
}

/** Where a point of the page's viewport (CSS pixels) is on the screen. */
export async function onScreen(page: Page, { x, y }: Point): Promise<Point> {
  const origin = await page.evaluate(() => {
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as { mozInnerScreenX?: number; mozInnerScreenY?: number };
    // In Chromium everything of the window that is not page stands above it.
    return { x: mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2, y: mozInnerScreenY ?? screenY + outerHeight - innerHeight };
  });
  return { x: origin.x + x, y: origin.y + y };
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
