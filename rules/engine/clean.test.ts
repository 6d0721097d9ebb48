import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

const text = (raw: string) => clean(raw).text;

describe('clean', () => {
  it('removes colours, also where the escape byte is spelled out or lost', () => {
    expect(text('\u001b[92m14:05:23 - LiteLLM\u001b[0m: x')).toBe('14:05:23 - LiteLLM: x');
    expect(text('\\u001b[92mred\\x1b[0m and [1;31mlost[0m')).toBe('red and lost');
  });

  it('decodes JSON escapes however often they were escaped', () => {
    expect(text('failed\\nReceived \\\\\\"Model\\\\\\" Group')).toBe('failed\nReceived "Model" Group');
    expect(text('it\\u2019s \\u003cnone\\u003e')).toBe("it's <none>");
  });

  it('decodes the bytes of a Python repr, as aider prints a curly apostrophe', () => {
    expect(text('isn\\xe2\\x80\\x99t supported')).toBe("isn't supported");
    expect(text('cut \\xe2\\x80')).toBe('cut \ufffd');
  });

  it('decodes entities that were escaped twice', () => {
    expect(text('&amp;lt;ssl&amp;gt; &quot;x&#39;')).toBe('<ssl> "x\'');
  });

  it('drops quote marks of chats and container names at line starts only', () => {
    expect(text('> litellm.APIError: a > b\n> next')).toBe('litellm.APIError: a > b\nnext');
    expect(text('litellm-1  | one\nlitellm-1  | two')).toBe('one\ntwo');
  });

  it('leaves the backslashes of Windows paths alone', () => {
    expect(text('File "C:\\Users\\name\\new.py"')).toBe('File "C:\\Users\\name\\new.py"');
  });

  it('maps every character to where it came from', () => {
    const raw = '\u001b[92mA\\n“B”';
    const cleaned = clean(raw);
    expect(cleaned.text).toBe('A\n"B"');
    expect([...cleaned.map]).toEqual([5, 6, 8, 9, 10, 11]);
  });

  it('maps into the whole text when only a window is cleaned', () => {
    const cleaned = clean('xxxx abc', 5);
    expect([cleaned.text, cleaned.map[0], cleaned.map[3]]).toEqual(['abc', 5, 8]);
  });
});
