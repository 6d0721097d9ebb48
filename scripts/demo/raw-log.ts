/**
 * The log that the demo shows: two hours of a proxy in a container, made up, with the lines that LiteLLM prints for four failures.
 * Message texts are LiteLLM's own (1.83); hosts, models, keys and times are invented.
 */

const models = ['gpt-4o', 'claude-sonnet', 'llama3-local', 'text-embedding-3-small'];
const routes = ['/v1/chat/completions', '/v1/embeddings', '/v1/models', '/health/liveliness'];

/** About 400 lines, always the same. */
export function rawLog(): string {
  const lines = [...startup];
  lines.push(
    ...traffic(9, 12, 70),
    ...refused,
    ...traffic(9, 41, 90),
    ...quota,
    ...traffic(10, 8, 80),
    ...unknownKey,
    ...traffic(10, 30, 60),
    ...cooldown,
  );
  lines.push(...traffic(10, 52, 30));
  return `${lines.join('\n')}\n`;
}

const startup = [
  'INFO:     Started server process [7]',
  'INFO:     Waiting for application startup.',
  '',
  'LiteLLM: Proxy initialized with Config, Set models:',
  ...models.map((model) => `    ${model}`),
  'INFO:     Application startup complete.',
  'INFO:     Uvicorn running on http://0.0.0.0:4000 (Press CTRL+C to quit)',
];

const handled = 'litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ';

const refused = [
  'Give Feedback / Get Help: https://github.com/BerriAI/litellm/issues/new',
  "LiteLLM.Info: If you need to debug this error, use `litellm._turn_on_debug()'.",
  '',
  `09:38:17 - LiteLLM Proxy:ERROR: common_request_processing.py:863 - ${handled}litellm.APIConnectionError: Ollama_chatException - Cannot connect to host localhost:11434 ssl:default [Connect call failed ('127.0.0.1', 11434)]. Received Model Group=llama3-local`,
  'Available Model Group Fallbacks=None',
  'Traceback (most recent call last):',
  '  File "/usr/lib/python3.13/site-packages/litellm/llms/custom_httpx/aiohttp_transport.py", line 262, in handle_async_request',
  '    response = await client_session.request(**data).__aenter__()',
  '  File "/usr/lib/python3.13/site-packages/aiohttp/connector.py", line 1298, in _wrap_create_connection',
  '    raise client_error(req.connection_key, exc) from exc',
  "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host localhost:11434 ssl:default [Connect call failed ('127.0.0.1', 11434)]",
  '',
  'The above exception was the direct cause of the following exception:',
  '',
  'Traceback (most recent call last):',
  '  File "/usr/lib/python3.13/site-packages/litellm/main.py", line 605, in acompletion',
  '    response = await init_response',
  '               ^^^^^^^^^^^^^^^^^^^',
  "litellm.exceptions.APIConnectionError: litellm.APIConnectionError: Ollama_chatException - Cannot connect to host localhost:11434 ssl:default [Connect call failed ('127.0.0.1', 11434)]",
  'INFO:     172.18.0.5:41822 - "POST /v1/chat/completions HTTP/1.1" 500 Internal Server Error',
];

const quota = [
  `10:05:44 - LiteLLM Proxy:ERROR: common_request_processing.py:863 - ${handled}litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.. Received Model Group=gpt-4o`,
  'Available Model Group Fallbacks=None LiteLLM Retried: 2 times, LiteLLM Max Retries: 2',
  'INFO:     172.18.0.5:42710 - "POST /v1/chat/completions HTTP/1.1" 429 Too Many Requests',
];

const unknownKey = [
  '10:27:03 - LiteLLM Proxy:ERROR: auth_exception_handler.py:77 - litellm.proxy.proxy_server.user_api_key_auth(): Exception occured - Authentication Error, Invalid proxy server token passed. Received API Key = sk-...Xq4w, Key Hash (Token) =6f1c0d0c5a7d4d1f9b7b8f8e3f5f2a64c6a1b1f0a9d57b0f6b2f3e7c9d8a1b2c. Unable to find token in cache or `LiteLLM_VerificationTokenTable`',
  'Requester IP Address:172.18.0.9',
  'INFO:     172.18.0.9:50118 - "POST /v1/chat/completions HTTP/1.1" 401 Unauthorized',
];

const cooldown = [
  `10:49:58 - LiteLLM Proxy:ERROR: common_request_processing.py:863 - ${handled}No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['b5f0c7c2e0a94d8f']`,
  'INFO:     172.18.0.5:43555 - "POST /v1/chat/completions HTTP/1.1" 429 Too Many Requests',
];

/** Plain requests from that minute on, one every few seconds: the lines between which an error hides. */
function traffic(hour: number, minute: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const route = routes[(index * 7) % 5 === 0 ? 3 : index % 3];
    const verb = route === '/v1/models' || route?.startsWith('/health') ? 'GET' : 'POST';
    const seconds = minute * 60 + index * 13;
    if (index % 17 === 4) {
      const clock = [hour + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      return `${clock} - LiteLLM Router:INFO: router.py:1318 - litellm.acompletion(model=openai/${models[index % 2]}) 200 OK`;
    }
    return `INFO:     172.18.0.${5 + (index % 4)}:${40000 + index * 37} - "${verb} ${route} HTTP/1.1" 200 OK`;
  });
}
