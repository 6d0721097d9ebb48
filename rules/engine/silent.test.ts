/** Of an error that says nothing, class and provider say what fails so most often. */
import { expect, it } from 'vitest';
import { createEngine } from './recognize.ts';

const engine = createEngine({
  rules: [
    { id: 'limit-class', level: 'class', conditions: { class: ['RateLimitError'] } },
    { id: 'quota', silent: { class: ['RateLimitError'], provider: ['gemini'] } },
    { id: 'named' },
    { id: 'told', beside: [{ words: ['toldoutside'], instead: ['limit-class'] }] },
  ],
  signatures: [
    { rule: 0, template: 'litellm.RateLimitError: ', proof: 'nearby' },
    { rule: 2, template: 'You exceeded your current quota', proof: 'nearby' },
  ],
});
const said = (text: string) => engine.recognize(text).map(({ rule, confidence }) => `${rule} ${confidence}`);

it('a status, an empty body and what the router adds say nothing', () => {
  for (const rest of [
    '',
    ' - ',
    ' - 429',
    " - b''",
    ' - Error code: 429',
    ' - . Received Model Group=g\nAvailable Model Group Fallbacks=None',
  ])
    expect(said(`\`litellm.RateLimitError: GeminiException${rest}\``), rest).toEqual(['quota likely']);
});

it('words do, though no rule knows them; so do those of a rule, and those beside the error', () => {
  expect(said('litellm.RateLimitError: GeminiException - the moon is full')).toEqual(['limit-class likely']);
  expect(said('litellm.RateLimitError: GeminiException - You exceeded your current quota')).toEqual(['named certain']);
  expect(said('litellm.RateLimitError: GeminiException - 429\n\nWe were told outside.')).toEqual(['told likely']);
});

it('another provider says nothing of this one', () => {
  expect(said('litellm.RateLimitError: GroqException - 429')).toEqual(['limit-class likely']);
});

it("the class's own rule stays in sight", () => {
  expect(engine.recognize('litellm.RateLimitError: GeminiException - 429')[0]?.alternatives).toEqual([
    { rule: 'limit-class', confidence: 'likely' },
  ]);
});
