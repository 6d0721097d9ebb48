/**
 * What a LiteLLM proxy prints while nothing fails: access lines, router and proxy INFO, and the DEBUG blocks of a call. The wording is
 * LiteLLM's (1.83, --detailed_debug); models, addresses, ids, costs and times are invented and vary from line to line.
 */
import type { Random } from './random.ts';

/** One log record. `logger` is missing where uvicorn or a print wrote it: such lines carry no prefix and no colour. */
export interface LogRecord {
  logger?: 'LiteLLM' | 'LiteLLM Router' | 'LiteLLM Proxy';
  level: 'INFO' | 'DEBUG' | 'ERROR';
  /** file.py:line */
  place?: string;
  message: string;
}

const models = ['gpt-4o', 'gpt-4o-mini', 'claude-sonnet-4-5', 'llama3.1', 'text-embedding-3-small', 'gemini-2.5-flash', 'mistral-large'];
const providers = ['openai', 'azure', 'anthropic', 'ollama_chat', 'bedrock', 'gemini', 'hosted_vllm'];
const routes = ['/v1/chat/completions', '/v1/chat/completions', '/chat/completions', '/v1/embeddings', '/v1/responses', '/v1/messages'];
const polled = ['/health/liveliness', '/health/readiness', '/v1/models', '/metrics', '/key/info'];
const questions = [
  'Summarise the attached minutes in three sentences.',
  'Why is the build slower since Tuesday?',
  'Write a haiku about connection pools.',
  'Translate the following paragraph to Portuguese.',
  'Which of these tickets mention the invoice from March?',
];

type Write = (random: Random) => LogRecord;

const access: Write = (random) => {
  const from = `10.${random.whole(0, 255)}.${random.whole(0, 255)}.${random.whole(1, 254)}:${random.whole(32_768, 60_999)}`;
  const line = random.next() < 0.3 ? `GET ${random.pick(polled)}` : `POST ${random.pick(routes)}`;
  return { level: 'INFO', message: `INFO:     ${from} - "${line} HTTP/1.1" 200 OK` };
};

const routed: Write = (random) => ({
  logger: 'LiteLLM Router',
  level: 'INFO',
  place: `router.py:${random.pick([1318, 1402, 3120])}`,
  message: `litellm.acompletion(model=${random.pick(providers)}/${random.pick(models)}) 200 OK`,
});

const debug: readonly ((random: Random) => Omit<LogRecord, 'level'>)[] = [
  (random) => ({
    logger: 'LiteLLM',
    place: 'cost_calculator.py:611',
    message: `selected model name for cost calculation: ${random.pick(providers)}/${random.pick(models)}`,
  }),
  (random) => ({
    logger: 'LiteLLM',
    place: 'utils.py:4981',
    message: `checking potential_model_names in litellm.model_cost: {'split_model': '${random.pick(models)}', 'combined_model_name': '${random.pick(providers)}/${random.pick(models)}', 'custom_llm_provider': '${random.pick(providers)}'}`,
  }),
  (random) => ({
    logger: 'LiteLLM Proxy',
    place: 'db_spend_update_writer.py:112',
    message: `Enters prisma db call, response_cost: ${(random.next() / 100).toFixed(7)}, token: ${random.hex(32)}; user_id: default_user_id; team_id: team-${random.whole(1, 90)}`,
  }),
  (random) => ({
    logger: 'LiteLLM Router',
    place: 'simple_shuffle.py:43',
    message: `weight [0.${random.whole(10, 99)}, 0.${random.whole(10, 99)}] selected_index: ${random.whole(0, 1)}, deployment id ${random.hex(40)}`,
  }),
  (random) => ({
    logger: 'LiteLLM Router',
    place: 'cooldown_handlers.py:291',
    message: `cooldown deployments: [], healthy_deployments: length ${random.whole(1, 9)}`,
  }),
  (random) => ({
    logger: 'LiteLLM Proxy',
    place: 'proxy_server.py:4512',
    message: `Request received by LiteLLM:\n{\n    "model": "${random.pick(models)}",\n    "messages": [\n        {\n            "role": "user",\n            "content": "${random.pick(questions)}"\n        }\n    ],\n    "stream": ${random.pick(['true', 'false'])}\n}`,
  }),
  (random) => ({
    logger: 'LiteLLM',
    place: 'litellm_logging.py:874',
    message: `\n\nPOST Request Sent from LiteLLM:\ncurl -X POST \\\nhttps://api.openai.com/v1/ \\\n-H 'Authorization: Bearer sk-****${random.hex(4)}' \\\n-d '{'model': '${random.pick(models)}', 'messages': [{'role': 'user', 'content': '${random.pick(questions)}'}], 'temperature': 0.${random.whole(0, 9)}, 'max_tokens': ${random.whole(64, 4096)}}'\n`,
  }),
  (random) => ({
    logger: 'LiteLLM',
    place: 'litellm_logging.py:902',
    message: `RAW RESPONSE:\n{"id": "chatcmpl-${random.hex(24)}", "choices": [{"finish_reason": "stop", "index": 0, "message": {"content": "${random.pick(questions)}", "role": "assistant"}}], "created": ${random.whole(1_760_000_000, 1_763_000_000)}, "usage": {"completion_tokens": ${random.whole(1, 900)}, "prompt_tokens": ${random.whole(10, 9000)}}}\n`,
  }),
];

/** Half access lines, a fifth router INFO, the rest DEBUG: what one proxy with --detailed_debug prints. */
export function quietRecord(random: Random): LogRecord {
  const which = random.next();
  if (which < 0.5) return access(random);
  if (which < 0.7) return routed(random);
  return { level: 'DEBUG', ...random.pick(debug)(random) };
}
