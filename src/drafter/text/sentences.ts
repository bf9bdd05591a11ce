import { SAYING } from '../lexicon/verbs.ts';
import { type Span, trimSpan } from './span.ts';

/** A sentence and the number of its paragraph. */
export interface Sentence extends Span {
  paragraph: number;
}

/** Splits a text at empty lines, or at every line break unless its lines are those of a typescript. */
export function paragraphsOf(text: string): Span[] {
  const pattern = isHardWrapped(text) ? /[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*/g : /[^\n]+/g;
  return [...text.matchAll(pattern)]
    .map(({ index, 0: { length } }) => trimSpan(text, { start: index, end: index + length }))
    .filter(({ start, end }) => end > start);
}

/** Whether many line breaks stand within sentences: before a small letter, after no stop. */
function isHardWrapped(text: string): boolean {
  const all = text.match(/\S[^\S\n]*\n(?=[^\S\n]*\S)/gu)?.length ?? 0;
  const within = text.match(/[\p{L}\p{N},)’”"-][^\S\n]*\n(?=[^\S\n]*[\p{Ll}\p{N}])/gu)?.length ?? 0;
  return within > 0 && within >= all * 0.25;
}

const END = /[.!?…]+[”"’'»)\]]*(?=\s|$)/gu;
const ABBREVIATED =
  /(?:^\s*(?:\d{1,2}|[a-z]|[ivx]+|[IVX]+)|(?:^|[\s(“"‘'–—-])(?:Mr|Mrs|Ms|Dr|Smt|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Hon|Rt|Nos?|vs|Inc|Ltd|Corp|Co|Pty|approx|ca|cf|e\.g|i\.e|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|\p{Lu}(?:\.\p{Lu})*))\.$/u;
/** Abbreviations that may end a sentence, before a word that begins one. */
const MAY_END = /(?:U\.S|U\.K|U\.N|[ap]\.m|Jr|Sr|Corp|Inc|Ltd|Co|etc)\.$/u;
const BEGINS = /^\s+(?:The|In|On|He|She|It|They|This|That|We|A|An|At|As|But|And|For|After|Both)\b/u;

/** Splits paragraphs into sentences. A quotation and the words that say who said it are one sentence. */
export function sentencesOf(text: string, paragraphs: readonly Span[]): Sentence[] {
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const own = text.slice(start, end);
    const cuts = [...own.matchAll(END)].map(({ index, 0: mark }) => ({ at: index + mark.length, mark }));
    const found: Sentence[] = [];
    let from = 0;
    for (const { at, mark } of cuts) {
      if (at < own.length && !isEnd(own.slice(from, at), mark, own.slice(at, at + 160))) continue;
      found.push({ ...trimSpan(text, { start: start + from, end: start + at }), paragraph });
      from = at;
    }
    const rest = trimSpan(text, { start: start + from, end });
    return rest.end > rest.start ? [...found, { ...rest, paragraph }] : found;
  });
}

const SAID_AFTER = new RegExp(`^\\s+(?:[\\p{L}.’'-]+\\s){0,5}?(?:${SAYING})\\b`, 'u');

function isEnd(head: string, mark: string, rest: string): boolean {
  if (!/^\s+["“‘'«([–—-]*[\p{Lu}\p{N}]/u.test(rest)) return false;
  if (mark === '.' && ABBREVIATED.test(head)) return MAY_END.test(head) && BEGINS.test(rest);
  // "It is late," but: “It is late.” Macron told the world.
  const said = /[”"]$/u.test(mark) && SAID_AFTER.exec(rest);
  return !said || /[“"]|[.!?]\s/u.test(said[0]);
}
