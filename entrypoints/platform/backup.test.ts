import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DataError } from '../../rules/compile/read-data.ts';
import { changesOf, longestBackup, readBackup, restore, writeBackup } from './backup.ts';
import { getPacks } from './packs.ts';
import { addPack, readPack, takePolicyPacks } from './packs-compile.ts';
import { defaultSettings, getSettings, updateSettings } from './settings.ts';

const acme = readFileSync(new URL('../../tests/fixtures/packs/acme.yaml', import.meta.url), 'utf8');
const stored = () => fakeBrowser.storage.local.get(null);
const chosen = { theme: 'dark', mutedSites: ['github.com'], mutedRules: ['wrong-key'], ignored: ['0a1b2c3d4e'] } as const;

async function fill(): Promise<string> {
  await updateSettings({ ...chosen, mutedSites: [...chosen.mutedSites], mutedRules: [...chosen.mutedRules], ignored: [...chosen.ignored] });
  await addPack(acme, readPack(acme));
  return writeBackup(new Date('2026-11-20T10:00:00Z'));
}

/** What is said of a file that is refused. */
function refused(text: string) {
  try {
    readBackup(text);
  } catch (error) {
    if (error instanceof DataError) return error.problems[0];
    throw error;
  }
  throw new Error('it was not refused');
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('a backup', () => {
  it('brings everything back: settings, what is muted and ignored, packs', async () => {
    const text = await fill();
    const before = await stored();
    await fakeBrowser.storage.local.clear();
    await restore(readBackup(text));
    expect(await getSettings()).toMatchObject(chosen);
    const after = await stored();
    expect({ ...after, packs: null }).toEqual({ ...before, packs: null });
    expect(await getPacks()).toMatchObject([{ source: acme, enabled: true, added: '2026-11-20' }]);
  });

  it('says what would change, and nothing changes by that', async () => {
    const text = await fill();
    expect(await changesOf(readBackup(text))).toEqual([]);
    await fakeBrowser.storage.local.clear();
    const changes = await changesOf(readBackup(text));
    expect(changes.map(({ what }) => ('field' in what ? what.field : what.pack))).toEqual([
      'theme',
      'mutedSites',
      'mutedRules',
      'ignored',
      'acme-gateway',
    ]);
    expect(await stored()).toEqual({});
  });

  it('of an older release is understood', async () => {
    const settings = JSON.parse(readFileSync(new URL('../../tests/fixtures/settings/1.json', import.meta.url), 'utf8'));
    const text = JSON.stringify({ kind: 'litellm-error-explainer-backup', version: 1, made: '', settings, packs: [] });
    expect(readBackup(text).settings).toEqual({ ...defaultSettings(), paused: true, theme: 'dark', mutedSites: settings.mutedSites });
  });

  it('leaves packs alone that it does not hold, and those of the organisation always', async () => {
    const text = await fill();
    await fakeBrowser.storage.local.clear();
    await takePolicyPacks([acme.replace('title: Acme gateway', 'title: From the organisation')]);
    await addPack(acme.replace('pack: acme-gateway', 'pack: mine'), readPack(acme.replace('pack: acme-gateway', 'pack: mine')));
    await restore(readBackup(text));
    expect((await getPacks()).map(({ compiled }) => compiled.title)).toEqual(['From the organisation', 'Acme gateway']);
  });

  it('changes nothing when it cannot be stored', async () => {
    const text = await fill();
    await fakeBrowser.storage.local.clear();
    await updateSettings({ theme: 'light' });
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(restore(readBackup(text))).rejects.toThrow('quota');
    expect(await stored()).toEqual(before);
  });
});

describe('a file that is no good backup is refused, with its place and a cure', () => {
  const base = {
    kind: 'litellm-error-explainer-backup',
    version: 1,
    made: '2026-11-20',
    settings: { version: 2, ...defaultSettings() },
    packs: [] as unknown[],
  };
  const json = (change: object) => JSON.stringify({ ...base, ...change }, null, 2);
  it.each([
    ['no JSON', '{"kind": ', '', 'no JSON'],
    ['another file', '{"kind": "tabs"}', 'kind', 'no backup of this extension'],
    ['of a newer release', json({ version: 2 }), 'version', 'update the extension'],
    ['settings of a newer release', json({ settings: { version: 99 } }), 'settings', 'newer release'],
    ['settings of wrong types', json({ settings: { ...base.settings, mutedSites: 'all' } }), 'settings', 'changed by hand'],
    [
      'a readable text among the ignored',
      json({ settings: { ...base.settings, ignored: ['my secret prompt'] } }),
      'settings',
      'changed by hand',
    ],
    ['something more', json({ script: 'alert(1)' }), '', 'Unrecognized key'],
    ['a key of the prototype', `{"__proto__": {"x": 1}, ${JSON.stringify(base).slice(1)}`, '__proto__', 'tampered'],
    ['too many packs', json({ packs: Array.from({ length: 21 }, () => ({ source: acme, enabled: true })) }), 'packs', 'Too big'],
    ['compiled rules', json({ packs: [{ source: acme, enabled: true, compiled: {} }] }), 'packs.1', 'Unrecognized key'],
    ['a hostile pack', json({ packs: [{ source: 'pack: !!js/function x', enabled: true }] }), 'packs.1', 'the tag'],
    [
      'a pack with a link that runs code',
      json({ packs: [{ source: acme.replace('https://wiki.acme.example/quota', 'javascript:alert(1)'), enabled: true }] }),
      'packs.1: rules.2.meaning',
      'only https',
    ],
    ['huge', ' '.repeat(longestBackup + 1), '', 'at most'],
    ['a deep nest', '['.repeat(1_000_000), '', 'no JSON'],
    ['nothing', '', '', 'no JSON'],
  ])('%s', (_, text, field, says) => {
    expect(refused(text)).toMatchObject({ field, message: expect.stringContaining(says) });
    expect(refused(text)?.line).toBeGreaterThan(0);
  });
});
