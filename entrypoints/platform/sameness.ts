import type { Finding } from '../../rules/finding.ts';

/** Two findings are the same error when rule and names agree; seconds, counts and times differ at every repetition. */
export function sameness({ rule, captures }: Pick<Finding, 'rule' | 'captures'>): string {
  const names = Object.entries(captures).filter(([, { type }]) => ['model', 'provider', 'host', 'url', 'class', 'word'].includes(type));
  return JSON.stringify([rule, names.map(([name, { value }]) => [name, value])]);
}
