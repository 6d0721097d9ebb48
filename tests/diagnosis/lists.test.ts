/** Errors that a program prints as a list, and lists that only code holds. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';

const timeout = 'litellm.Timeout: Connection timed out after 60 seconds';
const api = 'litellm.APIError: APIError: OpenrouterException - Provider returned error';

describe('a list of errors', () => {
  it.each([
    ['as Python prints it', `2 calls failed, errors: ['${timeout}', '${api}']`],
    ['in a record of JSON', JSON.stringify({ count: 2, errors: [timeout, api] })],
  ])('is one finding for each of them, %s', (_, text) => {
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([timeout, api]);
  });

  it('is told in an exception group that names its members', () => {
    const text = `RuntimeError: 4 errors occurred: [ExceptionGroup("1 sub-exceptions -> Error while processing question url: 'https://example.org/questions/578': All 1 research reports failed: Errors: ['${api}']"`;
    const finding = onlyFinding(text);
    expect(text.slice(finding.start, finding.end)).toBe(api);
  });

  it.each([
    ['a constant', `RETRYABLE = ["${timeout}", "${api}"]`],
    ['what a loop goes through', `for text in ["${timeout}"]:\n    assert classify(text)`],
    ['an argument', `classify_all(["${timeout}"])`],
  ])('is none where it is %s of a program', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('an error that a plan expects', () => {
  const refused = "key not allowed to access model. This key can only access models=['claude-haiku']. Tried to access claude-sonnet";

  it.each([
    ['in the same row', `- Expected: \`${refused}\``],
    ['in the row below', `- **Expected:** HTTP 401 with a message like\n  *"${refused}"*.`],
    ['in Chinese', `**预期结果：** ${refused}`],
  ])('did not happen, %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it('did happen where it came instead', () => {
    expect(rulesIn(`Expected: an answer. Actual: ${timeout}`)).toEqual(['request-timeout']);
    expect(rulesIn(`Expected: an answer.\n\nActual: ${timeout}`)).toEqual(['request-timeout']);
  });
});

describe('a body that is closed before the remark of the router', () => {
  it('belongs to one finding with it, which is told by the body', () => {
    const text =
      'API Error: 400\n{"message":"Invalid request: Your request exceeded model token limit: 262144 (requested: 262533)"}\nNo fallback model group found for original model_group=kimi-k2.7\nFallbacks=[{\'glm-4.7\': [\'glm-4.7-fallback\']}]';
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('context-window-exceeded');
    expect(text.slice(finding.start, finding.end)).toMatch(/^\{"message"[\s\S]*\}\]$/);
  });

  it('is the message that the remark ends where both stand in quotes', () => {
    const text =
      '{"error":{"message":"{\\"error\\":{\\"message\\":\\"Overloaded\\"}}. Received Model Group=claude\\nAvailable Model Group Fallbacks=None","type":null,"code":"529"}}';
    expect(onlyFinding(text)).toMatchObject({ start: 0, rule: 'provider-overloaded' });
  });
});

describe('a table, its cells parted by tabs as on a page', () => {
  it('has one error a cell, and none goes on in the next cell or row', () => {
    const text =
      'local\tlitellm.InternalServerError: OpenAIException - Connection error.\tsee the log\nremote\tlitellm.Timeout: Connection timed out after 600.0 seconds\tslow\n';
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'litellm.InternalServerError: OpenAIException - Connection error.',
      'litellm.Timeout: Connection timed out after 600.0 seconds',
    ]);
  });
});

describe('a table in Markdown', () => {
  const row = (...cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const refused = (model: string) =>
    `litellm.BadRequestError: Github_copilotException - model ${model} is not supported in this VS Code version. Please up`;

  it('ends each error with its cell, also where the words of a rule would go on', () => {
    const text = `${row('model', 'chat', 'messages')}${row('---', '---', '---')}${row('a', refused('a'), `/v1/messages: ${refused('a')}`)}${row('b', 'OK', 'OK')}`;
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([refused('a'), refused('a')]);
  });

  it('ends them so however far along its row a cell stands', () => {
    const text = `${row('a', 'notes '.repeat(200), refused('a'), `and ${refused('b')}`)}${row('b', '', 'OK', 'OK')}`;
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([refused('a'), refused('b')]);
  });

  it('has bars within a cell behind a backslash', () => {
    const message = 'litellm.BadRequestError: OpenAIException - Invalid type: expected one of str \\| None, got an integer';
    const text = `${row('call', 'answer')}${row('a', message)}`;
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([message]);
  });
});

describe('a remark in code', () => {
  const kept =
    "litellm.APIError: APIError: OpenrouterException - AsyncCompletions.create() got an unexpected keyword argument 'include_reasoning'";

  it('that is nothing but an error, at the margin, was pasted there', () => {
    const text = `print("SOLUTION: ", response["solution"])\n\n# Another way\n# ${kept}\n# llm = Reasoner(\n#     backend_params={"max_retries": 0},\n# )\nllm = make(\n`;
    expect(engine.recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual([kept]);
    expect(rulesIn(text.replace('# litellm', '# LiteLLM call failed: litellm'))).toEqual(['provider-rejects-parameter']);
  });

  it('that explains a branch has no error', () => {
    const text = `def ask(model):\n    for message in messages:\n        # ${kept}\n        if message.role == last.role:\n            raise ValueError(\n`;
    expect(rulesIn(text)).toEqual([]);
  });
});
