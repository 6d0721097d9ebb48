/** In which windows which scenes are looked at. 200 % zoom is half the window at twice the scale. */
export interface Size {
  name: string;
  viewport: { width: number; height: number };
  scale?: number;
  /** The whole page instead of the window. */
  full?: boolean;
  /** With the colours that the system forces on every page. */
  forced?: boolean;
  scenes: string[];
}

const cards = ['card', 'card-security', 'card-meaning', 'card-notices', 'card-more', 'card-report', 'card-similar', 'card-muted'];
const panels = ['panel', 'panel-each', 'panel-filtered'];
const whole = ['card-open'];
const popups = [
  'popup-full',
  'popup-full-zh',
  'popup-recent',
  'popup-recent-zh',
  'popup-foreign',
  'popup-foreign-zh',
  'popup-findings',
  'popup-none',
  'popup-not-read',
  'popup-unreadable',
  'popup-paused',
  'popup-muted',
  'popup-loading',
  'popup-search',
  'popup-search-none',
  'popup-card',
  'popup-nothing',
];
const both = (names: string[]) => names.flatMap((name) => [name, `${name}-zh`]);
const options = ['options', 'options-managed', 'options-pack', 'options-problems', 'options-chinese', 'tester'];
const pages = ['keys', ...both(['welcome', 'news', 'news-none', 'catalog']), 'home', 'article', 'article-real', 'asked', ...options];

export const sizes: Size[] = [
  { name: 'wide', viewport: { width: 480, height: 660 }, scale: 2, scenes: cards },
  { name: 'wide', viewport: { width: 480, height: 2300 }, scenes: whole },
  {
    name: 'forced',
    viewport: { width: 480, height: 660 },
    forced: true,
    scenes: ['card', 'card-more', 'panel', 'popup-search', 'options', 'welcome', 'popup-full'],
  },
  { name: '320', viewport: { width: 320, height: 640 }, scale: 2, scenes: cards },
  { name: 'side', viewport: { width: 360, height: 760 }, scale: 2, scenes: panels },
  { name: '320', viewport: { width: 320, height: 640 }, scenes: panels },
  { name: 'wide', viewport: { width: 420, height: 580 }, scale: 2, scenes: popups },
  { name: '320', viewport: { width: 320, height: 580 }, scenes: popups },
  { name: 'wide', viewport: { width: 1180, height: 900 }, full: true, scenes: pages },
  { name: '320', viewport: { width: 320, height: 800 }, full: true, scenes: pages },
  { name: 'zoom', viewport: { width: 640, height: 500 }, scale: 2, scenes: pages },
];
