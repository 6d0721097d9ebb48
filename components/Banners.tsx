import type { Article } from '../rules/article.ts';
import { Banner } from './Banner.tsx';
import { Markdown } from './Markdown.tsx';
import type { Strings } from './strings.ts';
import type { View } from './view.ts';

export interface BannersProps {
  article: Article;
  /** LiteLLM version that the text shows, if any. */
  shown: string | null;
  /** Whether that version has the failure; the engine compares, views only say it. */
  affected: boolean | null;
  view: View;
}

/** What must be said before anything else: security, an open upstream bug, and how the shown version stands to the fix. */
export function Banners({ article, shown, affected, view }: BannersProps) {
  const { card } = view.strings;
  const { affects } = article;
  const version = versionLine();
  return (
    <>
      {article.pack && (
        <Banner tone="info" title={view.strings.packs.from(article.pack.title)}>
          {view.strings.packs.fromMeaning}
        </Banner>
      )}
      {article.kind === 'security' && (
        <Banner tone="danger" title={card.security.name}>
          {card.security.meaning}
        </Banner>
      )}
      {affects?.open && (
        <Banner tone="info" title={card.openUpstream.name}>
          {card.openUpstream.meaning} {version?.tone === 'info' && version.text}
        </Banner>
      )}
      {version && !(affects?.open && version.tone === 'info') && <Banner tone={version.tone}>{version.text}</Banner>}
      {affects?.note && affects.note.length > 0 && (
        <Banner tone="info">
          <Markdown blocks={affects.note} view={view} />
        </Banner>
      )}
      {article.status === 'experimental' && (
        <Banner tone="info" title={card.experimental.name}>
          {card.experimental.meaning}
        </Banner>
      )}
    </>
  );

  function versionLine(): { tone: 'info' | 'ok' | 'caution'; text: string } | null {
    if (!affects || (affects.from === undefined && affects.fixed === undefined)) return null;
    if (shown !== null && affected === true) return { tone: 'caution', text: card.versions.affected(shown, affects.fixed) };
    if (shown !== null && affected === false) return { tone: 'ok', text: card.versions.notAffected(shown, affects.from, affects.fixed) };
    if (affects.fixed !== undefined) return { tone: 'info', text: card.versions.fixedIn(affects.fixed, affects.from) };
    return affects.from === undefined ? null : { tone: 'info', text: card.versions.since(affects.from) };
  }
}

/** The release that the text shows has holes of its own, whatever failed: said first, each leading to what to do about it. */
export function SecurityNotices(props: {
  notices: readonly { rule: string; title: string }[];
  shown: string | null;
  strings: Strings;
  onOpen: ((rule: string) => void) | undefined;
}) {
  const { notices, shown, strings, onOpen } = props;
  if (notices.length === 0 || shown === null) return null;
  return (
    <Banner tone="danger" title={strings.card.security.name}>
      {strings.card.holes(shown)}
      <ul class="notices">
        {notices.map(({ rule, title }) => (
          <li key={rule}>
            {onOpen ? (
              <button type="button" class="text-button" lang="en" onClick={() => onOpen(rule)}>
                {title}
              </button>
            ) : (
              <span lang="en">{title}</span>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
