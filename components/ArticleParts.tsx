/** The sections of an article that only an article has. */
import type { Article } from '../rules/article.ts';
import { CopyButton } from './CopyButton.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Markdown } from './Markdown.tsx';
import { SafeLink } from './SafeLink.tsx';
import { SourceList } from './SourceList.tsx';
import type { Strings } from './strings.ts';
import type { View } from './view.ts';

export function Steps({ steps, view }: { steps: Article['diagnosis']; view: View }) {
  return (
    <ol class="steps">
      {steps.map((blocks, index) => (
        <li key={index}>
          <Markdown blocks={blocks} view={view} />
        </li>
      ))}
    </ol>
  );
}

export function Platforms({ platforms, view }: { platforms: Article['platforms']; view: View }) {
  return (
    <dl class="platforms">
      {platforms.map(({ platform, text }) => (
        <div key={platform}>
          <dt>{view.strings.article.platform[platform]}</dt>
          <dd>
            <Markdown blocks={text} view={view} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Questions({ questions, view }: { questions: Article['faq']; view: View }) {
  return (
    <div class="questions">
      {questions.map(({ question, answer }) => (
        <Disclosure key={question} title={<span lang="en">{question}</span>}>
          <Markdown blocks={answer} view={view} />
        </Disclosure>
      ))}
    </div>
  );
}

export function Signatures({ signatures, view }: { signatures: Article['signatures']; view: View }) {
  return (
    <>
      <p class="quiet">{view.strings.article.signaturesIntro}</p>
      <ul class="signatures" lang="en">
        {signatures.map((signature) => (
          <li key={signature}>
            <SignatureText text={signature} />
            <CopyButton text={signature} what={view.strings.languages.text} view={view} compact />
          </li>
        ))}
      </ul>
    </>
  );
}

export function Sources({ sources, threads, strings }: { sources: Article['sources']; threads: Article['threads']; strings: Strings }) {
  return (
    <>
      <SourceList sources={sources} strings={strings} />
      {threads.length > 0 && (
        <p class="threads">
          <span class="quiet">{strings.article.threads}</span>
          {threads.map((thread) => (
            <SafeLink key={thread} url={threadUrl(thread)}>
              {thread}
            </SafeLink>
          ))}
        </p>
      )}
    </>
  );
}

export function Related({ related, ruleHref }: { related: Article['related']; ruleHref: (id: string) => string }) {
  return (
    <ul class="related" lang="en">
      {related.map(({ id, title }) => (
        <li key={id}>
          <a href={ruleHref(id)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** Holes of a signature arrive as {name}; they are set apart from the words that must stand there. */
function SignatureText({ text }: { text: string }) {
  return (
    <code class="signature">
      {text.split(/(\{(?:[a-z][a-z0-9_]*|\.\.\.)\})/).map((piece, index) =>
        index % 2 === 1 ? (
          <span key={index} class="signature-hole">
            {piece.slice(1, -1)}
          </span>
        ) : (
          piece
        ),
      )}
    </code>
  );
}

/** owner/repo#n: GitHub sends issue addresses on to pull requests and discussions. */
function threadUrl(thread: string): string {
  const [repository, number] = thread.split('#') as [string, string];
  return `https://github.com/${repository}/issues/${number}`;
}
