import { beforeAll, expect, it } from 'vitest';
import { createExplainer, type Explainer } from '../../rules/engine/explain.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';
import { samples } from './samples.ts';

let explainer: Explainer;
beforeAll(async () => {
  const { tables, search } = await compileCatalog();
  explainer = createExplainer(tables, search);
});

it.each(samples)('the first errors that a person tries are explained with certainty: $rule', ({ text, rule }) => {
  expect(explainer.explain(text, { intent: 'scan' }).map((finding) => [finding.rule, finding.confidence])).toEqual([[rule, 'certain']]);
});
