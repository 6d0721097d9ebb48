/**
 * Texts that say one thing and mean another. Each stands as LiteLLM prints it (run with 1.83.14, or composed from the line of its source
 * that is named); what is demanded is the rule that a maintainer would name.
 */
import { describe, expect, it } from 'vitest';
import { causeOf, onlyFinding, rulesIn } from './diagnosis.ts';

describe('APIConnectionError is what remains when nothing else fits', () => {
  it('takes a KeyError with its traceback for an unmapped error, not for a broken connection', () => {
    const finding = onlyFinding(
      [
        "litellm.APIConnectionError: 'output'",
        'Traceback (most recent call last):',
        '  File "/usr/local/lib/python3.11/site-packages/litellm/main.py", line 2550, in completion',
        '    response = base_llm_http_handler.completion(',
        '  File "/usr/local/lib/python3.11/site-packages/litellm/llms/custom_httpx/llm_http_handler.py", line 564, in completion',
        '    return provider_config.transform_response(',
        "KeyError: 'output'",
      ].join('\n'),
    );
    expect(['provider-response-format-mismatch', 'unmapped-error-with-traceback']).toContain(finding.rule);
    expect(finding.alternatives.map(({ rule }) => rule)).not.toContain('http-handler-connection-refused');
  });

  it('takes a missing package for a missing package', () => {
    const finding = onlyFinding("litellm.APIConnectionError: No module named 'google'");
    expect(finding.rule).toBe('provider-sdk-missing');
    expect(causeOf(finding)).toBe('APIConnectionError');
  });

  it('takes None inside LiteLLM for a defect inside LiteLLM', () => {
    expect(onlyFinding("litellm.APIConnectionError: 'NoneType' object has no attribute 'get'").rule).toBe('none-value-inside-litellm');
  });
});

describe('a refused connection under another name', () => {
  it('is found behind InternalServerError of an OpenAI-compatible host', () => {
    const finding = onlyFinding('litellm.InternalServerError: InternalServerError: Hosted_vllmException - [Errno 111] Connection refused');
    expect(finding.rule).toBe('http-handler-connection-refused');
    expect(finding.chain[0]?.status).toBe(500);
  });

  it('is found where the OpenAI client says no more than "Connection error."', () => {
    const finding = onlyFinding('litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.');
    expect(finding.rule).toBe('openai-compatible-connection-error');
    expect(causeOf(finding)).toBe('InternalServerError');
  });
});

describe('the cooldown hides what failed', () => {
  const cooldown =
    "No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['7a1a68862e49']";

  it('is explained as a cooldown, not as a rate limit of the provider', () => {
    const finding = onlyFinding(`litellm.types.router.RouterRateLimitError: ${cooldown}`);
    expect(finding.rule).toBe('no-deployments-cooldown');
    expect(finding.alternatives.map(({ rule }) => rule)).not.toContain('provider-rate-limit');
  });

  it('leaves the provider’s refusal, printed just before, a finding of its own', () => {
    const log = [
      '14:05:21 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.',
      'INFO:     127.0.0.1:40690 - "POST /v1/chat/completions HTTP/1.1" 401 Unauthorized',
      `14:05:22 - LiteLLM Proxy:ERROR: common_request_processing.py:1601 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${cooldown}`,
    ].join('\n');
    expect(rulesIn(log)).toEqual(['provider-authentication-error', 'no-deployments-cooldown']);
  });

  it('is told from the same words of the older strategies, which have no seconds', () => {
    expect(onlyFinding('litellm.types.router.RouterRateLimitErrorBasic: No deployments available for selected model.').rule).toBe(
      'no-deployments-over-rate',
    );
  });
});

describe('configuration errors that speak of health', () => {
  it.each([
    'litellm.BadRequestError: You passed in model=nothere. There are no healthy deployments for this model',
    "litellm.BadRequestError: You passed in model=nothere. There is no 'model_name' with this string ",
  ])('%s', (text) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('no-healthy-deployments');
    expect(finding.captures.model?.value).toBe('nothere');
    expect(finding.chain[0]?.status).toBe(400);
  });
});

describe('remarks of the router are not causes', () => {
  it('names the provider’s refusal where no fallback group was found', () => {
    const first =
      'litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.';
    const noGroup = "No fallback model group found for original model_group=gpt-4o. Fallbacks=[{'other': ['backup']}]";
    const finding = onlyFinding(
      `${first}${noGroup}. Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=None\nError doing the fallback: ${first}${noGroup}`,
    );
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.cause).toBe(0);
    expect(finding.alternatives.map(({ rule }) => rule)).toContain('no-fallback-group');
  });

  it('names the provider’s refusal before "Available Model Group Fallbacks=None"', () => {
    const finding = onlyFinding(
      'litellm.AuthenticationError: AnthropicException - {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}. Received Model Group=claude\nAvailable Model Group Fallbacks=None',
    );
    expect(finding.rule).toBe('anthropic-invalid-api-key');
    expect(finding.captures.fallbacks).toBeUndefined();
  });
});

