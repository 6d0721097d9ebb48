/** Text in, findings out: anchors -> windows -> cleaned copy -> marks and templates -> instances -> rank. No page, no DOM, no clock. */

import type { Finding, Intent, Page } from '../finding.ts';
import type { Anchors } from './anchors.ts';
import { createBeside } from './beside.ts';
import { type Chain, readChain } from './chain.ts';
import { type Clean, clean } from './clean.ts';
import { type Circumstances, nearlyForbidden, weigh } from './conditions.ts';
import { createCutShort } from './cut-short.ts';
import { readDetails } from './details.ts';
import { because, capturesOf, endInRaw } from './finding-parts.ts';
import { createHints } from './hints.ts';
import { type Evidence, evidenceOf, findInstances, type Instance } from './instances.ts';
import { breakDepth, lineStart } from './lines.ts';
import { isContainersRow, isDebugRow, isLiteLLMPage, isSourceOf } from './log-source.ts';
import { findMarks, type Mark } from './marks.ts';
import { type Hit, lowerBound } from './match.ts';
import { type Candidate, inOrderOfHops, rank } from './rank.ts';
import { spansRecords } from './records.ts';
import { Repeats } from './repeats.ts';
import { indexSignatures, provesAlone } from './signature-index.ts';
import { createSilent } from './silent.ts';
import { createRoom, type Room, type Skeleton, skeletonOf } from './skeleton.ts';
import type { EngineTables, SignatureTable } from './tables.ts';
import { findTracebacks, raisedByLiteLLM, type Traceback } from './tracebacks.ts';
import { Trigrams } from './trigrams.ts';
import { findVersions, type Version, type VersionPlace, versionFor } from './versions.ts';
import { readWhole, type Window, windowsAround } from './windows.ts';

export interface Engine {
  /** Findings in order. Never throws: one bad rule cannot kill the run. Linear in the length of `text` (UTF-16 units). */
  recognize(text: string, options?: { intent?: Intent; page?: Page }): Finding[];
  /** Lets go of what is remembered of earlier texts (at most 2 MB), so that the next reading is a first one. */
  forget(): void;
  /** Finds what opens a window on a page; `first(text) === -1` means that `recognize` would find nothing. */
  anchors: Anchors;
}

/** In one go. */
export function createEngine(tables: EngineTables): Engine {
  const making = makingEngine(tables);
  let step = making.next();
  while (!step.done) step = making.next();
  return step.value;
}

