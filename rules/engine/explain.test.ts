import { describe, expect, it } from 'vitest';
import { createExplainer } from './explain.ts';
import type { EngineTables, SearchTable } from './tables.ts';

const tables: EngineTables = {
  rules: [{ id: 'rate-limit-class', level: 'class' }, { id: 'known' }],
  signatures: [
    { rule: 0, template: 'litellm.RateLimitError: ', proof: 'nearby' },
    { rule: 1, template: 'The quota of the whole organisation is used up', proof: 'nearby' },
  ],
};
const document = (id: string, title: string, related: string[] = []): SearchTable => ({
  id,
  title,
  summary: title,
  symptoms: [],
  signatures: [],
  causes: [],
  area: 'limits',
  ...(related.length > 0 && { related }),
});
const explainer = createExplainer(tables, [
  document('monthly-credits', 'Monthly credits of the plan are exhausted'),
  document('rate-limit-class', 'A rate limit in general'),
  document('known', 'The quota of the organisation', ['rate-limit-class', 'monthly-credits']),
]);

describe('an error that only its class explains', () => {
  it('names rules with the same rare words as "perhaps", before the class’s own alternatives', () => {
    const [finding] = explainer.explain('litellm.RateLimitError: NebiusException - your monthly credits are exhausted');
    expect(finding?.rule).toBe('rate-limit-class');
    expect(finding?.alternatives).toEqual([{ rule: 'monthly-credits', confidence: 'perhaps' }]);
  });

  it('names nothing where only everyday words agree', () => {
    expect(explainer.explain('litellm.RateLimitError: NebiusException - please wait')[0]?.alternatives).toEqual([]);
  });
});

it('an error that a rule explains could also be one of the neighbours which the rule names, before what speaks of the whole class', () => {
  const [finding] = explainer.explain('litellm.RateLimitError: XException - The quota of the whole organisation is used up');
  expect(finding?.rule).toBe('known');
  expect(finding?.alternatives).toEqual([
    { rule: 'monthly-credits', confidence: 'perhaps' },
    { rule: 'rate-limit-class', confidence: 'likely' },
  ]);
});
