/**
 * Every form the settings ever had, and the way from each to the next. Pure. A sample of each version stands in tests/fixtures/settings/; a
 * released version is never edited, a new one is added.
 */
import * as z from 'zod/mini';
import { mostKept, type Settings } from './settings-shape.ts';

export const settingsVersion = 2;

const host = z.string().check(z.minLength(1), z.maxLength(260));
const severities = ['blocking', 'degraded', 'noise'] as const;

const version1 = z.object({
  version: z.literal(1),
  paused: z.boolean(),
  theme: z.enum(['auto', 'light', 'dark']),
  mutedSites: z.array(z.string()),
});

const marks = z.object({
  style: z.enum(['underline', 'background', 'both']),
  colour: z.enum(['amber', 'blue', 'magenta', 'teal', 'grey']),
  severities: z.array(z.enum(severities)).check(z.maxLength(severities.length)),
});

/** The fields of the version in force, each by itself: backups and policies bring some of them. */
export const settingsFields = {
  paused: z.boolean(),
  theme: z.enum(['auto', 'light', 'dark']),
  motion: z.enum(['auto', 'reduced']),
  language: z.enum(['auto', 'en', 'zh-CN']),
  mutedSites: z.array(host).check(z.maxLength(mostKept.mutedSites)),
  mutedRules: z.array(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,99}(\/[a-z][a-z0-9-]{0,99})?$/))).check(z.maxLength(mostKept.mutedRules)),
  ignored: z.array(z.string().check(z.regex(/^[0-9a-z]{4,40}$/))).check(z.maxLength(mostKept.ignored)),
  marks,
  recents: z.boolean(),
  sync: z.boolean(),
  helloVersion: z.nullable(z.string().check(z.regex(/^\d+(\.\d+){0,3}$/))),
};

const version2 = z.object({ version: z.literal(2), ...settingsFields });

/** Fresh each time: nobody can change them for others. */
export function defaultSettings(): Settings {
  return {
    paused: false,
    theme: 'auto',
    motion: 'auto',
    language: 'auto',
    mutedSites: [],
    mutedRules: [],
    ignored: [],
    marks: { style: 'both', colour: 'amber', severities: [...severities] },
    recents: true,
    sync: false,
    helloVersion: null,
  };
}

export type Stored = Settings & { version: typeof settingsVersion };

/** From each version to the next: what is told of the older one stays, what is new is as it always was. */
const steps: Record<number, { schema: z.ZodMiniType<object>; next: (old: never) => object }> = {
  1: {
    schema: version1,
    next: ({ paused, theme, mutedSites }: z.infer<typeof version1>): Stored => ({
      version: 2,
      ...defaultSettings(),
      paused,
      theme,
      mutedSites: mutedSites.filter((each) => host.safeParse(each).success).slice(0, mostKept.mutedSites),
    }),
  },
};

/** A stored value of any version, in the form of today. Null: broken, or of a newer release. */
export function migrate(value: unknown): Stored | null {
  let at: unknown = value;
  for (;;) {
    const version = versionOf(at);
    if (version === settingsVersion) {
      const parsed = version2.safeParse(at);
      return parsed.success ? parsed.data : null;
    }
    const step = version !== null && Object.hasOwn(steps, version) ? steps[version] : undefined;
    const parsed = step?.schema.safeParse(at);
    if (!step || !parsed?.success) return null;
    at = step.next(parsed.data as never);
  }
}

function versionOf(value: unknown): number | null {
  const version = typeof value === 'object' && value !== null && Object.hasOwn(value, 'version') ? (value as Stored).version : null;
  return typeof version === 'number' ? version : null;
}
