/** How one LiteLLM message is put together: prefix runs, provider tokens, payloads and the router's suffixes, unwound to what failed first. */
import { describe, expect, it } from 'vitest';
import { causeOf, onlyFinding } from './diagnosis.ts';

const quota =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.';
const rateLimit = `litellm.RateLimitError: RateLimitError: OpenAIException - ${quota}`;
const tooLong =
  "litellm.ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: OpenAIException - This model's maximum context length is 8192 tokens. However, your messages resulted in 9123 tokens. Please reduce the length of the messages.";

describe('prefix runs', () => {
  it.each([
    ['said twice in two styles', 'litellm.RateLimitError: RateLimitError: OpenAIException - slow', 'RateLimitError'],
    ['said twice in one style', 'litellm.RateLimitError: litellm.RateLimitError: vertex_aiException - slow', 'RateLimitError'],
    ['specific class first', tooLong, 'ContextWindowExceededError'],
    [
      'specific class last',
      'litellm.BadRequestError: litellm.ContentPolicyViolationError: AzureException - The response was filtered due to the prompt triggering Azure OpenAI’s content management policy.',
      'ContentPolicyViolationError',
    ],
    [
      'wrapped stream error of early releases',
      'litellm.ServiceUnavailableError: litellm.MidStreamFallbackError: broken Original exception: broken',
      'MidStreamFallbackError',
    ],
    ['the word "Timeout Error" of older releases', 'litellm.Timeout: Timeout Error: OpenAIException - slow', 'Timeout'],
    ['after the module’s name', 'litellm.exceptions.NotFoundError: litellm.NotFoundError: OllamaException - gone', 'NotFoundError'],
  ])('%s', (_, text, expected) => {
    const finding = onlyFinding(text);
    expect(finding.chain.map((link) => link.class)).toContain(expected);
    expect(finding.captures.class?.value).toBe(expected);
    expect(finding.start).toBe(0);
    expect(finding.end).toBe(text.length);
  });
});

describe('a class that ends its row', () => {
  it('belongs to the colon that begins the next', () => {
    const text =
      'the call failed with litellm.ServiceUnavailableError\n    : ServiceUnavailableError\n    : OpenAIException - The server is overloaded or not ready yet.';
    const finding = onlyFinding(text);
    expect(text.slice(finding.start)).toMatch(/^litellm\.ServiceUnavailableError/);
    expect(finding.chain.map((link) => [link.class, link.provider])).toEqual([['ServiceUnavailableError', 'openai']]);
  });
});

describe('provider tokens', () => {
  it.each([
    ['OpenAIException', 'openai'],
    ['Hosted_vllmException', 'hosted_vllm'],
    ['Ollama_chatException', 'ollama_chat'],
    ['Litellm_proxyException', 'litellm_proxy'],
    ['Custom_openaiException', 'custom_openai'],
    ['DeepseekException', 'deepseek'],
    ['OpenrouterException', 'openrouter'],
    ['AnthropicException', 'anthropic'],
    ['AnthropicError', 'anthropic'],
    ['AzureException', 'azure'],
    ['BedrockException', 'bedrock'],
    ['SagemakerException', 'sagemaker'],
    ['CohereException', 'cohere'],
    ['HuggingfaceException', 'huggingface'],
    ['TogetherAIException', 'together_ai'],
    ['AI21Exception', 'ai21'],
    ['ReplicateException', 'replicate'],
    ['NLPCloudException', 'nlp_cloud'],
    ['AlephAlphaException', 'aleph_alpha'],
    ['VLLMException', 'vllm'],
    ['vertex_aiException', 'vertex_ai'],
    ['Vertex_aiException', 'vertex_ai'],
    ['geminiException', 'gemini'],
    ['GeminiException', 'gemini'],
    ['Lm_studioException', 'lm_studio'],
    ['AzureException BadRequestError', 'azure'],
  ])('%s', (token, provider) => {
    const finding = onlyFinding(`litellm.BadRequestError: ${token} - something that no rule knows`);
    expect(finding.chain[finding.cause]?.provider).toBe(provider);
  });

  it('names no provider where the gateway refused by itself', () => {
    const finding = onlyFinding('litellm.BadRequestError: You passed in model=nothere. There are no healthy deployments for this model');
    expect(finding.chain.map((link) => link.provider)).toEqual([null]);
    expect(finding.captures.provider).toBeUndefined();
  });
});

