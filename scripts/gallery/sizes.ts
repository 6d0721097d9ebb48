/** In which windows which scenes are looked at. 200 % zoom is half the window at twice the scale. */
export interface Size {
  name: string;
  viewport: { width: number; height: number };
  scale?: number;
  /** The whole page instead of the window. */
  full?: boolean;
  /** With the colours that the system forces on every page; they replace both of our themes. */
  forced?: boolean;
  scenes: string[];
}

const chinese = (names: string[]) => names.map((name) => `${name}-zh`);
const messages = ['card-muted', 'card-mute-failed', 'card-none-selected', 'card-none-on-page', 'card-missing', 'step', 'pill'];
const cards = ['card', 'card-security', 'card-meaning', 'card-notices', 'card-more', 'card-report', 'card-similar', 'card-wrong'];
const panels = ['panel', 'panel-each', 'panel-filtered', 'panel-none'];
const reasons = ['none', 'not-read', 'ask', 'withdrawn', 'unreadable', 'viewer', 'files-switch', 'files', 'canvas', 'flooded'];
const popups = [
  ...['full', 'recent', 'thread', 'findings', 'findings-more', 'lagging', 'paused', 'muted', 'loading', 'problem', 'search', 'search-none'],
  ...['card', 'rule', 'report', 'rule-muted', 'pasted', 'reading', 'nothing', 'foreign', 'no-article', 'broken'],
  ...reasons,
].map((name) => `popup-${name}`);
const options = ['options', 'options-managed', 'options-pack', 'options-problems'];
const pages = [
  ...['welcome', 'news', 'news-none', 'home', 'home-nothing', 'asked', 'asked-gone', 'tester'],
  ...['article', 'article-security', 'article-report', 'article-real', 'article-unknown'],
  ...options,
];
const forced = ['card', 'card-more', 'card-report', 'step', 'pill', 'panel', 'popup-full', 'popup-search', 'popup-flooded'];

export const sizes: Size[] = [
  { name: 'wide', viewport: { width: 480, height: 660 }, scale: 2, scenes: [...cards, ...messages, ...chinese([...cards, ...messages])] },
  { name: 'open', viewport: { width: 480, height: 2760 }, scenes: ['card-open', 'card-open-zh'] },
  { name: '320', viewport: { width: 320, height: 640 }, scale: 2, scenes: [...cards, ...messages] },
  { name: 'side', viewport: { width: 360, height: 760 }, scale: 2, scenes: [...panels, ...chinese(panels)] },
  { name: '320', viewport: { width: 320, height: 640 }, scenes: panels },
  { name: 'popup', viewport: { width: 420, height: 580 }, scale: 2, scenes: [...popups, ...chinese(popups)] },
  { name: '320', viewport: { width: 320, height: 580 }, scenes: popups },
  { name: 'wide', viewport: { width: 1180, height: 900 }, full: true, scenes: [...pages, ...chinese(pages)] },
  { name: '320', viewport: { width: 320, height: 800 }, full: true, scenes: [...pages, ...chinese(options)] },
  { name: 'zoom', viewport: { width: 640, height: 500 }, scale: 2, scenes: pages },
  { name: 'forced', viewport: { width: 480, height: 660 }, forced: true, scenes: forced },
  { name: 'forced', viewport: { width: 900, height: 900 }, forced: true, full: true, scenes: ['welcome', 'article', ...options, 'tester'] },
];
