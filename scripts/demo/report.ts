/** The demo without a display: say what the extension found on the page, and leave a picture of the open card. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closeCard, waitForCard } from '../browsers/card.ts';
import type { Inside } from '../browsers/inside.ts';
import { currentLines, pressMark, waitForMarks } from '../browsers/marks.ts';
import { settledFindings } from './findings.ts';

/** Prints rule, confidence and captured values of every finding, all read from the extension. Returns the path of the screenshot. */
export async function report(page: Page, inside: Inside, folder: string): Promise<string> {
  await page.waitForSelector('[data-late]'); // the comment that loads later
  const findings = await settledFindings(inside, page);
  await waitForMarks(page, findings.length);
  console.log(`\n${findings.length} errors found on the demo page:\n`);

  let line = 0;
  for (const [index, finding] of findings.entries()) {
    // A finding has one mark for each of its lines; the open one says by its colour how many are its own.
    await pressMark(page, line);
    const card = await waitForCard(page);
    line += await currentLines(page);
    console.log(`  ${index + 1}. ${finding.title}`);
    console.log(`     ${finding.rule}, ${finding.confidence}`);
    for (const [name, value] of card.details) console.log(`     ${name}: ${value}`);
    console.log('');
    await closeCard(page, card);
  }

  await pressMark(page, 0);
  await waitForCard(page);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'card.png');
  await page.screenshot({ path: file as `${string}.png` });
  console.log(`Screenshot of the open card: ${file}`);
  return file;
}
