/**
 * Does `url` match a match pattern (`https://*.example.org/a/*`)? As in a manifest, except that query and fragment do not count: they never change
 * which page of a site this is, and file links often carry a line number.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  const parsed = URL.parse(url);
  const parts = /^(\*|https?|file):\/\/([^/]*)(\/.*)$/.exec(pattern);
  if (!parsed || !parts) return false;
  const [, scheme, host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(parsed.protocol) : parsed.protocol !== `${scheme}:`) return false;
  if (!hostMatches(host, parsed.hostname)) return false;
  return globMatches(path, parsed.pathname);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
  return host === pattern;
}

/** `*` stands for any characters. Each piece is taken where it first fits, the last one at the end: linear, no backtracking. */
function globMatches(glob: string, text: string): boolean {
  const pieces = glob.split('*');
  const last = pieces.pop() as string;
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (text.startsWith(piece) ? 0 : -1) : text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return pieces.length === 0 ? text === last : text.length - last.length >= at && text.endsWith(last);
}
