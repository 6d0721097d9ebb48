import { defineConfig } from 'wxt';
import { builtInHosts } from './entrypoints/platform/built-in-hosts.ts';
import { identity } from './entrypoints/platform/identity.ts';
import { markSheet, rootOf } from './entrypoints/platform/mark-sheet.ts';
import { defaultSettings } from './entrypoints/platform/settings-versions.ts';
import { gatherLicences } from './scripts/bundle/licences.ts';
import { noInnerHtml } from './scripts/bundle/no-inner-html.ts';
import { catalogPlugin } from './scripts/catalog/vite-plugin.ts';

const licences = gatherLicences();

/** Of our own pages and the background. Preact writes text and properties, no page loads anything from elsewhere, and no HTML is ever made of a string. */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3, // Firefox too: MV2 would drop optional_host_permissions without a word
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [catalogPlugin(), noInnerHtml(), licences.plugin()],
    build: { modulePreload: { polyfill: false } }, // every browser of ours knows it; the stand-in would be the one `fetch` in the package
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push({
        relativeDest: 'marks.css',
        contents: markSheet(defaultSettings().marks, rootOf(wxt.config.browser === 'firefox' ? 'firefox' : 'chromium')),
      });
    },
    // At the very start of a page the sheet costs nothing; the gate's script comes when the page is there.
    'build:manifestGenerated': (_, { content_scripts }) => {
      for (const gate of content_scripts ?? []) gate.css = ['marks.css'];
    },
    'build:done': (wxt) => licences.write(wxt.config.outDir),
  },
  manifest: ({ browser, command }) => ({
    // The browser shows these in its own language, from public/_locales; everything else is said in the language chosen in the options.
    default_locale: 'en',
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: [...builtInHosts],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: {}, // its title comes from the popup's page
    omnibox: { keyword: 'llm' },
    // Not while developing: the pages then come from Vite's own server, which draws its styles and its faults itself.
    ...(command === 'build' && { content_security_policy: { extension_pages: strict } }),
    // Four at most: Chromium refuses a manifest with a fifth suggested key. Why these: tests/keys.test.ts.
    commands: {
      _execute_action: { suggested_key: { default: 'Ctrl+Shift+9' } },
      'next-finding': { description: '__MSG_nextFinding__', suggested_key: { default: 'Alt+PageDown' } },
      'previous-finding': { description: '__MSG_previousFinding__', suggested_key: { default: 'Alt+PageUp' } },
      'explain-selection': { description: '__MSG_explainSelection__', suggested_key: { default: 'Alt+End' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: identity.geckoId, strict_min_version: '150.0', data_collection_permissions: { required: ['none'] } },
          },
          sidebar_action: { open_at_install: false },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
