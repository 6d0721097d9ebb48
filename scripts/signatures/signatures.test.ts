/** signatures:check is Python, because it reads LiteLLM with `ast`. Its own tests run here, so that `npm test` is the one door. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('signatures:check passes its Python unit tests (run python3 scripts/signatures/test_signatures.py to see more)', () => {
  const done = spawnSync('python3', ['scripts/signatures/test_signatures.py'], { encoding: 'utf8' });
  expect(done.error, 'Python 3.11 or newer must be on the path as python3').toBeUndefined();
  expect(done.stderr).toMatch(/Ran ([5-9]|\d\d) tests[\s\S]*\nOK\n$/);
});
