import type { Session } from './session.ts';

/** Changes stored settings as the options page does; every context hears of it. */
export function storeSettings(session: Session, fields: object): Promise<unknown> {
  return session.inside(async (api, changed: object) => {
    const { settings = {} } = (await api.storage.local.get('settings')) as { settings?: object };
    const defaults = {
      version: 2,
      paused: false,
      theme: 'auto',
      motion: 'auto',
      language: 'auto',
      mutedSites: [],
      mutedRules: [],
      ignored: [],
      marks: { style: 'both', colour: 'amber', severities: ['blocking', 'degraded', 'noise'] },
      recents: true,
      sync: false,
      helloVersion: null,
    };
    await api.storage.local.set({ settings: { ...defaults, ...settings, ...changed } });
  }, fields);
}
