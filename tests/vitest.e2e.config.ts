/** The end-to-end tests: the same files in Chromium and in Firefox, one browser at a time. Files named `*.chromium.test.ts` need Chromium's debugger. */
import { defineConfig } from 'vitest/config';

const project = (engine: 'chromium' | 'firefox', others: string) => ({
  test: {
    name: engine,
    root: import.meta.dirname,
    include: ['e2e/**/*.test.ts'],
    exclude: [`e2e/**/*.${others}.test.ts`],
    provide: { engine },
    environment: 'node' as const,
    setupFiles: ['e2e/harness/named.ts'],
    testTimeout: 60_000,
    // Real browsers on a shared machine lose a click now and then; the report names every test that needed its second try.
    retry: 1,
    hookTimeout: 90_000,
    fileParallelism: false,
    sequence: { groupOrder: engine === 'chromium' ? 0 : 1 },
  },
});

export default defineConfig({
  test: { maxWorkers: 1, fileParallelism: false, projects: [project('chromium', 'firefox'), project('firefox', 'chromium')] },
});
