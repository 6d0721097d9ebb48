/** Code, configuration and documents that name LiteLLM's errors without having one: nothing is found when a page is scanned. */
import { describe, expect, it } from 'vitest';
import { rulesIn } from './diagnosis.ts';

const nothing = (cases: [name: string, text: string][]) =>
  it.each(cases)('%s', (_, text) => {
    expect(rulesIn(text), 'this text only mentions an error; nothing happened').toEqual([]);
  });

describe('Python that handles errors', () => {
  nothing([
    [
      'a handler',
      'try:\n    response = litellm.completion(model="gpt-4o", messages=messages)\nexcept litellm.RateLimitError as error:\n    time.sleep(60)',
    ],
    [
      'a handler of several',
      'except (litellm.exceptions.RateLimitError, litellm.exceptions.Timeout, litellm.APIConnectionError):\n    retry()',
    ],
    [
      'imports',
      'from litellm.exceptions import (\n    AuthenticationError,\n    BadRequestError,\n    ContextWindowExceededError,\n    RateLimitError,\n)',
    ],
    [
      'a retry decorator',
      '@retry(retry=retry_if_exception_type((litellm.RateLimitError, litellm.APIConnectionError)), stop=stop_after_attempt(3))',
    ],
    ['an isinstance test', 'if isinstance(error, litellm.ContextWindowExceededError):\n    messages = trim(messages)'],
    [
      'a raise',
      'raise litellm.exceptions.BadRequestError(message="litellm.BadRequestError: no model", model=model, llm_provider="openai")',
    ],
    [
      'a table of statuses',
      'STATUS = {\n    litellm.AuthenticationError: 401,\n    litellm.RateLimitError: 429,\n    litellm.Timeout: 408,\n}',
    ],
    [
      'a subclass',
      'class MyRouterError(litellm.exceptions.ServiceUnavailableError):\n    """Raised when litellm.ServiceUnavailableError is not enough."""',
    ],
    ['a match of a text', 'if "No deployments available for selected model" in str(error):\n    return 429'],
    ['a search by pattern', 'match = re.search(r"Try again in (\\d+) seconds. Passed model=", str(exc))'],
    [
      'a test',
      'with pytest.raises(litellm.exceptions.RateLimitError, match="No deployments available for selected model"):\n    router.completion(model="gpt-4o")',
    ],
    ['an assertion', 'assert "Budget has been exceeded! Current cost: 0.1, Max budget: 0.05" in str(error.value)'],
    [
      'a constant',
      'NO_DEPLOYMENTS = "No deployments available for selected model, Try again in 5 seconds. Passed model=x. pre-call-checks=False"',
    ],
    ['a type annotation', 'def on_error(error: litellm.exceptions.APIError | litellm.Timeout) -> None: ...'],
    ['a log call', 'logger.warning("litellm.RateLimitError: %s", error)'],
    ['an f-string', 'print(f"litellm.APIConnectionError: {error}")'],
    [
      'settings of the SDK',
      'litellm.drop_params = True\nlitellm.set_verbose = False\nlitellm.num_retries = 3\nlitellm.context_window_fallbacks = [{"gpt-4o": ["gpt-4o-long"]}]',
    ],
  ]);
});

