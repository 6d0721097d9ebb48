/** Feeds of changed rules: Atom (RFC 4287) and JSON Feed 1.1. Without a known address, links begin at the feed's own place. */
import type { Change } from './changes.ts';
import { words } from './words.ts';

const longest = 60;

export interface FeedEntry extends Change {
  title: string;
  summary: string;
}

export function feedFiles(entries: readonly FeedEntry[], url: string | null): { path: string; text: string }[] {
  const newest = entries.slice(0, longest);
  return [
    { path: 'feed.xml', text: atom(newest, url) },
    { path: 'feed.json', text: jsonFeed(newest, url) },
  ];
}

const address = (url: string | null, path: string) => (url === null ? path : `${url}/${path}`);
/** Permanent, wherever the site stands: the same change is never told twice. */
const idOf = ({ rule, date }: Change) => `urn:litellm-error-explainer:${rule}:${date}`;
const headline = ({ kind, title }: FeedEntry) => words.change[kind](title);

function atom(entries: readonly FeedEntry[], url: string | null): string {
  const updated = entries[0]?.date ?? '1970-01-01T00:00:00Z';
  const items = entries.map(
    (entry) => `<entry>
<id>${xml(idOf(entry))}</id>
<title>${xml(headline(entry))}</title>
<link href="${xml(address(url, `errors/${entry.rule}/`))}"/>
<updated>${xml(entry.date)}</updated>
<summary>${xml(entry.summary)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:litellm-error-explainer:feed</id>
<title>${xml(words.title)}</title>
<author><name>LiteLLM Error Explainer</name></author>
<updated>${xml(updated)}</updated>
${url === null ? '' : `<link rel="self" href="${xml(address(url, 'feed.xml'))}"/>\n`}${items.join('\n')}
</feed>
`;
}

function jsonFeed(entries: readonly FeedEntry[], url: string | null): string {
  const items = entries.map((entry) => ({
    id: idOf(entry),
    url: address(url, `errors/${entry.rule}/`),
    title: headline(entry),
    content_text: entry.summary,
    date_modified: entry.date,
  }));
  const own = url === null ? {} : { home_page_url: `${url}/`, feed_url: address(url, 'feed.json') };
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: words.title, ...own, items }, null, 1)}\n`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
