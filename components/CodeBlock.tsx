import type { Code } from '../rules/article.ts';
import type { Language } from '../rules/schema.ts';
import { CopyButton } from './CopyButton.tsx';
import { Hole } from './Hole.tsx';
import { Icon } from './Icon.tsx';
import type { View } from './view.ts';

/** In these the indentation means nothing, so that long lines may be broken. */
const wrapping: ReadonlySet<Language> = new Set(['shell', 'env', 'http', 'text']);

/** The code as it is shown, with its holes filled: what the copy button copies. */
export function codeText(code: Code, view: Pick<View, 'fill'>): string {
  return code.tokens
    .map((token) => ('text' in token ? token.text : view.fill(token.hole, { quoted: token.quoted, language: code.language }).text))
    .join('')
    .replace(/\n+$/, '');
}

export interface CodeBlockProps {
  code: Code;
  view: View;
  /** One of two that are to be compared: what is wrong is not there to be copied. */
  verdict?: 'wrong' | 'right' | undefined;
}

export function CodeBlock({ code, view, verdict }: CodeBlockProps) {
  const { strings } = view;
  const language = strings.languages[code.language];
  const wraps = wrapping.has(code.language);
  const scrolling = wraps ? {} : { tabIndex: 0, role: 'group' as const, 'aria-label': language };
  const last = code.tokens.length - 1;
  return (
    <div class={`code ${wraps ? 'code-wraps' : ''} ${verdict ? `code-${verdict}` : ''}`}>
      <div class="code-bar">
        <span class="code-language">
          {verdict && (
            <span class="code-verdict">
              <Icon name={verdict === 'wrong' ? 'close' : 'check'} />
              {strings.card[verdict]}
            </span>
          )}
          {language}
        </span>
        {verdict !== 'wrong' && <CopyButton text={codeText(code, view)} what={language} view={view} />}
      </div>
      {/* What scrolls takes focus: the keyboard must reach what a wheel can reach. */}
      <pre {...scrolling}>
        <code>
          {code.tokens.map((token, index) =>
            'text' in token ? (
              <span key={index} class={token.color && `token-${token.color}`}>
                <Words text={index === last ? token.text.replace(/\n+$/, '') : token.text} whole={wraps} />
              </span>
            ) : (
              <Hole key={index} name={token.hole} quoted={token.quoted} language={code.language} view={view} />
            ),
          )}
        </code>
      </pre>
    </div>
  );
}

/** Browsers may break a line after any hyphen; an option such as --port stays in one piece. */
function Words({ text, whole }: { text: string; whole: boolean }) {
  if (!whole || !text.includes('-')) return <>{text}</>;
  return (
    <>
      {text.split(/((?<![^\s])-[\w-]{1,40})/).map((piece, index) =>
        index % 2 === 1 ? (
          <span key={index} class="option">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
