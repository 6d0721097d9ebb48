import { defineConfig } from 'wxt';
import { builtInHosts } from './entrypoints/platform/built-in-hosts.ts';
import { identity } from './entrypoints/platform/identity.ts';
import { gatherLicences } from './scripts/bundle/licences.ts';
import { noInnerHtml } from './scripts/bundle/no-inner-html.ts';
import { catalogPlugin } from './scripts/catalog/vite-plugin.ts';

const licences = gatherLicences();

export default defineConfig({
  imports: false,
  manifestVersion: 3, // Firefox too: MV2 would drop optional_host_permissions without a word
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [catalogPlugin(), noInnerHtml(), licences.plugin()] }),
  hooks: { 'build:done': (wxt) => licences.write(wxt.config.outDir) },
  manifest: ({ browser }) => ({
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
