/** What to do where no browser is: install Debian's when that is ours to do, else say the exact command. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Engine, Machine } from './find.ts';
import { thisMachine, variables } from './find.ts';

export interface Installer extends Machine {
  root: boolean;
  /** ID and ID_LIKE of os-release, lower case; empty elsewhere. */
  distributions: string[];
}

export type Plan =
  /** We are root on a Debian: run these, in this order. */
  | { kind: 'run'; commands: string[][] }
  /** Not ours to do: the command that the person can type, or the page to go to. */
  | { kind: 'say'; advice: string };

export class MissingBrowser extends Error {}

/** Fonts: a bare container has none, and then every screenshot is boxes. Noto is 40 MB, a tenth of the browser. */
const fonts = ['fonts-dejavu-core', 'fonts-noto-core'];
const debian: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The way to get the missing browsers on this machine. `extra`: Debian packages wanted besides (openssl, for the tests' certificate). */
export function installPlan(missing: Engine[], machine: Installer, extra: string[] = []): Plan {
  const is = (...names: string[]) => names.some((name) => machine.distributions.includes(name));
  const browsers = (names: Record<Engine, string>) => missing.map((engine) => names[engine]).join(' ');
  const sudo = machine.root ? '' : 'sudo ';
  const say = (command: string): Plan => ({ kind: 'say', advice: `Install it with:\n\n    ${command}\n` });

  if (machine.platform === 'darwin') return say(`brew install --cask ${browsers({ chromium: 'google-chrome', firefox: 'firefox' })}`);
  if (machine.platform === 'win32') return say(missing.map((engine) => `winget install --exact --id ${winget[engine]}`).join('\n    '));
  if (is('ubuntu')) {
    // Its `chromium` and `firefox` packages are stubs that call snap, and `firefox-esr` is absent.
    return say(missing.map((engine) => `${sudo}snap install ${engine}`).join(' && '));
  }
  if (is('debian') && has(machine, 'apt-get')) {
    const packages = [...missing.map((engine) => debian[engine]), ...fonts, ...extra];
    const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages];
    if (machine.root) return { kind: 'run', commands: [['apt-get', 'update'], install] };
    return say(`sudo apt-get update && sudo ${install.filter((word) => word !== '--yes').join(' ')}`);
  }
  if (is('fedora', 'rhel')) return say(`${sudo}dnf install ${missing.join(' ')}`);
  if (is('arch')) return say(`${sudo}pacman -S ${missing.join(' ')}`);
  if (is('opensuse', 'suse')) return say(`${sudo}zypper install ${browsers({ chromium: 'chromium', firefox: 'MozillaFirefox' })}`);
  if (is('alpine')) return say(`${sudo}apk add ${missing.join(' ')}`);
  return { kind: 'say', advice: 'Install it with the package manager of your system.' };
}

/**
 * Installs the missing browsers, or explains how. Package manager output goes to our standard error, so that it is never silent.
 * Throws {@link MissingBrowser} with the text to show when it is not ours to install, or when installing failed.
 */
export async function installBrowsers(missing: Engine[], extra: string[] = []): Promise<void> {
  const names = missing.map((engine) => (engine === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox')).join(' and ');
  const variable = missing.map((engine) => variables[engine]).join(' and ');
  const plan = installPlan(missing, describeMachine(), extra);
  if (plan.kind === 'say') {
    throw new MissingBrowser(
      `No ${names} was found on this machine. ${plan.advice}\nIf it is there already, set ${variable} to its executable.`,
    );
  }
  for (const command of plan.commands) {
    console.error(`No ${names} here. Running: ${command.join(' ')}`);
    const code = await run(command);
    if (code !== 0) {
      throw new MissingBrowser(
        `"${command.join(' ')}" failed with exit code ${code}; its output is above. Install ${names} by hand, or set ${variable}.`,
      );
    }
  }
}

const winget: Record<Engine, string> = { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' };

function has(machine: Machine, program: string): boolean {
  return ['/usr/bin', '/bin', '/usr/local/bin'].some((folder) => machine.runs(`${folder}/${program}`));
}

function run([program = '', ...args]: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    // DEBIAN_FRONTEND: with standard input closed (CI), a question of a package would wait for ever.
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export function describeMachine(): Installer {
  return { ...thisMachine, root: process.getuid?.() === 0, distributions: process.platform === 'linux' ? readDistributions() : [] };
}

function readDistributions(): string[] {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return [...release.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)]
      .flatMap(([, names = '']) => names.toLowerCase().split(/\s+/))
      .filter(Boolean);
  } catch {
    return [];
  }
}
