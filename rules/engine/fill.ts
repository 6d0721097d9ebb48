/**
 * Captured values into code that a person will paste. A capture is hostile text: it enters only if every character is on the list of its
 * type, none of which any of our languages gives a meaning, and then in the quotes of the language. Otherwise the placeholder stays.
 */
import type { Capture, CaptureType } from '../finding.ts';
import type { Language } from '../schema.ts';
import { redact } from './redact.ts';

export interface Filled {
  text: string;
  filled: boolean;
}

/** Whole-value patterns. No blank, quote, backslash, $, `, ;, &, |, <, >, (, ), {, }, [, ], !, #, %, ^, ~, *, ?, newline or control character in any. */
const allowed: Partial<Record<CaptureType, RegExp>> = {
  number: /^\d{1,15}(?:\.\d{1,12})?$/,
  integer: /^\d{1,15}$/,
  port: /^\d{1,5}$/,
  word: /^[A-Za-z0-9][\w.:-]{0,119}$/,
  model: /^[A-Za-z0-9][\w./:@-]{0,199}$/,
  provider: /^[A-Za-z][\w-]{0,59}$/,
  class: /^[A-Z]\w{2,59}$/,
  host: /^(?:[A-Za-z0-9](?:[\w-]{0,62})(?:\.[A-Za-z0-9][\w-]{0,62})*|\d{1,3}(?:\.\d{1,3}){3})$/,
  url: /^https?:\/\/[A-Za-z0-9][\w.-]{0,252}(?::\d{1,5})?(?:\/[\w./:@-]{0,200})?$/,
  path: /^\/?[A-Za-z0-9_][\w./-]{0,199}$/,
  version: /^v?\d[\w.-]{0,39}$/,
  hash: /^[0-9a-f]{6,64}$/i,
};

/**
 * What LiteLLM itself depends on, extras included (Requires-Dist of 1.60.8, 1.83.14 and 1.99.4). A page can write
 * "No module named X" for any X that somebody has put on PyPI; a copied `pip install` must not follow it there.
 */
const packages: ReadonlySet<string> = new Set(
  (
    'a2a-sdk aiohttp anthropic apscheduler audioread aurelio-sdk aws-sdk-bedrock-runtime azure-ai-contentsafety ' +
    'azure-identity azure-keyvault-secrets azure-storage-blob azure-storage-file-datalake backoff boto3 click cryptography ddtrace ' +
    'detect-secrets diskcache expression fastapi fastapi-sso fastuuid google-cloud-aiplatform google-cloud-iam ' +
    'google-cloud-kms google-genai granian grpcio gunicorn hiredis httpx importlib-metadata inquirerpy jinja2 jsonschema keyring langfuse ' +
    'litellm-enterprise litellm-proxy-extras llm-sandbox mangum mcp mlflow numpy numpydoc nvidia-riva-client openai ' +
    'opentelemetry-api opentelemetry-exporter-otlp opentelemetry-instrumentation-fastapi opentelemetry-sdk orjson polars ' +
    'prisma prometheus-client pydantic pydantic-settings pyjwt pynacl pypdf pyroscope-io python-dotenv python-multipart ' +
    'python3-saml pyyaml redisvl requests resend restrictedpython rich rq semantic-router sentry-sdk soundfile starlette ' +
    'tiktoken tokenizers uvicorn uvloop websockets'
  ).split(' '),
);

/**
 * Where a configuration may send requests, keys and passwords without the person having typed the name: this machine, a private network, a name
 * without a dot, a suffix that no public name has. A page's own "Cannot connect to host collector.example" stays a placeholder there; a probe that
 * carries nothing may name any host.
 */
const near =
  /^(?:localhost|[\w-]+|[\w.-]+\.(?:localhost|local|internal|lan|home|svc|test|docker)|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/i;
const carries: ReadonlySet<Language> = new Set(['yaml', 'env', 'json', 'python', 'dockerfile', 'sql', 'http']);

/** `http://user:pass@host` is a credential and a disguise; `a..b` walks out of a path. */
const refused = /\/\/[^/]*@|\.\.|--/;

/**
 * The text of hole `name` in prose (`language` null) or code. In prose any validated value is shown as text; in code see above.
 * `quoted`: the author's own quotes already stand round it.
 */
export function fillHole(
  captures: Readonly<Record<string, Capture>>,
  name: string,
  context: { quoted: boolean; language: Language | null },
): Filled {
  const capture = Object.hasOwn(captures, name) ? captures[name] : undefined;
  const placeholder = { text: `<${name.replaceAll('_', '-')}>`, filled: false };
  if (capture === undefined) return placeholder;
  if (context.language === null) {
    const shown = printable(redact(capture.value).text);
    return shown === '' ? placeholder : { text: shown, filled: true };
  }
  const pattern = allowed[capture.type];
  if (pattern === undefined || !pattern.test(capture.value) || refused.test(capture.value)) return placeholder;
  // The hash of a key opens nothing; a key does, and a copied command ends up in a shell's history.
  if (redact(capture.value).hidden.some(({ kind }) => kind !== 'key hash')) return placeholder;
  if (name === 'module' && !packages.has(capture.value.toLowerCase().replaceAll('_', '-'))) return placeholder;
  if (carries.has(context.language) && isPlace(capture.type) && !near.test(hostOf(capture.value))) return placeholder;
  return { text: context.quoted ? capture.value : quote(capture.value, capture.type, context.language), filled: true };
}

const isPlace = (type: CaptureType) => type === 'host' || type === 'url';
const hostOf = (place: string) => place.replace(/^https?:\/\//, '').replace(/[:/].*$/, '');

function quote(value: string, type: CaptureType, language: Language): string {
  const numeric = type === 'number' || type === 'integer' || type === 'port';
  switch (language) {
    case 'shell':
    case 'dockerfile':
      return /^[\w./:@-]+$/.test(value) ? value : `'${value}'`;
    case 'yaml':
    case 'python':
    case 'json':
      return numeric ? value : `"${value}"`;
    case 'sql':
      return numeric ? value : `'${value}'`;
    default:
      return value;
  }
}

/** Control, bidi and zero-width characters never reach a person's eyes or clipboard. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400);
}
