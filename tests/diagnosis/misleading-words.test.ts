/** Texts whose very words mislead, as LiteLLM prints them (run with 1.83.14, or composed from the line of its source that is named). */
import { describe, expect, it } from 'vitest';
import { causeOf, onlyFinding, rulesIn } from './diagnosis.ts';

describe('texts whose words mislead', () => {
  // proxy/common_request_processing.py 1709: an AttributeError anywhere in the chain is blamed on the request.
  it('does not blame the request for certain where an attribute was missing inside LiteLLM', () => {
    const [finding] = rulesIn(
      '{"error":{"message":"Invalid request format: litellm.APIConnectionError: \'NoneType\' object has no attribute \'get\'","type":"invalid_request_error","param":null,"code":"400"}}',
    );
    expect(finding).toBe('none-value-inside-litellm');
  });

  it('takes "This model isn’t mapped yet" for cost tracking', () => {
    const finding = onlyFinding(
      "10:00:01 - LiteLLM:ERROR: cost_calculator.py:1198 - litellm.cost_calculator.py::completion_cost() - Error calculating cost for model=my-model - This model isn't mapped yet. model=my-model, custom_llm_provider=openai. Add it here - https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json.",
    );
    expect(finding.rule).toBe('model-cost-not-mapped');
    expect(finding.captures.model?.value).toBe('my-model');
  });

  it('turns round the sentence about dimensions', () => {
    const finding = onlyFinding(
      'litellm.UnsupportedParamsError: Setting dimensions is not supported for OpenAI `text-embedding-3` and later models. To drop it from the call, set `litellm.drop_params = True`.',
    );
    expect(finding.rule).toBe('dimensions-not-supported');
    expect(causeOf(finding)).toBe('UnsupportedParamsError');
  });

  it('takes a guardrail’s 500 for a block, not for an outage', () => {
    const raised = onlyFinding(
      '{"error":{"message":"Guardrail raised an exception, Guardrail: aporia, Message: Content blocked","type":"None","param":"None","code":"500"}}',
    );
    expect(raised.rule).toBe('guardrail-raised');
    const pii = onlyFinding(
      '{"error":{"message":"Blocked entity detected: CREDIT_CARD by Guardrail: presidio. This entity is not allowed to be used in this request.","type":"None","param":"None","code":"500"}}',
    );
    expect(pii.rule).toBe('guardrail-pii-blocked');
  });

  it.each([
    'litellm.InternalServerError: InternalServerError: OpenAIException - litellm.MockException: This is a mock exception',
    'litellm.RateLimitError: this is a mock rate limit error',
    'litellm.InternalServerError: This is a mock exception for model=gpt-4o, to trigger a fallback. Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=None',
  ])('takes test traffic for test traffic: %s', (text) => {
    expect(onlyFinding(text).rule).toBe('mock-exception');
  });
});

describe('everyday words that name no cause', () => {
  it('step back for the words inside them that do', () => {
    const finding = onlyFinding(
      'litellm.BadRequestError: BadRequestError: OpenrouterException - {"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"the stream mode is required, only support stream"}}}',
    );
    expect(finding.rule).toBe('streaming-required');
    expect(finding.confidence).toBe('likely');
  });

  it('count where they are all there is', () => {
    expect(rulesIn('litellm.APIError: OpenrouterException - {"error":{"message":"Provider returned error","code":502}}')).toEqual([
      'provider-internal-error',
    ]);
  });
});

describe('the proxy’s JSON', () => {
  it('shows LiteLLM by the word None where others have null', () => {
    const body = (none: string) => `{"error":{"message":"Unable to locate credentials","type":${none},"param":${none},"code":"500"}}`;
    expect(
      rulesIn(
        `{"error":{"message":"The column \`rotation_count\` does not exist in the current database.","type":"None","param":"None","code":"500"}}`,
      ),
    ).toEqual(['table-missing']);
    expect(rulesIn(body('null'))).toEqual([]);
  });
});

describe('a template of which only the beginning stands there', () => {
  it('is no rival of another that stands there whole', () => {
    const finding = onlyFinding(
      'litellm.RateLimitError: GroqException - {"error":{"message":"Rate limit reached for model `llama-3.3-70b-versatile` in organization `org_x` service tier `on_demand` on tokens per day (TPD): Limit 100000, Used 99366, Requested 2000. Please try again in 19m","type":"tokens","code":"rate_limit_exceeded"}}',
    );
    expect(finding.rule).toBe('groq-tpm-rate-limit');
  });
});
