import type { Code } from '../rules/article.ts';
import { CopyButton } from './CopyButton.tsx';
import { Hole } from './Hole.tsx';
import type { View } from './view.ts';

/** The code as it is shown, with its holes filled: what the copy button copies. */
export function codeText(code: Code, view: Pick<View, 'fill'>): string {
  return code.tokens
    .map((token) => ('text' in token ? token.text : view.fill(token.hole, { quoted: token.quoted, language: code.language }).text))
    .join('')
    .replace(/\n+$/, '');
}

export function CodeBlock({ code, view }: { code: Code; view: View }) {
  const { strings } = view;
  const language = strings.languages[code.language];
  const last = code.tokens.length - 1;
  return (
    <div class="code">
      <div class="code-bar">
        <span class="code-language">{language}</span>
        <CopyButton text={codeText(code, view)} what={language} view={view} />
      </div>
      <pre>
        <code>
          {code.tokens.map((token, index) =>
            'text' in token ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one code never move
              <span key={index} class={token.color && `token-${token.color}`}>
                {index === last ? token.text.replace(/\n+$/, '') : token.text}
              </span>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one code never move
              <Hole key={index} name={token.hole} quoted={token.quoted} language={code.language} view={view} />
            ),
          )}
        </code>
      </pre>
    </div>
  );
}
