import { describe, expect, it } from 'vitest';
import { compareVersions, findVersions, parseVersion, satisfies, type Version, versionFor } from './versions.ts';

const version = (text: string) => parseVersion(text) as Version;

describe('versions', () => {
  it('are ordered the way LiteLLM releases them', () => {
    const ordered = [
      '1.83.9',
      '1.83.10.dev.2',
      '1.83.10.rc.1',
      '1.83.10',
      '1.83.10.post1',
      '1.83.14',
      '1.84.0-nightly',
      '1.84.0',
      '1.109.1',
    ];
    const shuffled = [...ordered].sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
    expect(shuffled.sort((a, b) => compareVersions(version(a), version(b)))).toEqual(ordered);
  });

  it('count a stable image as its release', () => {
    expect(compareVersions(version('v1.83.14-stable'), version('1.83.14'))).toBe(0);
    expect(compareVersions(version('main-v1.84.0-nightly'), version('1.84.0'))).toBeLessThan(0);
  });

  it('refuse what is no LiteLLM version', () => {
    expect(['latest', '1', '1.2.3.4.5', 'gpt-4.1', ''].map(parseVersion)).toEqual([null, null, null, null, null]);
  });

  it('satisfy ranges, with alternatives', () => {
    expect(satisfies(version('1.83.4'), '>=1.83.0 <1.84.1')).toBe(true);
    expect(satisfies(version('1.84.1'), '>=1.83.0 <1.84.1')).toBe(false);
    expect(satisfies(version('1.90.0'), '<1.80.0 || ==1.90.0')).toBe(true);
    expect(() => satisfies(version('1.90.0'), '>=new')).toThrow(/is not a version comparison/);
  });

  it.each([
    ['pip list', 'litellm            1.83.4\nopenai 1.2.3', '1.83.4'],
    ['requirement', 'litellm[proxy]==1.83.14', '1.83.14'],
    ['image tag', 'image: ghcr.io/berriai/litellm:main-v1.84.0-nightly', 'main-v1.84.0-nightly'],
    ['image with database', 'ghcr.io/berriai/litellm-database:v1.83.14-stable', 'v1.83.14-stable'],
    ['start-up line', 'LiteLLM: Current Version = 1.83.10', '1.83.10'],
    ['header', '"x-litellm-version": "1.99.4"', '1.99.4'],
    ['pip show', 'Name: litellm\nVersion: 1.72.6\n', '1.72.6'],
    ['issue form', 'What LiteLLM version are you on ?\n\nv1.81.1', 'v1.81.1'],
    ['installed folder', 'site-packages/litellm-1.60.8.dist-info/METADATA', '1.60.8'],
    ['prose', 'since LiteLLM v1.82.3 it fails', 'v1.82.3'],
  ])('are found in a %s', (_, text, expected) => {
    expect(findVersions(text).map((place) => place.version.text)).toEqual([expected]);
  });

  it('are not read from ranges, other packages or model names', () => {
    expect(findVersions('litellm>=1.0.0 openai==1.99.1 httpx 0.28.1 litellm uses gpt-4.1.2 python 3.11.4')).toEqual([]);
  });

  it('belong to the error that stands nearest after them', () => {
    const text = 'litellm==1.80.0 first error\nlitellm==1.90.0 second error';
    const places = findVersions(text);
    expect(versionFor(places, text.indexOf('first'))?.text).toBe('1.80.0');
    expect(versionFor(places, text.indexOf('second'))?.text).toBe('1.90.0');
    expect(versionFor(findVersions('error before litellm==1.80.0'), 0)?.text).toBe('1.80.0');
  });
});
