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
const document = (id: string, title: string): SearchTable => ({
  id,
  title,
  summary: title,
  symptoms: [],
  signatures: [],
  causes: [],
  area: 'limits',
});
const explainer = createExplainer(tables, [
  document('monthly-credits', 'Monthly credits of the plan are exhausted'),
  document('rate-limit-class', 'A rate limit in general'),
  document('known', 'The quota of the organisation'),
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

it('an error that a rule explains gets no suggestions', () => {
  const [finding] = explainer.explain(
    'litellm.RateLimitError: XException - The quota of the whole organisation is used up, monthly credits exhausted',
  );
  expect(finding?.rule).toBe('known');
  expect(finding?.alternatives.map(({ rule }) => rule)).toEqual(['rate-limit-class']);
});
