/** Find the browsers, installing what is missing where that is ours to do. `node scripts/browsers/ensure.ts chromium firefox` does only that. */
import { pathToFileURL } from 'node:url';
import type { Engine, FoundBrowser } from './find.ts';
import { findBrowser, NotABrowser } from './find.ts';
import { installBrowsers, MissingBrowser } from './install.ts';

/**
 * One browser for each engine asked, in that order. `extra`: Debian packages to install besides when something is missing anyway.
 * Throws MissingBrowser or NotABrowser, both with a message that is meant to be shown as it is.
 */
export async function ensureBrowsers(engines: Engine[], extra: string[] = []): Promise<FoundBrowser[]> {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length > 0) await installBrowsers(missing, extra);
  return engines.map((engine) => {
    const found = findBrowser(engine);
    if (!found) throw new MissingBrowser(`The package manager reported success, but there is still no ${engine} in the usual places.`);
    return found;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2).filter((word): word is Engine => word === 'chromium' || word === 'firefox');
  try {
    for (const browser of await ensureBrowsers(asked.length > 0 ? asked : ['chromium', 'firefox'], ['openssl'])) {
      console.log(`${browser.engine}: ${browser.path}${browser.from === 'found' ? '' : ` (from ${browser.from})`}`);
    }
  } catch (error) {
    if (!(error instanceof MissingBrowser || error instanceof NotABrowser)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
