/** What LiteLLM 1.60.8 to 1.108.7 really printed around an error (run in November 2026), shortened: one finding, from its first to its last word. */
import { describe, expect, it } from 'vitest';
import { onlyFinding, rulesIn } from './diagnosis.ts';

const frame = (file: string, code: string) => `  File "/usr/lib/python3/site-packages/litellm/${file}", line 10, in f\n    ${code}\n`;
const during = '\n\nDuring handling of the above exception, another exception occurred:\n\n';
const head = 'Traceback (most recent call last):\n';

const google = `{
  "error": {
    "code": 400,
    "message": "API key not valid. Please pass a valid API key.",
    "status": "INVALID_ARGUMENT",
    "details": [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "API_KEY_INVALID"
      },
      {
        "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
        "message": "API key not valid. Please pass a valid API key."
      }
    ]
  }
}`;

describe('a traceback', () => {
  it('holds a body of several rows, with a list of objects in it', () => {
    const summary = `litellm.exceptions.AuthenticationError: litellm.AuthenticationError: GeminiException - ${google}`;
    const text = `${head}${frame('llms/vertex_ai/gemini/x.py', 'raise VertexAIError(')}litellm.llms.vertex_ai.common_utils.VertexAIError: ${google}${during}${head}${frame('main.py', 'raise exception_type(')}${summary}\n`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('gemini-api-key-invalid');
    expect(text.slice(finding.start, finding.end)).toBe(summary);
  });

  it('goes on behind a message whose repr holds line breaks', () => {
    const said = String.raw`Error code: 400 - {'error': 'Error rendering prompt with jinja template: "Unknown test: sequence".\n\nThis is usually an issue with the model\'s prompt template.'}`;
    const summary = `litellm.exceptions.BadRequestError: litellm.BadRequestError: Lm_studioException - ${said}`;
    const text = `${head}${frame('llms/openai/openai.py', 'raise e')}openai.BadRequestError: ${said}${during}${head}${frame('main.py', 'raise exception_type(')}${summary}\n`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('chat-template-failed');
    expect(text.slice(finding.start, finding.end)).toBe(summary);
  });

  it('stands within a message, which goes on below it', () => {
    const inner = `Invalid response object ${head}${frame('convert_dict_to_response.py', 'assert response_object["choices"] is not None')}AssertionError\n\n\nreceived_args={'response_object': {'id': '1', 'choices': None}}`;
    const text = `${head}${frame('a.py', 'assert x')}AssertionError${during}${head}${frame('b.py', 'raise Exception(')}Exception: ${inner}${during}${head}${frame('main.py', 'raise OpenAIError(')}litellm.llms.openai.common_utils.OpenAIError: ${inner}${during}${head}${frame('main.py', 'raise InternalServerError(')}litellm.exceptions.InternalServerError: litellm.InternalServerError: InternalServerError: OpenAIException - ${inner}\n`;
    expect(onlyFinding(text).rule).toBe('provider-response-format-mismatch');
  });

  it('names what "Connection error." hides', () => {
    const text = `${head}${frame('x.py', 'yield')}httpx.RemoteProtocolError: Server disconnected without sending a response.\n\nThe above exception was the direct cause of the following exception:\n\n${head}${frame('openai.py', 'raise e')}openai.APIConnectionError: Connection error.${during}${head}${frame('main.py', 'raise exception_type(')}litellm.exceptions.InternalServerError: litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.\n`;
    expect(onlyFinding(text).rule).toBe('upstream-connection-reset');
  });
});

describe('a cause without frames', () => {
  it('belongs to the traceback below it', () => {
    const direct = '\n\nThe above exception was the direct cause of the following exception:\n\n';
    const said =
      'litellm.APIConnectionError: GeminiException - [Errno 104] Connection reset by peer. Received Model Group=m\nAvailable Model Group Fallbacks=None';
    const text = `01:39:25 - LiteLLM Proxy:ERROR: common_request_processing.py:487 - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${said}\nConnectionResetError: [Errno 104] Connection reset by peer${direct}${head}${frame('aiohttp_transport.py', 'yield')}aiohttp.client_exceptions.ClientOSError: [Errno 104] Connection reset by peer${direct}${head}${frame('main.py', 'raise')}litellm.exceptions.APIConnectionError: ${said}\n`;
    expect(onlyFinding(text).rule).toBe('upstream-connection-reset');
  });
});

