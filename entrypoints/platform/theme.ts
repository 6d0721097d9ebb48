/** How our own surfaces look: as the system says, or as the person chose. Apart from settings.ts so that a page script may name it for free. */
export type Theme = 'auto' | 'light' | 'dark';
