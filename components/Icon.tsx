/** The line drawings of the interface, 16 px on a 16 px grid. Decoration only: the words beside them carry the meaning. */

const paths = {
  alert: 'M8 2.6 14.2 13.4H1.8L8 2.6ZM8 6.8v3M8 11.6v.1',
  arrow: 'M3 8h10M9.2 4.2 13 8l-3.8 3.8',
  back: 'M13 8H3M6.8 4.2 3 8l3.8 3.8',
  book: 'M8 4.2C6.6 3.2 4.8 2.9 2.5 3v9.2c2.3-.1 4.1.2 5.5 1.2 1.4-1 3.2-1.3 5.5-1.2V3C11.2 2.9 9.4 3.2 8 4.2Zm0 0v9.2',
  check: 'M3 8.6 6.4 12 13 4.6',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  close: 'M3.8 3.8 12.2 12.2M12.2 3.8 3.8 12.2',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.2 2.8 7.8 8.2',
  'eye-off': 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM3 13 13 3',
  flag: 'M4 14V2.5h8.5L10.5 6l2 3.5H4',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.2v4M8 4.9V5',
  grip: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  pin: 'M6 2.5h4l-.5 4.5 2 2.5h-7l2-2.5L6 2.5ZM8 9.5v4',
  play: 'M5 3.2 12.5 8 5 12.8Z',
  resize: 'M12.5 6.5l-6 6M12.5 10.5l-2 2',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 13.5 13.5',
  shield: 'M8 1.8 13.3 3.7v3.8c0 3.1-2.1 5.6-5.3 6.7-3.2-1.1-5.3-3.6-5.3-6.7V3.7L8 1.8Z',
  sliders: 'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.2 3.3v3.4M5.8 9.3v3.4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
