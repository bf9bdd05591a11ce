import { INSTRUMENT, STATEMENT, STOP } from '../../lexicon/deals.ts';
import type { DealKind, DealStatus } from './deal.ts';

/** Words before a noun, as the source of a regular expression. */
export const WORDS = String.raw`(?:[\p{L}\p{N}’'()“”"–-]+\s){0,9}?`;
/** The second of several: "agreements on transport [and on education]". */
const AND_ON =
  /^((?:\S+\s){0,6}?(?:agreements|memoranda|protocols|treaties|contracts|MoUs)\son\s[^,.;]{3,90}?\sand\s)on\s/iu;
const NEXT = new RegExp(
  String.raw`,?\s(?:and|as well as|among them|among which were|including)\s(?:(?:also\s)?(?:signed|initialled|concluded|exchanged)\s)?(?=(?:an?|the|two|three)\s${WORDS}(?:${INSTRUMENT}|${STATEMENT})(?!\p{L}))|,\s(?:and\s)?(?=(?:an?\s|the\s)?(?:[\p{L}-]+\s){0,3}?${INSTRUMENT}\s(?:on|for|between|with)\s)`,
  'iu',
);

/** Splits "an agreement on A and a memorandum on B", which stands at an index of its sentence, into its instruments. */
export function partsOf(noun: string, index: number): { index: number; words: string }[] {
  const parts: { index: number; words: string }[] = [];
  let rest = cut(noun);
  let from = index;
  const first = AND_ON.exec(rest)?.[1];
  if (first !== undefined) {
    parts.push({ index, words: first.replace(/\sand\s$/u, '') });
    from += first.length;
    rest = rest.slice(first.length);
  }
  for (let next = NEXT.exec(rest.slice(8)); next && parts.length < 6; next = NEXT.exec(rest.slice(8))) {
    parts.push({ index: from, words: rest.slice(0, 8 + next.index) });
    from += 8 + next.index + next[0].length;
    rest = rest.slice(8 + next.index + next[0].length);
  }
  return [...parts, { index: from, words: rest }];
}

/** Ends words where another clause begins. */
export function cut(words: string, most = 420): string {
  const stop = STOP.exec(words.slice(20));
  return words.slice(0, Math.min(most, stop ? 20 + stop.index : words.length));
}

/** The kind of deal that the noun of an instrument names. */
export function kindOf(words: string): DealKind {
  if (/\bmemorand|\bMoUs?\b|letters? of (?:intent|understanding)/iu.test(words)) return 'MEMORANDUM';
  if (/\btreat(?:y|ies)\b/iu.test(words)) return 'TREATY';
  if (
    /\bcontracts?\b|\borders? (?:for|from|worth)\b|\b(?:purchase|sale|supply|supplying|buy|sharing of output|deliver\w*|construct\w*)\b/iu.test(
      words,
    ) &&
    !/\bfree trade|cooperation\b/iu.test(words)
  )
    return 'CONTRACT';
  if (/exchange of (?:notes|letters)/iu.test(words)) return 'EXCHANGE_OF_NOTES';
  return 'AGREEMENT';
}

/** The status that a verb of signing gives a deal, with the words before it. */
export function statusOf(verb: string, lead: string): DealStatus {
  if (/\b(?:will|to|shall|going to)\s(?:\p{L}+\s)?$/u.test(lead)) return 'INTENDED';
  if (/^sign|witness|exchang|inked/i.test(verb)) return 'SIGNED';
  if (/into force/i.test(verb)) return 'IN_FORCE';
  if (/^ratif/i.test(verb)) return 'RATIFIED';
  if (/^initial/i.test(verb)) return 'INITIALLED';
  return /^(?:announc|unveil)/i.test(verb) ? 'ANNOUNCED' : 'AGREED';
}