describe('LiteLLM’s own source', () => {
  nothing([
    [
      'exception_mapping_utils.py',
      '                    raise RateLimitError(\n                        message=f"RateLimitError: {exception_provider} - {message}",\n                        model=model,\n                        llm_provider=custom_llm_provider,\n                        response=getattr(original_exception, "response", None),\n                    )',
    ],
    [
      'types/router.py',
      '        _message = f"{RouterErrors.no_deployments_available.value}, Try again in {cooldown_time} seconds. Passed model={model}. pre-call-checks={enable_pre_call_checks}, cooldown_list={cooldown_list}"\n        super().__init__(_message)',
    ],
    [
      'auth_checks.py',
      '        raise ProxyException(\n            message=f"{object_type} not allowed to access model. This {object_type} can only access models={models}. Tried to access {model}",\n            type=ProxyErrorTypes.get_model_access_error_type_for_object(object_type=object_type),\n        )',
    ],
    [
      'a frame of a traceback alone',
      '  File "/usr/local/lib/python3.11/site-packages/litellm/router.py", line 5549, in async_function_with_fallbacks_common_utils\n    raise original_exception',
    ],
    [
      'the class itself',
      'class BadRequestError(openai.BadRequestError):  # type: ignore\n    def __init__(self, message, model, llm_provider):\n        self.status_code = 400\n        self.message = "litellm.BadRequestError: {}".format(message)',
    ],
    [
      'a diff',
      '-        self.message = "litellm.RateLimitError: {}".format(message)\n+        self.message = "litellm.RateLimitError: {}".format(strip(message))',
    ],
  ]);
});

describe('other languages', () => {
  nothing([
    ['TypeScript that tests a message', "if (error.message.includes('litellm.RateLimitError: ')) {\n  await sleep(1000);\n}"],
    ['a TypeScript table', "const RETRYABLE = ['litellm.RateLimitError', 'litellm.Timeout', 'litellm.ServiceUnavailableError'];"],
    ['a switch', "switch (name) {\n  case 'litellm.AuthenticationError':\n    return 401;\n}"],
    ['a regular expression', 'const pattern = /litellm\\.(\\w+Error): (.*)/;'],
    ['a Go constant', 'const errNoDeployments = "No deployments available for selected model"'],
    ['Java', 'throw new IllegalStateException("litellm.APIError: " + body);'],
    ['Rust', 'assert!(body.contains("litellm.NotFoundError: "));'],
    [
      'an alert rule',
      'groups:\n  - name: litellm\n    rules:\n      - alert: LiteLLMRateLimited\n        expr: sum(rate(litellm_deployment_failure_responses_total{exception_class="RateLimitError"}[5m])) > 1',
    ],
  ]);
});

describe('configuration', () => {
  nothing([
    [
      'a proxy configuration',
      'model_list:\n  - model_name: gpt-4o\n    litellm_params:\n      model: azure/gpt-4o\n      api_base: os.environ/AZURE_API_BASE\nlitellm_settings:\n  drop_params: true\n  num_retries: 3',
    ],
    [
      'retry policy',
      'router_settings:\n  retry_policy: {"AuthenticationErrorRetries": 3, "TimeoutErrorRetries": 3, "RateLimitErrorRetries": 3}\n  allowed_fails_policy: {"BadRequestErrorAllowedFails": 1000}',
    ],
    [
      'compose',
      'services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.83.14-stable\n    command: ["--config", "/app/config.yaml", "--port", "4000"]',
    ],
    ['requirements', 'litellm[proxy]==1.83.14\nopenai==1.99.0\nprisma==0.15.0'],
    ['a lock file', 'name = "litellm"\nversion = "1.83.14"\ndependencies = [\n { name = "openai" },\n]'],
    ['environment', 'LITELLM_MASTER_KEY=sk-1234\nLITELLM_SALT_KEY=sk-salt\nDATABASE_URL=postgresql://llm:pw@db:5432/litellm'],
  ]);
});

