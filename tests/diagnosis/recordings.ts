/** Texts that LiteLLM 1.83.14 printed when it was run against a server that answers with errors; only paths were shortened. */
import { readFileSync } from 'node:fs';

const recorded = (name: string) => readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8');

/** Proxy, coloured log: the provider answers 429 insufficient_quota; carrier line, three chained tracebacks, access-log line. */
export const proxyQuota = recorded('proxy-quota.log.txt');
/** The same as JSON_LOGS=True prints it: one line, the tracebacks under "stacktrace". */
export const proxyQuotaJson = recorded('proxy-quota.jsonl.txt');
/** Proxy, coloured log: nothing listens at the model's api_base; five chained tracebacks. */
export const proxyRefused = recorded('proxy-refused.log.txt');
/** Proxy, coloured log: the model name is not in the configuration. */
export const proxyInvalidModel = recorded('proxy-invalid-model.log.txt');
/** Proxy, coloured log: a key that is no key, and no database to look it up; the carrier has no text of its own. */
export const proxyWrongKey = recorded('proxy-wrong-key-no-db.log.txt');
/** Proxy, coloured log: a litellm_proxy/ deployment that is itself a LiteLLM whose provider answers insufficient_quota. */
export const proxyBehindProxy = recorded('proxy-behind-proxy.log.txt');
/** Router log of one call: the first group fails with a quota, its fallback with a 500; the router logs twice. */
export const routerFallbackFailed = recorded('router-fallback-failed.log.txt');
/** SDK: str(error), then the traceback, of a refused connection. */
export const sdkRefused = recorded('sdk-refused.txt');
/** SDK: str(error), then the traceback, after two retries of a router. */
export const sdkRetries = recorded('sdk-retries.txt');
/** SDK: the provider answered 200 with an empty body; LiteLLM's own assertion and its arguments stand inside the message. */
export const sdkEmptyAnswer = recorded('sdk-empty-answer.txt');
