import { useState } from 'preact/hooks';
import { PageFindings } from '../../components/PageFindings.tsx';
import type { Strings } from '../../components/strings.ts';
import { updateSettings } from '../platform/settings.ts';
import { useCurrentPage } from '../platform/use-current-page.ts';

/** The findings of the page beside it, for long logs: a row leads to its place, the card opens there. */
export function App({ strings }: { strings: Strings }) {
  const page = useCurrentPage();
  const [current, setCurrent] = useState<string | undefined>(undefined);
  return (
    <main class="panel">
      <h1 class="visually-hidden">{strings.panel.title}</h1>
      <PageFindings
        status={page.status}
        strings={strings}
        current={current}
        onPick={(key) => {
          setCurrent(key);
          page.jump(key);
        }}
        onCheck={page.check}
        onResume={() => void updateSettings({ paused: false })}
      />
    </main>
  );
}
