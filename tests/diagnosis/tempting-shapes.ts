/**
 * Texts that quote an error without having one: what LiteLLM prints, put where programmers put it. Each shape of code or document meets each
 * error text, so that no verdict can come from one wording.
 */

const q = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const single = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
const halves = (text: string): [string, string] => {
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  return at === -1 ? [text, ''] : [text.slice(0, at + 1), text.slice(at + 1)];
};

/** As LiteLLM prints them, of as many kinds as there are: prefixes, bodies, the gateway's own words, suffixes. */
export const quoted: Readonly<Record<string, string>> = {
  quota:
    'litellm.RateLimitError: RateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details.',
  body: 'litellm.BadRequestError: GroqException - {"error":{"message":"Failed to call a function.","code":"tool_use_failed"}}',
  routed:
    'litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.. Received Model Group=fast\nAvailable Model Group Fallbacks=None',
  cooldown:
    "No deployments available for selected model, Try again in 60 seconds. Passed model=fast. pre-call-checks=False, cooldown_list=['a1']",
  budget: 'Budget has been exceeded! Current cost: 2.1, Max budget: 2.0',
  denied: "key not allowed to access model. This key can only access models=['fast']. Tried to access slow",
  client: "Error code: 403 - {'error': {'message': 'litellm.PermissionDeniedError: Model is blocked', 'type': None, 'code': '403'}}",
  name: '/chat/completions: Invalid model name passed in model=gpt-9. Call `/v1/models` to view available models for your key.',
  provider: 'litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=phi',
};

