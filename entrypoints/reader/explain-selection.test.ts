// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence, Finding } from '../../rules/finding.ts';
import type { Surface } from '../platform/surface.ts';
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

const explain = vi.fn<Surface['explain']>(async () => undefined);
const say = vi.fn<Surface['say']>();
const surface: Surface = {
  explain,
  say,
  step: () => undefined,
  close: () => undefined,
  leave: () => undefined,
  retract: () => undefined,
  owns: () => false,
};

beforeEach(() => {
  explain.mockClear();
  say.mockClear();
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

const ask = (passed: string, found: (text: string) => Finding[]) => explainSelection(passed, found, surface);

describe('explaining a selection', () => {
  it('takes the text that the browser passed where the frame has none of its own', () => {
    ask('x E1 y', (text) => [finding('rule-1', 'likely', text.indexOf('E1'))]);
    expect(explain.mock.calls[0]?.[0]).toMatchObject({ text: 'E1', finding: { rule: 'rule-1' } });
    expect(explain.mock.calls[0]?.[0]).not.toHaveProperty('cut');
  });

  it('says kindly that nothing was recognised', () => {
    ask('ordinary words', () => []);
    expect(say.mock.calls[0]?.[0]).toBe('none-in-selection');
    expect(explain).not.toHaveBeenCalled();
  });

  it('reads the first part of a huge selection and says so', () => {
    let read = 0;
    ask('E'.repeat(selectionLimit * 3), (text) => {
      read = text.length;
      return [finding('rule-1', 'certain')];
    });
    expect(read).toBe(selectionLimit);
    expect(explain.mock.calls[0]?.[0].cut).toEqual({ read: selectionLimit, total: selectionLimit * 3 });
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
