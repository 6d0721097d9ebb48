/**
 * Marks: places in cleaned text where LiteLLM's hand shows, without any rule. A head begins an error that happened; a trace only proves
 * that LiteLLM is near. Code and prose that merely name a class are neither (litellm-anatomy: sections 2, 5, 10).
 */
import { unwrap } from './joined-rows.ts';
import { lineStart } from './lines.ts';
import { isListed, withoutLists } from './listed-classes.ts';
import { type Needle, needleOf, type Trigrams } from './trigrams.ts';
import { classes, providerOf, proxyErrorTypes } from './vocabulary.ts';

export interface Mark {
  /** `source`: whose log this is; it proves what stands in the same record, or right below a command that printed it. */
  kind: 'class' | 'provider' | 'carrier' | 'suffix' | 'answer' | 'trace' | 'source';
  start: number;
  end: number;
  class: string | null;
  provider: string | null;
}

/** What is looked for, and words of which one stands wherever it is found: most texts hold none of them. */
interface Sought {
  pattern: RegExp;
  words: readonly Needle[];
}

function sought(pattern: RegExp, ...words: string[]): Sought {
  return { pattern, words: words.map(needleOf) };
}

const className = sought(
  /\b(litellm\.(?:[A-Za-z_]\w{0,40}\.){0,8})([A-Z]\w*(?:Error|Exception|Basic)|Timeout)\b(?=\s{0,3}:|[ \t]{0,3}\n[ \t]{0,40}:\s| [A-Z][\w-]{2,30}Exception\b)/gi,
  'error:',
  'exception',
  'basic:',
  'timeout:',
);
const providerToken = sought(
  /(?<![\w.$])([A-Za-z][\w-]{1,30}?)(?:Exception|(?<=Anthropic)Error)(?=(?: [A-Z]\w+){0,3} ?[-:\u2013\u2014](?:\s|$))/gi,
  'exception',
  'anthropicerror',
);
const carriers: readonly Sought[] = [
  sought(
    /\bLiteLLM(?: Proxy| Router)?:(?:ERROR|CRITICAL):(?: ?[\w.]{1,60}\.py:\d+ - |(?! ?[\w.]{1,60}\.py:\d+ - ))(?! ?(?:LiteLLM\.Logging: is sentry|This usually means |Please run ))(?=[^\n]{0,12}\w{3}[^\n]{8})/gi,
    ':error:',
    ':critical:',
  ),
  // As Python's own logging writes it.
  sought(/\b(?:ERROR|CRITICAL):LiteLLM(?: Proxy| Router)?:(?=[^\n]{0,12}\w{3}[^\n]{8})/g, 'error:litellm', 'critical:litellm'),
  // The router tells of every failed call at INFO; what it prints of the exception need not begin with a class.
  sought(/\bLiteLLM Router:INFO: ?router\.py:\d+ - [\w.]{1,60}\(model=[^)\n]{1,120}\)\S{0,8} Exception (?!litellm\.)/gi, 'router:info:'),
  sought(/\bLiteLLM Redis Caching: (?=[^\n]{0,80}(?:exception|error|time(?:d )?out|failed))/gi, 'redis caching:'),
  sought(/\bpass_through_endpoint: upstream [A-Z]{3,7} \S{1,300} returned [45]\d\d: /g, 'through_endpoint:'),
  sought(/\blitellm\.[\w.]{1,120}(?:\(\))?: Exception occured - /gi, 'exception occured -'),
];
/** JSON_LOGS and the helper that migrates the database name the logger; people name the container. */
const source = sought(
  /\blitellm_proxy_extras - [A-Z]{4,8} - |"component"\s*:\s*"LiteLLM(?: Proxy| Router)?"|\b(?:docker|podman|kubectl|journalctl)\b[^\n]{0,80}\blitellm\b[^\n]{0,40}/gi,
  'proxy_extras',
  'component',
  'docker',
  'podman',
  'kubectl',
  'journalctl',
);
/**
 * An answer whose code is a status in quotes: servers with OpenAI's shape have a number there, or a word. Too little to begin an error with, but
 * whose words a rule knows are the proxy's.
 */
