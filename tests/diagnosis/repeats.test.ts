/** A log that prints one error again and again: what was found once is recalled, and what differs is read again. */
import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../rules/engine/explain.ts';
import { compileCatalog } from '../../scripts/catalog/load.ts';

const { tables, search } = await compileCatalog();
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
