/** Errors of which a table, a summary or a hand left the first words, and errors whose row ends before their message does. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';

const marked = (text: string) => engine.recognize(text).map(({ start, end }) => text.slice(start, end));

describe('a message that was cut after its first words', () => {
  it('is explained by the one rule whose texts begin with them, with less confidence', () => {
    const row = (error: string) => `| R6 | claude-3-5-sonnet | FAILED | AuthenticationError: ${error} | 20.0 | N/A |`;
    const finding = onlyFinding(row('litellm.AuthenticationError: Missing Anthropic API Key - A '));
    expect(finding.rule).toBe('provider-api-key-missing');
    expect(finding.confidence).toBe('likely');
  });

  it('keeps its class where several rules begin like that, or the words are those of every body', () => {
    for (const cut of [
      'litellm.BadRequestError: AnthropicException - {"type":"error","error":{"type":"...',
      'litellm.BadRequestError: AnthropicException - {"type": "error", "error": {"type": "invalid_request_error", "message": "...',
    ])
      expect(rulesIn(cut), cut).toEqual(['bad-request-error']);
  });

  it('is found where the cut falls into the provider’s name, or behind the class that LiteLLM repeats', () => {
    expect(rulesIn('litellm.BadRequestError: AnthropicExceptio...')).toEqual(['bad-request-error']);
    expect(rulesIn('litellm.RateLimitError: RateLimitError: ...')).toEqual(['rate-limit-error']);
  });

  it('is no error where a message was left out on purpose', () => {
    expect(rulesIn('The router raises litellm.RateLimitError: ...')).toEqual([]);
    expect(rulesIn('errors = {\n    litellm.RateLimitError: handlers.too_many,\n    litellm.Timeout: handlers.slow,\n}')).toEqual([]);
  });

  it('counts though a value and half a word stand before the ellipsis', () => {
    const finding = onlyFinding('{"error":{"message":"Budget has been exceeded! Tag=prod Current cost: 11.0, Max ...');
    expect(finding.rule).toBe('tag-budget-exceeded');
    expect(finding.captures.current_cost?.value).toBe('11.0');
  });
});

describe('a message goes on below', () => {
  it('where its row ends with the provider, whose own error follows', () => {
    const text =
      'litellm.InternalServerError: GeminiException\nInternalServerError - {"error": {"code": 500, "message": "Internal error\nencountered.", "status": "INTERNAL"}}';
    expect(marked(`It failed:\n\n${text}\nThis is often temporary.`)).toEqual([text]);
    expect(onlyFinding(text).rule).toBe('provider-internal-error');
  });

  it('where its row ends with a dash behind the provider, though a class begins the next', () => {
    const text =
      'Timeout: litellm.Timeout: Timeout Error: OpenrouterException -\n  litellm.Timeout: Connection timed out after 600.0 seconds.';
    expect(marked(`${text}\n=== rc=1 ===`)).toEqual([text]);
  });

  it('where the words between two classes were left out', () => {
    const text =
      'litellm.ServiceUnavailableError: litellm.MidStreamFallbackError: ...\nOpenAIException - unexpected tokens remaining in message header:\nReceived Model Group=gpt-oss-20b';
    expect(marked(text)).toEqual([text]);
  });

  it('but not into the next item of its list, which begins with a bracket as a body does', () => {
    const text =
      'litellm.BadRequestError: OpenAIException - <400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 229376]';
    expect(marked(`- [D] paper 32: run_failed: ${text}\n- [C] paper 72: steps too generic\n- [C] paper 20: steps too generic`)).toEqual([
      text,
    ]);
  });

  it('but not below a bracket that closes behind an ellipsis', () => {
    const text = 'RateLimitError: GroqException - Rate limit reached for model `openai/gpt-oss-20b` ... TPM: Limit 8000 ...]';
    expect(marked(`[Retrying ... ${text}\n  [groq/openai/gpt-oss-20b][METHOD_B] run=1/1 (6/20)\n-> OK (3.5s)`)).toEqual([text]);
  });
});
