/** Everything that can be read out of a text, by name, typed and validated. Texts are LiteLLM's own (1.83.14 and 1.109.1). */
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../rules/engine/captures.ts';
import type { Capture } from '../../rules/finding.ts';
import { compiled, engine, onlyFinding } from './diagnosis.ts';

const hash = '88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b';
const suffix = "Received Model Group=gpt-4o\nAvailable Model Group Fallbacks=['backup'] LiteLLM Retried: 2 times, LiteLLM Max Retries: 3";

const expected: [name: string, text: string, capture: Capture][] = [
  [
    'class',
    'litellm.BadRequestError: litellm.ContentPolicyViolationError: AzureException - x',
    { value: 'ContentPolicyViolationError', type: 'class' },
  ],
  ['model_group', `litellm.APIError: APIError: OpenAIException - x. ${suffix}`, { value: 'gpt-4o', type: 'model' }],
  ['fallbacks', `litellm.APIError: APIError: OpenAIException - x. ${suffix}`, { value: "['backup']", type: 'list' }],
  ['retries', `litellm.APIError: APIError: OpenAIException - x. ${suffix}`, { value: '2', type: 'integer' }],
  ['max_retries', `litellm.APIError: APIError: OpenAIException - x. ${suffix}`, { value: '3', type: 'integer' }],
  [
    'model',
    'litellm.BadRequestError: You passed in model=nothere. There are no healthy deployments for this model',
    { value: 'nothere', type: 'model' },
  ],
  [
    'model',
    '{"error":{"message":"/chat/completions: Invalid model name passed in model=qwen/qwen3:8b. Call `/v1/models` to view available models for your key.","type":"None","param":"None","code":"400"}}',
    { value: 'qwen/qwen3:8b', type: 'model' },
  ],
  [
    'cooldown_seconds',
    "No deployments available for selected model, Try again in 7.5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['7a1a']",
    { value: '7.5', type: 'number' },
  ],
  [
    'cooldown_list',
    "No deployments available for selected model, Try again in 5 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=['7a1a', '88dc']",
    { value: "['7a1a', '88dc']", type: 'list' },
  ],
  [
    'host',
    "litellm.InternalServerError: InternalServerError: Hosted_vllmException - Cannot connect to host vllm.internal:8000 ssl:default [Connect call failed ('10.0.0.7', 8000)]",
    { value: 'vllm.internal', type: 'host' },
  ],
  [
    'port',
    "litellm.InternalServerError: InternalServerError: Hosted_vllmException - Cannot connect to host vllm.internal:8000 ssl:default [Connect call failed ('10.0.0.7', 8000)]",
    { value: '8000', type: 'port' },
  ],
  [
    'host',
    "litellm.APIConnectionError: OllamaException: HTTPConnectionPool(host='localhost', port=11434): Max retries exceeded with url: /api/generate (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))",
    { value: 'localhost', type: 'host' },
  ],
  [
    'status',
    "openai.APIError: Error code: 418 - {'error': {'message': 'litellm.APIError: APIError: OpenAIException - x'}}",
    { value: '418', type: 'integer' },
  ],
  [
    'status',
    '{"error":{"message":"litellm.APIError: APIError: OpenAIException - x","type":null,"param":null,"code":"403"}}',
    { value: '403', type: 'integer' },
  ],
  [
    'current_cost',
    '{"error":{"message":"Budget has been exceeded! Current cost: 1.0375e-05, Max budget: 1e-05","type":"budget_exceeded","param":null,"code":"400"}}',
    { value: '1.0375e-05', type: 'number' },
  ],
  [
    'budget',
    '{"error":{"message":"Budget has been exceeded! Current cost: 1.0375e-05, Max budget: 1e-05","type":"budget_exceeded","param":null,"code":"400"}}',
    { value: '1e-05', type: 'number' },
  ],
  [
    'current_cost',
    '{"error":{"message":"ExceededBudget: User=u-1 over budget. Spend=10.25, Budget=10.0","type":"budget_exceeded","param":null,"code":"400"}}',
    { value: '10.25', type: 'number' },
  ],
  [
    'budget',
    '{"error":{"message":"ExceededBudget: User=u-1 over budget. Spend=10.25, Budget=10.0","type":"budget_exceeded","param":null,"code":"400"}}',
    { value: '10.0', type: 'number' },
  ],
  [
    'user',
    '{"error":{"message":"ExceededBudget: User=u-1 over budget. Spend=10.25, Budget=10.0","type":"budget_exceeded","param":null,"code":"400"}}',
    { value: 'u-1', type: 'word' },
  ],
  [
    'team',
    '{"error":{"message":"Budget has been exceeded! Team=t-42 Current cost: 12.5, Max budget: 10.0","type":"budget_exceeded","param":null,"code":"429"}}',
    { value: 't-42', type: 'word' },
  ],
  [
    'key_alias',
    '{"error":{"message":"Budget has been exceeded! Key=ci-runner (sk-...f2aQ) Current cost: 12.5, Max budget: 10.0","type":"budget_exceeded","param":null,"code":"429"}}',
    { value: 'ci-runner', type: 'word' },
  ],
  [
    'key_hash',
    `{"error":{"message":"Authentication Error, Invalid proxy server token passed. Received API Key = sk-...f2aQ, Key Hash (Token) =${hash}. Unable to find token in cache or \`LiteLLM_VerificationTokenTable\`","type":"token_not_found_in_db","param":"key","code":"401"}}`,
    { value: hash, type: 'hash' },
  ],
  [
    'limit_type',
    `{"error":{"message":"Rate limit exceeded for api_key: ${hash}. Limit type: tokens. Current limit: 1000, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}`,
    { value: 'tokens', type: 'word' },
  ],
  [
    'limit',
    `{"error":{"message":"Rate limit exceeded for api_key: ${hash}. Limit type: tokens. Current limit: 1000, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}`,
    { value: '1000', type: 'number' },
  ],
  [
    'remaining',
    `{"error":{"message":"Rate limit exceeded for api_key: ${hash}. Limit type: tokens. Current limit: 1000, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}`,
    { value: '0', type: 'number' },
  ],
  [
    'key_hash',
    `{"error":{"message":"Rate limit exceeded for api_key: ${hash}. Limit type: tokens. Current limit: 1000, Remaining: 0. Limit resets at: 2026-08-27 10:00:00 UTC","type":"throttling_error","param":null,"code":"429"}}`,
    { value: hash, type: 'hash' },
  ],
  [
    'timeout_seconds',
    'litellm.Timeout: Connection timed out. Timeout passed=30.0, time taken=30.012 seconds',
    { value: '30.0', type: 'number' },
  ],
  [
    'elapsed_seconds',
    'litellm.Timeout: Connection timed out. Timeout passed=30.0, time taken=30.012 seconds',
    { value: '30.012', type: 'number' },
  ],
  ['timeout_seconds', 'litellm.Timeout: Connection timed out after 600.0 seconds.', { value: '600.0', type: 'number' }],
  [
    'params',
    "litellm.UnsupportedParamsError: azure does not support parameters: ['top_logprobs', 'logprobs'], for model=o1-mini. To drop these, set `litellm.drop_params=True` or for proxy:\n\n`litellm_settings:\n drop_params: true`\n",
    { value: "['top_logprobs', 'logprobs']", type: 'list' },
  ],
  [
    'provider',
    "litellm.UnsupportedParamsError: azure does not support parameters: ['top_logprobs', 'logprobs'], for model=o1-mini. To drop these, set `litellm.drop_params=True` or for proxy:\n\n`litellm_settings:\n drop_params: true`\n",
    { value: 'azure', type: 'provider' },
  ],
  [
    'model',
    "litellm.UnsupportedParamsError: azure does not support parameters: ['top_logprobs', 'logprobs'], for model=o1-mini. To drop these, set `litellm.drop_params=True` or for proxy:\n\n`litellm_settings:\n drop_params: true`\n",
    { value: 'o1-mini', type: 'model' },
  ],
  [
    'allowed_models',
    '{"error":{"message":"key not allowed to access model. This key can only access models=[\'gpt-4o\', \'gpt-4o-mini\']. Tried to access o1","type":"key_model_access_denied","param":"model","code":"401"}}',
    { value: "['gpt-4o', 'gpt-4o-mini']", type: 'list' },
  ],
  [
    'model',
    '{"error":{"message":"key not allowed to access model. This key can only access models=[\'gpt-4o\', \'gpt-4o-mini\']. Tried to access o1","type":"key_model_access_denied","param":"model","code":"401"}}',
    { value: 'o1', type: 'model' },
  ],
  [
    'route',
    'Authentication Error, Only proxy admin can be used to generate, delete, update info for new keys/users/teams. Route=/v1/chat/completion. Your role=unknown. Your user_id=unknown',
    { value: '/v1/chat/completion', type: 'path' },
  ],
  [
    'tags',
    "Not allowed to access model due to tags configuration. Passed model=tagged and tags=['free']",
    { value: "['free']", type: 'list' },
  ],
  [
    'deployment',
    'No deployments available - crossed budget: Exceeded budget for deployment model_name: b, litellm_params.model: openai/gpt-4o, model_id: 2087a5cdf354: 0.000225 >= 0.0001',
    { value: 'openai/gpt-4o', type: 'model' },
  ],
  ['errno', 'litellm.APIConnectionError: Ollama_chatException - [Errno 111] Connection refused', { value: '111', type: 'number' }],
  [
    'errno',
    'litellm.APIConnectionError: OllamaException - [WinError 10061] No connection could be made because the target machine actively refused it',
    { value: '10061', type: 'number' },
  ],
  [
    'error_type',
    '{"error":{"message":"key not allowed to access model. This key can only access models=[\'gpt-4o\']. Tried to access o1","type":"key_model_access_denied","param":"model","code":"401"}}',
    { value: 'key_model_access_denied', type: 'word' },
  ],
  [
    'owner_kind',
    '{"error":{"message":"key not allowed to access model. This key can only access models=[\'gpt-4o\']. Tried to access o1","type":"key_model_access_denied","param":"model","code":"401"}}',
    { value: 'key', type: 'word' },
  ],
  ['owner_kind', 'Budget has been exceeded! Team=3f2 Current cost: 12.5, Max budget: 10.0', { value: 'Team', type: 'word' }],
  ['owner', 'Budget has been exceeded! Team=3f2 Current cost: 12.5, Max budget: 10.0', { value: '3f2', type: 'word' }],
  [
    'owner',
    `Rate limit exceeded for api_key: ${hash}. Limit type: requests. Current limit: 1, Remaining: 0. Limit resets at: 2026-11-20 14:19:22 UTC`,
    { value: hash, type: 'word' },
  ],
  [
    'timeout_seconds',
    'litellm.Timeout: Connection timed out. Timeout passed=Timeout(connect=5.0, read=30.0, write=600.0, pool=600.0), time taken=30.2 seconds',
    { value: '30.0', type: 'number' },
  ],
  [
    'logger',
    `14:18:22 - LiteLLM Router:ERROR: router.py:1622 - litellm.APIError: APIError: OpenAIException - x`,
    { value: 'LiteLLM Router', type: 'line' },
  ],
  [
    'log_level',
    `14:18:22 - LiteLLM Router:ERROR: router.py:1622 - litellm.APIError: APIError: OpenAIException - x`,
    { value: 'ERROR', type: 'word' },
  ],
  [
    'log_file',
    `14:18:22 - LiteLLM Router:ERROR: router.py:1622 - litellm.APIError: APIError: OpenAIException - x`,
    { value: 'router.py:1622', type: 'path' },
  ],
  [
    'log_time',
    `14:18:22 - LiteLLM Router:ERROR: router.py:1622 - litellm.APIError: APIError: OpenAIException - x`,
    { value: '14:18:22', type: 'time' },
  ],
  ['version', 'litellm==1.83.4\n\nlitellm.APIError: APIError: OpenAIException - x', { value: '1.83.4', type: 'version' }],
];

