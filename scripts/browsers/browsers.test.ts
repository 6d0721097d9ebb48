import { describe, expect, it } from 'vitest';
import { candidates, findBrowser, type Machine, NotABrowser } from './find.ts';
import { type Installer, installPlan } from './install.ts';
import { hasDisplay, isUnattended } from './launch.ts';

const machine = (platform: NodeJS.Platform, there: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  runs: (path) => there.includes(path),
});
const installer = (platform: NodeJS.Platform, distributions: string[], root = false): Installer => ({
  ...machine(platform, ['/usr/bin/apt-get']),
  distributions,
  root,
});

describe('finding a browser', () => {
  it('takes the one that the variable names, before all others', () => {
    const found = findBrowser('chromium', machine('linux', ['/usr/bin/chromium', '/opt/mine/chrome'], { CHROME_PATH: '/opt/mine/chrome' }));
    expect(found).toEqual({ engine: 'chromium', path: '/opt/mine/chrome', from: 'CHROME_PATH' });
  });

  it('says which variable is wrong rather than taking another browser', () => {
    const wrong = machine('linux', ['/usr/bin/firefox'], { FIREFOX_PATH: '/nowhere/firefox' });
    expect(() => findBrowser('firefox', wrong)).toThrow(NotABrowser);
    expect(() => findBrowser('firefox', wrong)).toThrow(/FIREFOX_PATH is set to \/nowhere\/firefox/);
  });

  it('looks on the PATH, then outside, and prefers anything to a snap', () => {
    expect(findBrowser('chromium', machine('linux', ['/home/me/bin/google-chrome'], { PATH: '/home/me/bin' }))?.path).toBe(
      '/home/me/bin/google-chrome',
    );
    expect(findBrowser('chromium', machine('linux', ['/opt/google/chrome/chrome']))?.path).toBe('/opt/google/chrome/chrome');
    const both = machine('linux', ['/snap/bin/chromium', '/usr/bin/google-chrome'], { PATH: '/snap/bin:/usr/bin' });
    expect(findBrowser('chromium', both)?.path).toBe('/usr/bin/google-chrome');
  });

  it('never takes a relative folder of the PATH', () => {
    expect(candidates('chromium', machine('linux', [], { PATH: '.:bin:/usr/bin' })).filter((path) => !path.startsWith('/'))).toEqual([]);
  });

  it('knows the places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', [mac]))?.path).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('chromium', machine('win32', [edge], env))?.path).toBe(edge);
    const fox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    expect(findBrowser('firefox', machine('win32', [fox], env))?.path).toBe(fox);
  });

  it('finds nothing where nothing is', () => {
    expect(findBrowser('chromium', machine('linux', [], { PATH: '/usr/bin' }))).toBeNull();
  });
});

describe('a missing browser', () => {
  it('is installed as root on Debian, the package lists first', () => {
    const plan = installPlan(['chromium', 'firefox'], installer('linux', ['debian'], true));
    expect(plan.kind).toBe('run');
    const commands = plan.kind === 'run' ? plan.commands.map((command) => command.join(' ')) : [];
    expect(commands[0]).toBe('apt-get update');
    expect(commands[1]).toMatch(/^apt-get install --yes --no-install-recommends chromium firefox-esr /);
  });

  it.each([
    ['debian', installer('linux', ['debian']), 'sudo apt-get update && sudo apt-get install --no-install-recommends chromium'],
    ['ubuntu', installer('linux', ['ubuntu', 'debian']), 'sudo snap install chromium'],
    ['ubuntu as root', installer('linux', ['ubuntu', 'debian'], true), '    snap install chromium'],
    ['fedora', installer('linux', ['fedora']), 'sudo dnf install chromium'],
    ['arch', installer('linux', ['arch']), 'sudo pacman -S chromium'],
    ['macOS', installer('darwin', []), 'brew install --cask google-chrome'],
    ['Windows', installer('win32', []), 'winget install --exact --id Google.Chrome'],
  ])('gets the exact command on %s', (_, on, command) => {
    const plan = installPlan(['chromium'], on);
    expect(plan).toMatchObject({ kind: 'say', advice: expect.stringContaining(command) });
  });
});

describe('a person’s own browser', () => {
  it('is told from one that nobody watches by root and CI', () => {
    expect(isUnattended({}, 1000)).toBe(false);
    expect(isUnattended({ CI: 'false' }, 1000)).toBe(false);
    expect(isUnattended({ CI: 'true' }, 1000)).toBe(true);
    expect(isUnattended({}, 0)).toBe(true);
  });

  it('is shown where there is a display', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});
