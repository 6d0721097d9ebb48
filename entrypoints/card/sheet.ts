/** The styles of everything that stands in a shadow root of ours. */
import cardCss from '../../components/card.css?inline';
import ownCss from './popover.css?inline';

let sheet: CSSStyleSheet | undefined;

/** A sheet, not a style element: no policy asks about it, neither a page's nor that of our own pages, and it is parsed once in a frame. */
export function dress(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(cardCss + ownCss);
  }
  root.adoptedStyleSheets.push(sheet);
}
