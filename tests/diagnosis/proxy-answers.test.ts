/** Answers of the proxy itself: no class, no provider, only the form of the JSON says whose they are. */
import { describe, expect, it } from 'vitest';
import { engine, onlyFinding, rulesIn } from './diagnosis.ts';

const answer = (message: string, type = 'None', code = '500') => JSON.stringify({ error: { message, type, param: 'None', code } });

describe('an answer of the proxy with words that no rule knows', () => {
  it('is one finding, from the brace that opens it to the one that closes it', () => {
    const text = `curl says\n${answer('Managed files hook is missing')}\nand we do not know why`;
    const finding = onlyFinding(text);
    expect(text.slice(finding.start, finding.end)).toBe(answer('Managed files hook is missing'));
  });

  it('is one where it is printed over several rows', () => {
    const text = JSON.stringify(JSON.parse(answer('The thing is not there')), null, 2);
    const finding = onlyFinding(text);
    expect(text.slice(finding.start, finding.end)).toBe('The thing is not there');
  });

  it('is one as the OpenAI client prints it', () => {
    const text =
      "openai.InternalServerError: Error code: 500 - {'error': {'message': 'list index out of range', 'type': 'None', 'param': 'None', 'code': '500'}}";
    expect(onlyFinding(text)).toMatchObject({ start: 0, end: text.length, rule: 'proxy-error-answer', confidence: 'likely' });
  });

  it('is told by a type that only LiteLLM has, where the parameter is null', () => {
    expect(
      rulesIn('{"error":{"message":"Authentication Error, something odd happened","type":"auth_error","param":null,"code":"401"}}'),
    ).toHaveLength(1);
    expect(rulesIn('{"error":{"message":"Something odd happened","type":"server_error","param":null,"code":"500"}}')).toEqual([]);
  });

  it('is at most "perhaps" by everyday words: they may speak of anything', () => {
    expect(onlyFinding(answer('The tier label does not exist')).confidence).toBe('perhaps');
  });
});

describe('an answer of the proxy with words that a rule knows', () => {
  it('stays one finding, also where the message ends before the other fields', () => {
    const text = JSON.stringify(
      JSON.parse(answer('DB not connected. See https://docs.litellm.ai/docs/proxy/virtual_keys', 'auth_error', '401')),
      null,
      2,
    );
    expect(onlyFinding(text).rule).toBe('db-not-connected');
  });
});

describe('what a function of LiteLLM logs of an exception', () => {
  it.each(['litellm.proxy.proxy_server._handle_llm_api_exception', 'litellm.ahealth_check', 'litellm.router.acompletion'])(
    'is an error, whatever its class: %s',
    (place) => {
      const line = JSON.stringify({ message: `${place}(): Exception occured - Connection error.`, level: 'ERROR' });
      expect(rulesIn(line)).toHaveLength(1);
    },
  );
});

describe('the form alone', () => {
  it('is no error in a test that expects it', () => {
    expect(engine.recognize(`    assert response.json() == ${answer('no such thing', 'None', '400')}`)).toEqual([]);
  });

  it('is none where its message stands elsewhere', () => {
    expect(engine.recognize('    "param": "None",\n    "code": "400"\n  }\n}')).toEqual([]);
  });
});
