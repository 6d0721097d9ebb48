/** The engine of a frame, made of the catalog's tables and those of the person's packs. */
import { mergeTables } from '../../rules/engine/merge-tables.ts';
import { type Engine, makingEngine } from '../../rules/engine/recognize.ts';
import { readTables } from '../../rules/engine/tables-text.ts';
import { nextTask } from '../platform/slices.ts';

/** Without the packs where what is stored of them is damaged. */
export async function engineOf(catalog: string, packs: string): Promise<Engine> {
  try {
    return await inSteps(makingEngine(mergeTables(readTables(catalog), readTables(packs))));
  } catch {
    return inSteps(makingEngine(readTables(catalog)));
  }
}

/** Made in one go, the engine is the longest task that a page sees of us: 70 ms of a slow machine. */
async function inSteps<T>(making: Generator<undefined, T>): Promise<T> {
  for (;;) {
    await nextTask();
    const step = making.next();
    if (step.done) return step.value;
  }
}