describe('a traceback below a row of the log', () => {
  const row = '01:57:37 - LiteLLM:ERROR: utils.py:1371 - litellm.utils.py::function_setup() - [Non-Blocking] Error in function_setup\n';

  it('may begin with a class that is not called an error', () => {
    const missing =
      "Exception: Langfuse not installed, try running 'pip install langfuse' to fix this error: No package metadata was found for langfuse";
    const text = `${row}${head}${frame('x.py', 'return next(found)')}StopIteration${during}${head}${frame('langfuse.py', 'raise Exception(')}${missing}\n${head}${frame('x.py', 'return next(found)')}StopIteration\n`;
    expect(onlyFinding(text).rule).toBe('langfuse-not-installed');
  });

  it('may be one of Python’s own logging', () => {
    const text = `${row.replace(/litellm\.utils.*/, 'Error connecting to Sync Redis client')}--- Logging error ---\n${head}  File "/usr/lib/python3.11/logging/__init__.py", line 1110, in emit\n    msg = self.format(record)\nTypeError: not all arguments converted during string formatting\nCall stack:\n${frame('caching/redis_cache.py', 'verbose_logger.error(')}`;
    expect(onlyFinding(text).rule).toBe('redis-unreachable');
  });
});

describe('the list of what is cooling down', () => {
  // 1.72.6 hangs it on the message, with the deployments of every model.
  it('does not say what failed here', () => {
    const text = `litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 60 seconds. Passed model=broken. pre-call-checks=False, cooldown_list=[('b0', {'exception_received': 'litellm.RateLimitError: litellm.RateLimitError: VertexAIException - {"error": {"code": 429, "message": "You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.", "status": "RESOURCE_EXHAUSTED"}}', 'status_code': '429', 'timestamp': 1.0, 'cooldown_time': 60})]`;
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('no-deployments-cooldown');
    expect(finding.alternatives.map(({ rule }) => rule)).toContain('gemini-quota-exceeded');
  });

  it('is passed over where its errors are masked to the end', () => {
    const masked = String.raw`litellm.InternalServerError: AnthropicError - {\"ty****************************`;
    const text = `litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.\n\n\nDebug Information:\nCooldown Deployments=[('85', {'exception_received': '${masked}', 'status_code': '500', 'cooldown_time': 60}), ('c5', {'exception_received': '${masked}', 'status_code': '500', 'cooldown_time': 60})]\n`;
    expect(onlyFinding(text).rule).toBe('provider-authentication-error');
  });
});

describe('a timeout of the router', () => {
  it('has a blank row and "timeout: None" within its message', () => {
    const said = 'litellm.Timeout: OpenAIException - error code: 524\n\nDeployment Info: request_timeout: None\ntimeout: None';
    const text = `${head}${frame('openai.py', 'raise')}openai.InternalServerError: error code: 524${during}${head}${frame('main.py', 'raise')}litellm.exceptions.Timeout: ${said}${during}${head}${frame('router.py', 'raise')}litellm.exceptions.Timeout: ${said}. Received Model Group=m\nAvailable Model Group Fallbacks=None\n`;
    expect(onlyFinding(text).rule).toBe('upstream-gateway-error');
  });
});

describe('a record of JSON_LOGS', () => {
  it('tells of one error, though it repeats the body of its message as fields', () => {
    const body = {
      type: 'error',
      error: { type: 'rate_limit_error', message: 'Number of concurrent connections has exceeded your rate limit. Please try again later' },
    };
    const message = `litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - litellm.RateLimitError: AnthropicException - ${JSON.stringify(body)}`;
    const stacktrace = `${head}${frame('main.py', 'raise')}litellm.exceptions.RateLimitError: litellm.RateLimitError: AnthropicException - ${JSON.stringify(body)}`;
    const record = JSON.stringify({
      message,
      level: 'ERROR',
      timestamp: '2026-11-27T01:29:39.264218',
      ...body,
      component: 'LiteLLM Proxy',
      stacktrace,
    });
    expect(rulesIn(record)).toEqual(['anthropic-rate-limit']);
    expect(rulesIn(`${record}\n${record}\n`)).toEqual(['anthropic-rate-limit', 'anthropic-rate-limit']);
  });
});

describe('the body of a message', () => {
  it('goes on behind an escaped line break, as in every quota error of Gemini', () => {
    const text = String.raw`litellm.RateLimitError: litellm.RateLimitError: geminiException - {"error": {"code": 429, "message": "You exceeded your current quota, please check your plan and billing details.\n* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 50\nPlease retry in 41.3s.", "status": "RESOURCE_EXHAUSTED"}}`;
    const finding = onlyFinding(`${text}\nnext row`);
    expect(finding.rule).toBe('gemini-quota-exceeded');
    expect(finding.end).toBe(text.length);
  });
});

