/** Which LiteLLM an error belongs to, and what that says about a rule: affected, fixed, not known. */
import { describe, expect, it } from 'vitest';
import { parseVersion, satisfies, type Version } from '../../rules/engine/versions.ts';
import { compiled, engine, onlyFinding } from './diagnosis.ts';

const error =
  'litellm.AuthenticationError: AnthropicException - {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';

describe('the version of a text', () => {
  it.each([
    ['pip freeze', 'openai==1.99.0\nlitellm==1.83.4\nhttpx==0.28.1', '1.83.4'],
    ['an extra', 'litellm[proxy]==1.83.4', '1.83.4'],
    ['pip list', 'httpx                0.28.1\nlitellm              1.83.4\nopenai               1.99.0', '1.83.4'],
    ['pip show', 'Name: litellm\nVersion: 1.83.4\nSummary: Library to easily interface with LLM API providers', '1.83.4'],
    ['an image tag', 'image: ghcr.io/berriai/litellm:v1.83.14-stable', 'v1.83.14-stable'],
    ['the image of another variant', 'docker pull ghcr.io/berriai/litellm-non_root:main-v1.84.0-nightly', 'main-v1.84.0-nightly'],
    ['a header', 'x-litellm-version: 1.83.4', '1.83.4'],
    ['headers as JSON', '{"x-litellm-version": "1.83.4"}', '1.83.4'],
    ['a dev release', 'pip install litellm==1.83.10.dev.2', '1.83.10.dev.2'],
    ['a post release', 'litellm==1.72.6.post1', '1.72.6.post1'],
    ['an issue form', '### What LiteLLM version are you on ?\n\nv1.83.4', 'v1.83.4'],
    ['a sentence', 'We run LiteLLM v1.83.4 in Kubernetes.', 'v1.83.4'],
    ['the name of a wheel', 'Downloading litellm-1.83.4-py3-none-any.whl (9.1 MB)', '1.83.4'],
    ['the proxy’s banner', 'LiteLLM: Current Version = 1.83.4', '1.83.4'],
  ])('is read from %s', (_, text, version) => {
    expect(onlyFinding(`${text}\n\n${error}`).version).toBe(version);
    expect(onlyFinding(`${error}\n\n${text}`).version).toBe(version);
  });

  it.each([
    ['a range', 'litellm>=1.40.0,<2'],
    ['another package', 'litellm-extras-tool==3.4.5 openai==1.99.0'],
    ['a model’s name', 'gpt-4.1.0'],
    ['an address', 'api_base: http://10.1.2.3:4000'],
  ])('is not read from %s', (_, text) => {
    expect(onlyFinding(`${text}\n\n${error}`).version).toBeNull();
  });

  it('is the one of its own comment where two comments name one each', () => {
    const [first, second] = engine.recognize(`litellm==1.83.4\n${error}\n\n---\n\nlitellm==1.99.4\n${error}\n`);
    expect(first?.version).toBe('1.83.4');
    expect(second?.version).toBe('1.99.4');
  });

  it('is the nearest before the error rather than one further up', () => {
    const finding = onlyFinding(`It worked with litellm==1.72.6.\nAfter the upgrade to litellm==1.83.4:\n\n${error}`);
    expect(finding.version).toBe('1.83.4');
  });
});

describe('what the catalog says of versions', () => {
  const affected = Object.values(compiled.articles).filter(({ affects }) => affects?.from !== undefined || affects?.fixed !== undefined);

  it('can be compared, and never ends before it begins', () => {
    expect(affected.length, 'no rule says what it affects').toBeGreaterThan(5);
    for (const { id, affects } of affected) {
      const from = affects?.from === undefined ? null : parseVersion(affects.from);
      const fixed = affects?.fixed === undefined ? null : parseVersion(affects.fixed);
      if (affects?.from !== undefined) expect(from, `${id}: affects.from`).not.toBeNull();
      if (affects?.fixed !== undefined) expect(fixed, `${id}: affects.fixed`).not.toBeNull();
      if (from && affects?.fixed) expect(satisfies(from, `<${affects.fixed}`), `${id}: affects.from lies after affects.fixed`).toBe(true);
    }
  });

  it('tells a text before the fix from one after it, in each of LiteLLM’s spellings', () => {
    for (const { id, affects } of affected) {
      if (affects?.fixed === undefined) continue;
      const spellings = [affects.fixed, `v${affects.fixed}`, `v${affects.fixed}-stable`, `main-v${affects.fixed}`];
      for (const spelling of spellings.filter((each) => parseVersion(each) !== null))
        expect(
          satisfies(parseVersion(spelling) as Version, `<${affects.fixed}`),
          `${id}: ${spelling} counts as before ${affects.fixed}`,
        ).toBe(false);
      expect(
        satisfies(parseVersion('1.0.0') as Version, `<${affects.fixed}`),
        `${id}: 1.0.0 does not count as before ${affects.fixed}`,
      ).toBe(true);
    }
  });

  it.each([
    ['v1.83.14-stable', '<1.83.14', false],
    ['1.83.14.dev.2', '<1.83.14', true],
    ['main-v1.84.0-nightly', '>=1.84.0', false],
    ['1.83.14.rc.1', '>=1.83.14', false],
    ['1.72.6.post1', '>1.72.6', true],
    ['1.109.1', '>1.99.4', true],
  ])('%s %s is %s', (version, range, holds) => {
    expect(satisfies(parseVersion(version) as Version, range)).toBe(holds);
  });
});