describe('captures', () => {
  it.each(expected)('%s of %s', (name, text, capture) => {
    expect(onlyFinding(text).captures[name]).toEqual(capture);
  });

  it('keep nothing that is not there', () => {
    const { captures } = onlyFinding(
      'litellm.APIError: APIError: OpenAIException - x. Received Model Group=\nAvailable Model Group Fallbacks=None',
    );
    expect(captures.model_group).toBeUndefined();
    expect(captures.fallbacks).toBeUndefined();
  });

  it('take no port that is none and no host that is none', () => {
    const { captures } = onlyFinding(
      'litellm.InternalServerError: InternalServerError: Hosted_vllmException - Cannot connect to host <your-host>:<port> ssl:default [Connect call failed]',
    );
    expect(captures.port).toBeUndefined();
    expect(captures.host).toBeUndefined();
  });
});

describe('every capture of every sample of the catalog', () => {
  const samples = compiled.catalog.rules.flatMap((rule) => rule.examples.matches.map((example) => ({ id: rule.id, text: example.text })));

  it('is what its type says, when read again', () => {
    const broken = samples.flatMap(({ id, text }) =>
      engine.recognize(text).flatMap(({ captures }) =>
        Object.entries(captures)
          .filter(([, { value, type }]) => type !== 'version' && readCapture(value, type) === null)
          .map(([name, { value, type }]) => `${id}: ${name} "${value}" is no ${type}`),
      ),
    );
    expect(broken, 'validate where the capture is made').toEqual([]);
  });
});
