import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const keyed = new URLSearchParams(location.search).get('keyed');
let set;
function List() {
  const [rows, setRows] = useState([]);
  set = setRows;
  return rows.map((row, index) => h('div', { key: keyed === 'id' ? row.id : index, className: 'row' }, row.text));
}
createRoot(document.querySelector('#app')).render(h(List));
window.show = (rows) => flushSync(() => set(rows));
