/** What people quote is seldom whole: the end of a traceback, rows of one container, a message of several rows. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';

const frame = '  File "/opt/venv/lib/python3.13/site-packages/litellm/proxy/utils.py", line 1991, in __init__';
const literal = ['    raise Exception(', '        "Unable to find Prisma binaries. Please run \'prisma generate\' first."', '    )'];
const raised = "Exception: Unable to find Prisma binaries. Please run 'prisma generate' first.";

describe('the end of a traceback without its beginning', () => {
  it('is one error, told by its last row', () => {
    const text = [frame, ...literal, raised].join('\n');
    const finding = onlyFinding(text);
    expect(finding.rule).toBe('prisma-client-not-generated');
    expect(text.slice(finding.start, finding.end)).toContain(raised);
  });

  it('is no error where its last row is not quoted', () => {
    expect(engine.recognize([frame, ...literal].join('\n'))).toEqual([]);
  });

  it('leaves a log that was printed newest line first as it is', () => {
    const text = [
      raised,
      ...literal.toReversed(),
      frame,
      'Traceback (most recent call last):',
      '12:00:00 - LiteLLM Proxy:ERROR: utils.py:12 - start failed',
    ].join('\n');
    expect(rulesIn(text)).toEqual(['prisma-client-not-generated']);
  });
});

describe('rows of a container that is named after LiteLLM', () => {
  const others = 'prisma.errors.DataError: Error in connector: Error querying the database: FATAL: sorry, too many clients already';

  it.each(['litellm-1  | ', 'litellm_proxy_1    | ', 'litellm | ', 'my-litellm_proxy   | '])('need no other proof: %s', (prefix) => {
    const text = ['LiteLLM: Proxy initialized with Config, Set models:', others, 'LiteLLM Proxy:ERROR: utils.py:12 - start failed']
      .map((row) => `${prefix}${row}`)
      .join('\n');
    const [finding, ...rest] = engine.recognize(text);
    expect(finding?.rule).toBe('database-connections-exhausted');
    expect(text.slice(finding?.start, finding?.end)).toMatch(/too many clients already$/);
    expect(rest).toHaveLength(1);
  });

  it('are no rows of a table', () => {
    expect(rulesIn(`LiteLLM Proxy:INFO: utils.py:12 - ready\n\nlitellm | ${others} | once |`)).toEqual([]);
  });

  it('prove nothing of the rows of another', () => {
    expect(rulesIn(`litellm-1  | LiteLLM Proxy:INFO: utils.py:12 - ready\napi-1  | ${others}`)).toEqual([]);
  });
});

describe('a message of several plain rows', () => {
  it('goes on to the remark of the router that ends it', () => {
    const text = [
      'litellm.NotFoundError: Vertex_aiException - 404',
      'Publisher model `projects/p/locations/europe-west1/publishers/google/models/gemini-3.7-flash`',
      'was not found or your project does not have access to it.',
      'Received Model Group=vertex_ai/gemini-3.7-flash',
    ].join('\n');
    expect(onlyFinding(text)).toMatchObject({ start: 0, end: text.length, rule: 'vertex-model-not-in-region' });
  });

  it('does not, where another record begins between', () => {
    const text =
      'litellm.NotFoundError: Vertex_aiException - 404\n2026-11-20 10:00:00 INFO next\nno such model\nReceived Model Group=gpt-4o';
    expect(onlyFinding(text.slice(0, text.indexOf('\nno such'))).rule).toBe('not-found-error');
    expect(engine.recognize(text)[0]?.end).toBe(text.indexOf('\n'));
  });
});

describe('a tag at the end of a message', () => {
  it('is what the model wrote, no placeholder', () => {
    expect(
      rulesIn('litellm.InternalServerError: InternalServerError: OpenAIException - Failed to parse input at pos 120: <tool_call>'),
    ).toHaveLength(1);
    expect(rulesIn('litellm.InternalServerError: InternalServerError: OpenAIException - <error message>')).toEqual([]);
  });
});

describe('a traceback that ends in a file of LiteLLM, with an error of Python', () => {
  const rows = [
    'Traceback (most recent call last):',
    '  File "/usr/local/lib/python3.11/site-packages/litellm/proxy/proxy_server.py", line 1087, in user_api_key_auth',
    '    information = user_id_information[0]',
  ];

  it('is an error of LiteLLM that no rule knows', () => {
    expect(onlyFinding([...rows, 'IndexError: list index out of range'].join('\n'))).toMatchObject({
      rule: 'unexplained-error',
      confidence: 'perhaps',
    });
  });

  it.each([
    [
      'it ends in a file of the program',
      [...rows, '  File "/app/plugin.py", line 7, in run', '    x()', 'IndexError: list index out of range'],
    ],
    ['somebody stopped the program', [...rows, 'KeyboardInterrupt']],
  ])('is none where %s', (_, text) => {
    expect(engine.recognize(text.join('\n'))).toEqual([]);
  });
});

it('a quote that Chinese words follow closes the error', () => {
  const text =
    '### 5. 经 LiteLLM 调用报 “litellm.APIError: APIError: OpenAIException - Empty or invalid response from LLM endpoint”（已解）\n- 直连返回了 `chat.completion`';
  const finding = onlyFinding(text);
  expect(text.slice(finding.start, finding.end)).toMatch(/LLM endpoint$/);
});

it.each([
  '15:47:26 - LiteLLM Proxy:ERROR: Azure authentication failed',
  'ERROR:LiteLLM:MCP client list_tools failed - Error Type: ExceptionGroup, Error: unhandled errors in a TaskGroup',
  'LiteLLM:ERROR: logging_worker.py ... TimeoutError',
])('a row of LiteLLM’s own logger is an error, also where people left out its file: %s', (text) => {
  expect(rulesIn(text)).toHaveLength(1);
});
