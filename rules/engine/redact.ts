/**
 * Hides secrets before a text is shown, copied or stored, and says what it hid: keys of the providers LiteLLM knows, tokens, connection strings,
 * cookies, e-mail addresses, and the prompts of debug blocks. A key without a shape of its own is seen only behind a name that says what it is;
 * whoever shows the result says so.
 */

interface Shape {
  kind: string;
  pattern: RegExp;
  /** Group that holds the secret; the rest stays readable. */
  group?: number;
}

/** Keys that begin with letters of their own, by who gives them out. Each begins where no word goes on, which keeps the search linear. */
const prefixed = [
  'sk[-_](?:[a-z0-9]{2,12}-){0,2}[\\w-]{8,400}', // OpenAI, Anthropic (sk-ant-), OpenRouter (sk-or-v1-), DeepSeek, LiteLLM's own, ElevenLabs (sk_), Langfuse (sk-lf-)
  '(?:pk|rk)[-_][\\w-]{12,400}', // Langfuse (pk-lf-), Stripe
  'AIza[\\w-]{30,80}', // Google API keys: Gemini, Vertex
  'ya29\\.[\\w-]{20,600}', // Google access tokens
  '1//[\\w-]{30,200}', // Google refresh tokens
  'GOCSPX-[\\w-]{20,60}', // Google client secrets
  'gsk_\\w{20,200}', // Groq
  'hf_\\w{20,200}', // Hugging Face
  'api_org_\\w{20,200}', // Hugging Face organisations
  'r8_\\w{20,200}', // Replicate
  'xai-\\w{20,200}', // xAI
  'nvapi-[\\w-]{20,200}', // NVIDIA
  'pplx-\\w{20,200}', // Perplexity
  'csk-\\w{20,200}', // Cerebras
  'fw_\\w{16,200}', // Fireworks
  'tgp_v1_[\\w-]{20,200}', // Together
  'dapi[0-9a-f]{20,80}', // Databricks
  'pa-[\\w-]{30,100}', // Voyage
  'jina_\\w{20,200}', // Jina
  'ABSK[\\w+/=]{40,400}', // Bedrock API keys
  'sbx?_\\w{30,100}|psk-[\\w-]{20,100}', // SambaNova and gateways
  'lsv2_\\w{20,200}', // LangSmith
  'gh[pousr]_\\w{20,255}|github_pat_\\w{20,255}|glpat-[\\w-]{16,100}', // GitHub, GitLab
  'xox[abeoprs]-[\\w-]{10,250}', // Slack
  'SG\\.[\\w-]{16,64}\\.[\\w-]{16,64}', // SendGrid
  'npm_\\w{30,60}|pypi-[\\w-]{30,300}', // package registries
];

/** Names before a value that say "secret" whatever the value looks like: Azure, Mistral, Cohere, watsonx and AWS secrets have no shape of their own. */
const named =
  'api[_-]?key|apikey|subscription[_-]?key|account[_-]?key|shared[_-]?access[_-]?key|secret[\\w-]{0,30}|password|passwd|pwd|passphrase|credential|auth[_-]?token|' +
  'access[_-]?token|refresh[_-]?token|id[_-]?token|session[_-]?token|security[_-]?token|private[_-]?key|master[_-]?key|salt[_-]?key|' +
  '(?:x-)?goog-api-key|ocp-apim-subscription-key|authorization';

const shapes: readonly Shape[] = [
  { kind: 'private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g },
  {
    kind: 'prompt text',
    pattern: /\\*["']role\\*["']\s*:\s*\\*["']\w{1,20}\\*["']\s*,\s*\\*["']content\\*["']\s*:\s*\\*(["'])([\s\S]{1,8000}?)\\*\1\s*[,}]/g,
    group: 2,
  },
  { kind: 'prompt text', pattern: /\bMessages: `([\s\S]{1,20000}?)`/g, group: 1 },
  { kind: 'token', pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?/g },
  { kind: 'API key', pattern: new RegExp(`(?<![\\w-])(?:${prefixed.join('|')})`, 'g') },
  { kind: 'AWS key', pattern: /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g },
  { kind: 'password', pattern: /(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'<>]{0,128}:([^\s@"'<>/]{1,256})@/gi, group: 1 },
  {
    kind: 'signature',
    pattern: /[?&;](?:sig|X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|key|token|code)=([\w%.~+/=-]{8,2000})/gi,
    group: 1,
  },
  { kind: 'token', pattern: /(?<!\w)(?:Bearer|Basic)\s{1,4}([\w.~+/=-]{12,4000})/gi, group: 1 },
  {
    kind: 'secret',
    pattern: new RegExp(
      `(?<![\\w-])[\\w-]{0,40}?(?:${named})\\\\*["'\`]?\\s{0,4}[:=]\\s{0,4}\\\\*["'\`]?([^\\s"'\`,;)}\\]\\\\]{8,2000})`,
      'gi',
    ),
    group: 1,
  },
  { kind: 'cookie', pattern: /(?<!\w)(?:set-)?cookie\\*["']?\s{0,4}[:=]\s{0,4}\\*["']?([^\n"']{8,4000})/gi, group: 1 },
  { kind: 'key hash', pattern: /(?<!\w)[0-9a-f]{64}(?!\w)/g },
  { kind: 'e-mail address', pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?!\w)/gi },
];

/** A masked secret (sk-...abcd, sk-****) is no secret any more. */
const masked = /\*{3,}|\.\.\.|…|^os\.environ|^\$|^<|^None$|^null$|^\[|^hidden|^REDACTED|^not-needed$|^Bearer$/i;

export interface Redacted {
  text: string;
  /** What was hidden, each kind once, with a count: "API key", "password". */
  hidden: { kind: string; count: number }[];
}

export function redact(text: string): Redacted {
  const counts = new Map<string, number>();
  let out = text;
  for (const { kind, pattern, group } of shapes) {
    out = out.replace(pattern, (...found) => {
      const whole = found[0] as string;
      const secret = group === undefined ? whole : (found[group] as string);
      if ((kind !== 'prompt text' && masked.test(secret)) || secret.startsWith('‹')) return whole;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return whole.replace(secret, `‹${kind} hidden›`);
    });
  }
  return { text: out, hidden: [...counts].map(([kind, count]) => ({ kind, count })) };
}
