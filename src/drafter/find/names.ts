import { isHonorific, isOffice } from '../lexicon/offices.ts';
import {
  BODIES,
  CALLED_AFTER,
  FIRST_FAMILY_NAMES,
  isFunctionWord,
  mayOpenSentence,
  NO_NAMES,
  PARTICLES,
} from '../lexicon/words.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Source } from './source.ts';

/** A capitalised word and what it may be. */
export interface Word extends Span {
  text: string;
  kind: 'NAME' | 'COUNTRY' | 'HONORIFIC' | 'OFFICE' | 'BODY' | 'OTHER';
  /** Whether "’s" follows, which is left out. */
  isPossessive: boolean;
}

/** A run of words that may be the name of a person, with the capitalised words around it. */
export interface Candidate extends Span {
  text: string;
  words: readonly Word[];
  /** The capitalised word right after. */
  after: Word | undefined;
}

const WORD = String.raw`(?:\p{Lu}\.){2,}|(?:(?:al|el|ad|ar|as|at|an|ul)-\p{Lu}|[dO]['’]\p{Lu}|\p{Lu})[\p{L}\p{M}]*(?:[’'‘-](?!s(?!\p{L}))[\p{L}\p{M}]+)*|\p{Lu}\.`;
/** What a stop belongs to within a name: "George W. Bush", "Mr. Howard". */
const ABBREVIATED = String.raw`(?<=(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Hon|Amb|Sec|Smt|St|Ts|Ch|Sh|Zh|Kh|Yu|Ya|Ye|Dz|Th|Ph))`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}]|\p{L}[’'-])(?:${WORD})(?:[’']s?(?!\p{L}))?(?:(?:${ABBREVIATED}\.)?[ \n](?:(?:${PARTICLES})[ \n]){0,2}(?:${WORD})(?:[’']s?(?!\p{L}))?)*`,
  'gu',
);
const ONE = new RegExp(`(?:${WORD})`, 'gu');

/** Finds runs of capitalised words that may be names of people: no countries, offices, bodies and words of the calendar. */
export function candidatesIn(source: Source): Candidate[] {
  const found: Candidate[] = [];
  const runs = source.paragraphs.flatMap(({ start, end }) =>
    [...source.text.slice(start, end).matchAll(RUN)].map(({ index, 0: run }) => wordsOf(source, run, start + index)),
  );
  for (const words of runs) {
    let own: Word[] = [];
    const close = (at: number) => {
      // "Tun Razak Exchange" is no Razak.
      if (own.length > 0 && !(words[at] && CALLED_AFTER.has(words[at].text)))
        found.push(candidateOf(source, own, words[at]));
      own = [];
    };
    words.forEach((word, at) => {
      // "Mr. Stockwell Day"
      const isAddressed = words[at - own.length - 1]?.kind === 'HONORIFIC' && own.length > 0 && NO_NAMES.has(word.text);
      const isName = word.kind === 'NAME' || isAddressed;
      if (isName) own.push(word);
      if (!isName) close(at);
      else if (word.isPossessive) close(at + 1);
    });
    close(words.length);
  }
  const isChain = new RegExp(`\\b(?:${PARTICLES})\\b`, 'iu');
  return found.filter(({ words, text }) => words.length <= 5 || (words.length <= 9 && isChain.test(text)));
}

function candidateOf({ text }: Source, words: readonly Word[], after?: Word): Candidate {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return { start, end, text: text.slice(start, end).replace(/\s+/g, ' '), words, after };
}

function wordsOf(source: Source, run: string, index: number): Word[] {
  return [...run.matchAll(ONE)].map(({ index: at, 0: text }): Word => {
    const start = index + at;
    const end = start + text.length;
    const isPossessive = /^[’']/u.test(source.text.slice(end));
    const isCalled = at > 0 && CALLED_AFTER.has(text);
    return { start, end, text, kind: isCalled ? 'OTHER' : kindOf(source, { start, end }, text), isPossessive };
  });
}

function kindOf(source: Source, span: Span, text: string): Word['kind'] {
  if (source.countries.some((country) => country.kind !== 'METONYM' && overlaps(country, span))) return 'COUNTRY';
  const isSentenceStart = /(?:^|[.!?:”"]\s+|\n\s*)$/u.test(source.text.slice(Math.max(0, span.start - 4), span.start));
  const rest = source.text.slice(span.end, span.end + 5);
  const isInTitle = source.isTitleCase && span.start < source.head.end;
  // "He Lifeng, Vice Premier", "the leader To Lam"
  const isFamilyName = FIRST_FAMILY_NAMES.has(text) && isFunctionWord(text) && !isSentenceStart && !isInTitle;
  if (isFamilyName && /^ \p{Lu}\p{Ll}/u.test(rest)) return 'NAME';
  if (text === 'Sultan' && /^ (?:bin|ibn|Al|al)[ -]/u.test(rest)) return 'NAME';
  if (isHonorific(text)) return 'HONORIFIC';
  if (BODIES.has(text)) return 'BODY';
  if (isOffice(text)) return 'OFFICE';
  if (NO_NAMES.has(text) || (isSentenceStart ? mayOpenSentence(text) : isFunctionWord(text))) return 'OTHER';
  if (/^\p{Lu}{2,}$/u.test(text)) return 'OTHER';
  return 'NAME';
}
