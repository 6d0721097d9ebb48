import { WebglAddon } from '@xterm/addon-webgl';
import { Terminal } from '@xterm/xterm';
import css from '@xterm/xterm/css/xterm.css?inline';

const asked = new URLSearchParams(location.search);
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);
const terminal = new Terminal({ cols: 100, rows: 40, convertEol: true, screenReaderMode: asked.has('reader') });
terminal.open(document.querySelector('#app'));
if (asked.has('webgl')) terminal.loadAddon(new WebglAddon());
window.show = (rows) => new Promise((resolve) => terminal.write(rows.map(({ text }) => `${text}\n`).join(''), resolve));