/** In steps of some milliseconds each, for those who have others wait: call `next` until it is done, and let them have their turn between. */
export function* makingEngine(tables: EngineTables): Generator<undefined, Engine> {
  const index = yield* indexSignatures(tables);
  const rooms: Room[] = [];
  /** Of the skeleton at hand. */
  const trigrams = new Trigrams();
  const repeats = new Repeats();
  const hinted = createHints(tables.rules);
  const cutShort = createCutShort(tables);
  const besides = createBeside(tables);
  const silent = createSilent(tables);

  return {
    anchors: index.proving,
    forget: () => repeats.forget(),
    recognize: (text, { intent = 'scan', page } = {}) => recognize(text, intent, page),
  };

  /** A short text that only resembles LiteLLM's is that of another program ("APITimeoutError: Request timed out." of OpenAI's client). */
  function proves(hit: Hit): boolean {
    return provesAlone(tables, signatureOf(hit)) && (hit.edits === 0 || hit.matched >= unmistakable);
  }

  function signatureOf(hit: Hit): SignatureTable {
    return tables.signatures[hit.signature] as SignatureTable;
  }

  function recognize(text: string, intent: Intent, page: Page | undefined): Finding[] {
    const proving = provingEnds(text);
    const ends =
      intent === 'asked' || isLiteLLMPage(page) ? [...new Set([...proving, ...index.ends(text)])].sort((a, b) => a - b) : proving;
    if (ends.length === 0) return [];
    const findings = inWindows(text, ends, intent, page, false);
    // Who asks about a literal of code wants to know what it says: not an error that happened, so never certain.
    if (findings.length > 0 || intent === 'scan') return findings;
    return inWindows(text, ends, intent, page, true).map((finding) =>
      finding.confidence === 'certain' ? { ...finding, confidence: 'likely' } : finding,
    );
  }

  /** `inCode`: also what stands in code. */
  function inWindows(text: string, ends: number[], intent: Intent, page: Page | undefined, inCode: boolean): Finding[] {
    const findings: Finding[] = [];
    let places: VersionPlace[] | undefined;
    const versionAt = (offset: number) => {
      places ??= findVersions(text.length <= readWhole * 8 ? text : text.slice(0, readWhole * 8));
      return versionFor(places, offset);
    };
    for (const window of windowsAround(text, ends)) {
      const print = repeats.printOf(text, window, `${intent} ${inCode} ${page?.url ?? ''} ${page?.title ?? ''}`);
      let found = repeats.find(text, window, print, (offset) => versionAt(offset)?.text ?? null);
      if (found === null) {
        found = inWindow(text, window, intent, page, versionAt, inCode);
        repeats.remember(text, window, print, found);
      }
      for (const finding of found) {
        const last = findings.at(-1);
        if (last === undefined || finding.start >= last.end) findings.push(finding);
      }
    }
    // What a debug row tells counts where nothing else of the text does.
    const told = findings.filter(({ start }) => !isDebugRow(text, start));
    return besides(text, told.length > 0 ? told : findings).map((finding) => silent(text, finding));
  }

  /** One room for the cleaned text, one for its skeleton: a window is read and done before the next begins. */
  function roomFor(which: 0 | 1, length: number): Room {
    const room = rooms[which];
    if (room !== undefined && room.codes.length >= length) return room;
    rooms[which] = createRoom(length);
    return rooms[which];
  }

  function provingEnds(text: string): number[] {
    const ends: number[] = [];
    index.proving.scan(text, (_, end) => {
      if (ends.at(-1) !== end) ends.push(end);
    });
    return ends;
  }

  function inWindow(
    raw: string,
    window: Window,
    intent: Intent,
    page: Page | undefined,
    versionAt: (offset: number) => Version | null,
    inCode: boolean,
  ): Finding[] {
    const length = window.to - window.from + 1;
    const cleaned = clean(raw, window.from, window.to, roomFor(0, length));
    const skeleton = skeletonOf(cleaned.codes, roomFor(1, length));
    trigrams.note(skeleton.codes);
    const marks = findMarks(cleaned.text, trigrams);
    const tracebacks = findTracebacks(cleaned.text, (at) => breakDepth(raw, cleaned.map, at));
    const hits = index.hits(skeleton, cleaned.text, trigrams).filter((hit) => !spansRecords(cleaned.text, hit));
    // Words that other programs print too begin an error only where somebody asked, or LiteLLM shows and nothing else begins one.
    const headed = marks.some((mark) => mark.kind !== 'trace' && mark.kind !== 'source') || hits.some(proves);
    const lookedFor = intent === 'asked' || (!headed && (isLiteLLMPage(page) || marks.length > 0));
    const sources = marks.filter((mark) => mark.kind === 'source');
    const isOfSource = (at: number) =>
      isContainersRow(raw, cleaned.map[at] as number) || sources.some((mark) => isSourceOf(mark, at, raw, cleaned.map));
    const evidence = [...marks.map(evidenceOf), ...hits.map((hit) => evidenceOfHit(hit, lookedFor || isOfSource(hit.start)))];
    evidence.sort((a, b) => a.start - b.start || b.end - a.end);
    const instances = findInstances(raw, cleaned, evidence, tracebacks, inCode);
    return instances.flatMap((instance) => {
      const finding = explain(raw, cleaned, skeleton, instance, hits, marks, tracebacks, intent, page, versionAt);
      return finding === null ? [] : [finding];
    });
  }

  function evidenceOfHit(hit: Hit, lookedFor: boolean): Evidence {
    const signature = signatureOf(hit);
    const alone = proves(hit);
    const level = tables.rules[signature.rule]?.level;
    return { start: hit.start, end: hit.end, head: alone || (lookedFor && level === undefined), suffix: level === 'wrapper' };
  }

  function explain(
    raw: string,
    cleaned: Clean,
    skeleton: Skeleton,
    instance: Instance,
    hits: readonly Hit[],
    marks: readonly Mark[],
    tracebacks: readonly Traceback[],
    intent: Intent,
    page: Page | undefined,
    versionAt: (offset: number) => Version | null,
  ): Finding | null {
    const traceback = tracebacks.find((each) => each.start >= instance.extentStart - 1 && each.end <= instance.extentEnd + 1);
    const chain = readChain(cleaned.text, instance.start, instance.end, marks, traceback, trigrams);
    const start = cleaned.map[instance.start] as number;
    const version = versionAt(start);
    const within = cleaned.text.slice(instance.extentStart, instance.extentEnd);
    const before = cleaned.text.slice(lineStart(cleaned.text, instance.start), instance.start);
    const facts: Circumstances = {
      skeleton: skeleton.text.slice(lowerBound(skeleton.map, instance.extentStart), lowerBound(skeleton.map, instance.extentEnd)),
      classes: chain.links.flatMap((link) => (link.class ? [link.class.split('.').at(-1) as string] : [])),
      providers: chain.links.flatMap((link) => (link.provider ? [link.provider] : [])),
      statuses: chain.links.flatMap((link) => (link.status ? [link.status] : [])),
      version,
      page,
      known: new Map(),
    };
    const candidates = inOrderOfHops(
      hits.flatMap((hit) => candidateOf(hit, instance, chain, facts)),
      instance,
      chain.later,
    );
    // Words that prove LiteLLM prove it only where their conditions hold.
    const proof =
      isLiteLLMPage(page) ||
      isContainersRow(raw, start) ||
      marks.some(
        (mark) =>
          (mark.start >= instance.extentStart && mark.start < instance.extentEnd) || isSourceOf(mark, instance.start, raw, cleaned.map),
      ) ||
      candidates.some(({ hit }) => proves(hit));
    if (!proof && intent === 'scan') return null;
    if (candidates.length === 0) candidates.push(...unexplained(cleaned.text, instance, marks, traceback));
    const cut = /(?:\.{3}|\u2026)["'`)\]}\s]*$/.test(cleaned.text.slice(Math.max(instance.start, instance.end - 8), instance.end + 4));
    const specific = candidates.some(({ rule }) => rule.level === undefined);
    if (!specific && proof && (cut || /^[ \t]*\|/.test(cleaned.text.slice(instance.end, instance.end + 4))))
      candidates.push(...cutShort(facts, skeleton, instance.start, instance.end));
    if (!specific && proof) candidates.push(...hinted({ facts, skeleton, trigrams, clean: cleaned.text }, chain, instance));
    const verdict = rank(candidates, proof, cut);
    if (verdict === null) return null;
    const end = endInRaw(cleaned, instance.end);
    return {
      start,
      end,
      rule: verdict.best.rule.id,
      confidence: verdict.confidence,
      because: because(raw, cleaned, verdict.best.hit),
      captures: capturesOf(readDetails(within, before, trigrams), chain, verdict.best.hit, version?.text),
      chain: chain.links.map(({ class: name, provider, status, text }) => ({ class: name, provider, status, text })),
      cause: chain.cause,
      alternatives: verdict.alternatives,
      version: version?.text ?? null,
    };
  }

  /** An error that LiteLLM surely printed and no rule knows: said so, with what can be read from it. */
  function unexplained(text: string, instance: Instance, marks: readonly Mark[], traceback: Traceback | undefined): Candidate[] {
    const rule = tables.rules.find((each) => each.level === 'any');
    const head =
      marks.find(
        (mark) => mark.kind !== 'trace' && mark.kind !== 'source' && mark.start >= instance.start && mark.start < instance.extentEnd,
      ) ??
      (traceback && raisedByLiteLLM(text, traceback));
    if (rule === undefined || head === undefined) return [];
    const length = head.end - head.start;
    const hit: Hit = { signature: -1, part: 0, start: head.start, end: head.end, matched: length, total: length, edits: 0, captures: {} };
    return [{ hit, rule, met: 0, inCause: false }];
  }

  function candidateOf(hit: Hit, instance: Instance, chain: Chain, facts: Circumstances): Candidate[] {
    if (hit.start < instance.extentStart || hit.start >= instance.extentEnd) return [];
    const table = signatureOf(hit);
    const rule = tables.rules[table.rule];
    if (rule === undefined) return [];
    try {
      const ofRule = weigh(rule.conditions, facts);
      const ofSignature = weigh(table.when, facts);
      if (ofRule === null || ofSignature === null) return [];
      const cause = chain.links[chain.cause];
      const inCause = cause !== undefined && hit.end > cause.start && hit.start < cause.end;
      const own = table.template;
      const doubtful =
        table.hides || nearlyForbidden(rule.conditions, facts.skeleton, own) || nearlyForbidden(table.when, facts.skeleton, own);
      return [{ hit, rule, met: ofRule + ofSignature, inCause, doubtful, hides: table.hides === true }];
    } catch {
      return []; // A range that cannot be read: the catalog test names it; a page must not suffer.
    }
  }
}

/** From so many letters on a few retyped ones do not matter. */
const unmistakable = 40;
