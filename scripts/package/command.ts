#!/usr/bin/env node
/** The package's command: the same as `npm run explain`, on the compiled catalog. Runs from dist/, beside the package's own package.json. */
import { readFile } from 'node:fs/promises';
import articles from 'virtual:catalog/articles';
import { tables } from 'virtual:catalog/engine';
import { search } from 'virtual:catalog/search';
import { explainCommand } from '../explain/command.ts';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
process.exitCode = await explainCommand(process.argv.slice(2), 'explain-litellm', version, async () => ({
  tables,
  search,
  articles,
  rules: Object.values(articles),
}));