describe('documents', () => {
  nothing([
    [
      'a table of exceptions',
      '| Status Code | Error Type | Inherits from |\n|---|---|---|\n| 400 | `litellm.BadRequestError` | openai.BadRequestError |\n| 429 | `litellm.RateLimitError` | openai.RateLimitError |',
    ],
    [
      'a list of exceptions',
      '- `litellm.AuthenticationError`: raised when the key is wrong.\n- `litellm.Timeout`: raised when the call takes too long.',
    ],
    [
      'a changelog',
      '## 1.83.4\n\n- fix(router.py): raise `litellm.BadRequestError` instead of `litellm.APIError` for unknown models\n- fix: map Bedrock throttling to litellm.RateLimitError (#12345)',
    ],
    ['release notes', 'This release maps 529 to litellm.InternalServerError and retries litellm.ServiceUnavailableError twice.'],
    ['a commit message', 'fix(proxy): return 429 instead of 500 for RouterRateLimitError, add Retry-After header'],
    ['a recommendation', 'Use LiteLLM in front of vLLM: it gives you retries, fallbacks and budgets. See docs.litellm.ai.'],
    ['a question without an error', 'How do I catch litellm.RateLimitError in LangChain? I use litellm==1.83.4 with the proxy.'],
    ['a heading', '### `litellm.ContextWindowExceededError` is raised for every long prompt'],
    ['a title', 'Error: LLM providers and how to choose them'],
    [
      'how-to prose',
      'If a budget is set, LiteLLM refuses further calls once it has been exceeded. Create a key with max_budget to try it.',
    ],
    [
      'a glossary',
      'model group: the name under which several deployments are served. Cooldown: the time for which a failing deployment is left out.',
    ],
  ]);
});

describe('what keeps an error from happening', () => {
  nothing([
    [
      'a row of a list of features',
      '| **Ids** | the backend normalises all three, preventing "LLM Provider NOT provided" errors | `_resolve` |',
    ],
    ['an outlook', 'This avoids the "LLM Provider NOT provided" message.'],
    [
      'a suffix without a value',
      "the error says `litellm.BadRequestError`, `Received Model Group=`, `Available Model Group Fallbacks=['x']`",
    ],
    [
      'a wording with the names of its variables',
      '- [x] `` Authentication Error, Invalid proxy server token passed. Received API Key = {api_key}, Key Hash (Token) ={token}. Unable to find token in cache``',
    ],
  ]);
});

describe('the form of an error instead of one', () => {
  nothing([
    [
      'a format string of Rust',
      '        408 => format!("litellm.Timeout: {e}"),\n        429 => format!("litellm.RateLimitError: {err}"),',
    ],
    ['a body left out', 'Users should never see `litellm.RateLimitError: RateLimitError: GroqException - {"error":...}`.'],
    ['a typed body left out', '        "litellm.APIError: OpenrouterException - {\\"type\\":\\"error\\",...}"\n            -> "{...}"'],
    [
      'an example in a remark',
      '# LiteLLM shows faults as text (e.g. "APIConnectionError: OllamaException - Connection error").\n_SIGNALS = (\n    "429",\n    "too many requests",\n)',
    ],
  ]);
});

