/**
 * Altered texts are still found. Every rule takes part that has a sample of which the engine is certain when it is unaltered.
 * `found`: share whose own rule is still the verdict, as measured in November 2026 (241 rules) and rounded down to the next twentieth.
 * A change that falls below has broken something; one that gains may raise the figure.
 */
import { describe, expect, it } from 'vitest';
import { alterations } from './alterations.ts';
import { compiled, engine } from './diagnosis.ts';

const samples = compiled.catalog.rules
  .filter((rule) => rule.level === undefined && rule.status !== 'retired')
  .flatMap(({ id, examples }) => {
    const example = examples.matches.find(({ text }) => {
      const [finding, ...rest] = engine.recognize(text);
      return rest.length === 0 && finding?.rule === id && finding.confidence === 'certain';
    });
    return example === undefined ? [] : [{ id, text: example.text }];
  });
const expected: Readonly<Record<string, { found: number; never?: true }>> = {
  // Where the telling words stand in the part that is gone, no reader could name the rule either.
  'cut after three quarters, with an ellipsis': { found: 0.8 },
  'cut in the middle, with an ellipsis': { found: 0.55 },
  // A row that ends inside a class name hides the name.
  'wrapped at 80 columns': { found: 0.9 },
  'wrapped at 60 columns': { found: 0.9 },
  'wrapped at 80 columns and quoted': { found: 0.9 },
  'wrapped at 60 columns and indented': { found: 0.9 },
  'escaped as HTML twice': { found: 0.95, never: true },
  'with curly quotes': { found: 0.95, never: true },
  'with apostrophes as bytes': { found: 0.95, never: true },
  'coloured, the escape bytes lost': { found: 0.95, never: true },
  'upper-cased': { found: 0.95 },
  'with two letters retyped': { found: 0.9 },
  'in Chinese prose': { found: 0.95 },
  'in German prose': { found: 0.95, never: true },
  'in Arabic prose': { found: 0.95, never: true },
};

describe('texts altered on their way into a page', () => {
  it('are taken from every part of the catalog', () => {
    expect(samples.length, 'most rules have a sample that is certain').toBeGreaterThan(compiled.catalog.rules.length / 2);
    expect(new Set(samples.map(({ id }) => compiled.articles[id]?.area)).size).toBeGreaterThan(14);
  });

  it('are altered in every way that is named here, and named in every way that is altered', () => {
    expect(Object.keys(alterations).sort()).toEqual(Object.keys(expected).sort());
  });

  describe.each(Object.entries(alterations))('%s', (name, alter) => {
    const found = samples.map(({ id, text }) => ({ id, findings: engine.recognize(alter(text)) }));
    const { found: share = 1, never } = expected[name] ?? {};

    it(`are still found in ${Math.round(share * 100)} of 100`, () => {
      const missed = found.filter(({ id, findings }) => findings[0]?.rule !== id).map(({ id }) => id);
      expect(1 - missed.length / samples.length, `not found any more: ${missed.join(', ')}`).toBeGreaterThanOrEqual(share);
    });

    if (never)
      it('are never certain of another rule', () => {
        const wrong = found.flatMap(({ id, findings }) =>
          findings.filter(({ rule, confidence }) => confidence === 'certain' && rule !== id).map(({ rule }) => `${id} taken for ${rule}`),
        );
        expect(wrong, 'lower the confidence: a wrong certain is worse than a perhaps').toEqual([]);
      });
  });
});

describe('how sure the engine is of an altered text', () => {
  const cooldown =
    "litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['a1']";

  it.each([
    ['cut with an ellipsis', cooldown.slice(0, 100).concat('...')],
    ['retyped', cooldown.replace('available', 'availabel').replace('seconds', 'secnods')],
  ])('is less than certain of a text %s', (_, text) => {
    const [finding] = engine.recognize(text);
    expect(finding?.rule).toBe('no-deployments-cooldown');
    expect(finding?.confidence).not.toBe('certain');
  });

  it.each([
    ['escaped', JSON.stringify(JSON.stringify(cooldown))],
    ['wrapped between words', cooldown.replace('. Passed', '.\n  Passed')],
    ['in a chat', `> ${cooldown}`],
  ])('is as certain as ever of a text %s, whose words are all there', (_, text) => {
    const [finding] = engine.recognize(text);
    expect(finding?.rule).toBe('no-deployments-cooldown');
    expect(finding?.confidence).toBe('certain');
  });

  it('keeps the captured values of a text that was wrapped inside them', () => {
    const [finding] = engine.recognize(cooldown.replace('model=gpt-4o', 'model=gpt\n-4o'));
    expect(finding?.captures.model_group?.value).toBe('gpt-4o');
  });
});
