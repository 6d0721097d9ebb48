/** Phrases of a rule in what people wrote: where they stand, whether the sentence denies them, and whether it calls them the cause. */
import { encode, skeletonOf } from './skeleton.ts';

/** What people wrote, as skeleton, with what is needed to judge a place in it. */
export interface Written {
  text: string;
  /** Offsets right behind what announces a cause: "Root cause:", "原因：", "because". */
  causes: number[];
  /** What programs print by themselves next to any error. */
  printed: Place[];
  startsWord(offset: number): boolean;
  /** As it was written. */
  quote(place: Place): string;
}

/** Offsets of the skeleton. */
export interface Place {
  start: number;
  end: number;
}

/** Letters that "…" stands for. */
const gap = 40;
/** Of scripts that part their words. */
const letter = /[\d\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** From this length on a phrase may be the end of a compound: Firmenzertifikat. */
const compound = 8;
/** Skeleton letters that a label ("Root cause:") speaks for. */
const labelled = 160;

export function readWritten(raw: string): Written {
  // The skeleton lowers ASCII alone.
  const lower = raw.toLowerCase();
  const written = lower.length === raw.length ? lower : raw;
  const { text, map } = skeletonOf(encode(written));
  return {
    text,
    causes: Array.from(text.matchAll(label), (match) => match.index + match[0].length),
    printed: printed.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
    // A skeleton has no blanks: "desktop update" is no "top up", nor "process list" an "SSL".
    startsWord: (offset) => !letter.test(text[offset] as string) || !letter.test(written[(map[offset] as number) - 1] ?? ''),
    quote: ({ start, end }) => raw.slice(map[start], (map[end - 1] as number) + 1),
  };
}

/** Pieces that stand in order, each close to the one before. In skeleton form. */
export type Parts = readonly string[];
/** Phrases by the letters they begin with: one pass over a text meets only those that may stand where it is. */
export type Phrasebook<Phrase extends { parts: Parts }> = Map<string, Phrase[]>;

export function phrasebook<Phrase extends { parts: Parts }>(phrases: Iterable<Phrase>): Phrasebook<Phrase> {
  const book: Phrasebook<Phrase> = new Map();
  for (const phrase of phrases) {
    const key = (phrase.parts[0] as string).slice(0, 2);
    const known = book.get(key);
    if (known === undefined) book.set(key, [phrase]);
    else known.push(phrase);
  }
  return book;
}

/** Where phrases stand, and nobody says that it was not so. */
export function* placesOf<Phrase extends { parts: Parts }>(
  written: Written,
  book: Phrasebook<Phrase>,
): Generator<{ phrase: Phrase; place: Place }> {
  for (let start = 0; start < written.text.length; start++)
    for (const key of [written.text.slice(start, start + 2), written.text.charAt(start)])
      for (const phrase of book.get(key) ?? []) {
        const place = placeAt(written, phrase.parts, start);
        if (place !== null) yield { phrase, place };
      }
}

function placeAt({ text, printed, startsWord }: Written, [first = '', ...rest]: Parts, start: number): Place | null {
  if (!text.startsWith(first, start)) return null;
  let end = start + first.length;
  const stands = rest.every((part) => {
    const at = text.slice(end, end + gap + part.length).indexOf(part);
    if (at === -1) return false;
    end += at + part.length;
    return true;
  });
  if (!stands || (first.length < compound && !startsWord(start))) return null;
  return printed.some((other) => other.start < end && start < other.end) || isDenied(text, start, end) ? null : { start, end };
}

export function isCalledCause({ causes }: Written, { start }: Place): boolean {
  return causes.some((cause) => start >= cause && start - cause <= labelled);
}

const label =
  /rootcauses?(?:analysis|identified)?(?:[:：]|is|was)?|(?:cause|reason|problem)s?(?:[:：]|was|is)|because(?:of)?|causedby|dueto|原因(?:[:：]|是|は)?|根因(?:[:：]|是|为)?|因为|由于|ursache[:：]?|weil|causa[:：]|porque|причина[:：]?|потомучто|원인[:：]?|때문|nguyênnhân[:：]?|przyczyna[:：]?|parceque|motivo[:：]/g;

/** aider's advice, and the status that a server's access row repeats. */
const printed = [
  /theapiprovider[^.]{0,110}/g,
  /\.checkyourapikey\.|theymaybedownoroverloaded/g,
  /http\/[12](?:\.[01])?\d{3}(?:badgateway|serviceunavailable|internalservererror|notfound|badrequest|toomanyrequests|unauthorized|forbidden|gatewaytimeout)/g,
];

/** "This is not a missing key", "the balance was fine", "at first we suspected the key": told of, and not what happened. */
function isDenied(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const sentence = before.split(endOfSentence).at(-1) as string;
  return (
    deniedBefore.test(sentence) ||
    doubted.test(sentence) ||
    deniedWithin.test(text.slice(start, end + 5)) ||
    deniedAfter.test(text.slice(end, end + 60))
  );
}
const endOfSentence = /[.!?。！？；;|]/;
const deniedBefore =
  /(?:(?:is|was|are|were|it|its|this|problem)(?:not|nt)(?:really|actually)?(?:about|dueto|becauseof|causedby|relatedto)?(?:an?|the|your|any|our)?|^not(?:an?|the)|nothingtodowith(?:the)?|unrelatedto(?:the)?|not(?:dueto|about|causedby|becauseof)(?:an?|the)?|ratherthan(?:an?|the)?|(?:donot|dont)use|(?:不是|并非|而非)(?:因为|由于|你的|什么)?|nicht(?:am|an|der|die|das|eine?|wegen)?|keinproblemmit|(?:noes|noera|nofue|nãoé|nãoera|nonè|nonera|nestpas|nétaitpas)(?:una?|une|el|la|le|o|por|problemade|unproblemade)?|делоневэ?|этоне|khôngphải(?:do|là|vì)?|tonie|niechodzio)$/;
const doubted = /thought|unrelated|suspected|noevidence|assumed|以为|怀疑|думал|pensab|vermutet|pensavo/;
const deniedWithin =
  /(?:is|was|are)(?:not|nt)(?:invalid|wrong|missing|expired|revoked|incorrect|exceeded|empty|down)|没有(?:过期|错)|fehltnicht|^checked/;
const deniedAfter =
  /^[^.。|]{0,24}?(?:(?:is|was|are|were)(?:not|nt)(?:the|an?)?(?:problem|cause|issue|reason|exceeded|involved|affected)|(?:is|was)(?:fine|okay|ok|unrelated|valid|correct|enough|sufficient)|unrelated|ruledout|itworks)|^(?:works|resolves)|^[也都还是]{0,2}(?:没问题|没有问题|正常|无关|足够|充足|不是原因|(?:の問題)?ではな|じゃな|は問題な|とは無関係|とは関係な|[이가은는]?아니|문제가?아니|문제없|liegtesnicht|noeselproblema|nãoéoproblema)/;
