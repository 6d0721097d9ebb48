import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryTemplate } from './trial.ts';

const template = 'No deployments available for selected model, Try again in {{cooldown_seconds:number}} seconds. Passed model={{model}}';
const text = 'ERROR: No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o.';
const states = (trial: ReturnType<typeof tryTemplate>) => trial.parts.map((part) => (part.kind === 'literal' ? part.state : part.value));

describe('a template against a text', () => {
  it('that holds it: every piece stands, and the holes have their values', () => {
    const trial = tryTemplate(template, text);
    expect(states(trial)).toEqual(['stands', '5', 'stands', 'gpt-4o']);
    expect(trial.matched).toBe(trial.total);
    expect(text.slice(trial.start ?? 0, trial.end ?? 0)).toMatch(/^No deployments.*gpt-4o/);
  });

  it('that was altered: the piece says how many letters differ', () => {
    const trial = tryTemplate(template, text.replace('selected model', 'selectod model'));
    expect(trial.parts[0]).toMatchObject({ state: 'altered', edits: 1 });
    expect(states(trial).slice(1)).toEqual(['5', 'stands', 'gpt-4o']);
  });

  it('that goes another way: it says where it stops, and what was not reached', () => {
    const trial = tryTemplate(template, 'No deployments available for selected model, Try again in 5 minutes, perhaps never.');
    expect(states(trial)).toEqual(['stands', '5', 'stopped', null]);
    expect(trial.matched).toBeLessThan(trial.total);
  });

  it('that has nothing of it', () => {
    const trial = tryTemplate(template, 'all is well');
    expect(trial).toMatchObject({ matched: 0, start: null, end: null });
    expect(new Set(states(trial))).toEqual(new Set(['not-reached', null]));
  });

  it('says what is wrong with the template', () => {
    expect(() => tryTemplate('{{Model}} failed', text)).toThrow('is not a hole');
    expect(() => tryTemplate('{{a:text}}{{b:text}} x', text)).toThrow('side by side');
  });

  it('is linear and bounded, whatever both are', () => {
    const begun = performance.now();
    tryTemplate(`${'aaaaaaaa{{...}}'.repeat(39)}aaaaaaaa`, 'a'.repeat(1_000_000));
    expect(performance.now() - begun, 'ms').toBeLessThan(5_000);
    const piece = fc.constantFrom('No deployments', ' {{model}} ', '{{...}}', 'seconds', ' ', 'a', '{{', '}}', '\u202e', '"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 40 }), (left, right) => {
        let trial: ReturnType<typeof tryTemplate>;
        try {
          trial = tryTemplate(left.join(''), right.join(''));
        } catch (error) {
          expect((error as Error).message).toMatch(/hole|literal/);
          return;
        }
        expect(trial.matched).toBeLessThanOrEqual(trial.total);
      }),
      { numRuns: 500 },
    );
  });
});
