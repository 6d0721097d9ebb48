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
    name: 'LiteLLM Error Explainer (unofficial)',
    short_name: 'LiteLLM errors',
    description: 'Explains LiteLLM errors where you read them: what failed, why, what to do. Unofficial. Nothing leaves your browser.',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: [...builtInHosts],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'LiteLLM Error Explainer' },
    // Four at most: Chromium refuses a manifest with a fifth suggested key. Why these: tests/keys.test.ts.
    commands: {
      _execute_action: { suggested_key: { default: 'Ctrl+Shift+9' } },
      'next-finding': { description: 'Next LiteLLM error on this page', suggested_key: { default: 'Alt+PageDown' } },
      'previous-finding': { description: 'Previous LiteLLM error on this page', suggested_key: { default: 'Alt+PageUp' } },
      'explain-selection': { description: 'Explain the selected text', suggested_key: { default: 'Alt+End' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: identity.geckoId, strict_min_version: '150.0', data_collection_permissions: { required: ['none'] } },
          },
          sidebar_action: { open_at_install: false },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
