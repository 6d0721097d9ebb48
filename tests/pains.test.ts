/** What users struggle with most, in words of our own: search finds the rule that settles it among the first three. */
import { describe, expect, it } from 'vitest';
import { createExplainer } from '../rules/engine/explain.ts';
import { compileCatalog } from '../scripts/catalog/load.ts';

const pains: Record<string, readonly [query: string, rule: string][]> = {
  'the provider prefix is missing': [
    ['LLM provider not provided which prefix', 'provider-not-provided'],
    ['model name with slash on my own openai compatible server', 'provider-not-provided'],
  ],
  'the virtual key is not in this database': [
    ['unable to find token in verification token table', 'virtual-key-not-in-db'],
    ['virtual key not found in db after upgrade', 'virtual-key-not-in-db'],
  ],
  'no deployment is left': [
    ['no deployments available for selected model', 'no-deployments-cooldown'],
    ['cooldown_list empty no deployments', 'no-deployments-cooldown'],
  ],
  'a parameter is refused in spite of drop_params': [
    ['drop_params does not remove my provider specific parameter', 'provider-rejects-parameter'],
    ['UnsupportedParamsError drop_params', 'unsupported-params'],
  ],
  'a model has no price': [
    ['this model is not mapped yet', 'model-cost-not-mapped'],
    ['cost not tracked for my custom model', 'model-cost-not-mapped'],
  ],
  'Bedrock wants an inference profile': [
    ['bedrock on-demand throughput is not supported inference profile', 'bedrock-inference-profile-required'],
    ['us. prefix for bedrock claude model', 'bedrock-inference-profile-required'],
  ],
  'the prompt is too long': [
    ['prompt longer than context window, fallback not used', 'context-window-exceeded'],
    ['context window fallbacks never run', 'context-window-exceeded'],
  ],
  'errors are nested in one another': [['error during fallback nested errors which is the cause', 'fallback-also-failed']],
  'a tool result is missing': [
    ['tool_use without tool_result', 'tool-result-missing'],
    ['anthropic tool result missing after history was trimmed', 'tool-result-missing'],
  ],
  'Prisma is not generated, or downloads': [
    ['prisma client not generated', 'prisma-client-not-generated'],
    ['prisma binaries download fails without internet', 'prisma-engine-download'],
    ['prisma migrations non-root container', 'prisma-client-not-generated'],
  ],
  'the proxy extra is missing': [['pip install litellm[proxy] missing dependency', 'proxy-extra-missing']],
  'Google credentials are missing': [
    ['google default credentials not found vertex', 'vertex-credentials-missing'],
    ['google-auth not installed vertex', 'provider-sdk-missing'],
  ],
  'Azure answers 404': [
    ['azure 404 resource not found', 'azure-resource-not-found'],
    ['azure deployment name not found api version', 'azure-deployment-not-found'],
  ],
  'a budget is exceeded': [
    ['budget has been exceeded which budget', 'budget-exceeded'],
    ['spend not reset after budget update', 'spend-counter-too-high'],
  ],
  'a key or team may not use the model': [
    ['key not allowed to access model', 'key-model-access-denied'],
    ['team not allowed to access model 403', 'team-model-access-denied'],
  ],
  'memory grows': [['litellm proxy memory keeps growing OOM killed', 'proxy-memory-growth']],
  'a release was malicious': [
    ['litellm 1.82.8 malware pypi', 'malicious-releases-1-82-7-and-1-82-8'],
    ['compromised release rotate keys', 'malicious-releases-1-82-7-and-1-82-8'],
  ],
  'a local server is not reached or not trusted': [
    ['ssl_verify false ignored self signed certificate', 'ssl-certificate-verify-failed'],
    ['ollama connection refused in docker', 'ollama-connection-refused'],
    ['host.docker.internal ollama', 'ollama-connection-refused'],
  ],
  'the key goes to the wrong host': [
    ['base_url ignored key sent to api.openai.com 401', 'wrong-api-base'],
    ['custom base_url but incorrect api key provided openai', 'wrong-api-base'],
  ],
};
const shown = 3;
const { tables, search } = await compileCatalog();
const explainer = createExplainer(tables, search);

describe('search answers what users struggle with', () => {
  it('knows all nineteen', () => expect(Object.keys(pains)).toHaveLength(19));

  for (const [pain, queries] of Object.entries(pains))
    it(`when ${pain}`, () => {
      for (const [query, rule] of queries) {
        const found = explainer.search.search(query, shown).map((each) => each.rule);
        expect(found, `"${query}" does not lead to ${rule}; add the words that people use to its symptoms`).toContain(rule);
      }
    });
});
