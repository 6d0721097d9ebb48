import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { catalogPlugin } from './scripts/catalog/vite-plugin.ts';

export default defineConfig({
  plugins: [await WxtVitest(), catalogPlugin()],
  test: {
    include: ['{rules,components,entrypoints,scripts,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/viewers/**'],
    testTimeout: 20_000,
  },
});
