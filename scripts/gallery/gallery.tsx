/** Shows one state of the interface, named by the URL's hash: #card/dark. scripts/gallery.ts photographs them all. */
import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import pagesCss from '../../components/pages.css?inline';
import popoverCss from '../../entrypoints/card/popover.css?inline';
import { scenes } from './scenes.ts';

const [name = '', theme = 'auto'] = location.hash.slice(1).split('/');
const scene = scenes[name];
if (!scene) throw new Error(`no scene "${name}"; there are ${Object.keys(scenes).join(', ')}`);

const root = document.createElement('div');
root.className = 'explainer';
root.dataset.theme = theme;
const sheet = new CSSStyleSheet();
if (scene.where === 'shadow') {
  // What hostile pages really do: everything important, everything inherited.
  const hostile = document.createElement('style');
  hostile.textContent =
    '* { font: 700 31px/3 serif !important; color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important; display: block !important }' +
    'html { font-size: 40px } body { margin: 0; padding: 24px; direction: rtl }';
  document.head.append(hostile);
  document.body.innerHTML = '<main><h1>A page that shouts</h1></main>';
  const host = document.createElement('div');
  document.documentElement.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  sheet.replaceSync(cardCss + popoverCss);
  shadow.adoptedStyleSheets = [sheet];
  root.style.cssText = `position: ${scene.unfold ? 'absolute' : 'fixed'}; inset: 12px auto auto 12px`;
  shadow.append(root);
} else {
  sheet.replaceSync(pagesCss);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = name.endsWith('-zh') ? 'zh-CN' : 'en';
  document.body.className = `explainer ${scene.where === 'popup' ? 'popup-page' : 'full-page'}`;
  document.body.dataset.theme = theme;
  root.className = '';
  document.body.append(root);
}
render(scene.view(), root);
if (scene.unfold) for (const details of root.querySelectorAll('details')) details.open = true;
for (const selector of scene.press ?? []) {
  root.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
}
document.title = name;
if (scene.hover) document.documentElement.dataset.hover = scene.hover;
document.documentElement.dataset.ready = 'true';
