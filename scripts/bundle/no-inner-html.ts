/**
 * Takes the places out of libraries that write markup: Preact's `dangerouslySetInnerHTML`, highlight.js' own drawing on a page, and the decoder of
 * character references that lets a page's parser do it (which a worker does not have either). No view of ours uses them, stores ask about it (web-ext lint:
 * UNSAFE_VAR_ASSIGNMENT), and a bundle without it cannot do by mistake what it must never do with the text of a page. The Markdown parser's own
 * `parser.document().write()` writes no markup, but reads to a store like `document.write()`: it is spelled so that nobody has to ask.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The assignment in preact/dist/preact.mjs, minified: `(t.innerHTML=h.__html)`. */
const assignment = /\((\w+)\.innerHTML=\w+\.__html\)/g;

/** Node's own form of it is a table. */
const decoder = 'decode-named-character-reference';

export function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] as string;
      if (/[\\/]highlight\.js[\\/]lib[\\/]core\.js$/.test(file)) return { code: withoutDrawing(code), map: null };
      if (/[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/.test(file)) return { code: withoutDocumentWrite(code), map: null };
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js/.test(file)) return undefined;
      return { code: withoutInnerHtml(code), map: null };
    },
    resolveId: (id) => (id === decoder ? fileURLToPath(import.meta.resolve(decoder)) : undefined),
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

/** highlight.js draws on elements of a page; we ask it for tokens alone. Throws when its code is not the one that was read. */
export function withoutDrawing(code: string): string {
  const found = code.match(/element\.innerHTML/g)?.length ?? 0;
  if (found !== 2)
    throw new Error(`highlight.js names innerHTML in ${found} places, not in 2. Read highlightElement in its core and mend this.`);
  return code.replace('element.innerHTML = result.value', 'element.textContent = ""').replace('element.innerHTML', 'element.textContent');
}

/** Destructured, because a minifier would put a named step back into the chain. Throws when the code is not the one that was read. */
export function withoutDocumentWrite(code: string): string {
  const chain = 'return compiler(options)(postprocess(parse(options).document().write(';
  if (!code.includes(chain))
    throw new Error('mdast-util-from-markdown calls its parser in another way. Read its fromMarkdown and mend this.');
  return code.replace(
    chain,
    'const { document: openDocument } = parse(options);\n  return compiler(options)(postprocess(openDocument().write(',
  );
}
