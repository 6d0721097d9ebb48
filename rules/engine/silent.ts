/**
 * Errors that say nothing: "RateLimitError: GeminiException - 429", or a class and a provider that somebody noted and no more. A class's own rule
 * explains every error of its kind; of some providers one kind is nearly always the same.
 */
import type { Finding } from '../finding.ts';
import { holds } from './beside.ts';
import type { EngineTables } from './tables.ts';

/** Makes what replaces, in a finding that says nothing, a rule of a class by that of what fails so most often. */
export function createSilent({ rules }: EngineTables): (text: string, finding: Finding) => Finding {
  const classes = new Set(rules.filter(({ level }) => level === 'class').map(({ id }) => id));
  const usual = rules.filter(({ silent }) => silent !== undefined);

  return (text, finding) => {
    if (usual.length === 0 || !classes.has(finding.rule) || saysAnything(finding.chain[finding.cause]?.text ?? '')) return finding;
    const rule = usual.find(({ silent }) => holds(silent, text, finding));
    if (rule === undefined) return finding;
    return { ...finding, rule: rule.id, alternatives: [{ rule: finding.rule, confidence: finding.confidence }, ...finding.alternatives] };
  };
}

/** Is there more than a status, a number, and what the router and the retries add? */
function saysAnything(said: string): boolean {
  return /\p{L}{3}/u.test(said.replace(remarks, ' '));
}
const remarks = /\b(?:Received Model Group=|Available Model Group|No fallback model group|LiteLLM Retried:).*|\bError code:?|\bb?['"`]{2}/s;
