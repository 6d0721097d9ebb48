/** Parsed Markdown and coloured code as plain text, holes filled with what the finding captured (engine/fill.ts decides what may be typed). */
import type { Block, Code, Inline } from '../../rules/article.ts';
import { fillHole } from '../../rules/engine/fill.ts';
import type { Finding } from '../../rules/finding.ts';

type Captures = Finding['captures'];

export function inlineText(nodes: readonly Inline[], captures: Captures): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.text;
      if (node.type === 'hole') return fillHole(captures, node.name, { quoted: false, language: null }).text;
      return inlineText(node.children, captures);
    })
    .join('');
}

export function blockText(nodes: readonly Block[], captures: Captures, margin = ''): string {
  return nodes
    .map((node) => {
      if (node.type === 'paragraph') return margin + inlineText(node.children, captures);
      if (node.type === 'code') return indent(codeText(node.code, captures), `${margin}  `);
      return node.items.map((item, i) => `${margin}${node.ordered ? `${i + 1}.` : '-'} ${blockText(item, captures).trim()}`).join('\n');
    })
    .join('\n');
}

export function codeText({ tokens, language }: Code, captures: Captures): string {
  return tokens
    .map((token) => ('hole' in token ? fillHole(captures, token.hole, { quoted: token.quoted, language }).text : token.text))
    .join('');
}

export function indent(text: string, margin: string): string {
  return text.replace(/^/gm, margin);
}