describe('a fallback that failed too', () => {
  const order =
    'litellm.BadRequestError: AnthropicException - {"type":"error","error":{"type":"invalid_request_error","message":"messages.4: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01. Each `tool_use` block must have a corresponding `tool_result` block in the next message."}}';
  const key =
    "litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.No fallback model group found for original model_group=backup. Fallbacks=[{'main': ['backup']}]";

  it('does not outweigh the first error, whose cause a traceback above only names as a status', () => {
    const message = `${order}. Received Model Group=main\nAvailable Model Group Fallbacks=['backup']\nError doing the fallback: ${key}`;
    const text = `${head}${frame('x.py', 'raise')}httpx.HTTPStatusError: Client error '400 Bad Request' for url 'http://host/v1/messages'${during}${head}${frame('main.py', 'raise')}litellm.exceptions.BadRequestError: ${message}\n`;
    expect(onlyFinding(text).rule).toBe('tool-result-missing');
  });
});

describe('rows that LiteLLM logs for debugging', () => {
  const debug =
    "\u001b[92m01:16:26 - LiteLLM:DEBUG\u001b[0m: utils.py:5921 - Error getting model info: This model isn't mapped yet. Add it here - https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json";
  const error =
    'litellm.RateLimitError: AnthropicException - {"type":"error","error":{"type":"rate_limit_error","message":"Number of concurrent connections has exceeded your rate limit."}}';

  it('are no errors where an error stands beside them', () => {
    expect(rulesIn(`${debug}\n${debug}\n${error}\n`)).toEqual(['anthropic-rate-limit']);
  });

  it('are explained where nothing else is quoted', () => {
    expect(rulesIn(debug)).toEqual(['model-cost-not-mapped']);
  });

  it('are known by their level in JSON logs', () => {
    const row = (message: string, level: string) =>
      JSON.stringify({ message, level, timestamp: '2026-11-01T00:00:00.000000', component: 'LiteLLM', logger: 'utils.py:5921' });
    const noise =
      "Error getting model info: This model isn't mapped yet. Add it here - https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json";
    expect(rulesIn(`${row(noise, 'DEBUG')}\n${row(error, 'ERROR')}\n`)).toEqual(['anthropic-rate-limit']);
  });
});

describe('what the proxy prints of calls that it only passes on', () => {
  it('is its own answer where the code is a status in quotes', () => {
    const answer = (code: string) =>
      `{"error":{"message":"Error code: 401 - Incorrect API key provided: sk-proj-****Xk0A. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":${code}}}`;
    expect(rulesIn(answer('"401"'))).toEqual(['provider-authentication-error']);
    // OpenAI's own shape, and that of vLLM.
    expect(rulesIn(answer('"invalid_api_key"'))).toEqual([]);
    expect(rulesIn(answer('401'))).toEqual([]);
  });

  it('is an error in its log though it warns only', () => {
    const text =
      '02:30:20 - LiteLLM Proxy:WARNING: pass_through_endpoints.py:1019 - pass_through_endpoint: upstream POST http://host/v1/chat/completions returned 503: {"error": {"message": "The engine is currently overloaded, please try again later", "type": "server_error", "param": null, "code": null}}';
    expect(onlyFinding(text).rule).toBe('provider-overloaded');
  });
});

describe('the answer of /health', () => {
  it('tells of each deployment, without the frames below its error', () => {
    const error = (said: string) => `${said}\nstack trace: ${head}${frame('openai.py', 'await openai_aclient.post(')}`;
    const key =
      'litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x***x. You can find your API key at https://platform.openai.com/account/api-keys.';
    const gone = 'litellm.NotFoundError: OllamaException - {"error": "model \'llama3.1\' not found"}';
    const text = JSON.stringify(
      {
        healthy_endpoints: [],
        unhealthy_endpoints: [
          { model: 'gpt-4o', error: error(key) },
          { model: 'ollama/llama3.1', error: error(gone) },
        ],
      },
      null,
      2,
    );
    expect(rulesIn(text)).toEqual(['provider-authentication-error', 'ollama-model-not-found']);
  });
});

describe('rows in which LiteLLM goes on to advise', () => {
  it('are no errors of their own', () => {
    const row = (message: string) => `01:00:00 - LiteLLM Proxy:ERROR: utils.py:2464 - ${message}\n`;
    const text = `${row("Failed to import Prisma client: No module named 'prisma'")}${row("This usually means 'prisma generate' hasn't been run yet.")}${row("Please run 'prisma generate' to generate the Prisma client.")}`;
    expect(rulesIn(text)).toEqual(['prisma-client-not-generated']);
  });
});

describe('rows of another library in LiteLLM’s container', () => {
  it('are none of LiteLLM’s', () => {
    const row =
      "litellm-1  | '[Errno -3] Temporary failure in name resolution' thrown while requesting HEAD https://huggingface.co/Xenova/llama-3-tokenizer/resolve/main/tokenizer.json\nlitellm-1  | Retrying in 1s [Retry 1/5].\n";
    expect(rulesIn(row.repeat(2))).toEqual([]);
  });
});
