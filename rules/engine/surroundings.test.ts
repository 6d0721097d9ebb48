import { describe, expect, it } from 'vitest';
import { surroundingsOf } from './surroundings.ts';

/** `⟦error⟧` marks the finding; `⟨` and `⟩` where the finding before ends and the next begins. */
function around(marked: string) {
  const text = marked.replace(/[⟦⟧⟨⟩]/g, '');
  const at = (mark: string) => {
    const index = marked.indexOf(mark);
    return index === -1 ? -1 : marked.slice(0, index).replace(/[⟦⟧⟨⟩]/g, '').length;
  };
  const floor = at('⟨');
  const ceiling = at('⟩');
  return surroundingsOf(text, { start: at('⟦'), end: at('⟧') }, Math.max(0, floor), ceiling === -1 ? text.length : ceiling);
}

describe('what stands around an error', () => {
  it('is the paragraphs above and below it', () => {
    const { above, below } = around('We had no key.\n\n⟦litellm.APIError: x⟧\n\nThe cause was a typo.\n');
    expect(above).toBe('We had no key.\n\n');
    expect(below).toBe('\n\nThe cause was a typo.\n');
  });

  it('in a table is its own row', () => {
    const { above, below } = around('| 401 | wrong key |\n| Ollama | ⟦litellm.Timeout: x⟧ | raise it |\n| 429 | wait |\n');
    expect(above).toBe('| Ollama | ');
    expect(below).toBe(' | raise it |');
  });

  it('in a rendered table is its own row, whose cells are parted by tabs', () => {
    const { above, below } = around('401\twrong key\nOllama\t⟦litellm.Timeout: x⟧\traise it\n429\twait\n');
    expect(above).toBe('Ollama\t');
    expect(below).toBe('\traise it');
  });

  it('in a log is its own record', () => {
    const { above, below } = around(
      '2026-02-01 10:00:01 INFO no key\n2026-02-01 10:00:02 ERROR ⟦litellm.Timeout: x⟧\n  in the second call\n2026-02-01 10:00:03 INFO no balance\n',
    );
    expect(above).toBe('2026-02-01 10:00:02 ERROR ');
    expect(below).toBe('\n  in the second call');
  });

  it('in a list is its own item, with what is indented under it', () => {
    const { above, below } = around('- first: no key\n- second: ⟦litellm.Timeout: x⟧\n  is Ollama running?\n- third: no balance\n');
    expect(above).toBe('- second: ');
    expect(below).toBe('\n  is Ollama running?');
  });

  it('ends at the heading of something else', () => {
    const { above, below } = around('## Old\nold story\n## Timeouts\n⟦litellm.Timeout: x⟧\nslow disk\n## Keys\nno key\n');
    expect(above).toBe('## Timeouts\n');
    expect(below).toBe('\nslow disk');
  });

  it('does not end at a comment in a block of code', () => {
    const { below } = around('⟦litellm.APIError: x⟧\n```\n\nSolution:\n```bash\n# Check if it runs\nollama serve\n```\n## Keys\nno key');
    expect(below).toContain('ollama serve');
    expect(below).not.toContain('no key');
  });

  it('goes on under a heading that speaks of the cause', () => {
    const { below } = around('⟦litellm.APIError: x⟧\n## Root causes\n### 1. The trial expired\npay\n### 2. Other\n');
    expect(below).toContain('The trial expired');
    expect(below).not.toContain('2. Other');
  });

  it('leaves to its neighbours what introduces and follows them', () => {
    const { above, below } = around(
      'litellm.A: x⟨\nthat was a key\n\nthen\n⟦litellm.B: y⟧\nthat was a port\n\nand then no balance\n⟩litellm.C: z',
    );
    expect(above).toBe('\nthen\n');
    expect(below).toBe('\nthat was a port');
  });

  it('has the paragraph right under it that stands apart from the next error', () => {
    expect(around('⟦litellm.A: x⟧\nthat was a key\n\n⟩litellm.B: y').below).toContain('a key');
    expect(around('litellm.A: x⟨\nthat was a key\n\n⟦litellm.B: y⟧').above.trim()).toBe('');
  });

  it('is nothing where errors follow each other row by row', () => {
    const { above, below } = around('litellm.A: x⟨\n⟦litellm.B: y⟧\n⟩litellm.C: z\n');
    expect(above.trim()).toBe('');
    expect(below.trim()).toBe('');
  });
});
