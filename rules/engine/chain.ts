/** The chain of one instance, outermost first, and which link failed first (litellm-anatomy sections 2, 5 and 7). */
import type { Link } from '../finding.ts';
import type { Mark } from './marks.ts';
import type { Traceback } from './tracebacks.ts';
import { needleOf, type Trigrams } from './trigrams.ts';
import { providerOf, statusOfClass } from './vocabulary.ts';

export interface Chain {
  links: (Link & { start: number; end: number })[];
  cause: number;
  /** From here on the message tells of the error of a fallback; its end where it tells of none. */
  later: number;
}

/** Parents that a more specific class of the same prefix run outranks, whichever is printed first (anatomy 2.2). */
const parents = new Set(['BadRequestError', 'ServiceUnavailableError', 'APIError', 'OpenAIError', 'InvalidRequestError']);
/** Class words with something between them: without that a run of them could be read in as many ways as it has subsets. */
const classWord = String.raw`(?:[A-Z]\w*(?:Error|Exception)|Timeout(?: Error)?|litellm\.[\w.]*)`;
const onlyClassWords = new RegExp(String.raw`^[:\s]*(?:${classWord}[:\s-]+)*${classWord}?$`);
const longestText = 400;
const blamedAlone = /^[\s:]{0,4}([A-Za-z][\w-]{1,30}?)Exception\b/;
/** What follows is the fallback's own error, not the first one (two forms: up to 1.99, and from 1.109), or the errors of other calls. */
const fallbackFailed = new RegExp(
  `cooldown_list=\\[\\(|${spaced('Errordoingthefallback:')}|${spaced('Fallbackto')}[^:]{1,200}?${spaced('alsofailed:')}`,
  'i',
);

const fallbackWords = ['doing the fallback:', 'also failed:', 'cooldown_list=[('].map(needleOf);

/** The letters, wherever rows were cut between them. */
function spaced(letters: string): string {
  return [...letters].join('\\s*');
}

/** `trigrams` are those of the skeleton of `text`. */
export function readChain(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  traceback: Traceback | undefined,
  trigrams: Trigrams,
): Chain {
  const runs: { class: string | null; provider: string | null; start: number; end: number }[] = [];
  let covered = start;
  for (const mark of marks) {
    if (mark.start < start || mark.start >= end || (mark.kind !== 'class' && mark.kind !== 'provider')) continue;
    const last = runs.at(-1);
    const gap = last ? text.slice(last.end, mark.start) : '';
    const sameRun = last !== undefined && last.provider === null && last.class !== 'MidStreamFallbackError' && onlyClassWords.test(gap);
    if (sameRun) {
      if (mark.class !== null && (last.class === null || parents.has(last.class))) last.class = mark.class;
      if (mark.provider !== null) last.provider = mark.provider;
      last.end = mark.end;
    } else if (mark.start >= covered) {
      runs.push({ class: mark.class, provider: mark.provider, start: mark.start, end: mark.end });
    }
    covered = Math.max(covered, mark.end);
  }
  const links: Chain['links'] = runs.map((run, index) => {
    const stop = runs[index + 1]?.start ?? end;
    const rest = text.slice(run.end, stop);
    // Where nothing stands behind the provider it is no mark of its own.
    const blamed = run.provider === null ? blamedAlone.exec(rest) : null;
    const provider = run.provider ?? (blamed && providerOf(blamed[1] as string));
    const own = blamed !== null && provider !== null ? rest.slice(blamed[0].length) : rest;
    const named = run.class ?? classBefore(text.slice(Math.max(start, run.start - 40), run.start));
    return {
      class: named,
      provider,
      status: statusIn(own) ?? (named ? (statusOfClass[named] ?? null) : null),
      text: shorten(own.replace(/^[\s:-]+/, '')),
      start: run.start,
      end: stop,
    };
  });
  if (links.length === 0)
    links.push({
      class: null,
      provider: null,
      status: statusIn(text.slice(start, end)),
      text: shorten(text.slice(start, end)),
      start,
      end,
    });

  const fallback = trigrams.mayHoldOne(fallbackWords) ? text.slice(start, end).search(fallbackFailed) : -1;
  let cause = links.length - 1;
  if (fallback !== -1)
    cause = Math.max(
      0,
      links.findLastIndex((link) => link.start < start + fallback),
    );

  const summary = traceback?.exceptions.at(-1)?.start;
  for (const exception of traceback ? [...traceback.exceptions].reverse() : []) {
    if (exception.start === summary || (exception.start >= start && exception.start < end)) continue;
    const line = text.slice(exception.start, exception.end);
    const name = /^([\w.]+)(?::\s*|$)/.exec(line);
    links.push({
      class: name?.[1] ?? null,
      provider: null,
      status: statusIn(line),
      text: shorten(line.slice(name?.[0].length ?? 0)),
      start: exception.start,
      end: exception.end,
    });
    cause = links.length - 1;
  }
  return { links, cause, later: fallback === -1 ? end : start + fallback };
}

function classBefore(before: string): string | null {
  return /\b([A-Z]\w*Error|Timeout)\b:? ?$/.exec(before)?.[1] ?? null;
}

function statusIn(text: string): number | null {
  const found =
    /["']?\b(?:code|status_code|status)["']?\s*[:=]\s*["']?([45]\d\d)\b|Error code: ([45]\d\d)\b|\b([45]\d\d) (?:Bad Request|Unauthorized|Forbidden|Not Found|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout)/.exec(
      text.slice(0, 2000),
    );
  return found ? Number(found[1] ?? found[2] ?? found[3]) : null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1)}…`;
}
