/** The engine alone, with the catalog's tables and without its articles: findings name the rule, a tenth of the size. */
import { tables } from 'virtual:catalog/engine';
import { createEngine, type Engine } from './engine/recognize.ts';

export { createEngine, type Engine } from './engine/recognize.ts';
export type { EngineTables } from './engine/tables.ts';
export type { Alternative, Capture, Confidence, Finding, Intent, Link, Page } from './finding.ts';

let engine: Engine | undefined;

/** As `explain` of the package's main entry, without articles and suggestions. */
export const recognize: Engine['recognize'] = (text, options) => {
  engine ??= createEngine(tables);
  return engine.recognize(text, options);
};