const status = sought(
  /["']type["']\s{0,3}:\s{0,3}["'][a-z_]{1,40}["'],\s{0,80}["']param["']\s{0,3}:\s{0,3}(?:null|None),\s{0,80}["']code["']\s{0,3}:\s{0,3}["'][45]\d\d["']/g,
  'param:null,code:',
  'param:none,code:',
);
/** What the router hangs on to an error. On /v1/messages it is all that shows LiteLLM: the provider's own body stands before it. */
const suffix = sought(
  /\bLiteLLM: model group '|\bReceived\s+Model\s+Group=(?!["'`])|\bAvailable\s+Model\s+Group\s+Fallbacks=|\bLiteLLM\s+Retried:\s+\d/gi,
  'model group',
  'litellm retried:',
);
/** How the proxy ends an answer of its own: the word None, where other gateways have null (anatomy 4.2), or a type that only it has. */
const answers: readonly Sought[] = [
  sought(/["']param["']\s{0,3}:\s{0,3}["']None["'],\s{0,80}["']code["']\s{0,3}:\s{0,3}["']?\d{3}\b["']?/g, 'param:none,code:'),
  sought(
    new RegExp(
      `["']type["']\\s{0,3}:\\s{0,3}["'](?:auth_error|${proxyErrorTypes.join('|')})["'],\\s{0,80}["']param["']\\s{0,3}:\\s{0,3}(?:null|None|["'][^"'\\n]{0,80}["']),\\s{0,80}["']code["']\\s{0,3}:\\s{0,3}["']?\\d{3}\\b["']?`,
      'g',
    ),
    'auth_error',
    ...proxyErrorTypes,
  ),
];
const traces: readonly Sought[] = [
  sought(/(?:site-packages|dist-packages)[\\/]litellm[\\/]/gi, 'packages/litellm', 'packages\\litellm'),
  sought(/\blitellm[\\/](?:proxy|llms|litellm_core_utils|router|main|utils)\b/gi, 'litellm'),
  sought(/\blitellm\.(?:proxy|llms|router|types|exceptions|caching|litellm_core_utils)\.\w/gi, 'litellm.'),
  sought(/\bgithub\.com\/BerriAI\/litellm|\bdocs\.litellm\.ai\b|\bx-litellm-[a-z]/gi, 'berriai/litellm', 'docs.litellm', 'x-litellm-'),
  sought(/\bLiteLLM(?: Proxy| Router)?:(?:INFO|DEBUG|WARNING): ?[\w.]+\.py:\d+/gi, ':info:', ':debug:', ':warning:'),
  sought(new RegExp(`"type"\\s*:\\s*"(?:${proxyErrorTypes.join('|')})"`, 'g'), ...proxyErrorTypes),
];

