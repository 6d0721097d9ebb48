/** The frame's selection as text, with the line breaks that the page shows, and where it stands. */
import { TextWalk } from '../../platform/text-walk.ts';
import { JoinedText } from './joined-text.ts';
import { edgeOf } from './shape.ts';

export interface Selected {
  joined: JoinedText;
  /** Length of the selection in UTF-16 units, at least: counting ends soon after the limit. */
  total: number;
}

/** Never text, whatever was selected around it. */
const skipped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** At most `limit` UTF-16 units. What is selected was meant, so an editor's text counts too. Null without a selection in this frame. */
export function readSelection(limit: number): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const joined = new JoinedText();
  let total = 0;
  for (let index = 0; index < selection.rangeCount; index++) {
    total += readRange(selection.getRangeAt(index), joined, limit);
    joined.break('line');
  }
  return joined.text.trim() === '' ? null : { joined, total };
}

function readRange(range: Range, joined: JoinedText, limit: number): number {
  const top = range.commonAncestorContainer;
  let total = 0;
  const take = (text: Text) => {
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.data.length;
    total += Math.max(0, to - from);
    const room = limit - joined.length;
    if (to > from && room > 0) joined.append(text, from, Math.min(to - from, room));
  };
  if (top.nodeType === Node.TEXT_NODE) {
    take(top as Text);
    return total;
  }
  const walk = new TextWalk(top, top, {
    skips: (element) => skipped.has(element.nodeName),
    passes: (element) => {
      const edge = edgeOf(element);
      if (edge) joined.break(edge);
    },
  });
  for (let text = walk.next(); text && total < limit * 4; text = walk.next()) {
    if (!range.intersectsNode(text)) {
      if (total > 0 && range.comparePoint(text, 0) > 0) break;
      continue;
    }
    take(text);
  }
  return total;
}