describe('payloads', () => {
  const overloaded = '{"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}';
  it.each([
    ['JSON', `litellm.InternalServerError: AnthropicError - ${overloaded}`],
    ['the repr of bytes', `litellm.InternalServerError: AnthropicError - b'${overloaded}'`],
    ['a dict repr', `litellm.InternalServerError: AnthropicError - ${overloaded.replaceAll('"', "'")}`],
    ['JSON in JSON', JSON.stringify({ error: { message: `litellm.InternalServerError: AnthropicError - ${overloaded}`, code: '500' } })],
    [
      'JSON in JSON in JSON',
      JSON.stringify({ body: JSON.stringify({ error: { message: `litellm.InternalServerError: AnthropicError - ${overloaded}` } }) }),
    ],
    [
      'a dict repr in JSON',
      JSON.stringify({ error: { message: `{'error': 'litellm.InternalServerError: AnthropicError - ${overloaded}'}` } }),
    ],
    [
      'the JSON of an HTTP client',
      `HTTP 500: ${JSON.stringify({ detail: `litellm.InternalServerError: AnthropicError - ${overloaded}` })}`,
    ],
  ])('as %s', (_, text) => {
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('provider-overloaded');
    expect(finding.chain[finding.cause]?.provider).toBe('anthropic');
  });

  it('takes the whole answer of the proxy', () => {
    const text = JSON.stringify({
      error: { message: `${rateLimit}. Received Model Group=a\nAvailable Model Group Fallbacks=None`, code: '429' },
    });
    const finding = onlyFinding(text);
    expect([finding.start, finding.end]).toEqual([0, text.length]);
    expect(finding.captures.model_group?.value).toBe('a');
  });

  it('takes an HTML page of a gateway for what that gateway says', () => {
    const page =
      '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>';
    const finding = onlyFinding(`litellm.BadGatewayError: BadGatewayError: OpenAIException - ${page}\r\n`);
    expect(finding.rule).toBe('upstream-gateway-error');
    expect(finding.chain[0]?.status).toBe(502);
  });
});

describe('suffixes of the router', () => {
  it('reads group, fallbacks and retries behind the message', () => {
    const finding = onlyFinding(
      `${rateLimit}. Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=['backup', 'spare'] LiteLLM Retried: 2 times, LiteLLM Max Retries: 3`,
    );
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.captures.model_group?.value).toBe('gpt-4o');
    expect(finding.captures.fallbacks?.value).toBe("['backup', 'spare']");
    expect(finding.captures.retries?.value).toBe('2');
    expect(finding.captures.max_retries?.value).toBe('3');
  });

  it('keeps the hint about context_window_fallbacks, with its blank line, in one finding', () => {
    const text = `${tooLong}\nmodel=ctx. context_window_fallbacks=None. fallbacks=None.\n\nSet 'context_window_fallback' - https://docs.litellm.ai/docs/routing#fallbacks. Received Model Group=ctx\nAvailable Model Group Fallbacks=None`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('context-window-exceeded');
    expect(finding.end).toBe(text.length);
    expect(finding.captures.model_group?.value).toBe('ctx');
  });

  it('blames the first failure where the fallback failed too, and keeps the second as a link', () => {
    const finding = onlyFinding(
      `${rateLimit}. Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=['backup']\nError doing the fallback: litellm.InternalServerError: InternalServerError: OpenAIException - The server had an error while processing your request. Sorry about that!No fallback model group found for original model_group=backup. Fallbacks=[{'gpt-4o': ['backup']}]`,
    );
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.chain.map((link) => link.class)).toEqual(['RateLimitError', 'InternalServerError']);
    expect(finding.cause).toBe(0);
    expect(finding.alternatives.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['provider-internal-error', 'fallback-also-failed']),
    );
  });

  it('reads through three fallbacks that failed one after another', () => {
    const hop = (group: string, next: string) =>
      `. Received Model Group=${group}\nAvailable Model Group Fallbacks=['${next}']\nError doing the fallback: `;
    const finding = onlyFinding(
      `litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.${hop('a', 'b')}${rateLimit}${hop('b', 'c')}litellm.InternalServerError: AnthropicError - Overloaded`,
    );
    expect(finding.rule).toBe('provider-authentication-error');
    expect(finding.chain.map((link) => link.class)).toEqual(['AuthenticationError', 'RateLimitError', 'InternalServerError']);
    expect(finding.cause).toBe(0);
  });

  // litellm_core_utils/routing_common_utils.py of 1.109.1
  it('reads the newer suffix, with its blank line, behind LiteLLM’s own prefix', () => {
    const text = `${rateLimit}\n\nLiteLLM: model group 'gpt-4o' failed with the error above. No fallback was attempted.`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.end).toBe(text.length);
  });

  it('reads the original exception of a stream that broke off', () => {
    const finding = onlyFinding(
      'litellm.MidStreamFallbackError: litellm.APIConnectionError: APIConnectionError: OpenAIException - The server had an error while processing your request. Sorry about that! Received Model Group=m\nAvailable Model Group Fallbacks=None Original exception: APIConnectionError: litellm.APIConnectionError: APIConnectionError: OpenAIException - The server had an error while processing your request. Sorry about that!',
    );
    expect(finding.rule).toBe('provider-internal-error');
    expect(finding.alternatives.map(({ rule }) => rule)).toContain('mid-stream-fallback-error');
  });

  it('keeps the deployment’s timeouts with the message', () => {
    const text =
      'litellm.Timeout: APITimeoutError - Request timed out. Error_str: Request timed out. - timeout value=10.0, time taken=10.01 seconds. Received Model Group=slow\nAvailable Model Group Fallbacks=None\n\nDeployment Info: request_timeout: 10\ntimeout: None';
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('request-timeout');
    expect(finding.end).toBe(text.length);
    expect(causeOf(finding)).toBe('Timeout');
  });
});