/** On the same line before a class name: the words of code that handles errors rather than has one. */
const code =
  /\b(?:except|raise|raises|isinstance|issubclass|import|from|class|case|catch|return|def|assertRaises|side_effect)\b[^\n:"'`]{0,120}$/;
/** What a function gives back: -> litellm.RateLimitError: and the end of the row. */
const returned = /->\s*(?:type\[)?$/;
/** After "litellm.RateLimitError:": a table of classes, not an error. */
const mapping =
  /^\s*(?:\n\s{2,}(?:return|raise|pass|break|continue|yield)\b|\d{3}\b\s*[,}\n]|["'([]{1,2}[\w -]{0,40}["']\s*[,}]|[A-Za-z_]\w*(?:\.\w+)*\s*,?\s*(?:#[^\n]*)?(?:\n(?!\s*: )|$)|(?:raised|thrown|occurs|returned|indicates|means|triggered)\b|(?:if|when|whenever)\s|(?:handled|caught|ignored|retried)\b)/i;

/** A message has a word before any quote closes: `"litellm.RateLimitError: ",` is a prefix in a list. */
const message = /^(?:\s|[-:([{<*>\])]|\.{3}|\u2026|b?["'`](?=[\w{[<]))*[\p{L}\p{N}]/u;

const classWords = /^(?:\s*(?:litellm\.(?:exceptions\.)?)?[A-Z]\w*(?:Error|Exception|Timeout)(?:\n[ \t]{0,40})?:)+/;

/** "Ollama_chatException" alone on the line blames a provider; what failed stands on the next. */
const blamed = /^\s*[\w-]+Exception\s*\n/;

/** `litellm.BadRequestError: DeepseekException - …` or `litellm.RateLimitError: ...quota...`, between quotes, speaks of all such errors. */
const leftOut = /^\s{0,4}(?:[\w-]{1,40}Exception\s{0,4}[-:\u2013\u2014]\s{0,4})?(?:\.{3}|\u2026)(?:[\w -]{1,24}(?:\.{3}|\u2026))?["'`)\]]/;

/** "DashScopeException: ..." is a class of another program: LiteLLM writes a provider's name with one capital, or as it does those of these. */
const otherCapitals = /^[A-Z][a-z]{1,20}[A-Z]/;
const withCapitals = /^(?:open_?ai|azure|vertex|together|aleph|nlp|ai21|hugging|open_?router|deep|git|x_?ai)/i;

/** All marks of cleaned text, in order. `trigrams` are those of its skeleton. */
export function findMarks(original: string, trigrams: Trigrams): Mark[] {
  // Names are looked for in joined rows; what stands at a line's beginning in the rows as they are.
  const { text, map } = unwrap(original);
  const marks: Mark[] = [];
  each(className, text, trigrams, (found) => {
    const name = canonical(found[2] as string);
    const start = found.index;
    const end = start + found[0].length;
    if (name === null && !/exceptions\.$/i.test(found[1] as string)) {
      // An internal class such as litellm.llms.openai.common_utils.OpenAIError: real when text follows on the line.
      if (!/^\s*:\s*\S/.test(text.slice(end, end + 20))) return;
    }
    const line = text.slice(Math.max(lineStart(text, start), start - 160), start);
    const after = text.slice(end, end + 120).replace(/^\s*:/, '');
    if (/^\s*$/.test(line) && isListed(text, start, end)) return;
    if (
      code.test(line) ||
      (returned.test(line) && /^\s*(?:\n|$|\.{3})/.test(after)) ||
      !says(after) ||
      (mapping.test(after) && !blamed.test(after))
    )
      return;
    marks.push({ kind: 'class', start, end, class: name ?? (found[2] as string), provider: null });
  });
  withoutLists(text, marks);
  each(providerToken, text, trigrams, (found) => {
    const provider = providerOf(found[1] as string);
    if (
      provider === null ||
      (otherCapitals.test(found[1] as string) &&
        !withCapitals.test(found[1] as string) &&
        /^\s{0,2}:/.test(text.slice(found.index + found[0].length, found.index + found[0].length + 3))) ||
      !message.test(
        text
          .slice(found.index + found[0].length, found.index + found[0].length + 80)
          .replace(/^\s*[-:]/, '')
          .replace(classWords, ''),
      )
    )
      return;
    marks.push({ kind: 'provider', start: found.index, end: found.index + found[0].length, class: null, provider });
  });
  if (map !== null)
    for (const mark of marks) {
      mark.start = map[mark.start] as number;
      mark.end = (map[mark.end - 1] as number) + 1;
    }
  const nameless = (kind: Mark['kind']) => (found: RegExpExecArray) => {
    marks.push({ kind, start: found.index, end: found.index + found[0].length, class: null, provider: null });
  };
  for (const carrier of carriers) each(carrier, original, trigrams, nameless('carrier'));
  each(suffix, original, trigrams, nameless('suffix'));
  for (const answer of answers) each(answer, original, trigrams, nameless('answer'));
  each(source, original, trigrams, nameless('source'));
  each(status, original, trigrams, nameless('source'));
  for (const trace of traces) each(trace, original, trigrams, nameless('trace'));
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Not matchAll: it makes a new expression for every text, which costs more than most of these searches. */
function each({ pattern, words }: Sought, text: string, trigrams: Trigrams, tell: (found: RegExpExecArray) => void): void {
  if (!trigrams.mayHoldOne(words)) return;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) tell(found);
}

/** Does a message follow a class? Classes of LiteLLM one behind the other are one too, where a table has no room for more. */
function says(after: string): boolean {
  const rest = after.replace(classWords, '');
  if (leftOut.test(rest)) return false;
  if (message.test(rest)) return true;
  // Cut after the class that LiteLLM repeats: who leaves a message out by hand writes it once.
  if (
    /^ ?(?:\.{3}|\u2026)[ \t]*(?:\n|\||$)/.test(rest) &&
    /(?:^|:)\s*[A-Z]\w*(?:Error|Exception|Timeout):$/.test(after.slice(0, after.length - rest.length))
  )
    return true;
  return /litellm\./.test(after.slice(0, after.length - rest.length)) && !/^["'`\s]*(?:\.{3}|\u2026)/.test(rest);
}

const byLowerCase = new Map([...classes].map((name) => [name.toLowerCase(), name]));

/** The class as LiteLLM spells it (texts may be upper-cased), or null for a class it does not have. */
export function canonical(name: string): string | null {
  return byLowerCase.get(name.toLowerCase()) ?? null;
}
