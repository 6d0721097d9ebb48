/** What scripts on pages may know of the settings without paying for the validator in settings.ts. */

/** How our own surfaces look: as the system says, or as the person chose. */
export type Theme = 'auto' | 'light' | 'dark';

/** Key in `storage.local`: enough to notice a change. */
export const settingsKey = 'settings';
