/** English names of the things that rules speak of, each with the one sentence that says what we mean by it. */
import type { Strings } from '../../../../components/strings.ts';

export const areas: Strings['areas'] = {
  install: { name: 'Installing', meaning: 'Packages, extras, images and versions that do not start or do not fit together.' },
  config: { name: 'Configuration', meaning: 'config.yaml, environment variables and flags that LiteLLM cannot read or does not see.' },
  database: { name: 'Database', meaning: 'Postgres and Prisma behind the proxy: connections, migrations, tables.' },
  cache: { name: 'Cache', meaning: 'Redis and other caches: connections, keys, wrong hits.' },
  keys: { name: 'Virtual keys', meaning: 'Keys, teams and users that the proxy issues and checks.' },
  budgets: { name: 'Budgets', meaning: 'Spending limits of keys, users, teams and the proxy.' },
  limits: { name: 'Rate limits', meaning: 'Requests and tokens per minute, quotas, cooldowns of providers.' },
  routing: { name: 'Routing', meaning: 'Deployments, cooldowns, retries and fallbacks of the router.' },
  models: { name: 'Models', meaning: 'Model names, provider prefixes and deployments that are not found.' },
  parameters: { name: 'Parameters', meaning: 'Request parameters that a provider or model does not take.' },
  context: { name: 'Context window', meaning: 'Prompts and answers that are longer than the model allows.' },
  content: { name: 'Content', meaning: 'Content filters, guardrails and malformed messages.' },
  credentials: { name: 'Credentials', meaning: 'Provider keys, tokens and signing.' },
  connection: { name: 'Connection', meaning: 'Refused, reset and slow connections, names, TLS, proxies.' },
  streaming: { name: 'Streaming', meaning: 'Streams that break off, arrive late or cannot be read.' },
  providers: { name: 'Providers', meaning: 'Faults and habits of one provider.' },
  cost: { name: 'Cost', meaning: 'Spend that is missing, wrong or counted twice.' },
  mcp: { name: 'MCP and tools', meaning: 'Tool calls and MCP servers.' },
  security: { name: 'Security', meaning: 'Releases and settings that put keys or data at risk.' },
  classes: { name: 'Exception classes', meaning: 'What each LiteLLM exception says in general, when nothing more exact is known.' },
};

export const kinds: Strings['kinds'] = {
  mistake: { name: 'In your setup', meaning: 'Something in your configuration, request or environment. You can fix it.' },
  'provider-limit': { name: 'Provider limit', meaning: 'The provider said no: a quota, a rate or a size. LiteLLM passes it on.' },
  'litellm-bug': { name: 'Bug in LiteLLM', meaning: 'LiteLLM itself is wrong here. An upgrade or a workaround helps.' },
  'client-bug': { name: 'Bug in another program', meaning: 'The program that calls LiteLLM, or one in between, is wrong here.' },
  outage: { name: 'Outage', meaning: 'Something that should answer does not. It may pass by itself.' },
  notice: { name: 'Notice', meaning: 'LiteLLM tells you something. Nothing need be broken.' },
  security: { name: 'Security', meaning: 'Keys or data may be at risk.' },
};

export const severities: Strings['severities'] = {
  blocking: { name: 'Blocks requests', meaning: 'Requests fail until this is dealt with.' },
  degraded: { name: 'Gets in the way', meaning: 'Requests may succeed, but slower, dearer or not as you set them up.' },
  noise: { name: 'Only noise', meaning: 'It looks alarming and harms nothing.' },
};

export const confidence: Strings['confidence'] = {
  certain: {
    name: 'Certain',
    meaning: 'These are the exact words of this failure, and the text is LiteLLM’s. We would be surprised to be wrong.',
  },
  likely: { name: 'Likely', meaning: 'The words are there, but changed on the way, or another failure could still write them.' },
  perhaps: { name: 'Perhaps', meaning: 'Worth a look. Only a few words match, or nothing proves that LiteLLM wrote them.' },
};

export const effects: Strings['effects'] = {
  safe: { name: 'Safe to try', meaning: 'Changes nothing that you could miss. Try it at once.' },
  'check-first': { name: 'Check first', meaning: 'Changes behaviour, cost or data. Read what it changes before you use it.' },
};

const captureLabels: Record<string, string> = {
  allowed_models: 'Models allowed',
  api_base: 'API base',
  api_version: 'API version',
  budget: 'Budget, USD',
  class: 'Exception class',
  config_file: 'Config file',
  cooldown_list: 'In cooldown',
  cooldown_seconds: 'Try again in, seconds',
  current_cost: 'Spent, USD',
  current_usage: 'Used so far',
  elapsed_seconds: 'Elapsed, seconds',
  env_name: 'Variable',
  errno: 'System error number',
  error_type: 'Error type',
  key_alias: 'Key alias',
  key_hash: 'Key hash',
  limit_type: 'Kind of limit',
  log_file: 'Logged by',
  log_level: 'Log level',
  log_time: 'Logged at',
  max_retries: 'Retries allowed',
  max_tokens: 'Tokens allowed',
  model_group: 'Model group',
  owner: 'Whose limit',
  owner_kind: 'Limit of a',
  param: 'Parameter',
  params: 'Parameters',
  request_tokens: 'Tokens in the request',
  reset_time: 'Resets at',
  retries: 'Retries made',
  status: 'HTTP status',
  timeout_seconds: 'Timeout, seconds',
  url: 'URL',
  version: 'LiteLLM version',
};

export const languages: Strings['languages'] = {
  shell: 'Shell',
  yaml: 'YAML',
  python: 'Python',
  json: 'JSON',
  env: 'Environment',
  dockerfile: 'Dockerfile',
  sql: 'SQL',
  http: 'HTTP',
  text: 'Text',
};

export function capture(name: string): string {
  const words = name.replaceAll('_', ' ');
  return captureLabels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
