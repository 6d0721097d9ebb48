/**
 * Altered texts are still found. Every sample of every rule takes part.
 * `found`: share in which its own rule is still found, as measured in November 2026 (651 samples) and rounded down to the next twentieth.
 * A change that falls below has broken something; one that gains may raise the figure.
 */
import { describe, expect, it } from 'vitest';
import { alterations } from './alterations.ts';
import { compiled, engine } from './diagnosis.ts';

const certainIn = (text: string) =>
  engine
    .recognize(text)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ rule }) => rule);

const samples = compiled.catalog.rules
  .filter((rule) => rule.status !== 'retired')
  .flatMap(({ id, examples }) => examples.matches.map(({ text }) => ({ id, text, certain: new Set([id, ...certainIn(text)]) })));

const expected: Readonly<Record<string, number>> = {
  // Where the telling words stand in the part that is gone, no reader could name the rule either.
  'cut after three quarters, with an ellipsis': 0.8,
  'cut in the middle, with an ellipsis': 0.5,
  'wrapped at 120 columns': 0.95,
  'wrapped at 80 columns': 0.95,
  'wrapped at 60 columns': 0.95,
  'wrapped at 80 columns and quoted': 0.95,
  'wrapped at 60 columns and indented': 0.95,
  'escaped as HTML twice': 0.95,
  'with curly quotes': 0.95,
  'with apostrophes as bytes': 0.95,
  'coloured, the escape bytes lost': 0.95,
  'upper-cased': 0.95,
  'with two letters retyped': 0.8,
  'in Chinese prose': 0.95,
  'in German prose': 0.95,
  'in Arabic prose': 0.95,
};

describe('texts altered on their way into a page', () => {
  it('are taken from every part of the catalog', () => {
    expect(new Set(samples.map(({ id }) => compiled.articles[id]?.area)).size).toBeGreaterThan(14);
    expect(samples.length, 'samples got lost').toBeGreaterThan(600);
  });

  it('are altered in every way that is named here, and named in every way that is altered', () => {
    expect(Object.keys(alterations).sort()).toEqual(Object.keys(expected).sort());
  });

  describe.each(Object.entries(alterations))('%s', (name, alter) => {
    const found = samples.map((sample) => ({ ...sample, findings: engine.recognize(alter(sample.text)) }));
    const share = expected[name] ?? 1;

    it(`are still found in ${Math.round(share * 100)} of 100`, () => {
      const missed = found.filter(({ id, findings }) => !findings.some(({ rule }) => rule === id)).map(({ id }) => id);
      expect(1 - missed.length / samples.length, `not found any more: ${missed.join(', ')}`).toBeGreaterThanOrEqual(share);
    });

    it('are never certain of another rule', () => {
      const wrong = found.flatMap(({ id, certain, findings }) =>
        findings
          .filter(({ rule, confidence }) => confidence === 'certain' && !certain.has(rule))
          .map(({ rule }) => `${id} taken for ${rule}`),
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
