/** Words by which LiteLLM is known. Read from 1.60.8, 1.83.14 and 1.109.1: exceptions.py, types/utils.py LlmProviders, exception_mapping_utils.py. */

export const classes: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'CallerCredentialAuthenticationError',
  'NotFoundError',
  'BadRequestError',
  'ImageFetchError',
  'VectorStoreSearchError',
  'MalformedRequestFieldError',
  'UnsupportedEndpointError',
  'EndpointNotSupportedByModelError',
  'UnprocessableEntityError',
  'Timeout',
  'PermissionDeniedError',
  'RateLimitError',
  'CallerCredentialRateLimitError',
  'ContextWindowExceededError',
  'PaymentRequiredError',
  'RejectedRequestError',
  'ContentPolicyViolationError',
  'ServiceUnavailableError',
  'MidStreamFallbackError',
  'BadGatewayError',
  'InternalServerError',
  'APIError',
  'APIConnectionError',
  'APIResponseValidationError',
  'JSONSchemaValidationError',
  'OpenAIError',
  'UnsupportedParamsError',
  'ModelNotMappedError',
  'BudgetExceededError',
  'InvalidRequestError',
  'MockException',
  'LiteLLMUnknownProvider',
  'GuardrailRaisedException',
  'BlockedPiiEntityError',
  'RouterRateLimitError',
  'RouterRateLimitErrorBasic',
  'ProxyException',
  'ProxyModelNotFoundError',
]);

/** HTTP status that each class answers with, where the class decides it. */
export const statusOfClass: Readonly<Record<string, number>> = {
  AuthenticationError: 401,
  NotFoundError: 404,
  BadRequestError: 400,
  ContextWindowExceededError: 400,
  ContentPolicyViolationError: 400,
  UnsupportedParamsError: 400,
  RejectedRequestError: 400,
  UnprocessableEntityError: 422,
  Timeout: 408,
  PermissionDeniedError: 403,
  RateLimitError: 429,
  PaymentRequiredError: 402,
  ServiceUnavailableError: 503,
  BadGatewayError: 502,
  InternalServerError: 500,
  APIConnectionError: 500,
  RouterRateLimitError: 429,
  RouterRateLimitErrorBasic: 429,
};

const providers = `a2a abliteration agentcore ai21 ai21_chat aiml aiohttp_openai alephalpha aleph_alpha amazon_nova anthropic anthropic_text anyscale apertis
assemblyai azure azure_ai azure_text baseten bedrock bedrock_mantle bespoke bigmodel bytez cerebras chatgpt chutes clarifai cloudflare codestral cognition
cohere cohere_chat cometapi compactifai cortecs cursor custom custom_openai dashscope databricks databricks_agent datarobot deepgram deepinfra deepseek
docker_model_runner edenai elevenlabs empower fal_ai featherless_ai fireworks_ai friendliai galadriel gemini gigachat github github_copilot gradient_ai groq
helicone heroku hosted_vllm huggingface hyperbolic inception infinity jina_ai lambda_ai langflow langgraph lemonade litellm_agent litellm_proxy llamafile
lm_studio manus maritalk meta_llama minimax mistral modelscope moonshot morph nano-gpt nebius nlpcloud nlp_cloud novita nscale nvidia_nim oci ollama
ollama_chat oobabooga openai openai_like openrouter ovhcloud palm perplexity petals poe predibase publicai qwencloud ragflow recraft reka replicate runwayml
sagemaker sagemaker_chat sambanova sap scaleway snowflake stability synthetic tencent text-completion-openai text-completion-codestral togetherai together_ai topaz triton
v0 vercel_ai_gateway vertex_ai vertex_ai_beta vertexai vllm volcengine voyage wandb watsonx watsonx_text xai xiaomi_mimo xinference zai`;
const providerTokens: ReadonlySet<string> = new Set(providers.split(/\s+/));

/** Provider id from the token before "Exception", or null: `Hosted_vllm` gives `hosted_vllm`, `NullPointer` gives null. */
export function providerOf(token: string): string | null {
  const id = token.toLowerCase();
  return providerTokens.has(id) ? (aliases[id] ?? id) : null;
}
const aliases: Readonly<Record<string, string>> = {
  togetherai: 'together_ai',
  vertexai: 'vertex_ai',
  nlpcloud: 'nlp_cloud',
  alephalpha: 'aleph_alpha',
};

/** `type` values of the proxy's JSON (proxy/_types.py ProxyErrorTypes): nobody else uses these. */
export const proxyErrorTypes: readonly string[] = [
  'budget_exceeded',
  'no_db_connection',
  'token_not_found_in_db',
  'key_model_access_denied',
  'team_model_access_denied',
  'user_model_access_denied',
  'customer_model_access_denied',
  'org_model_access_denied',
  'project_model_access_denied',
  'model_cost_map_missing',
  'expired_key',
  'auth_provider_unavailable',
];
