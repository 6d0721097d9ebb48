/** Real products with their own pages, see scripts/viewers.ts. */
import { defineConfig } from 'vitest/config';

const project = (engine: 'chromium' | 'firefox') => ({
  test: {
    name: engine,
    root: import.meta.dirname,
    include: ['viewers/**/*.test.ts'],
    provide: { engine },
    environment: 'node' as const,
    testTimeout: 90_000,
    retry: 1, // as in the end-to-end tests: a click is lost now and then
    hookTimeout: 240_000,
    fileParallelism: false,
    sequence: { groupOrder: engine === 'chromium' ? 0 : 1 },
  },
});

export default defineConfig({ test: { maxWorkers: 1, fileParallelism: false, projects: [project('chromium'), project('firefox')] } });
