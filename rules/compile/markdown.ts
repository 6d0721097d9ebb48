/** Markdown of a rule to plain tokens. Parsed by the CommonMark library, then narrowed: no HTML, no images, https links only. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../article.ts';
import { colour } from './colour.ts';
import { holePattern } from './hole.ts';

/** Throws an Error that names the construct a rule may not use. */
export function parseMarkdown(markdown: string): Block[] {
  return fromMarkdown(markdown).children.map(toBlock);
}

/** One paragraph's worth: titles, summaries. */
export function parseInline(markdown: string): Inline[] {
  const blocks = parseMarkdown(markdown);
  const only = blocks[0];
  if (blocks.length !== 1 || only?.type !== 'paragraph') throw new Error(`"${markdown.slice(0, 40)}" must be one line of text`);
  return only.children;
}

function toBlock(node: RootContent): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(node.children) };
    case 'list':
      return { type: 'list', ordered: node.ordered === true, items: node.children.map((item) => item.children.map(toBlock)) };
    case 'code':
      return { type: 'code', code: colour(node.value, node.lang) };
    default:
      throw refused(node);
  }
}

function toInlines(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return withHoles(node.value);
      case 'inlineCode':
        return inlineCode(node.value);
      case 'strong':
        return [{ type: 'strong', children: toInlines(node.children) }];
      case 'emphasis':
        return [{ type: 'emphasis', children: toInlines(node.children) }];
      case 'link':
        if (!node.url.startsWith('https://')) throw new Error(`link to "${node.url.slice(0, 60)}": only https links are allowed`);
        return [{ type: 'link', url: node.url, children: toInlines(node.children) }];
      case 'break':
        return [{ type: 'text', text: ' ' }];
      default:
        throw refused(node);
    }
  });
}

function withHoles(text: string): Inline[] {
  return splitHoles(text.replaceAll('\n', ' '), (literal): Inline => ({ type: 'text', text: literal }));
}

function inlineCode(text: string): Inline[] {
  return splitHoles(text, (literal): Inline => ({ type: 'code', text: literal }));
}

function splitHoles(text: string, literal: (text: string) => Inline): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const found of text.matchAll(holePattern)) {
    if (found.index > end) inlines.push(literal(text.slice(end, found.index)));
    inlines.push({ type: 'hole', name: found[1] as string });
    end = found.index + found[0].length;
  }
  if (end < text.length) inlines.push(literal(text.slice(end)));
  return inlines;
}

function refused(node: Nodes): Error {
  const cure = node.type === 'html' ? 'put tags such as <name> in backticks' : 'use paragraphs, lists, bold, code and https links only';
  return new Error(`Markdown "${node.type}" is not allowed in a rule; ${cure}`);
}
