/** What only resembles an error of LiteLLM: another program's words, a row of made-up data, the form of a message. */
import { describe, expect, it } from 'vitest';
import { onlyFinding, rulesIn } from './diagnosis.ts';

describe("words of another program that differ from LiteLLM's by a letter", () => {
  it("prove nothing: the timeout of OpenAI's own client has a colon", () => {
    expect(rulesIn('I always receive the error message `APITimeoutError: Request timed out.`.')).toEqual([]);
    expect(rulesIn('I always receive the error message `APITimeoutError - Request timed out.`.')).toEqual(['request-timeout']);
  });

  it('prove it where they are long', () => {
    const long = 'No deployments availible for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False';
    expect(rulesIn(long)).toEqual(['no-deployments-cooldown']);
  });
});

describe('rows of data in a program', () => {
  const row = (time: string) =>
    `            {\n                "timestamp": ${time},\n                "level": "ERROR",\n                "message": "LLM analysis failed: litellm.APIError: APIError: OpenrouterException",\n            },`;

  it('are told by a value that only code has', () => {
    const now = row('datetime.now()');
    expect(rulesIn(`${now}\n${now}\n${now}`)).toEqual([]);
    expect(rulesIn(row('"2026-11-20T10:00:00"'))).toHaveLength(1);
  });
});

describe('the form of a message', () => {
  it('is no message', () => {
    expect(rulesIn('collapses dumps such as `litellm.RateLimitError: geminiException - {..json..}` to one label')).toEqual([]);
  });

  it('is not taken for one by a script in a page that answered', () => {
    expect(rulesIn('`litellm.APIConnectionError: GeminiException - Received=<!DOCTYPE html>...window.__FLAGS__={...}`')).toHaveLength(1);
  });
});

describe('a model that a provider does not find', () => {
  it('is likely retired where its id was: the text does not say so', () => {
    const text =
      'litellm.NotFoundError: AnthropicException - {"type":"error","error":{"type":"not_found_error","message":"model: claude-3-5-haiku-20241022"}}';
    expect(onlyFinding(text)).toMatchObject({ rule: 'model-deprecated', confidence: 'likely' });
  });
});
