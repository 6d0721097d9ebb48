import { expect, it } from 'vitest';
import { encode, skeletonText } from './skeleton.ts';
import { needleOf, Trigrams } from './trigrams.ts';

const about = (text: string) => {
  const trigrams = new Trigrams();
  trigrams.note(encode(skeletonText(text)));
  return trigrams;
};

it('never denies words that stand there, however they are wrapped or quoted', () => {
  const trigrams = about('ERROR: Received\n  Model "Group"=gpt-4o');
  for (const words of ['Received Model Group=', 'error:', 'gpt-4o', 'GPT', 'r', ''])
    expect(trigrams.mayHold(needleOf(words)), words).toBe(true);
});

it('denies words of which three letters in a row are missing', () => {
  expect(about('Received Model Group=gpt-4o').mayHold(needleOf('Model Groups'))).toBe(false);
  expect(about('Received Model Group=gpt-4o').mayHoldOne([needleOf('fallbacks'), needleOf('timeout')])).toBe(false);
  expect(about('Received Model Group=gpt-4o').mayHoldOne([needleOf('fallbacks'), needleOf('model')])).toBe(true);
});

it('forgets a text when it is told of the next, three hundred times over', () => {
  const trigrams = new Trigrams();
  for (let i = 0; i < 300; i++) {
    trigrams.note(encode(i % 2 === 0 ? 'budget' : 'timeout'));
    expect(trigrams.mayHold(needleOf('budget')), `text ${i}`).toBe(i % 2 === 0);
    expect(trigrams.mayHold(needleOf('timeout')), `text ${i}`).toBe(i % 2 === 1);
  }
});
