import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../rules/article.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { Hole } from './Hole.tsx';
import { SafeLink } from './SafeLink.tsx';
import type { View } from './view.ts';

/** Parsed Markdown to elements. Text is only ever a text node; articles are English, whatever the interface speaks. */
export function Markdown({ blocks, view }: { blocks: readonly Block[]; view: View }) {
  return (
    <div class="prose" lang="en">
      {blocks.map((block, index) => (
        <MarkdownBlock key={index} block={block} view={view} />
      ))}
    </div>
  );
}

function MarkdownBlock({ block, view }: { block: Block; view: View }) {
  if (block.type === 'code') return <CodeBlock code={block.code} view={view} />;
  if (block.type === 'paragraph') {
    return <p>{inlinesOf(block.children, view)}</p>;
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, index) => (
        <li key={index}>
          {/* A single paragraph needs no block of its own: tight lists stay tight. */}
          {item.length === 1 && item[0]?.type === 'paragraph' ? inlinesOf(item[0].children, view) : <Markdown blocks={item} view={view} />}
        </li>
      ))}
    </List>
  );
}

/** A line of an article among words of the interface. */
export function InlineMarkdown({ inlines, view }: { inlines: readonly Inline[]; view: View }) {
  return <span lang="en">{inlinesOf(inlines, view)}</span>;
}

function inlinesOf(inlines: readonly Inline[], view: View): ComponentChildren {
  return inlines.map((inline, index) => {
    switch (inline.type) {
      case 'text':
        return inline.text;
      case 'code':
        return <code key={index}>{inline.text}</code>;
      case 'strong':
      case 'emphasis': {
        const Tag = inline.type === 'strong' ? 'strong' : 'em';
        return <Tag key={index}>{inlinesOf(inline.children, view)}</Tag>;
      }
      case 'link':
        return (
          <SafeLink key={index} url={inline.url}>
            {inlinesOf(inline.children, view)}
          </SafeLink>
        );
      case 'hole':
        return <Hole key={index} name={inline.name} quoted={false} language={null} view={view} />;
      default:
        return null;
    }
  });
}

/** The same words without marks, for titles, labels and the clipboard. */
export function inlineText(inlines: readonly Inline[], view: Pick<View, 'fill'>): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'hole') return view.fill(inline.name, { quoted: false, language: null }).text;
      return 'children' in inline ? inlineText(inline.children, view) : inline.text;
    })
    .join('');
}
