import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePacks, getPackArticle, getPacks, getPackTables, TooManyPacks } from './packs.ts';
import { addPack, PackOfPolicy, put, readPack, renewPacks, takePolicyPacks } from './packs-compile.ts';

const acme = readFileSync(new URL('../../tests/fixtures/packs/acme.yaml', import.meta.url), 'utf8');
const rule = 'acme-gateway/vpn-is-off';
const stored = () => fakeBrowser.storage.local.get(null);
const add = (source = acme) => addPack(source, readPack(source));
const named = (id: string) => acme.replace('pack: acme-gateway', `pack: ${id}`);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('a rule pack that was added', () => {
  it('is in force: readers get its tables, gates its anchors, and its articles are there', async () => {
    await add();
    expect(await getPackTables()).toMatchObject({ tables: expect.stringContaining(`#${rule}`), severities: { [rule]: 'blocking' } });
    expect((await stored()).packAnchors).toEqual(expect.arrayContaining([expect.stringContaining('acme')]));
    expect(await getPackArticle(rule)).toMatchObject({ title: 'The gateway is reached only through the VPN' });
    for (const other of ['acme-gateway/none', 'constructor', '__proto__']) expect(await getPackArticle(other)).toBeNull();
  });

  it('leaves nothing with readers and gates when it is switched off, and is still there', async () => {
    await add();
    await changePacks((now) => now.map((pack) => ({ ...pack, enabled: false })));
    expect((await stored()).packAnchors).toEqual([]);
    expect(await getPackTables()).toEqual({ tables: '', severities: {} });
    expect(await getPackArticle(rule)).toBeNull();
    expect(await getPacks()).toMatchObject([{ enabled: false, source: acme }]);
  });

  it.each([
    ['a signature below no rule', '+acmegwfourhundred'],
    ['the rule of another', '#no-deployments-cooldown\n+acmegwfourhundred'],
    ['no rule at all', ''],
  ])('is left out where its tables begin with %s: it would join the pack before it', async (_, tables) => {
    await add(named('other'));
    const [pack] = await add();
    if (!pack) throw new Error('not added');
    await changePacks((now) =>
      now.map((each) => (each.compiled.id === 'other' ? each : { ...each, compiled: { ...each.compiled, tables } })),
    );
    expect((await getPackTables()).tables).toBe(readPack(named('other')).tables);
    expect((await getPacks()).map(({ compiled }) => compiled.id)).toEqual(['other', 'acme-gateway']);
  });

  it('takes the place of the one with the same id', async () => {
    await add();
    await add(named('other'));
    await add(acme.replace('Acme gateway', 'Acme gateway, new'));
    expect((await getPacks()).map(({ compiled }) => compiled.title)).toEqual(['Acme gateway, new', 'Acme gateway']);
  });

  it('loses nothing when two are added at the same moment', async () => {
    await Promise.all([add(), add(named('other'))]);
    expect(await getPacks()).toHaveLength(2);
  });

  it('is one too many at some point, and then nothing changes', async () => {
    const pack = (await add())[0];
    if (!pack) throw new Error('not added');
    const many = Array.from({ length: 21 }, (_, index) => ({ ...pack, compiled: { ...pack.compiled, id: `p${index}` } }));
    const before = await stored();
    await expect(changePacks(() => many)).rejects.toBeInstanceOf(TooManyPacks);
    await expect(changePacks(() => [{ ...pack, source: 'x'.repeat(5_000_001) }])).rejects.toBeInstanceOf(TooManyPacks);
    expect(await stored()).toEqual(before);
  });

  it('is as before when the disk is full', async () => {
    await add();
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(add(named('other'))).rejects.toThrow('quota');
    expect(await stored()).toEqual(before);
  });
});

describe('what is stored', () => {
  it.each([
    ['broken', { version: 1, packs: 'all' }],
    ['of a newer release', { version: 2, packs: [] }],
    ['no object', 7],
  ])('gives no packs when it is %s, and stays', async (_, packs) => {
    await fakeBrowser.storage.local.set({ packs });
    expect(await getPacks()).toEqual([]);
    expect((await stored()).packs).toEqual(packs);
  });

  it('of an older form is compiled again after an update; what cannot be read any more is switched off and kept', async () => {
    const [pack] = await add();
    if (!pack) throw new Error('not added');
    const old = (id: string, source: string) => ({ ...pack, source, compiled: { ...pack.compiled, id, format: 0 } });
    await changePacks(() => [old('acme-gateway', acme), old('gone', 'pack: gone')]);
    expect(await getPackTables()).toEqual({ tables: '', severities: {} });
    await renewPacks();
    expect(await getPacks()).toMatchObject([
      { enabled: true, compiled: { format: 1 } },
      { enabled: false, source: 'pack: gone' },
    ]);
    expect((await getPackTables()).tables).toContain(rule);
  });
});

describe('packs of the organisation', () => {
  it('come and go with its policy, and leave the own ones alone', async () => {
    await add(named('own'));
    await takePolicyPacks([acme]);
    expect((await getPacks()).map(({ fromPolicy, compiled }) => [compiled.id, fromPolicy])).toEqual([
      ['own', false],
      ['acme-gateway', true],
    ]);
    await takePolicyPacks([]);
    expect((await getPacks()).map(({ compiled }) => compiled.id)).toEqual(['own']);
  });

  it('are written once, not at every start', async () => {
    await takePolicyPacks([acme]);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await takePolicyPacks([acme]);
    expect(set).not.toHaveBeenCalled();
  });

  it('cannot be replaced by an own one of the same id', async () => {
    await takePolicyPacks([acme]);
    await expect(add()).rejects.toBeInstanceOf(PackOfPolicy);
  });

  it('that cannot be read are told, and the others are in force', async () => {
    const refused = vi.fn();
    await takePolicyPacks(['pack: [', acme], refused);
    expect(refused).toHaveBeenCalledOnce();
    expect(await getPacks()).toHaveLength(1);
  });
});

it('a pack is put in its own place, or at the end', () => {
  const pack = (id: string, source = '') => ({ source, enabled: true, fromPolicy: false, added: '', compiled: { id } }) as never;
  expect(put([pack('a'), pack('b')], pack('a', 'new')).map(({ source }) => source)).toEqual(['new', '']);
  expect(put([pack('a')], pack('b'))).toHaveLength(2);
});
