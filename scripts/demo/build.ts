/** The demo's own build of the extension: the shippable one, plus leave to read this machine's demo page. It has a folder of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'wxt';
import { build } from 'wxt';
import type { Browser } from 'wxt/browser';
import type { Engine } from '../browsers/find.ts';

/** Chrome's match patterns carry no port: this is every port of localhost. */
const demoHost = 'http://localhost/*';

/**
 * Builds for one engine. Only this build has the demo's host; tests/manifest.test.ts refuses it in the others.
 * Returns the folder to load. Rejects with the build's own error.
 */
export async function buildDemo(engine: Engine, root: string): Promise<string> {
  const browser = engine === 'chromium' ? 'chrome' : 'firefox';
  const config: InlineConfig = {
    root,
    browser,
    manifestVersion: 3,
    outDir: join('.output', 'demo'),
    manifest: { host_permissions: [demoHost] },
    logger: warningsOnly, // a failure is told by whoever called, without forty lines of stack
  };
  process.env.WXT_DEMO_ORIGIN = 'http://localhost'; // read by entrypoints/gate.content
  await build(config);
  const folder = join(root, '.output', 'demo', `${browser}-mv3`);
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
  const { host_permissions = [], content_scripts = [] } = JSON.parse(manifest) as Browser.runtime.ManifestV3;
  if (!host_permissions.includes(demoHost) || !content_scripts.every((script) => script.matches?.includes(demoHost))) {
    throw new Error(
      `${folder}/manifest.json does not let the extension read ${demoHost}. See scripts/demo/build.ts and entrypoints/gate.content.`,
    );
  }
  return folder;
}

const silent = () => undefined;
const warningsOnly: NonNullable<InlineConfig['logger']> = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: (...words) => console.warn(...words),
  error: silent,
  fatal: silent,
};
