import { useState } from 'preact/hooks';
import { Empty } from '../../components/Empty.tsx';
import { ExplainedText } from '../../components/ExplainedText.tsx';
import { NothingFound } from '../../components/NothingFound.tsx';
import type { Strings } from '../../components/strings.ts';
import { isForeign, suggestRules } from '../platform/catalog-search.ts';
import { type ExplainedFinding, explainedBy } from '../platform/explain-text.ts';
import { OwnArticle } from './OwnArticle.tsx';
import { ruleHref } from './route.ts';
import type { Reading } from './use-explained.ts';

/** What came of reading a text, whoever gave it. */
export function ReadingView({ reading, strings }: { reading: Reading; strings: Strings }) {
  const [picked, setPicked] = useState('');
  if (reading.state === 'broken') return <Empty icon="alert" term={{ name: strings.errors.title, meaning: strings.errors.engine }} />;
  if (reading.state !== 'done') return null;
  const { explained, items } = reading;
  if (items.length === 0) {
    return (
      <NothingFound
        strings={strings}
        foreign={isForeign(explained.text)}
        suggestions={suggestRules(explained.text)}
        onPick={(rule) => {
          location.hash = ruleHref(rule);
        }}
      />
    );
  }
  return (
    <ExplainedText text={explained.text} items={items} more={explained.more} current={picked} strings={strings} onPick={setPicked}>
      {(item) => <FoundArticle key={item.key} given={item} strings={strings} />}
    </ExplainedText>
  );
}

/** One error of the text; another rule that might explain it takes over when it is picked. */
function FoundArticle({ given, strings }: { given: ExplainedFinding; strings: Strings }) {
  const [found, setFound] = useState(given);
  return (
    <OwnArticle
      key={found.article.id}
      article={found.article}
      found={found}
      strings={strings}
      onAlternative={(rule) => setFound(explainedBy(found, rule))}
    />
  );
}
