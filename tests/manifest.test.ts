/** What the built extensions ask for and weigh. Reads `.output`; `npm test` builds it first, alone run `npm run build:all`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './imports.ts';

interface Manifest {
  manifest_version: number;
  version: string;
  name: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[]; js?: string[]; css?: string[]; all_frames?: boolean }[];
  web_accessible_resources?: unknown[];
  commands?: Record<string, { suggested_key?: Record<string, string> }>;
  background?: { service_worker?: string; scripts?: string[] };
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
  };
  sidebar_action?: { open_at_install?: boolean };
  content_security_policy?: { extension_pages?: string };
}

/** The whole of what we may ever ask for at install. A longer list needs a reason in PRIVACY.md first. */
const permissions = {
  'chrome-mv3': ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  'edge-mv3': ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['activeTab', 'contextMenus', 'scripting', 'storage'],
};
/** Gzipped kB (1,000 bytes): the gate is on every matched page, the reader on pages with LiteLLM text. */
const largest = { gate: 15, reader: 60 };

const builds = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const;

function read(build: string, file: string): Buffer {
  const path = join(root, '.output', build, file);
  expect(existsSync(path), `.output/${build}/${file} is not there: run \`npm run build:all\` first`).toBe(true);
  return readFileSync(path);
}

const manifestOf = (build: string) => JSON.parse(read(build, 'manifest.json').toString()) as Manifest;
const scriptsOf = (build: string) =>
  (readdirSync(join(root, '.output', build), { recursive: true }) as string[]).filter((file) => file.endsWith('.js'));
const messagesOf = (build: string, locale: string) =>
  JSON.parse(read(build, `_locales/${locale}/messages.json`).toString()) as Record<string, { message: string } | undefined>;
const weigh = (build: string, files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(read(build, file), { level: 9 }).length, 0) / 1000;