export const shapes: Readonly<Record<string, (text: string) => string>> = {
  'a raise of Python': (text) =>
    `def call(model):\n    if model is None:\n        raise ValueError("${q(text)}")\n    return client.create(model=model)\n`,
  'a raise over several rows': (text) =>
    `        raise litellm.BadRequestError(\n            message="${q(text)}",\n            model="gpt-4o",\n            llm_provider="openai",\n        )\n`,
  'literals that Python joins': (text) =>
    `QUOTA = (\n    "${q(halves(text)[0])}"\n    "${q(halves(text)[1])}"\n)\n\n\ndef settings() -> dict:\n    return {}\n`,
  'an exception made for a test': (text) =>
    `def test_is_retried():\n    error = RuntimeError("${q(text)}")\n    assert is_retryable(error)\n`,
  'an assertion': (text) =>
    `    response = client.post("/chat", json={})\n    assert response.json()["error"]["message"] == "${q(text)}"\n    assert response.status_code == 400\n`,
  'a pattern of pytest': (text) =>
    `with pytest.raises(litellm.RateLimitError, match="${q(text)}"):\n    router.completion(model="fast", messages=[])\n`,
  'a side effect of a mock': (text) =>
    `    with patch("litellm.completion", side_effect=Exception("${q(text)}")):\n        result = run()\n    assert result is None\n`,
  'parametrised cases': (text) =>
    `@pytest.mark.parametrize(\n    ("message", "kind"),\n    [\n        ("${q(text)}", Kind.LIMIT),\n        ("connection reset", Kind.NETWORK),\n    ],\n)\ndef test_kind(message, kind):\n    assert classify(message) is kind\n`,
  'a comparison in a handler': (text) =>
    `    except Exception as error:\n        if "${q(text)}" in str(error):\n            return None\n        raise\n`,
  'a docstring of a module': (text) =>
    `"""Integration tests of the gateway.\n\nThey hold the failure that we once had:\n    ${text.replaceAll('\n', '\n    ')}\n\nThe reason was a missing prefix.\n"""\n\nimport os\nimport pytest\n`,
  'a docstring of a function': (text) =>
    `def provider_of(model: str) -> str:\n    """Read the prefix.\n\n    Without it LiteLLM answers \`${text.split('\n')[0]}\`.\n    """\n    return model.split("/")[0]\n`,
  'a remark of Python': (text) =>
    `            print(message)\n            # ${text.split('\n')[0]}\n            return Action.SKIP\n\n        if retries > 3:\n            raise error\n`,
  'a remark of Go': (text) =>
    `// A valid call is refused with "${text.split('\n')[0]}",\n// and succeeds when it is tried again.\nconst marker = "tags"\n\nvar known = []string{"a"}\n`,
  'a remark of TypeScript': (text) =>
    `/**\n * What the gateway answers: ${text.split('\n')[0]}\n */\nexport function isOurs(error: Error): boolean {\n  return false;\n}\n`,
  'a constant of TypeScript': (text) => `const raw = "${q(text)}";\nexpect(parse(raw)).toEqual({ type: 'limit' });\n`,
  'a constant on the next row': (text) => `    const detail =\n      '${single(text)}';\n    store.set('run', { status: 'failed' });\n`,
  'a template literal': (text) =>
    `  const raw = \`${text.replaceAll('`', '\\`')}\`;\n  const result = classify(raw);\n  expect(result.retryable).toBe(false);\n`,
  'an object of JavaScript': (text) =>
    `  const body = {\n    error: {\n      message:\n        '${single(text)}',\n      code: '429',\n    },\n  };\n  server.reply(429, body);\n`,
  'an expectation': (text) =>
    `  it('tells the budget from the rate', () => {\n    expect(kindOf('${single(text)}')).toBe('budget');\n  });\n`,
  'an error of JavaScript': (text) =>
    `    const embed = vi.fn().mockRejectedValue(\n      new EmbeddingError('${single(text)}', 'INVALID', 400),\n    );\n    const worker = new Worker({ embed });\n`,
  'a mapping of messages': (text) =>
    `const HINTS: Record<string, string> = {\n  "${q(text)}": "Ask your administrator",\n  "other": "Try again",\n};\nexport default HINTS;\n`,
  'literals that JavaScript adds': (text) =>
    `      error: "${q(halves(text)[0])}"\n        + "${q(halves(text)[1])}",\n      count: 0,\n    }) as never;\n`,
  'a table of Go': (text) =>
    `\tcases := []struct{ name, body string }{\n\t\t{"first", "${q(text)}"},\n\t\t{"second", "ok"},\n\t}\n\tfor _, tc := range cases {\n\t\tt.Run(tc.name, func(t *testing.T) {})\n\t}\n`,
  'a raw string of Go': (text) =>
    `\t\tw.WriteHeader(429)\n\t\tio.WriteString(w, \`{"error":{"message":"${q(text).replaceAll('`', "'")}"}}\`)\n\t\treturn\n\t}\n`,
  'a test of Rust': (text) => `    #[test]\n    fn is_transient() {\n        assert!(is_transient(&error("${q(text)}")));\n    }\n`,
  'a raw string of Rust': (text) =>
    `        let body = r#"{"error":{"message":"${q(text)}","code":"400"}}"#;\n        assert!(matches!(refine(400, body), Some(_)));\n`,
  'a test of Java': (text) =>
    `    @Test\n    void detects() {\n        assertThat(Filter.isUnsupported(new RuntimeException("${q(text)}"))).isTrue();\n    }\n`,
  'a constant of C#': (text) =>
    `        const string stdout =\n            "Model: gpt-4o\\n" +\n            "${q(text)}\\n" +\n            "Check your API key.\\n";\n        Assert.Null(Read(stdout));\n`,
  'a search in a log': (text) =>
    `grep -c "${q(halves(text)[0].trim())}" /var/log/litellm.log\nrg --count '${single(halves(text)[0].trim())}' logs/\n`,
  'a list of words to look for': (text) => `FATAL = [\n    'agent stuck in loop',\n    '${single(text)}',\n    'out of memory',\n]\n`,
  'a row of patterns': (text) =>
    `const NOISE: RegExp[] = [\n\t/${single(text).replaceAll('/', '\\/')}/gi,\n\t/retry-after[^\\n]*/gi,\n];\n`,
  'the signature of an error database': (text) =>
    `title: "How to fix it"\ncategory: "gateway"\nerror_signature: "${q(text)}"\nlast_checked: 2026-05-01\n`,
};
