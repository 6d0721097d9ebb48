/** Writes the browser's name into each test's report, so that a list of failures says where each of them failed. */
import { beforeEach, inject } from 'vitest';

beforeEach(({ task }) => {
  Object.assign(task.meta, { engine: inject('engine') });
});
