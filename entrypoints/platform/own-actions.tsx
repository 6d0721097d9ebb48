/** What can be done about an explanation on a page of ours: the same as on the card over a page. */
import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Acts } from '../../components/Acting.tsx';
import { MessageCard } from '../../components/MessageCard.tsx';
import type { Strings } from '../../components/strings.ts';
import type { Article } from '../../rules/article.ts';
import { ignoredHash } from './ignored.ts';
import type { Mute } from './messages.ts';
import { noticesOf } from './notices.ts';
import { type FoundText, linkOf, writerOf } from './outgoing.ts';
import { inPrivateWindow } from './private-window.ts';
import { muteFailed, type SwitchedOff, switchOff } from './switch-off.ts';

export interface OwnActions {
  acts: Acts;
  /** Stands in the place of the explanation when something was switched off; null before. */
  message: ComponentChild | null;
  /** Security notices about the release that the text shows. */
  notices: readonly { rule: string; title: string }[];
}

/** `found`: null where a rule is shown without a text. */
export function useOwnActions(article: Article, found: FoundText | null, strings: Strings): OwnActions {
  const [said, setSaid] = useState<SwitchedOff | null>(null);
  const [notices, setNotices] = useState<OwnActions['notices']>([]);
  const [isPrivate, setPrivate] = useState(true);
  const root = useRef<HTMLElement>(null);
  const version = found?.finding.version ?? null;
  useEffect(() => {
    let gone = false;
    void noticesOf(version).then((known) => !gone && setNotices(known));
    return () => {
      gone = true;
    };
  }, [version]);
  useEffect(() => void inPrivateWindow().then(setPrivate), []);
  // The button that was pressed is gone: the keyboard goes on here.
  useEffect(() => root.current?.focus(), [said]);

  const mute = (what: Mute) => void switchOff(what, strings).then(setSaid);
  return {
    notices,
    acts: {
      write: writerOf(article, found, strings, browser.runtime.getManifest().version),
      linkOf,
      mutes: isPrivate
        ? undefined
        : {
            ignore: found ? () => mute({ what: 'finding', value: ignoredHash(found.finding, found.text) }) : undefined,
            rule: () => mute({ what: 'rule', value: article.id }),
          },
    },
    message: said && (
      <MessageCard
        rootRef={root}
        icon={said.icon}
        term={said.term}
        strings={strings}
        placement="embedded"
        onClose={said.undo ? undefined : () => setSaid(null)}
        onUndo={said.undo && (() => void said.undo?.().then((done) => setSaid(done ? null : muteFailed(strings.actions))))}
      />
    ),
  };
}
