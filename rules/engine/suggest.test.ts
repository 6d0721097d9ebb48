import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import { createSearch } from './suggest.ts';
import type { SearchTable } from './tables.ts';

const document = (id: string, title: string, symptoms: string[] = [], signatures: string[] = []): SearchTable => ({
  id,
  title,
  summary: title,
  symptoms,
  signatures,
  causes: [],
  area: 'routing',
});
const search = createSearch([
  document(
    'drop-params',
    'A parameter that the provider does not take',
    ['UnsupportedParamsError', 'how to use drop_params'],
    ['does not support parameters: {params}'],
  ),
  document('cooldown', 'No deployments available: every deployment is cooling down', ['try again in 5 seconds']),
  document(
    'key',
    'The virtual key is not in this database',
    ['401 token not found'],
    ['Unable to find token in cache or LiteLLM_VerificationTokenTable'],
  ),
  document('budget', 'The key has spent its budget', ['max budget exceeded']),
]);
const ofCatalog = createSearch((await compileCatalog()).search);
const found = (query: string) => search.search(query).map(({ rule }) => rule);

describe('search', () => {
  it.each([
    ['by words of the title', 'deployments cooling', 'cooldown'],
    ['by an identifier, whole', 'drop_params', 'drop-params'],
    ['by a part of an identifier', 'verification token', 'key'],
    ['while a word is still being typed', 'deploym', 'cooldown'],
    ['with a typing error', 'buget exceeded', 'budget'],
    [
      'by a whole pasted line',
      "litellm.UnsupportedParamsError: azure does not support parameters: ['logit_bias'], for model=gpt-4o",
      'drop-params',
    ],
  ])('finds %s', (_, query, rule) => {
    expect(found(query)[0]).toBe(rule);
  });

  it.each([
    ['余额不足', 'provider-insufficient-credits'],
    ['上下文长度', 'context-window-exceeded'],
    ['ключ недействителен', 'provider-authentication-error'],
    ['証明書', 'ssl-certificate-verify-failed'],
  ])('finds by words of other languages: %s', (query, rule) => {
    expect(ofCatalog.search(query, 1)[0]?.rule).toBe(rule);
  });

  it('gives nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('   ')).toEqual([]);
    expect(found('zzzzqqqq')).toEqual([]);
  });

  it('scores between 0 and 1, best first, and keeps to the limit', () => {
    const results = search.search('key', 2);
    expect(results.length).toBeLessThanOrEqual(2);
    for (const [i, { score }] of results.entries()) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      if (i > 0) expect(score).toBeLessThanOrEqual(results[i - 1]?.score ?? 0);
    }
  });
});
