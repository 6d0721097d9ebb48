/**
 * Takes the one place out of Preact that writes markup: `dangerouslySetInnerHTML`. No view of ours uses it, stores ask about it (web-ext lint:
 * UNSAFE_VAR_ASSIGNMENT), and a bundle without it cannot do by mistake what it must never do with the text of a page.
 */
import type { Plugin } from 'vite';

/** The assignment in preact/dist/preact.mjs, minified: `(t.innerHTML=h.__html)`. */
const assignment = /\((\w+)\.innerHTML=\w+\.__html\)/g;

export function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js/.test(id.split('?')[0] as string)) return undefined;
      return { code: withoutInnerHtml(code), map: null };
    },
  };
}

/** Throws when Preact's code is not the one that was read, so that an update cannot bring the branch back unseen. */
export function withoutInnerHtml(code: string): string {
  const found = code.match(assignment)?.length ?? 0;
  if (found !== 1)
    throw new Error(
      `Preact assigns innerHTML in ${found} places that this plugin knows, not in 1. Read preact/src/diff and mend its pattern.`,
    );
  return code.replace(assignment, '($1.textContent="")');
}
