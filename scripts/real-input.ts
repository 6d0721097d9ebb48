/**
 * `npm run test:real`: the parts of the browser's own interface that no headless browser shows (context menu, shortcuts, address bar, toolbar popup,
 * side panel), pressed with real keys and a real pointer on a virtual screen. Needs a build of both browsers, Xvfb, xdotool and ImageMagick.
 * Prints a line for each thing that a person does, and writes a picture of each to .output/real/. Options: --browser chromium|firefox, --only WORDS.
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/ensure.ts';
import { type Engine, NotABrowser } from './browsers/find.ts';
import { MissingBrowser } from './browsers/install.ts';
import { CannotLaunch } from './browsers/launch.ts';
import { deeds } from './real-input/deeds.ts';
import { NoBuild, startDesk } from './real-input/desk.ts';
import { policyDeeds } from './real-input/policy.ts';
import { MissingTool, startScreen, wait } from './real-input/screen.ts';

const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } });
const engines = (['chromium', 'firefox'] as Engine[]).filter((engine) => !values.browser || values.browser === engine);
let passed = 0;
let failed = 0;

try {
  await ensureBrowsers(engines);
  const screen = await startScreen();
  try {
    for (const engine of engines) await run(engine, screen);
  } finally {
    screen.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  const known = [MissingTool, NoBuild, MissingBrowser, NotABrowser, CannotLaunch].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(engine: Engine, screen: Awaited<ReturnType<typeof startScreen>>): Promise<void> {
  const desk = await startDesk(engine, screen);
  try {
    for (const [number, [name, deed]] of Object.entries({ ...deeds, ...(engine === 'chromium' && policyDeeds) }).entries()) {
      if (values.only && !name.includes(values.only)) continue;
      const picture = `${engine}-${number + 1}`;
      try {
        const seen = await deed(desk, (step) => desk.shoot(`${picture}-${step}`));
        passed++;
        console.log(`ok      ${engine}: ${name}: ${seen}`);
      } catch (error) {
        failed++;
        console.log(`FAILED  ${engine}: ${name}: ${error instanceof Error ? error.message : error}`);
      }
      await wait(700); // panels slide in
      await desk.shoot(picture);
      await desk.clear();
    }
  } finally {
    await desk.close();
  }
}