describe('refusals of the gateway that name something else', () => {
  // proxy/auth/route_checks.py: any route that is no LLM route ends here for a key that is no admin's.
  it('explains "Only proxy admin can be used to generate" by the route, also for a mistyped path', () => {
    const finding = onlyFinding(
      '{"error":{"message":"Authentication Error, Only proxy admin can be used to generate, delete, update info for new keys/users/teams. Route=/v1/chat/completion. Your role=unknown. Your user_id=unknown","type":"auth_error","param":"None","code":"401"}}',
    );
    expect(finding.rule).toBe('admin-only-route');
    expect(finding.captures.route?.value).toBe('/v1/chat/completion');
  });

  it('explains a 401 about tags by the router’s tags, not by the key', () => {
    const finding = onlyFinding(
      '{"error":{"message":"Not allowed to access model due to tags configuration. Passed model=tagged and tags=[\'free\']","type":"None","param":"None","code":"401"}}',
    );
    expect(finding.rule).toBe('tags-denied');
    expect(finding.chain[0]?.status).toBe(401);
  });

  it('explains a 429 about a provider’s budget by the router’s budget, not by a rate limit', () => {
    const finding = onlyFinding(
      '{"error":{"message":"No deployments available - crossed budget: Exceeded budget for provider openai: 12.5 >= 10.0\\n","type":"None","param":"None","code":"429"}}',
    );
    expect(finding.rule).toBe('router-budget-crossed');
    expect(finding.captures.provider?.value).toBe('openai');
  });
});

describe('classes chosen by a word in the text', () => {
  // exception_mapping_utils.py 1346: "403" anywhere in a Vertex text.
  it('explains a Vertex 403 by the permission, whatever class it was given', () => {
    const finding = onlyFinding(
      'litellm.BadRequestError: Vertex_aiException BadRequestError - {"error":{"code":403,"message":"Permission \'aiplatform.endpoints.predict\' denied on resource \'//aiplatform.googleapis.com/projects/p/locations/us-central1/publishers/google/models/gemini-1.5-pro\' (or it may not exist).","status":"PERMISSION_DENIED"}}',
    );
    expect(finding.rule).toBe('provider-permission-denied');
  });

  // exception_mapping_utils.py 1384: an internal IndexError becomes a RateLimitError.
  it('does not take an IndexError of Vertex for a quota', () => {
    const finding = onlyFinding('litellm.RateLimitError: litellm.RateLimitError: vertex_aiException - IndexError: list index out of range');
    expect(finding.rule).toBe('rate-limit-error');
    expect(finding.confidence).not.toBe('certain');
  });

  it('is not certain of a rate limit where the digits 429 stand in a message about something else', () => {
    const finding = onlyFinding('litellm.RateLimitError: RateLimitError: OpenAIException - invalid tool call id call_ 429 in message 3');
    expect(finding.rule).toBe('tool-call-id-rejected');
    expect(finding.confidence).toBe('likely');
  });

  it('explains a 403 of an OpenAI-compatible provider by the caller’s country although the class is APIError', () => {
    const finding = onlyFinding('litellm.APIError: APIError: OpenAIException - Country, region, or territory not supported');
    expect(finding.rule).toBe('provider-region-unsupported');
    expect(causeOf(finding)).toBe('APIError');
  });

  // exception_mapping_utils.py 1590: a refused connection to Cohere becomes a RateLimitError.
  it('does not call Cohere’s broken connection a rate limit for certain', () => {
    const finding = onlyFinding('litellm.RateLimitError: CohereException - Connection reset by peer');
    expect(finding.confidence).not.toBe('certain');
    expect(finding.rule).not.toBe('cohere-trial-key-limit');
  });
});

describe('statuses that a class turns into others', () => {
  it('names the field where a 422 became BadRequestError', () => {
    const finding = onlyFinding('litellm.BadRequestError: OpenAIException - Input should be a valid string: messages.0.content');
    expect(finding.rule).toBe('message-content-format-rejected');
    expect(causeOf(finding)).toBe('BadRequestError');
  });

  // exception_mapping_utils.py: Bedrock, Sagemaker and Replicate answer 500, LiteLLM raises ServiceUnavailableError.
  it('says no more than the class where a 500 of Bedrock became ServiceUnavailableError', () => {
    const finding = onlyFinding('litellm.ServiceUnavailableError: BedrockException - {"message":"internal failure"}');
    expect(finding.rule).toBe('service-unavailable-error');
    expect(finding.confidence).toBe('likely');
    expect(finding.chain[0]?.status).toBe(503);
  });
});

describe('Anthropic’s statuses', () => {
  it('explains overload (529) although the class is InternalServerError', () => {
    const finding = onlyFinding(
      'litellm.InternalServerError: AnthropicError - {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}. Handle with `litellm.InternalServerError`.',
    );
    expect(finding.rule).toBe('provider-overloaded');
    expect(finding.captures.provider?.value).toBe('anthropic');
  });

  it('explains low credit although the class is BadRequestError', () => {
    const finding = onlyFinding(
      'litellm.BadRequestError: AnthropicException - {"type": "error", "error": {"type": "invalid_request_error", "message": "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}',
    );
    expect(finding.rule).toBe('provider-insufficient-credits');
    expect(finding.confidence).toBe('certain');
  });
});

describe('one status, several meanings', () => {
  it.each([
    [
      'budget',
      '{"error":{"message":"Budget has been exceeded! Current cost: 0.0021, Max budget: 0.002","type":"budget_exceeded","param":null,"code":"429"}}',
      'budget-exceeded',
    ],
    [
      'gateway limit',
      '{"error":{"message":"Rate limit exceeded for api_key: 88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b. Limit type: requests. Current limit: 10, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}',
      'gateway-rate-limit',
    ],
    [
      'provider’s limit',
      '{"error":{"message":"litellm.RateLimitError: RateLimitError: OpenAIException - Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000. Please try again in 2s.","type":"throttling_error","param":null,"code":"429"}}',
      'openai-tpm-rate-limit',
    ],
    [
      'provider’s quota',
      '{"error":{"message":"litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.","type":"throttling_error","param":null,"code":"429"}}',
      'openai-insufficient-quota',
    ],
  ])('429 for a %s', (_, text, rule) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe(rule);
    expect(finding.chain[finding.cause]?.status).toBe(429);
  });
});
