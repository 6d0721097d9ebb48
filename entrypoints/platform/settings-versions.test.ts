import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, migrate, settingsVersion } from './settings-versions.ts';

const directory = new URL('../../tests/fixtures/settings/', import.meta.url);
const samples = new Map<string, unknown>(
  readdirSync(directory).map((name) => [name, JSON.parse(readFileSync(new URL(name, directory), 'utf8'))]),
);

describe('settings of every version', () => {
  it('have a stored sample, up to the one in force', () => {
    const expected = Array.from({ length: settingsVersion }, (_, index) => `${index + 1}.json`);
    expect([...samples.keys()].sort(), 'add tests/fixtures/settings/<version>.json as the extension stores it').toEqual(expected);
  });

  it.each([...samples])('are understood: %s', (_, sample) => {
    expect(migrate(sample)).toMatchObject({ version: settingsVersion });
  });

  it.each([...samples])('are migrated once and for all: %s', (_, sample) => {
    const once = migrate(sample);
    expect(migrate(once)).toEqual(once);
  });

  it('keep what version 1 knew, and are as they always were in what is new', () => {
    expect(migrate(samples.get('1.json'))).toEqual({
      ...defaultSettings(),
      version: 2,
      paused: true,
      theme: 'dark',
      mutedSites: ['github.com', 'logs.example.org:3000', 'file:'],
    });
  });

  it('are as they are stored when they are of today', () => {
    expect(migrate(samples.get('2.json'))).toEqual(samples.get('2.json'));
  });
});

describe('what is not understood', () => {
  const today = samples.get('2.json') as Record<string, unknown>;

  it.each([
    ['a newer release', { ...today, version: settingsVersion + 1 }],
    ['no version', { ...today, version: undefined }],
    ['a version that is a word', { ...today, version: '2' }],
    ['an inherited version', Object.create(today)],
    ['a wrong type', { ...today, paused: 'yes' }],
    ['an unknown severity', { ...today, marks: { style: 'both', colour: 'amber', severities: ['fatal'] } }],
    ['a readable text in place of a hash', { ...today, ignored: ['litellm.RateLimitError: slow down'] }],
    ['a huge list', { ...today, mutedRules: Array.from({ length: 2_001 }, () => 'wrong-key') }],
    ['no object', 'paused'],
    ['nothing', null],
  ])('gives null: %s', (_, value) => {
    expect(migrate(value)).toBeNull();
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ version: fc.constantFrom(1, 2, 3, -1, Number.NaN) }), fc.object()), (value) => {
        const migrated = migrate(value);
        expect(migrated === null || migrated.version === settingsVersion).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
