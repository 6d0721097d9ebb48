/**
 * LiteLLM's version forms: PEP 440 with house habits (1.83.14, v1.83.14-stable, 1.83.10.dev.2, 1.80.5.rc.1, 1.72.6.post1,
 * main-v1.84.0-nightly). A semver library gets them wrong: it refuses `1.83.10.dev.2` and sorts `-stable` before the release.
 */

export interface Version {
  release: [number, number, number];
  /** dev and nightly come before rc, rc before the release itself (and its -stable image), post and patches after. */
  stage: -2 | -1 | 0 | 1;
  number: number;
  text: string;
}

const form =
  /^(?:main-)?v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?((?:(?:[.-]?(?:dev|nightly|rc|stable|post|patch|alpha|beta|a|b)(?:[.-]?\d+)?)+[.-]?)?)(?:\+[\w.]+)?$/i;

/** Null for what is not a LiteLLM version. */
export function parseVersion(text: string): Version | null {
  const found = form.exec(text.trim());
  if (found === null) return null;
  const suffix = (found[4] ?? '').toLowerCase();
  const number = Number(/(\d+)$/.exec(suffix)?.[1] ?? 0);
  const stage = /dev|nightly|alpha|\ba\d/.test(suffix) ? -2 : /rc|beta|\bb\d/.test(suffix) ? -1 : /post|patch/.test(suffix) ? 1 : 0;
  return {
    release: [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)],
    stage,
    number: stage === 0 ? 0 : number,
    text: text.trim(),
  };
}

/** Negative when `a` is older. */
export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a.release[i] as number) - (b.release[i] as number);
    if (difference !== 0) return difference;
  }
  return a.stage - b.stage || a.number - b.number;
}

const comparison = /^(>=|<=|>|<|==|=|!=)?\s*(\S+)$/;

/**
 * Does a version satisfy a range such as ">=1.83.0 <1.84.1 || ==1.90.0"? Throws an Error for a range that cannot be read;
 * the catalog test calls this for every range, so that it never throws in a page.
 */
export function satisfies(version: Version, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replace(/(>=|<=|==|!=|>|<|=)\s+/g, '$1')
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .every((word) => {
        const found = comparison.exec(word);
        const other = found && parseVersion(found[2] as string);
        if (!found || !other) throw new Error(`"${word}" is not a version comparison; write ">=1.83.0 <1.84.1"`);
        const order = compareVersions(version, other);
        switch (found[1]) {
          case '>=':
            return order >= 0;
          case '<=':
            return order <= 0;
          case '>':
            return order > 0;
          case '<':
            return order < 0;
          case '!=':
            return order !== 0;
          default:
            return order === 0;
        }
      }),
  );
}

const number = String.raw`(?:main-)?v?\d{1,2}\.\d{1,3}\.\d{1,3}(?:(?:[.-]?(?:dev|nightly|rc|stable|post|patch)(?:[.-]?\d+)?)+[.-]?)?`;
const places: readonly RegExp[] = [
  new RegExp(String.raw`\blitellm(?:\[[\w,-]+\])?\s*==\s*(${number})`, 'gi'),
  new RegExp(String.raw`\bx-litellm-version["']?\s*[:=]\s*["']?(${number})`, 'gi'),
  new RegExp(String.raw`\blitellm[\w/-]*:(${number})`, 'gi'),
  /\blitellm-(\d{1,2}\.\d{1,3}\.\d{1,3}(?:[.]?(?:dev|rc|post)\d*)?)(?:\.dist-info|-py3|\.tar)/gi,
  new RegExp(String.raw`\bLiteLLM:? Current Version\s*[:=]\s*(${number})`, 'gi'),
  new RegExp(String.raw`\blitellm(?: proxy)?[ _]?version["')]*(?: are you (?:on|using)\?*| is)?\s*[:=?]?\s*[\x60"']?(${number})`, 'gi'),
  new RegExp(String.raw`\bName: litellm\s*\n\s*Version: (${number})`, 'gi'),
  new RegExp(String.raw`(?:^|\n|\s)litellm\s{1,40}(${number})\s*(?=\n|$)`, 'gi'),
  /\blitellm(?: proxy)?(?: release)? (v?\d{1,2}\.\d{1,3}\.\d{1,3}(?:[.-](?:dev|nightly|rc|stable|post)[.\d]*)?)\b/gi,
  /\bv?(1\.\d{1,3}\.\d{1,3}(?:[.-](?:dev|nightly|rc|stable|post)[.\d]*)?) (?:of|version of) litellm\b/gi,
];

export interface VersionPlace {
  version: Version;
  start: number;
}

/** Every place where the text names a LiteLLM version, in order. Ranges (`litellm>=1.0`) name none. */
export function findVersions(text: string): VersionPlace[] {
  const found = new Map<number, VersionPlace>();
  for (const place of places) {
    for (const match of text.matchAll(place)) {
      const version = parseVersion(match[1] as string);
      const start = match.index + match[0].lastIndexOf(match[1] as string);
      if (version !== null) found.set(start, { version, start });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The version that belongs to an error: the nearest before it in its text, else the nearest after. */
export function versionFor(places: readonly VersionPlace[], offset: number): Version | null {
  let best: VersionPlace | null = null;
  for (const place of places) {
    if (place.start <= offset) best = place;
    else return (best ?? place).version;
  }
  return best?.version ?? null;
}
