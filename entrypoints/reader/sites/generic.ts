import type { Site } from './site.ts';
import { viewers } from './viewers.ts';

/** What no product has to be known for. */
const apart = [
  'article, aside, nav, dialog, form, header, footer, [role="article"], [role="dialog"], [role="navigation"], [role="feed"] > *',
];

/**
 * Any page that the person asked about, known or not. Rows and blocks are found by their shape (page/shape.ts): everything is read in document
 * order, each row a line, so that an error that spans rows is one text. What the page itself sets apart is not joined.
 */
export const generic: Site = {
  id: 'generic',
  patterns: [],
  blocks: ':root',
  apart: apart.concat(viewers.flatMap((viewer) => viewer.apart ?? [])).join(),
  ignore: viewers.flatMap((viewer) => viewer.ignore ?? []).join(),
};
