/** What the public site does in the browser: search, explaining a pasted text, copying. Pages are complete without it. */
import './site.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { FindingList } from '../../components/FindingList.tsx';
import type { ResultItem } from '../../components/ResultList.tsx';
import { Search } from '../../components/Search.tsx';
import { english as strings } from '../../entrypoints/platform/languages/en/index.ts';
import type { createSearch } from '../../rules/engine/suggest.ts';
import type { SearchTable } from '../../rules/engine/tables.ts';
import { words } from './words.ts';

const root = document.documentElement.dataset.root as string;
const hrefOf = (rule: string) => `${root}errors/${rule}/`;

interface Catalog {
  byId: ReadonlyMap<string, SearchTable>;
  search: ReturnType<typeof createSearch>;
}
let catalog: Promise<Catalog> | undefined;

/** The index is fetched when somebody reaches for the box, not with every page. */
function load(): Promise<Catalog> {
  catalog ??= Promise.all([
    fetch(`${root}search.json`).then((answer) => answer.json() as Promise<SearchTable[]>),
    import('../../rules/engine/suggest.ts'),
  ]).then(([documents, { createSearch }]) => ({
    byId: new Map(documents.map((document) => [document.id, document])),
    search: createSearch(documents),
  }));
  catalog.catch(() => {
    catalog = undefined; // the next key tries again
  });
  return catalog;
}

function Box({ onText }: { onText: (text: string) => void }) {
  const [query, setQuery] = useState('');
  const [ready, setReady] = useState<Catalog | null>(null);
  const prepare = () => void load().then(setReady, () => {});
  return (
    <div onFocusCapture={prepare} onPointerEnter={prepare}>
      <Search
        strings={strings}
        query={query}
        onQuery={setQuery}
        find={(asked) => (ready ? resultsOf(ready, asked) : [])}
        onPick={(rule) => location.assign(hrefOf(rule))}
        onText={onText}
      />
    </div>
  );
}

function resultsOf({ byId, search }: Catalog, asked: string): ResultItem[] {
  return search.search(asked).flatMap(({ rule }) => {
    const found = byId.get(rule);
    return found ? [{ rule, title: found.title, summary: found.summary.replace(/[`*]/g, ''), area: found.area }] : [];
  });
}

/** The findings of a pasted text as links to their pages; the text itself stays in this page's memory. */
async function explain(text: string, answer: HTMLElement): Promise<void> {
  answer.setAttribute('aria-busy', 'true');
  try {
    const [{ recognize }, { redact }, { byId }] = await Promise.all([
      import('../../rules/recognize.ts'),
      import('../../rules/engine/redact.ts'),
      load(),
    ]);
    const findings = recognize(text, { intent: 'asked' }).map((finding, index) => ({
      key: String(index),
      rule: finding.rule,
      title: byId.get(finding.rule)?.title ?? finding.rule,
      confidence: finding.confidence,
      excerpt: redact(finding.because).text,
    }));
    render(
      <div role="status">
        <p>{findings.length > 0 ? words.found(findings.length) : words.foundNone}</p>
        <FindingList
          findings={findings}
          strings={strings}
          onPick={(key) => location.assign(hrefOf(findings[Number(key)]?.rule as string))}
        />
      </div>,
      answer,
    );
  } catch {
    render(<p role="alert">{words.broken}</p>, answer);
  } finally {
    answer.removeAttribute('aria-busy');
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-search]')) {
  let answer = document.querySelector<HTMLElement>('[data-answer]');
  if (!answer) {
    answer = document.createElement('div');
    document.querySelector('main')?.prepend(answer);
  }
  const shown = answer;
  render(<Box onText={(text) => void explain(text, shown)} />, place);
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const part = target.closest('.article-nav button');
  if (part) {
    const index = [...document.querySelectorAll('.article-nav button')].indexOf(part);
    const heading = document.querySelectorAll<HTMLElement>('.article-part > h2')[index];
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
  const button = target.closest<HTMLElement>('.copy-button');
  if (button) void copy(button);
});

async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('.code, li')?.querySelector('pre, code');
  const status = button.parentElement?.querySelector('[role="status"]');
  const copied = await navigator.clipboard.writeText(code?.textContent ?? '').then(
    () => true,
    () => false,
  );
  button.dataset.state = copied ? 'copied' : 'failed';
  if (status) {
    status.textContent = copied ? strings.copy.copied : strings.copy.failed;
    status.className = copied ? 'visually-hidden' : 'copy-failed';
  }
  const word = button.querySelector('span');
  if (word && copied) {
    word.textContent = strings.copy.copied;
    setTimeout(() => {
      word.textContent = strings.copy.copy;
      button.dataset.state = 'idle';
    }, 2500);
  }
}
document.documentElement.dataset.live = '';
