/** Hides secrets before a text is shown, copied or stored, and says what it hid. Shapes: providers LiteLLM knows, tokens, connection strings. */

interface Shape {
  kind: string;
  pattern: RegExp;
  /** Group that holds the secret; the rest stays readable. */
  group?: number;
}

const shapes: readonly Shape[] = [
  { kind: 'private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g },
  { kind: 'token', pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g },
  { kind: 'API key', pattern: /\b(?:sk|pk|rk)-(?:[a-z]{2,12}-)?[\w-]{12,}/g },
  {
    kind: 'API key',
    pattern:
      /\b(?:AIza[\w-]{30,}|gsk_\w{20,}|hf_\w{20,}|r8_\w{20,}|xai-\w{20,}|nvapi-[\w-]{20,}|pplx-\w{20,}|csk-\w{20,}|fw_\w{16,}|tgp_v1_[\w-]{20,}|dapi[0-9a-f]{20,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|ya29\.[\w-]{20,}|lsv2_\w{20,})/g,
  },
  { kind: 'AWS key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { kind: 'password', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'<>]{1,128}:([^\s@"'<>/]{1,256})@/gi, group: 1 },
  { kind: 'token', pattern: /\bBearer\s+([\w.~+/=-]{12,})/gi, group: 1 },
  {
    kind: 'secret',
    pattern:
      /\b(?:[\w-]*(?:api[_-]?key|apikey|secret|password|passwd|access[_-]?token|auth[_-]?token|client[_-]?secret|session[_-]?token|private[_-]?key))["'`]?\s*[:=]\s*["'`]?([^\s"'`,;)}\]]{8,})/gi,
    group: 1,
  },
  { kind: 'cookie', pattern: /\b(?:set-)?cookie["']?\s*:\s*["']?([^\n"']{8,})/gi, group: 1 },
  { kind: 'key hash', pattern: /\b[0-9a-f]{64}\b/g },
  { kind: 'e-mail address', pattern: /\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}\b/gi },
];

/** A masked secret (sk-...abcd, sk-****) is no secret any more. */
const masked = /\*{3,}|\.\.\.|…|^os\.environ|^\$|^<|^None$|^null$|^\[|^hidden/i;

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
      if (masked.test(secret) || secret.startsWith('‹')) return whole;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return whole.replace(secret, `‹${kind} hidden›`);
    });
  }
  return { text: out, hidden: [...counts].map(([kind, count]) => ({ kind, count })) };
}
