const app = document.querySelector('#app');
let there = 0;
window.show = (rows) => {
  const more = rows.slice(there).map(({ text }) => {
    const row = document.createElement('div');
    row.className = 'row';
    row.textContent = text;
    return row;
  });
  there = rows.length;
  app.append(...more);
};
