/** Where a browser may already be: an environment variable first, then the places where packages and installers put it. */
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

export type Engine = 'chromium' | 'firefox';

export interface FoundBrowser {
  engine: Engine;
  /** The executable, as an absolute path. */
  path: string;
  /** The variable's name when the person chose it, else 'found'. */
  from: string;
}

/** What the search reads of the machine; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** True for a file that may be run. */
  runs: (path: string) => boolean;
}

export const variables: Record<Engine, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** A variable names a browser that is not there: worth stopping for, because the person meant that one and no other. */
export class NotABrowser extends Error {}

export const thisMachine: Machine = { platform: process.platform, env: process.env, runs: isExecutable };

/**
 * The browser to use, or null when none is found.
 * Throws {@link NotABrowser} when CHROME_PATH or FIREFOX_PATH is set but is no executable file.
 */
export function findBrowser(engine: Engine, machine: Machine = thisMachine): FoundBrowser | null {
  const variable = variables[engine];
  const chosen = machine.env[variable];
  if (chosen) {
    if (!machine.runs(chosen)) {
      throw new NotABrowser(
        `${variable} is set to ${chosen}, but no executable file is there. Correct it, or unset it to search the usual places.`,
      );
    }
    return { engine, path: chosen, from: variable };
  }
  const path = candidates(engine, machine).find(machine.runs);
  return path ? { engine, path, from: 'found' } : null;
}

/** Every place to look at, in the order of preference. */
export function candidates(engine: Engine, machine: Machine): string[] {
  if (machine.platform === 'win32')
    return windows[engine].flatMap((tail) => windowsRoots(machine.env).map((root) => win32.join(root, tail)));
  if (machine.platform === 'darwin') {
    const roots = ['/Applications', ...(machine.env.HOME ? [posix.join(machine.env.HOME, 'Applications')] : [])];
    return mac[engine].flatMap((tail) => roots.map((root) => posix.join(root, tail)));
  }
  const folders = [
    ...(machine.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  const onPath = linux[engine].flatMap((name) => [...new Set(folders)].map((folder) => posix.join(folder, name)));
  // A snap runs with its own /tmp and may not see the throw-away profile made for it: last choice.
  const isSnap = (path: string) => path.startsWith('/snap/');
  const all = [...onPath, ...linuxOutsidePath[engine]];
  return [...all.filter((path) => !isSnap(path)), ...all.filter(isSnap)];
}

// Chromium before Chrome: a person's daily profile is never touched, but a second browser disturbs nobody at all.
const linux: Record<Engine, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};
const linuxOutsidePath: Record<Engine, string[]> = {
  chromium: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'],
  firefox: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
};
const mac: Record<Engine, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};
const windows: Record<Engine, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function windowsRoots(env: Machine['env']): string[] {
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES ?? env.ProgramFiles, env['PROGRAMFILES(X86)'] ?? env['ProgramFiles(x86)']];
  return roots.filter((root): root is string => Boolean(root));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
