/** The package as its users meet it: installed beside its dependencies, compiled against by TypeScript, run by Node. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from './build.ts';

const run = promisify(execFile);
const modules = resolve(import.meta.dirname, '../../node_modules');
const key = ['sk', 'proj', 'A1b2C3d4E5f6G7h8I9j0K1l2'].join('-');
const log = `INFO: started
litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: ${key}. You can find your API key at https://platform.openai.com/account/api-keys.
100% done
`;
let folder = '';
let file = '';
let clean = '';
const inside = (...parts: string[]) => join(folder, 'node_modules', 'litellm-error-explainer', ...parts);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  const out = join(folder, 'out');
  await buildPackage(out);
  await cp(out, inside(), { recursive: true });
  for (const name of ['fuse.js', 'zod']) await symlink(join(modules, name), join(folder, 'node_modules', name), 'dir');
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  file = join(folder, 'a,b:c.log');
  clean = join(folder, 'clean.log');
  await writeFile(file, log);
  await writeFile(clean, 'all well\n');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

function explain(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [inside('dist/explain.js'), ...args], { maxBuffer: 1e8 }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
    child.stdin?.end(log);
  });
}

describe('the package', () => {
  it('explains a text, types checked from outside', async () => {
    const user = join(folder, 'user.ts');
    await writeFile(
      user,
      `import { explain, redact, search } from 'litellm-error-explainer';
import { recognize } from 'litellm-error-explainer/recognize';
import { ruleSchema } from 'litellm-error-explainer/schema';
const text = 'litellm.RateLimitError: No deployments available for selected model, Try again in 5 seconds.';
const found = explain(text);
const first: string | undefined = found[0]?.article.id;
console.log(JSON.stringify([first, recognize(text)[0]?.rule, search('cooldown').length > 0, ruleSchema.safeParse({}).success, redact('x').text]));
`,
    );
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--lib',
      'es2024,dom',
      '--types',
      '',
      '--ignoreConfig',
    ];
    const types = await run(join(modules, '.bin/tsc'), [...options, user], { cwd: folder }).catch((error: { stdout: string }) => error);
    expect(types.stdout, 'the types of the package must compile for its users').toBe('');
    const { stdout } = await run(process.execPath, [user]);
    expect(JSON.parse(stdout)).toEqual(['no-deployments-cooldown', 'no-deployments-cooldown', true, false, 'x']);
  });

  it('leaves a bundle what is used of it: who only redacts carries no catalog', { timeout: 60_000 }, async () => {
    const entry = join(folder, 'shake.js');
    await writeFile(entry, `import { redact } from 'litellm-error-explainer';\nconsole.log(redact('x').text);\n`);
    const built = await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      build: { write: false, rolldownOptions: { input: entry } },
    });
    const code = (built as { output: { code?: string }[] }).output.map((chunk) => chunk.code ?? '').join('');
    expect(code).toContain('hidden');
    expect(code, 'the tables of the catalog are made at the top of a module, and not marked as pure').not.toContain('budget-exceeded');
    expect(code.length).toBeLessThan(30_000);
  });

  it('loads no article where only the engine is imported', async () => {
    const engine = await readFile(inside('dist/recognize.js'), 'utf8');
    expect(engine).not.toContain('articles.js');
    expect(await readFile(inside('dist/engine.js'), 'utf8')).not.toMatch(/from "\.\/|from "fuse/);
  });
});

describe('the terminal command', () => {
  it('writes SARIF with the place, the rule and its help, and no secret', async () => {
    const { code, out } = await explain('--format', 'sarif', file);
    expect(code).toBe(0);
    expect(out, 'redact what SARIF carries: it is uploaded and kept').not.toContain(key);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results).toHaveLength(1);
    const [{ ruleId, ruleIndex, level, locations }] = results;
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(tool.driver.rules[ruleIndex].help.text).toContain('Fix (');
    expect(level).toBe('error');
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(artifactLocation.uri).toContain('a,b:c.log');
    expect(region).toMatchObject({ startLine: 2, startColumn: 1, charOffset: 14 });
  });

  it('writes GitHub annotations whose properties cannot be broken out of', async () => {
    const { out } = await explain('--format', 'github', file);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=.*a%2Cb%3Ac\.log,line=2,endLine=2,title=/);
    expect(lines[0]).not.toContain(key);
  });

  it('writes nothing for GitHub where nothing was found', async () => {
    expect((await explain('--format', 'github', '--scan', clean)).out).toBe('');
  });

  it('exits with 1 only when a finding is as sure as --fail-on asks', async () => {
    expect((await explain('--fail-on', 'perhaps', '--format', 'json', file)).code).toBe(1);
    expect((await explain('--fail-on', 'perhaps', clean)).code).toBe(0);
  });

  it('searches, and prints the catalog', async () => {
    expect(JSON.parse((await explain('--search', 'cooldown')).out.split('\n')[0] as string)).toHaveProperty('rule');
    expect((await explain('--catalog')).out.trim().split('\n').length).toBeGreaterThan(300);
  });

  it('reads standard input, and says where the finding stands in it', async () => {
    expect((await explain()).out).toContain('standard input: 1 finding');
  });

  it.each([
    [['--format', 'xml'], '--format is one of'],
    [['--fail-on', 'sure'], '--fail-on is one of'],
    [['--wat'], "Unknown option '--wat'"],
    [['--search'], '--search needs words'],
    [['no-such-file.log'], 'no such file'],
  ])('answers %j with a sentence and 2', async (args, sentence) => {
    const { code, error } = await explain(...args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
