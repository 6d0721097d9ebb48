/** Every regular expression of a folder's sources: literals read from the syntax tree, constructed ones caught while the modules load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export interface Pattern {
  /** file:line */
  where: string;
  source: string;
  flags: string;
}

/** The same pattern has the same proof, wherever it stands. */
export function keyOf({ source, flags }: Pattern): string {
  return `/${source}/${flags}`;
}

interface Node {
  type: string;
  start: number;
  regex?: { pattern: string; flags: string };
  callee?: Node & { name?: string };
}

/** Literals of the TypeScript files of `folder`, and the places where `RegExp` is called. Tests are left out. */
export function patternsIn(folder: string): { literals: Pattern[]; constructed: string[] } {
  const literals: Pattern[] = [];
  const constructed: string[] = [];
  for (const file of sourcesOf(folder)) {
    const text = readFileSync(file, 'utf8');
    const where = (node: Node) => `${file.slice(file.lastIndexOf('rules/'))}:${text.slice(0, node.start).split('\n').length}`;
    walk(parseAst(text, { lang: 'ts' }) as unknown as Node, (node) => {
      if (node.regex) literals.push({ where: where(node), source: node.regex.pattern, flags: node.regex.flags });
      if (/^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp') constructed.push(where(node));
    });
  }
  return { literals, constructed };
}

/** Loads the modules of `folder` and returns what they construct on the way: none of them makes a pattern later, a test sees to it. */
export async function constructedBy(folder: string): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget) as RegExp;
      // Libraries that these modules load make patterns too: what counts is who called.
      if (new Error().stack?.split('\n')[2]?.includes(folder))
        made.push({ where: `made from ${pattern.source.slice(0, 40)}`, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const file of sourcesOf(folder)) await import(file);
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (value !== null && typeof value === 'object') {
    if ('type' in value) visit(value as Node);
    for (const each of Object.values(value)) walk(each, visit);
  }
}
