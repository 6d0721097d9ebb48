/** Properties of the small parts: versions, templates, Markdown, redaction, tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../rules/article.ts';
import { parseMarkdown } from '../../rules/compile/markdown.ts';
import { redact } from '../../rules/engine/redact.ts';
import { parseTemplate } from '../../rules/engine/template.ts';
import { compareVersions, findVersions, parseVersion, satisfies, type Version } from '../../rules/engine/versions.ts';
import { check, hostileText } from './runs.ts';

const versionText = fc
  .tuple(
    fc.constantFrom('', 'v', 'main-v'),
    fc.nat(3),
    fc.nat(120),
    fc.nat(30),
    fc.constantFrom('', '-stable', '.dev.2', '.rc.1', '.post1', '-nightly', '.dev3'),
  )
  .map(([before, major, minor, patch, after]) => `${before}${major}.${minor}.${patch}${after}`);

describe('versions', () => {
  it('are in one order', () => {
    check(fc.tuple(versionText, versionText, versionText), (texts) => {
      const [a, b, c] = texts.map((text) => parseVersion(text) as Version) as [Version, Version, Version];
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0);
      expect(compareVersions(a, a)).toBe(0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      expect(satisfies(a, `>=${b.text}`)).toBe(!satisfies(a, `<${b.text}`));
    });
  });

  it('are found in hostile text without a fault, each where it stands', () => {
    check(hostileText, (text) => {
      for (const { version, start } of findVersions(text)) expect(text.slice(start).startsWith(version.text)).toBe(true);
    });
  });
});

describe('a template', () => {
  it('is read or refused with a sentence', () => {
    check(hostileText, (text) => {
      try {
        expect(parseTemplate(text).length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message.length).toBeGreaterThan(10);
      }
    });
  });
});

describe('Markdown of a rule', () => {
  it('becomes tokens with https links only, or is refused with a sentence', () => {
    const markdown = fc.oneof(
      hostileText,
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              '[a](https://x.y)',
              '[a](javascript:x)',
              '[a](data:x)',
              '![a](https://x)',
              '<b>',
              '**b**',
              '`c`',
              '- i\n',
              '1. i\n',
              '> q\n',
              '\n\n',
              '{{model}}',
              '<https://x.y>',
              '[r]: javascript:x\n',
              '[r]',
            ),
            fc.string(),
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join(' ')),
    );
    check(
      markdown,
      (text) => {
        let blocks: Block[];
        try {
          blocks = parseMarkdown(text);
        } catch (error) {
          return expect((error as Error).message.length).toBeGreaterThan(10);
        }
        for (const link of linksOf(blocks)) expect(link).toMatch(/^https:\/\//);
      },
      3,
    );
  });
});

describe('redaction', () => {
  const letters = fc.stringMatching(/^[A-Za-z0-9]{24,40}$/);
  const secrets = fc.oneof(
    letters.map((tail) => ({ text: `key sk-${tail} end`, secret: tail })),
    letters.map((tail) => ({ text: `{"api_key": "${tail}"}`, secret: tail })),
    letters.map((tail) => ({ text: `{\\"client_secret\\": \\"${tail}\\"}`, secret: tail })),
    letters.map((tail) => ({ text: `Authorization: Bearer ${tail}`, secret: tail })),
    letters.map((tail) => ({ text: `postgres://llm:${tail}@db:5432/x`, secret: tail })),
    letters.map((tail) => ({ text: `AZURE_OPENAI_API_KEY=${tail}`, secret: tail })),
  );

  it('leaves no planted secret, whatever stands around it', () => {
    check(fc.tuple(hostileText, secrets, hostileText), ([before, { text, secret }, after]) => {
      const { text: shown, hidden } = redact(`${before}\n${text}\n${after}`);
      expect(shown).not.toContain(secret);
      expect(hidden.length).toBeGreaterThan(0);
    });
  });

  it('has nothing left to do after itself', () => {
    check(fc.tuple(hostileText, secrets), ([around, { text }]) => {
      const once = redact(`${around} ${text}`).text;
      expect(redact(once).text).toBe(once);
    });
  });
});

function linksOf(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    const own = node.type === 'link' ? [node.url] : [];
    if ('children' in node) return [...own, ...linksOf(node.children)];
    if (node.type === 'list') return node.items.flatMap((item) => linksOf(item));
    return own;
  });
}
