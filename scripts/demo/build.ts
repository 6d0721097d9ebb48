/** The demo's own build of the extension: the shippable one, plus leave to read this machine's demo page. It has a folder of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'wxt';
import { build } from 'wxt';
import type { Engine } from '../browsers/find.ts';

/** Chrome's match patterns carry no port: this is every port of localhost. */
const demoHost = 'http://localhost/*';

/**
 * Builds for one engine. The demo host is added here and nowhere else, so that no shipped build can have it.
 * Returns the folder to load. Rejects with the build's own error.
 */
export async function buildDemo(engine: Engine, root: string): Promise<string> {
  const browser = engine === 'chromium' ? 'chrome' : 'firefox';
  const config: InlineConfig = {
    root,
    browser,
    manifestVersion: 3,
    outDir: join('.output', 'demo'),
    logger: undefined,
    hooks: {
      'build:manifestGenerated': (_, manifest) => {
        manifest.host_permissions = [...(manifest.host_permissions ?? []), demoHost];
        for (const script of manifest.content_scripts ?? []) script.matches = [...(script.matches ?? []), demoHost];
      },
    },
  };
  await build(config);
  const folder = join(root, '.output', 'demo', `${browser}-mv3`);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { host_permissions?: string[] };
  if (!manifest.host_permissions?.includes(demoHost)) throw new Error(`${folder}/manifest.json lacks ${demoHost}: the hook of scripts/demo/build.ts did not run.`);
  return folder;
}
