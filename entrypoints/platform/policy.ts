/**
 * What an organisation sets through `storage.managed` (public/managed-schema.json; docs/policy.md). Where there is no policy, or the browser has no
 * such storage, nothing is said and nothing changes.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { builtInHosts } from './built-in-hosts.ts';
import type { Settings } from './settings-shape.ts';
import { settingsFields } from './settings-versions.ts';

/** Fields that a policy may set, and lock. What is kept of a person's own doings is not among them. */
export const policyFields = ['paused', 'theme', 'motion', 'language', 'marks', 'recents', 'sync', 'mutedRules', 'mutedSites'] as const;
export type PolicyField = (typeof policyFields)[number];

export interface Policy {
  /** False: there is none. */
  present: boolean;
  /** Defaults; those of locked fields are in force whatever the person chose. Muted sites are added to the person's own. */
  values: Partial<Pick<Settings, PolicyField>>;
  locked: PolicyField[];
  /** Rule packs, each as YAML or JSON text. */
  packs: string[];
}

export const noPolicy: Policy = { present: false, values: {}, locked: [], packs: [] };

const texts = z.array(z.string());

/** Never rejects. What is of a wrong type is left out, and the rest holds. */
export async function getPolicy(): Promise<Policy> {
  // Firefox rejects where no policy is installed; other browsers have no such storage.
  const given: unknown = await Promise.resolve(browser.storage.managed?.get(null)).catch(() => null);
  if (typeof given !== 'object' || given === null || Object.keys(given).length === 0) return noPolicy;
  return readPolicy(given as Record<string, unknown>);
}

/** Pure. */
export function readPolicy(given: Readonly<Record<string, unknown>>): Policy {
  const values: Record<string, unknown> = {};
  for (const field of policyFields) {
    const parsed = Object.hasOwn(given, field) ? settingsFields[field].safeParse(given[field]) : null;
    if (parsed?.success) values[field] = parsed.data;
  }
  const builtIn = texts.safeParse(given.builtInSites);
  if (builtIn.success) {
    const off = builtInHosts
      .map((pattern) => pattern.slice('https://'.length, -'/*'.length))
      .filter((host) => !builtIn.data.includes(host));
    values.mutedSites = [...((values.mutedSites as string[] | undefined) ?? []), ...off];
  }
  const locked = texts.safeParse(given.locked);
  const packs = texts.safeParse(given.packs);
  return {
    present: true,
    values: values as Policy['values'],
    locked: locked.success ? policyFields.filter((field) => locked.data.includes(field)) : [],
    packs: packs.success ? packs.data : [],
  };
}

/** The settings in force. `own`: what the person has stored; null when nothing. Pure. */
export function withPolicy(own: Settings | null, defaults: Settings, { values, locked }: Policy): Settings {
  const { mutedSites = [], ...others } = values;
  const settings = own ? { ...own } : { ...defaults, ...others };
  for (const field of locked) if (field !== 'mutedSites' && field in others) Object.assign(settings, { [field]: others[field] });
  if (locked.includes('mutedSites')) settings.mutedSites = mutedSites;
  else settings.mutedSites = [...new Set([...settings.mutedSites, ...mutedSites])];
  return settings;
}

/** Calls back when an organisation changes its policy; Firefox tells only at its start. */
export function watchPolicy(changed: () => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (_, area) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