describe('the classes in a table or a docstring', () => {
  nothing([
    [
      'a table of dicts by class',
      'RESPONSES = {\n    litellm.UnprocessableEntityError: {\n        "type": "invalid_request_error",\n        "code": "unprocessable_entity",\n    },\n    litellm.UnsupportedParamsError: {\n        "type": "invalid_request_error",\n    },\n}',
    ],
    [
      'what a docstring says is raised',
      '    Returns:\n        The answer.\n\n    Raises:\n        litellm.exceptions.ServiceUnavailableError: Both models failed.\n        litellm.exceptions.RateLimitError: After one retry with 10s backoff.\n    """',
    ],
    [
      'the parameters of a test',
      '@pytest.mark.parametrize(\n    "error",\n    (\n        "litellm.InternalServerError: VertexAIException - 503 The model is overloaded",\n        "litellm.ServiceUnavailableError: BedrockException - Service Unavailable",\n    ),\n)',
    ],
    [
      'a list of classes with a few words each',
      'All methods may fail as OpenAI does:\n  - litellm.exceptions.RateLimitError: Rate limit exceeded (429)\n  - litellm.exceptions.AuthenticationError: Invalid API key (401)\n  - litellm.exceptions.Timeout: Request timed out\n',
    ],
    [
      'a branch that maps a class',
      '            elif kind is litellm.RateLimitError:\n                return Info(\n                    "RateLimitError",\n                    "Rate limit exceeded. Upgrade your plan."\n                )',
    ],
    [
      'the keys of a translation',
      '    "Invalid API key": "无效的密钥",\n    "Authentication Error, No api key passed in.": "认证错误，未传入密钥。",\n    "Not found": "未找到",',
    ],
    [
      'a replacement by a pattern',
      'return String(raw)\n    .replace(/\\s*No fallback model group found[\\s\\S]*$/i, "")\n    .replace(/\\s*Error doing the fallback:[\\s\\S]*$/i, "")\n    .replace(/\\s*Available Model Group Fallbacks=[\\s\\S]*$/i, "");',
    ],
    [
      'a prefix with nothing behind it',
      '# LiteLLM stacks its classes (often `litellm.ContextWindowExceededError: litellm.BadRequestError: ...`).\n_PREFIX = re.compile(r"^litellm")',
    ],
    [
      'the title of an issue in a list',
      '## Latest\n1. #33221 - Bug: Function tools fail - CLOSED\n2. #13786 - Bug: "The model is repeating the same chunk" may not end - CLOSED',
    ],
    [
      'a provider with nothing behind it',
      'the noise users see (the `BadRequestError: litellm.BadRequestError: DeepseekException - …` walls in the log)',
    ],
    [
      'a reason of which but one word is given',
      '    "cooldown_seconds": 30,\n    "reason": "litellm.RateLimitError: ...quota...",\n    "source": "circuit_breaker"',
    ],
    [
      'the title of an issue in a list of links',
      '- [#26339](https://github.com/BerriAI/litellm/issues/26339) **gpt 5.5 support?**\n- [#15230](https://github.com/BerriAI/litellm/issues/15230) **[Bug]: `This feature is only available for LiteLLM Enterprise users` error while trying to update a key** _[bug]_\n- [#26335](https://github.com/BerriAI/litellm/issues/26335) **File Retrieval always fails**',
    ],
    [
      'one of two values of made-up data',
      '      error:\n        model.id === DOWN_MODEL\n          ? \'litellm.APIConnectionError: BedrockException - Could not connect to the endpoint URL: "https://bedrock-runtime.eu-central-1.amazonaws.com/"\'\n          : null,\n',
    ],
    ['a class of another program that is named after a provider', 'DashScopeException: Index:knowledge NotExist\n'],
    [
      'a message left out',
      '#: Wrapped as ``litellm.MidStreamFallbackError: litellm.APIConnectionError: <original>\n#: Traceback (most recent call last): ...``',
    ],
  ]);
});

describe('prose that returns, raises and expects', () => {
  it.each([
    'All three return `status: error` with `litellm.NotFoundError: Model not found, inaccessible, and/or not deployed`.',
    'Calls raise concern in the team: `litellm.NotFoundError: Model not found, inaccessible, and/or not deployed` since Monday.',
    'The gateway answers `litellm.InternalServerError: ... Connection error` (500).',
    'The log shows `litellm.APIConnectionError: … Bad file descriptor`.',
  ])('names an error that happened: %s', (text) => {
    expect(rulesIn(text)).toHaveLength(1);
  });
});

