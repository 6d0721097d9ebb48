// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence, Finding } from '../../rules/finding.ts';
import { strings as stringsOf } from '../platform/strings.ts';
import type { Cards } from './cards.tsx';
import { explainSelection, selectionLimit, surest } from './explain-selection.ts';

const finding = (rule: string, confidence: Confidence, start = 0): Finding => ({
  start,
  end: start + 2,
  rule,
  confidence,
  because: '',
  captures: {},
  chain: [],
  cause: 0,
  alternatives: [],
  version: null,
});

const strings = stringsOf('en');
const explain = vi.fn<Cards['explain']>(async () => undefined);
const say = vi.fn<Cards['say']>();
const cards: Cards = { explain, say, step: () => undefined };

beforeEach(() => {
  explain.mockClear();
  say.mockClear();
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

const ask = (passed: string, found: (text: string) => Finding[]) => explainSelection(passed, { recognize: found, cards, strings });

describe('explaining a selection', () => {
  it('takes the text that the browser passed where the frame has none of its own', () => {
    ask('x E1 y', (text) => [finding('rule-1', 'likely', text.indexOf('E1'))]);
    expect(explain.mock.calls[0]?.[0]).toMatchObject({ text: 'E1', finding: { rule: 'rule-1' } });
    expect(explain.mock.calls[0]?.[0]).not.toHaveProperty('note');
  });

  it('says kindly that nothing was recognised', () => {
    ask('ordinary words', () => []);
    expect(say.mock.calls[0]?.[0]).toBe(strings.reader.noneInSelection);
    expect(explain).not.toHaveBeenCalled();
  });

  it('reads the first part of a huge selection and says so', () => {
    let read = 0;
    ask('E'.repeat(selectionLimit * 3), (text) => {
      read = text.length;
      return [finding('rule-1', 'certain')];
    });
    expect(read).toBe(selectionLimit);
    expect(explain.mock.calls[0]?.[0].note).toBe(strings.paste.cut(selectionLimit, selectionLimit * 3));
  });

  it('answers an empty selection too', () => {
    ask('', () => []);
    expect(say).toHaveBeenCalledTimes(1);
  });
});

describe('the surest finding', () => {
  it('is the most confident one, of equals the first', () => {
    expect(surest([finding('a', 'perhaps'), finding('b', 'certain'), finding('c', 'certain')])?.rule).toBe('b');
    expect(surest([finding('a', 'perhaps'), finding('b', 'likely')])?.rule).toBe('b');
    expect(surest([])).toBeNull();
  });
});