describe('errors that other programs carry', () => {
  const dict = `{'error': {'message': '${rateLimit}. Received Model Group=gpt-4o\\nAvailable Model Group Fallbacks=None', 'type': 'throttling_error', 'param': None, 'code': '429'}}`;

  it('reads what the OpenAI client prints of the proxy’s answer', () => {
    const text = `openai.RateLimitError: Error code: 429 - ${dict}`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect([finding.start, finding.end]).toEqual([0, text.length]);
    expect(finding.captures.status?.value).toBe('429');
  });

  it('reads one LiteLLM behind another', () => {
    const finding = onlyFinding(`litellm.RateLimitError: RateLimitError: Litellm_proxyException - ${rateLimit}. Received Model Group=self`);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.chain.map((link) => link.provider)).toEqual(['litellm_proxy', 'openai']);
    expect(finding.cause).toBe(1);
  });

  it('reads one LiteLLM behind another through the OpenAI client', () => {
    const finding = onlyFinding(
      `litellm.RateLimitError: Error code: 429 - ${dict}. Received Model Group=self\nAvailable Model Group Fallbacks=None`,
    );
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(finding.chain).toHaveLength(2);
    expect(finding.chain[finding.cause]?.provider).toBe('openai');
  });

  it('reads a server-sent event in a stream that had begun well', () => {
    const event = `{"error": {"message": "${rateLimit}. Received Model Group=mid\\nAvailable Model Group Fallbacks=None", "type": null, "param": null, "code": "429"}}`;
    const stream = `data: {"id":"c1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"Hel"}}]}\n\ndata: ${event}\n\ndata: [DONE]\n`;
    const finding = onlyFinding(stream);
    expect(finding.rule).toBe('openai-insufficient-quota');
    expect(stream.slice(finding.start, finding.end)).toBe(event);
  });

  it('reads a route error whose message is a dict', () => {
    const text = JSON.stringify({
      error: {
        message:
          "{'error': '/chat/completions: Invalid model name passed in model=nothere. Call `/v1/models` to view available models for your key.'}",
        type: 'None',
        param: 'None',
        code: '400',
      },
    });
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('proxy-invalid-model-name');
    expect(finding.captures.model?.value).toBe('nothere');
  });

  it('reads the framework’s bare detail', () => {
    const text = '{"detail":{"error":"DB not connected. See https://docs.litellm.ai/docs/proxy/virtual_keys"}}';
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('db-not-connected');
    expect([finding.start, finding.end]).toEqual([0, text.length]);
  });
});
