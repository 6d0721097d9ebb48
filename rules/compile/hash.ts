/** A short fingerprint of a fix, so that an edited fix loses its "verified" mark by itself. cyrb53: 53 bits are plenty where nobody attacks. */
import type { Rule } from '../schema.ts';

export function fixHash(rule: Rule, fix: Rule['fixes'][number]): string {
  const { id, text, code, changes } = fix;
  return fingerprint(JSON.stringify([rule.id, id, text ?? '', code ?? [], changes]));
}

export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
