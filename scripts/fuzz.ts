/**
 * Property tests with many inputs: `npm run fuzz [-- RUNS] [--seed N]`, RUNS for each property, 20,000 by default. The same properties get 200 each in
 * `npm test`. Prints the seed of a failure, which repeats it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const root = join(import.meta.dirname, '..');
const env = { ...process.env, FUZZ_RUNS: positionals[0] ?? '20000', ...(values.seed && { FUZZ_SEED: values.seed }) };
const child = spawn(join(root, 'node_modules/.bin/vitest'), ['run', 'fuzz/', '--testTimeout=3600000'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
