/** Pages of the frameworks and viewers that people use, bundled from their packages as a site would. */
import { resolve } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const svelte: Plugin = {
  name: 'svelte',
  transform: (source, id) => (id.endsWith('.svelte') ? compile(source, { filename: id, generate: 'client' }).js.code : undefined),
};

/**
 * The script of `apps/<name>` (or of that path), which makes `window.show` and shows nothing before it is called. `alias`: where packages are that are
 * not ours.
 */
export async function bundle(name: string, alias: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte],
    resolve: { conditions: ['browser'], alias, dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: { write: false, minify: false, lib: { entry: resolve(import.meta.dirname, 'apps', name), formats: ['iife'], name: 'app' } },
  });
  const [{ output }] = result as unknown as [{ output: { type: string; fileName: string; code?: string; source?: string | Uint8Array }[] }];
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source = '' }) => source.toString());
  const code = output.find(({ type }) => type === 'chunk')?.code ?? '';
  return styles.length === 0
    ? code
    : `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(styles.join('\n'))} }));\n${code}`;
}

/** A page that runs it. `keyed`: what tells one row from another, `index` or `id`. */
export function appPage(script: string): string {
  const style = 'html, body, #app { margin: 0 } .row { white-space: pre-wrap; font: 12px monospace }';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Logs</title><style>${style}</style><body><div id="app"></div><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
