/** Signature templates: literal text with typed holes, `Try again in {{cooldown_seconds:number}} seconds`. */
import type { CaptureType } from '../finding.ts';
import { captureLimits, captureNames } from './captures.ts';
import { skeletonText } from './skeleton.ts';
import type { Part } from './tables.ts';

const hole = /\{\{\s*(\.\.\.|[a-z][a-z0-9_]*(?:\s*:\s*[a-z]+)?)\s*\}\}/g;

/**
 * Cuts a template into literals and holes. `{{...}}` is a gap: up to 400 characters that nobody wants to keep.
 * Throws an Error that names the mistake and the cure.
 */
export function parseTemplate(template: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of template.matchAll(hole)) {
    pushLiteral(parts, template.slice(end, found.index));
    parts.push(parseHole(found[1] as string));
    end = found.index + found[0].length;
  }
  pushLiteral(parts, template.slice(end));
  const stray = template.replace(hole, '').match(/\{\{[^}]*\}\}/);
  if (stray) throw new Error(`"${stray[0]}" is not a hole; write {{name}}, {{name:type}} or {{...}} with lower-case words`);
  if (!parts.some((part) => 'literal' in part)) throw new Error('a template needs literal text besides its holes');
  for (let i = 1; i < parts.length; i++) {
    if ('hole' in (parts[i] as Part) && 'hole' in (parts[i - 1] as Part))
      throw new Error('two holes stand side by side; put the literal text that separates them between, or make them one');
  }
  return parts;
}

function pushLiteral(parts: Part[], text: string): void {
  const literal = skeletonText(text);
  if (literal !== '') parts.push({ literal });
}

function parseHole(inside: string): Part {
  if (inside === '...') return { hole: '', type: 'text', max: captureLimits.text };
  const [name, stated] = inside.split(':').map((word) => word.trim()) as [string, string | undefined];
  const type = (stated ?? captureNames[name]) as CaptureType | undefined;
  if (type === undefined)
    throw new Error(`hole "${name}" has no known type; write {{${name}:word}} or another of ${Object.keys(captureLimits).join(', ')}`);
  if (!(type in captureLimits)) throw new Error(`"${type}" is not a capture type; use one of ${Object.keys(captureLimits).join(', ')}`);
  return { hole: name, type, max: captureLimits[type] };
}

/** Names of the holes that keep a value. */
export function holesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => ('hole' in part && part.hole !== '' ? [part.hole] : []));
}

/** Characters of literal text, without blanks: how specific a template is. */
export function literalLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + ('literal' in part ? part.literal.length : 0), 0);
}
