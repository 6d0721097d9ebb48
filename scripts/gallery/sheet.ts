/** One HTML page with every picture, by scene; rows can be narrowed to a browser, a theme or a size. */
export interface Shot {
  scene: string;
  engine: string;
  size: string;
  theme: string;
  /** Relative to the page. */
  file: string;
  problems: string[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function sheet(shots: readonly Shot[]): string {
  const scenes = Map.groupBy(shots, ({ scene }) => scene);
  const choices = (['engine', 'theme', 'size'] as const).map((key) => {
    const values = [...new Set(shots.map((shot) => shot[key]))];
    return `<fieldset><legend>${key}</legend>${values
      .map((value) => `<label><input type="checkbox" checked data-key="${key}" value="${value}"> ${value}</label>`)
      .join('')}</fieldset>`;
  });
  const sections = [...scenes].map(
    ([scene, own]) => `<section id="${scene}"><h2>${scene}</h2><div>${own.map(figure).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style>
<header><h1>${shots.length} pictures of ${scenes.size} scenes</h1><form>${choices.join('')}</form></header>
${sections.join('\n')}
<script>${narrowing}</script></html>
`;
}

function figure({ engine, theme, size, file, problems }: Shot): string {
  const wrong = problems.length > 0 ? `<ul>${problems.map((problem) => `<li>${escaped(problem)}</li>`).join('')}</ul>` : '';
  return `<figure data-engine="${engine}" data-theme="${theme}" data-size="${size}"><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${engine}, ${size}, ${theme}${wrong}</figcaption></figure>`;
}

const style = `
  body { margin: 0; font: 14px/1.4 system-ui, sans-serif; color: #222; background: #ddd }
  header { position: sticky; top: 0; padding: 8px 16px; background: #fff; border-bottom: 1px solid #999 }
  h1, h2 { margin: 0; font-size: 16px } form { display: flex; gap: 24px } fieldset { border: 0; padding: 0 } legend { float: left; margin-right: 8px; font-weight: 600 }
  label { margin-right: 10px } section { padding: 16px } section > div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
  figure { margin: 0 } img { max-width: 460px; max-height: 560px; background: #fff; box-shadow: 0 1px 4px #0006 } figcaption { font-size: 12px } li { color: #b00020; max-width: 440px }
`;
const narrowing = `
  const boxes = [...document.querySelectorAll('input')];
  document.querySelector('form').oninput = () => {
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = boxes.some((box) => !box.checked && figure.dataset[box.dataset.key] === box.value);
  };
`;