describe('literals of several rows', () => {
  nothing([
    [
      'a file that a script of the shell writes',
      'cat > "$tmp/api_error.log" <<\'EOF\'\nTraceback (most recent call last):\n  File "base_coder.py", line 500, in send\n    raise BadRequestError("context window exceeded")\nlitellm.exceptions.BadRequestError: OpenAIException - request failed\nEOF\nok "is told" "[ -s $tmp ]"',
    ],
    [
      'an attribute of markup',
      'export const Long = {\n  render: () => (\n    <Card\n      variant="terminal"\n      message={`Model call failed (500): litellm.InternalServerError: OpenAIException - Connection error.`}',
    ],
    [
      'an object of a test, with a comma before its bracket',
      "  unhealthy_endpoints: [\n    {\n      model: 'azure/gpt-4o',\n      error: 'litellm.RateLimitError: AzureException - exceeded the provisioned throughput',\n      exception_status: 429,\n    },\n  ],",
    ],
    [
      'a docstring whose end was left out',
      '"""Regression tests for issue #1088.\n\nThe provider rejects such a tool:\n\n    GroqException - invalid JSON schema for tool view_agent_graph,\n    tools[24].function.parameters: \'required\' present\n',
    ],
    [
      'a docstring whose beginning was left out',
      '    selector returns None, and the group raises\n    ``RouterRateLimitError: No deployments available \u2026 cooldown_list=[]``.\n    Nothing is cooling down.\n    """\n',
    ],
    [
      'a table of texts',
      'MESSAGES = {\n    "quota": "litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota",\n    "key": "litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided",\n}',
    ],
    [
      'a traceback in backticks',
      'const raw = `Traceback (most recent call last):\n  File "/tmp/litellm.py", line 1, in x\nlitellm.APIError: APIError: OpenrouterException - {"error":{"message":"Key limit exceeded (total limit).","code":403}}`;\nlet state = createState();',
    ],
    [
      'what Sphinx prints of a constant',
      '#: Statuses that mean "no such model".\n#:\n#: 400 is what the gateway returns\n#: ("Invalid model name passed in model=…"); 404 is what one without the route returns.',
    ],
    [
      'a docstring of which no code was quoted along',
      '    """Was this a request?\n\n    Without a database LiteLLM fires an event reading\n    ``No connected db.`` for its own bookkeeping.\n    """',
    ],
    [
      'a remark of several rows above a function',
      ' * The key was issued by another gateway, so that it was rejected\n * with "Invalid proxy server token passed … not found in db". The address now\n * points at the right one.\n */\nfunction withAliases(\n  source: Aliases,\n): Aliases {',
    ],
    [
      'a shell that plays the part of the program',
      'case "$MODEL" in\n\tvertex_ai/slow)\n\t\techo "litellm.exceptions.Timeout: litellm.Timeout: Connection timed out after None seconds."\n\t\texit 1\n\t\t;;\n\tvertex_ai/quick)\n\t\techo "scan ok"\n\t\t;;',
    ],
    [
      'a pattern of Clojure',
      '(deftest quota\n  (is (re-find #"litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota" (msg e))))',
    ],
  ]);

  it('are told from an object that Node prints', () => {
    const text =
      "{\n  error: {\n    message: 'litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x.',\n    type: null,\n    code: '401'\n  }\n}";
    expect(rulesIn(text)).toEqual(['provider-authentication-error']);
  });

  it('are told from a traceback that was pasted between lines of code', () => {
    const text =
      'import litellm\n\n#   File "/venv/lib/python3.11/site-packages/litellm/litellm_core_utils/exception_mapping_utils.py", line 2270, in exception_type\n#     raise APIConnectionError(\n# litellm.exceptions.APIConnectionError: litellm.APIConnectionError: OllamaException - litellm.Timeout: Connection timed out after 600.0 seconds.\n\nclass Model:\n    def __init__(self, name: str):\n        self.name = name\n';
    expect(rulesIn(text)).toEqual(['ollama-timeout']);
  });

  it.each([
    [
      'a notebook’s output',
      '"text": [\n      "Calling...\\n",\n      "litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x.\\n",\n      "done\\n"\n     ]',
    ],
    [
      'what a shell of Python shows',
      "In [5]: str(e)\nOut[5]: 'litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x.'",
    ],
    [
      'a quote in a chat',
      'my bot says "litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-x" any idea?',
    ],
  ])('are told from %s', (_, text) => {
    expect(rulesIn(text)).toEqual(['provider-authentication-error']);
  });
});
