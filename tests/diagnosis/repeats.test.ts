/** A log that prints one error again and again: what was found once is recalled, and what differs is read again. */
import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../rules/engine/explain.ts';
import { createEngine } from '../../rules/engine/recognize.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';

const { tables, search, catalog } = await compileCatalog();
const message = (seconds: number, group: string) =>
  `litellm.RateLimitError: No deployments available for selected model, Try again in ${seconds} seconds. Passed model=${group}. pre-call-checks=False, cooldown_list=['a1']`;
const record = (time: string, line: number, text: string) =>
  `${time} - LiteLLM Proxy:ERROR: common_request_processing.py:${line} - litellm.proxy.proxy_server._handle_llm_api_exception(): Exception occured - ${text}`;
const quiet = (time: string) => `${time} - LiteLLM Proxy:INFO: utils.py:120 - request done without a fault`;
// Longer than what is read as one window: every record is one of its own.
const padding = Array.from({ length: 400 }, (_, i) => quiet(`08:${String(10 + (i % 40)).padStart(2, '0')}:00`)).join('\n');

const first = record('09:00:01', 623, message(5, 'gpt-4o'));
const again = record('09:14:59', 875, message(5, 'gpt-4o'));
const other = record('09:15:00', 875, message(60, 'claude'));
const log = [padding, first, quiet('09:00:02'), again, quiet('09:15:00'), other, padding].join('\n');

describe('an error that is printed again', () => {
  const findings = createExplainer(tables, search).explain(log);

  it('is found where it stands', () => {
    expect(findings.map(({ rule }) => rule)).toEqual(['no-deployments-cooldown', 'no-deployments-cooldown', 'no-deployments-cooldown']);
    const printed = [first, again, other].map((line) => line.slice('09:00:01 - '.length));
    expect(findings.map(({ start, end }) => log.slice(start, end))).toEqual(printed);
    expect(findings.map(({ start }) => start)).toEqual(printed.map((line) => log.indexOf(line)));
  });

  it('has the time and the line of its own print', () => {
    expect(findings.map(({ captures }) => captures.log_file?.value)).toEqual([
      'common_request_processing.py:623',
      'common_request_processing.py:875',
      'common_request_processing.py:875',
    ]);
  });

  it('is another where a value differs', () => {
    expect(findings.map(({ captures }) => captures.cooldown_seconds?.value)).toEqual(['5', '5', '60']);
    expect(findings.map(({ captures }) => captures.model_group?.value)).toEqual(['gpt-4o', 'gpt-4o', 'claude']);
  });

  it('is the same as a reading of its own gives', () => {
    const [, second] = findings;
    const [alone] = createExplainer(tables, search).explain(again);
    const shift = log.indexOf(again);
    expect({ ...second, start: (second?.start ?? 0) - shift, end: (second?.end ?? 0) - shift }).toEqual(alone);
  });

  it('belongs to the version that is named before it', () => {
    const explainer = createExplainer(tables, search);
    const between = 'upgraded with pip install litellm==1.99.4';
    const text = ['litellm==1.83.14', padding, first, quiet('09:00:02'), between, again, padding].join('\n');
    expect(explainer.explain(text).map(({ version }) => version)).toEqual(['1.83.14', '1.99.4']);
    expect(explainer.explain(log).map(({ version }) => version)).toEqual([null, null, null]);
  });

  it('is read anew on another page', () => {
    const explainer = createExplainer(tables, search);
    const bare = [padding, 'Budget has been exceeded! Current cost: 12.5, Max budget: 10', padding].join('\n');
    const onIssue = explainer.explain(bare, { page: { url: 'https://github.com/BerriAI/litellm/issues/1' } });
    expect(onIssue).toHaveLength(1);
    expect(explainer.explain(bare)).toEqual(createExplainer(tables, search).explain(bare));
  });
});

describe('an error that is printed again with the ids of another request', () => {
  const printed = (text: string, which: 0 | 1) => {
    const request = ['req_011CSHoEeqs5C35K2UUqR7Fy', 'req_022DTJpFfrt6D46L3VVrS8Gz'][which];
    const trace = ['d3b07384-d9a7-4f0b-8f1e-2c5a9e7b6d10', '9f86d081-884c-4d63-a1b2-c3d4e5f60718'][which];
    const key = [
      '88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b',
      '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    ][which];
    const chat = ['chatcmpl-9f0Lq2', 'chatcmpl-4a7Mr8'][which];
    return `trace ${trace} ${text} key=${key} (${chat}) request_id=${request}`;
  };

  it('is what a reading of its own gives, for every sample of the catalog', () => {
    const engine = createEngine(tables);
    const differing: string[] = [];
    for (const rule of catalog.rules)
      for (const { text } of rule.examples.matches) {
        engine.forget();
        engine.recognize(printed(text.trim(), 0));
        const recalled = engine.recognize(printed(text.trim(), 1));
        engine.forget();
        if (JSON.stringify(recalled) !== JSON.stringify(engine.recognize(printed(text.trim(), 1))))
          differing.push(`${rule.id}: ${text.slice(0, 80)}`);
      }
    expect(differing, 'record-ids.ts takes something for an id that a rule reads').toEqual([]);
  });

  it('names its own key', () => {
    const engine = createEngine(tables);
    const over = (hash: string) =>
      `litellm.BudgetExceededError: Budget has been exceeded! Current cost: 12.5, Max budget: 10 passed. key=${hash} `;
    const [one, two] = ['88dc28d0f030c55ed4ab77ed8faf0981', '2c26b46b68ffc68ff99b453c1d304134'];
    expect([one, two].map((hash) => engine.recognize(over(hash as string))[0]?.captures.key_hash?.value)).toEqual([one, two]);
  });
});
