import { useEffect, useState } from 'preact/hooks';
import { type CheckedPack, PackAdder, type TriedItem } from '../../components/options/PackAdder.tsx';
import { type PackItem, PackList } from '../../components/options/PackList.tsx';
import { type ProblemItem, Problems } from '../../components/options/Problems.tsx';
import type { Strings } from '../../components/strings.ts';
import type { CompiledPack } from '../../rules/compile/pack.ts';
import { packFormat } from '../../rules/compile/pack-format.ts';
import { DataError } from '../../rules/compile/read-data.ts';
import { redact } from '../../rules/engine/redact.ts';
import { explainText } from '../platform/explain-text.ts';
import type { StoredPack } from '../platform/pack-shape.ts';
import { changePacks, getPacks, inForce, TooManyPacks, watchPacks } from '../platform/packs.ts';
import { addPack, PackOfPolicy, put, readPack } from '../platform/packs-compile.ts';
import { getPolicy } from '../platform/policy.ts';
import { download } from './download.ts';
import { examplePack } from './example-pack.ts';

type Checked = { source: string; compiled: CompiledPack } | { problems: readonly ProblemItem[] } | null;

/** The packs, as they are stored, and the way for a new one: checked, tried, and only then saved. */
export function Packs({ strings, say }: { strings: Strings; say: (text: string, undo?: () => void) => void }) {
  const words = strings.packs;
  const [packs, show] = useState<readonly StoredPack[]>([]);
  const [checked, setChecked] = useState<Checked>(null);
  const [tried, setTried] = useState<readonly TriedItem[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [policyProblems, setPolicyProblems] = useState<readonly ProblemItem[]>([]);

  useEffect(() => {
    const read = () => void getPacks().then(show);
    read();
    void getPolicy().then((policy) => setPolicyProblems(policy.packs.flatMap((source) => problemsOf(source))));
    return watchPacks(read);
  }, []);

  function change(next: (now: readonly StoredPack[]) => StoredPack[], done: string, undo?: () => void) {
    return changePacks(next).then(
      (stored) => {
        show(stored);
        say(done, undo);
      },
      () => say(strings.errors.settings),
    );
  }

  function check(source: string) {
    setTried(null);
    setMessage('');
    try {
      setChecked({ source, compiled: readPack(source) });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      setChecked({ problems: error.problems });
    }
  }

  async function tryOn(text: string) {
    if (!checked || !('compiled' in checked)) return;
    setBusy(true);
    try {
      const others = inForce(packs).flatMap(({ compiled }) => (compiled.id === checked.compiled.id ? [] : [compiled]));
      const { findings } = await explainText(text, [...others, checked.compiled]);
      setTried(
        findings.map(({ key, finding, article, count }) => ({
          key,
          count,
          title: article.title,
          confidence: finding.confidence,
          excerpt: redact(finding.because).text,
          pack: article.pack?.title ?? null,
        })),
      );
    } finally {
      setBusy(false);
    }
  }

  function save() {
    if (!checked || !('compiled' in checked)) return;
    const { source, compiled } = checked;
    addPack(source, compiled).then(
      (stored) => {
        show(stored);
        setChecked(null);
        setTried(null);
        say(words.saved(compiled.title));
      },
      (error: unknown) =>
        setMessage(
          error instanceof PackOfPolicy ? words.ofPolicy : error instanceof TooManyPacks ? words.tooMany : strings.errors.settings,
        ),
    );
  }

  function remove(id: string) {
    const gone = packs.find(({ compiled }) => compiled.id === id);
    if (!gone) return;
    void change(
      (now) => now.filter(({ compiled }) => compiled.id !== id),
      words.removed(gone.compiled.title),
      () => void change((now) => put(now, gone), words.saved(gone.compiled.title)),
    );
  }

  return (
    <>
      <p class="quiet">{words.intro}</p>
      {policyProblems.length > 0 && (
        <>
          <p class="pack-broken">{words.policyProblem}</p>
          <Problems strings={strings} problems={policyProblems} />
        </>
      )}
      <PackList
        strings={strings}
        packs={packs.map(itemOf)}
        onEnabled={(id, enabled) => {
          const title = packs.find(({ compiled }) => compiled.id === id)?.compiled.title ?? id;
          void change(
            (now) => now.map((pack) => (pack.compiled.id === id && !pack.fromPolicy ? { ...pack, enabled } : pack)),
            enabled ? words.switchedOn(title) : words.switchedOff(title),
          );
        }}
        onExport={(id) => {
          const pack = packs.find(({ compiled }) => compiled.id === id);
          if (pack) download(pack.source, `${id}.${pack.source.trimStart().startsWith('{') ? 'json' : 'yaml'}`);
        }}
        onRemove={remove}
      />
      <PackAdder
        strings={strings}
        example={examplePack}
        testerHref="/explain.html#tester"
        checked={viewOf(checked, packs)}
        tried={tried}
        busy={busy}
        message={message}
        onCheck={check}
        onUnreadable={(file) => setMessage(words.unreadable(file))}
        onTry={(text) => void tryOn(text)}
        onSave={save}
        onDiscard={() => {
          setChecked(null);
          setTried(null);
          setMessage('');
        }}
      />
    </>
  );
}

function itemOf({ compiled, enabled, fromPolicy, added }: StoredPack): PackItem {
  const { id, title, about, version } = compiled;
  return { id, title, about, version, added, enabled, fromPolicy, rules: compiled.search.length, broken: compiled.format !== packFormat };
}

function viewOf(checked: Checked, packs: readonly StoredPack[]): { pack: CheckedPack } | { problems: readonly ProblemItem[] } | null {
  if (!checked || 'problems' in checked) return checked;
  const { id, title, search } = checked.compiled;
  const same = packs.find(({ compiled }) => compiled.id === id);
  return { pack: { title, rules: search.length, replaces: same ? same.compiled.title : null } };
}

function problemsOf(source: string): readonly ProblemItem[] {
  try {
    readPack(source);
    return [];
  } catch (error) {
    return error instanceof DataError ? error.problems : [];
  }
}
