import type { Term } from '../../database/vocabulary.ts';
import { FIGURE, FIGURE_END } from './grammar.ts';

/** Rejects "about" after words for a topic: in "talks about $5 billion" it does not qualify the amount. */
const NO_TOPIC = '(?<!\\b(?:talk\\w*|speak|speaks|spoke|speech|said|statement|questions?|concern\\w*|doubts?|news) )';

/** Words directly before an amount and the qualifier they express. The first match wins, so longer ones come first. */
const BEFORE: [pattern: string, qualifier: Term<'amountQualifier'>][] = [
  ['not? (?:less|fewer|lower) than|not? (?:below|under)', 'AT_LEAST'],
  ['not? (?:more|greater|higher) than|not? (?:above|over)|(?:not?|without) exceed(?:ing)?', 'UP_TO'],
  [
    'up to|as (?:much|many|high) as|at (?:the )?most|(?:a )?maximum(?: of)?|(?:(?:a )?(?:limit|ceiling|cap) of)',
    'UP_TO',
  ],
  ['(?:less|fewer|lower) than|below|under|(?:capped|limited) (?:at|to)', 'UP_TO'],
  ['(?:more|greater|higher) than|over|above|beyond|at (?:the )?least|upwards? of|in excess of', 'AT_LEAST'],
  ['exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|(?:a )?minimum(?: of)?', 'AT_LEAST'],
  [
    `${NO_TOPIC}about|around|approximately|approx\\.?|roughly|nearly|almost|some|circa|ca?\\.|close to|(?:an )?estimated(?: at)?`,
    'ABOUT',
  ],
  ['in the (?:region|order|neighbou?rhood|vicinity) of|on the order of|near|~|≈', 'ABOUT'],
  ['>|≥', 'AT_LEAST'],
  ['<|≤', 'UP_TO'],
];
const AFTER: [pattern: string, qualifier: Term<'amountQualifier'>][] = [
  ['or (?:more|above|over)|at (?:the )?least|\\+', 'AT_LEAST'],
  ['or (?:less|below|under)|at (?:the )?most|(?:at )?maximum', 'UP_TO'],
  ['or so|or thereabouts|approximately', 'ABOUT'],
];
/** Words that may separate the qualifier from the figure. */
const FILLERS =
  '(?:(?:an?|the|its?|their|another|additional|further|total of|a total of|an estimated|the equivalent of)\\s+)*';
const before = BEFORE.map(
  ([words, qualifier]) =>
    [new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(words)})\\s*${FILLERS}$`, 'iu'), qualifier] as const,
);
const after = AFTER.map(
  ([words, qualifier]) => [new RegExp(`^\\s*(?:${spaced(words)})${FIGURE_END}`, 'iu'), qualifier] as const,
);

/** A word of a noun phrase after the amount, except words that begin another clause. */
const NOUN =
  "(?!(?:and|but|or|to|which|that|who|while|with|when|after|before|by|over|per|a|an|each|every|for)\\b)[\\p{L}’'-]+";
/** A noun phrase between the amount and its period: "in trade", "of Russian gas". */
const OBJECT = `(?:\\s+(?:in|of|worth of)(?:\\s+${NOUN}){1,3})?`;
const THE_NEXT =
  '(?:(?:a|the|its|the (?:next|coming|following)|a period of|(?:the )?(?:life|lifetime|course) of)\\s+)?';
const NOT_AGO = '(?!\\s+(?:ago|earlier|later|after|before|from|or))';
const PERIODS: [pattern: string, period: Term<'amountPeriod'>][] = [
  [
    `[-\\s]+(?:(?:per|a|an|each|every|in a|in any)[-\\s]+)(?:calendar |single |given )?year${FIGURE_END}${NOT_AGO}`,
    'PER_YEAR',
  ],
  [`\\s*(?:/\\s*(?:year|yr|a)|p\\.\\s?a\\.?|pa)${FIGURE_END}`, 'PER_YEAR'],
  [`,?\\s+(?:annually|yearly|per annum|(?:on an )?annual(?:ized)?(?: basis)?)${FIGURE_END}`, 'PER_YEAR'],
  [
    `[-\\s]+(?:per|a|each|every)[-\\s]+month${FIGURE_END}${NOT_AGO}|\\s*/\\s*month${FIGURE_END}|,?\\s+monthly${FIGURE_END}`,
    'PER_MONTH',
  ],
  [
    `\\s+(?:(?:spread\\s+)?(?:over|across)|within|throughout|during)\\s+${THE_NEXT}${FIGURE}[-\\s]+(?:years?|decades?|months?)${FIGURE_END}`,
    'TOTAL',
  ],
  [
    `\\s+(?:in|for)\\s+the\\s+(?:next|coming|following)\\s+${FIGURE}[-\\s]+(?:years?|decades?|months?)${FIGURE_END}`,
    'TOTAL',
  ],
  [`\\s+(?:over|throughout|during)\\s+(?:a|the\\s+(?:next|coming))\\s+(?:year|decade)${FIGURE_END}`, 'TOTAL'],
  [`\\s+(?:over|throughout)\\s+the\\s+(?:life|lifetime|term|course|period)\\s+of${FIGURE_END}`, 'TOTAL'],
  [`,?\\s+(?:in\\s+(?:total|all|aggregate)|altogether|all told)${FIGURE_END}`, 'TOTAL'],
];
const periods = PERIODS.map(
  ([words, period]) => [new RegExp(`^(?:${OBJECT})(?:${spaced(words)})`, 'iu'), period] as const,
);
/** Nouns for flows with an amount per year; `HEDGE` is all that may separate them from the figure. */
const FLOW =
  '(?:bilateral |mutual |two-way |foreign )?(?:trade|turnover|exports?|imports?|sales|revenues?|output|investments?|aid|grants?|payments?|fees?|rent|contributions?|funding|budgets?|costs?|deliver(?:y|ies)|suppl(?:y|ies)|volumes?|capacity)(?: turnover| volumes?)?';
const HEDGE =
  '(?:(?:about|around|approximately|roughly|nearly|almost|some|over|up to|(?:more|less) than|at least|an estimated) )?';
const LEADS: [pattern: string, period: Term<'amountPeriod'>][] = [
  [`(?:annual|yearly) (?:${FLOW} (?:of|at|to|worth) )?${HEDGE}`, 'PER_YEAR'],
  [`monthly (?:${FLOW} (?:of|at|to|worth) )?${HEDGE}`, 'PER_MONTH'],
  [`(?:total(?: value| cost| amount| sum)? of|total+ing|total+ed) ${HEDGE}`, 'TOTAL'],
];
const leads = LEADS.map(([words, period]) => [new RegExp(`\\b(?:${spaced(words)})$`, 'iu'), period] as const);

/**
 * Returns the qualifier that the words before (`lead`) and after (`rest`) an amount express; EXACT if there is none.
 */
export function qualifierOf(lead: string, rest: string): Term<'amountQualifier'> {
  const found = before.find(([pattern]) => pattern.test(lead)) ?? after.find(([pattern]) => pattern.test(rest));
  return found?.[1] ?? 'EXACT';
}

/** Returns the period that the words before and after an amount express; UNSPECIFIED if there is none. */
export function periodOf(lead: string, rest: string): Term<'amountPeriod'> {
  const found = periods.find(([pattern]) => pattern.test(rest)) ?? leads.find(([pattern]) => pattern.test(lead));
  return found?.[1] ?? 'UNSPECIFIED';
}

function spaced(words: string): string {
  return words.replaceAll(' ', '\\s+');
}
