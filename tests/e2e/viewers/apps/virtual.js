import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement as h, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

let set;
function List() {
  const [rows, setRows] = useState([]);
  const scroller = useRef(null);
  set = setRows;
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 16, overscan: 5 });
  const row = ({ index, start, key }) =>
    h(
      'div',
      {
        key,
        ref: list.measureElement,
        'data-index': index,
        className: 'row',
        style: { position: 'absolute', top: 0, transform: `translateY(${start}px)` },
      },
      rows[index].text,
    );
  return h(
    'div',
    { ref: scroller, id: 'scroller', style: { height: '600px', overflow: 'auto' } },
    h('div', { style: { height: `${list.getTotalSize()}px`, position: 'relative' } }, list.getVirtualItems().map(row)),
  );
}
createRoot(document.querySelector('#app')).render(h(List));
window.show = (rows) => flushSync(() => set(rows));
