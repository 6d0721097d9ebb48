import { defineConfig } from 'wxt';
import { catalogPlugin } from './scripts/catalog/vite-plugin.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3, // Firefox too: MV2 would drop optional_host_permissions without a word
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [catalogPlugin()] }),
  manifest: ({ browser }) => ({
    name: 'LiteLLM Error Explainer (unofficial)',
    short_name: 'LiteLLM errors',
    description: 'Explains LiteLLM errors where you read them: what failed, why, and what to do. Unofficial. Nothing leaves your browser.',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'litellm-error-explainer@localhost', strict_min_version: '150.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
  }),
});