describe.each(builds)('%s', (build) => {
  it('is Manifest V3 and says that it is unofficial', () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.name).toBe('__MSG_name__');
    expect(messagesOf(build, 'en').name?.message).toContain('unofficial');
    expect(messagesOf(build, 'zh_CN').name?.message).toContain('非官方');
    expect(manifest.version).toBe((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
  });

  it('asks for these permissions and no other', () => {
    const manifest = manifestOf(build);
    expect([...(manifest.permissions ?? [])].sort(), 'change the list in this test only with a reason in PRIVACY.md').toEqual(
      permissions[build],
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('is let into named https sites only', () => {
    const manifest = manifestOf(build);
    const hosts = [...(manifest.host_permissions ?? []), ...(manifest.content_scripts ?? []).flatMap((script) => script.matches ?? [])];
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) {
      expect(host, 'a host at install is https, names a domain, and is not this machine').toMatch(
        /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/.*$/,
      );
      expect(host).not.toMatch(/^https:\/\/\*\.(com|net|org|io)\//);
    }
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  it('may ask for any other site later, one at a time', () => {
    expect([...(manifestOf(build).optional_host_permissions ?? [])].sort()).toEqual(['http://*/*', 'https://*/*']);
  });

  it('has every text of the manifest in every language, within what stores and browsers show', () => {
    const asked = [...JSON.stringify(manifestOf(build)).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key as string);
    expect(asked.length).toBeGreaterThan(5);
    for (const locale of ['en', 'zh_CN']) {
      const messages = messagesOf(build, locale);
      expect(
        Object.keys(messages).sort(),
        `${locale} has keys that the manifest does not ask for, or lacks some (Chromium's side panel has no title)`,
      ).toEqual([...new Set([...asked, 'panelTitle'])].sort());
      for (const key of asked) expect(messages[key]?.message, `${locale}: ${key}`).toMatch(/\S/);
      // The limits of the Chrome Web Store and of Firefox: 75 characters for a name, 132 for a description.
      expect(messages.name?.message.length).toBeLessThanOrEqual(75);
      expect(messages.description?.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('shows nothing of itself to pages', () => {
    expect(manifestOf(build).web_accessible_resources ?? []).toEqual([]);
  });

  it('suggests at most four keys, none a bare Alt+Shift+letter', () => {
    const keys = Object.values(manifestOf(build).commands ?? {}).flatMap((command) => Object.values(command.suggested_key ?? {}));
    expect(new Set(keys).size, 'Chromium refuses a manifest with a fifth suggested key').toBeLessThanOrEqual(4);
    expect(keys.filter((key) => /^Alt\+Shift\+[A-Z]$/.test(key))).toEqual([]);
  });

  it('runs no code from elsewhere, asks nobody, and makes no markup of a string, on all of its own pages', () => {
    const policy = manifestOf(build).content_security_policy?.extension_pages ?? '';
    expect(policy.split('; ').sort(), 'a looser policy needs a reason in SECURITY.md').toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types 'none'",
    ]);
  });

  it('has no code that asks anybody', () => {
    for (const file of scriptsOf(build))
      expect(String(read(build, file)).match(/\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon/)?.[0], file).toBeUndefined();
  });

  it('writes no markup: nothing in it assigns innerHTML, outerHTML or calls the like', () => {
    for (const file of scriptsOf(build)) {
      expect(
        String(read(build, file)).match(/\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\b/)?.[0],
        file,
      ).toBeUndefined();
    }
  });

  it('carries the licences of what it holds', () => {
    const text = String(read(build, 'licences.txt'));
    for (const name of ['preact', 'webextension-polyfill', 'fuse.js', 'zod']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('brings the look of the marks along with the gate, as the browser computes it for nothing', () => {
    for (const { css } of manifestOf(build).content_scripts ?? [])
      expect(css, 'inserted later, the sheet costs 250 ms of style on a long log').toEqual(['marks.css']);
    const sheet = read(build, 'marks.css').toString();
    expect(sheet).toContain('::highlight(lex-certain)');
    if (build === 'firefox-mv3') expect(sheet, 'Firefox paints nothing for :root::highlight()').not.toContain(':root');
    else expect(sheet, 'Chromium computes a bare ::highlight() for every element of every page').not.toMatch(/(?<!:root)::highlight/);
  });

  it(`has a gate of at most ${largest.gate} kB and a reader of at most ${largest.reader} kB, gzipped`, () => {
    const gate = (manifestOf(build).content_scripts ?? []).flatMap((script) => [...(script.js ?? []), ...(script.css ?? [])]);
    expect(
      gate.some((file) => file.endsWith('.js')),
      'the manifest declares no content script',
    ).toBe(true);
    expect(weigh(build, gate), `the gate, ${gate.join(' + ')}, in kB`).toBeLessThanOrEqual(largest.gate);
    expect(weigh(build, ['reader.js']), 'reader.js, in kB: move what the background can answer out of it').toBeLessThanOrEqual(
      largest.reader,
    );
  });
});

describe('what differs between the browsers', () => {
  it('is a worker and an oldest version in Chromium', () => {
    for (const build of ['chrome-mv3', 'edge-mv3']) {
      const manifest = manifestOf(build);
      expect(manifest.background?.service_worker).toBeDefined();
      expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(128);
    }
  });

  it('is an event page, a permanent id and "no data collected" in Firefox', () => {
    const manifest = manifestOf('firefox-mv3');
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(manifest.background?.scripts).toHaveLength(1);
    expect(gecko?.id).toMatch(/^(\{[0-9a-f-]{36}\}|[^@\s]+@[^@\s]+)$/);
    expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBeGreaterThanOrEqual(150);
    expect(gecko?.data_collection_permissions?.required).toEqual(['none']);
    if (manifest.sidebar_action) expect(manifest.sidebar_action.open_at_install, 'Firefox would open the sidebar at install').toBe(false);
  });
});
