import type { Term } from '../../database/vocabulary.ts';
import { FIGURE, FIGURE_END } from './grammar.ts';

/** Rejects "about" after words for a topic: in "talks about $5 billion" it does not qualify the amount. */
const NO_TOPIC = '(?<!\\b(?:talk\\w*|speak|speaks|spoke|speech|said|statement|questions?|concern\\w*|doubts?|news) )';

/** Words directly before an amount and the qualifier they express. The first match wins, so longer ones come first. */
const BEFORE: [pattern: string, qualifier: Term<'amountQualifier'>][] = [
  ['more or less', 'ABOUT'],
  ['(?:not?|nothing) (?:less|fewer|lower) than|not? (?:below|under)', 'AT_LEAST'],
  [
    "not? (?:more|greater|higher) than|not? (?:above|over)|(?:not?|never|n[’']t|without) (?:to )?exceed(?:ing)?",
    'UP_TO',
  ],
  [
    'up to|as (?:much|many|high) as|at (?:the )?most|(?:a )?maximum(?: (?:[\\p{L}-]+ ){0,2}of)?|(?:(?:a )?(?:limit|ceiling|cap) of)',
    'UP_TO',
  ],
  ['(?:no|not) longer than|as long as', 'UP_TO'],
  ['longer than', 'AT_LEAST'],
  ['(?:less|fewer|lower) than|(?:below|under)(?! (?:the|its|their|an?|this) )|(?:capped|limited) (?:at|to)', 'UP_TO'],
  [
    '(?:more|greater|higher) than|(?:(?<!\\b(?:talks?|dispute\\w*|quarrel\\w*|row|deal|control|argu\\w+) )over|above|beyond)(?! (?:the|its|their|this) )|at (?:the )?least|upwards? of|in excess of|north of|as (?:little|few|low) as',
    'AT_LEAST',
  ],
  [
    'exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|(?:a )?minimum(?: (?:[\\p{L}-]+ ){0,2}of)?',
    'AT_LEAST',
  ],
  [
    `${NO_TOPIC}about|around|approximately|approx\\.?|roughly|nearly|almost|some|circa|ca?\\.|close to|(?:just )?(?:shy|short) of|(?:an )?estimate(?:d(?: (?!and|but)[\\p{L}-]+){0,4}| of)`,
    'ABOUT',
  ],
  ['in the (?:region|order|neighbou?rhood|vicinity) of|on the order of|(?<!\\bnowhere )near|~|≈', 'ABOUT'],
  ['>|≥', 'AT_LEAST'],
  ['<|≤', 'UP_TO'],
];
const AFTER: [pattern: string, qualifier: Term<'amountQualifier'>][] = [
  [
    'or (?:more|above|over|higher|greater|longer)|at (?:the )?least|minimum(?! (?:rate|wage|price|tax|level))|[-\u2010\u2011]plus|\\+',
    'AT_LEAST',
  ],
  ['or (?:less|below|under|lower)|at (?:the )?most|(?:at )?maximum', 'UP_TO'],
  ['or so|or thereabouts|approximately|,? give or take', 'ABOUT'],
];
export type Qualifier = Term<'amountQualifier'> | 'UNCLEAR';

/** A qualifier that a few words separate from the amount: "not exceeding in value $10m". */
const MAY_QUALIFY =
  /\b(?:at (?:least|most)|(?:no|not) (?:more|less) than|(?:not|never|without) exceed\w*|up to|maximum|minimum|approximately|roughly)\b(?:,?\s+(?!and\b|or\b|to\b|by\b)[\p{L}’'-]+){1,4},?\s*$|\b(?:put|reckoned|assessed|projected|forecast|reported|rumou?red|alleged|believed|thought|said|possibly|perhaps|maybe|reportedly|allegedly)(?:\s+(?:at|to\s+be(?:\s+worth)?))?\s+(?:an?\s+)?$/iu;

/** Words that may separate the qualifier from the figure. */
const FILLERS =
  '(?:(?:an?|the|its?|their|another|additional|extra|further|total of|a total of|worth|an estimated|the equivalent of|equal to|equivalent to|valued at|amounting to|the sum of|a sum of)\\s+)*';
const before = BEFORE.map(
  ([words, qualifier]) =>
    [new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(words)})\\s*${FILLERS}$`, 'iu'), qualifier] as const,
);
const after = AFTER.map(
  ([words, qualifier]) => [new RegExp(`^\\s*(?:${spaced(words)})${FIGURE_END}`, 'iu'), qualifier] as const,
);

/** The periods of the vocabulary, rates that it has no term for, and UNCLEAR where a rate may belong to the amount. */
export type Period = Term<'amountPeriod'> | 'PER_DAY' | 'PER_WEEK' | 'PER_QUARTER' | 'PER_DECADE' | 'UNCLEAR';

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;
const PER: Readonly<Record<(typeof UNITS)[number], Period>> = {
  day: 'PER_DAY',
  week: 'PER_WEEK',
  month: 'PER_MONTH',
  quarter: 'PER_QUARTER',
  year: 'PER_YEAR',
  decade: 'PER_DECADE',
};
const SHORT: Readonly<Record<string, string>> = { day: 'd', month: 'mo|mth', year: 'yr|y|a|annum' };
const ADVERBS: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'annually|yearly|per annum|per yr|p\\.\\s?a\\.?|pa|(?:on an )?annual(?:ized)?(?: basis)?',
};

/** A word of the phrases between an amount and its period ("in trade", "of Russian gas to China"), within one clause. */
const NOUN =
  "(?!(?:and|but|or|which|that|who|while|with|when|after|before|by|over|across|per|each|every|will|would|shall|should|must|can|could|may|might|is|are|was|were|has|have|had|said|agreed|met)\\b|an?[-\\s]+(?:year|month|day|week|quarter|decade)\\b)[\\p{L}’'&.-]*[\\p{L}’'&]";
const PHRASES = `\\)?(?:\\s*\\([^()]{1,40}\\))?(?:\\s+${NOUN}){0,12}?`;
const NOT_AGO = '(?!\\s+(?:ago|earlier|later|after|before|from\\s+(?:now|today)|or))';
const THE_NEXT =
  '(?:(?:an?|the|its|the (?:next|coming|following)|a period of|(?:the )?(?:life|lifetime|course) of)\\s+)?';
const SPAN_OF_TIME = `${FIGURE}[-\\s]+(?:years?|decades?|months?)(?:[-\\s]+period)?${FIGURE_END}`;
const YEARS = '(?:19|20)\\d\\d\\s?(?:[-–]|to|until)\\s?(?:\\d\\d){1,2}(?!\\d)';

const PERIODS: [pattern: string, period: Period][] = [
  ...UNITS.flatMap((unit): [string, Period][] => [
    [
      `[-\\s]+(?:(?:per|an?|each|every|each and every|in an?|in any)[-\\s]+)(?:calendar |single |given |fiscal |financial |contract )?${unit}${FIGURE_END}${NOT_AGO}`,
      PER[unit],
    ],
    [`\\s*/\\s*(?:${[unit, SHORT[unit]].filter(Boolean).join('|')})${FIGURE_END}`, PER[unit]],
    ...(ADVERBS[unit] ? [[`,?\\s*\\b(?:${ADVERBS[unit]})${FIGURE_END}`, PER[unit]] as [string, Period]] : []),
  ]),
  [
    `\\s+(?:in|for|during)\\s+each\\s+of\\s+(?:the\\s+)?(?:next|coming|following)?\\s*${FIGURE}\\s+years${FIGURE_END}`,
    'PER_YEAR',
  ],
  [`\\s+(?:(?:spread\\s+)?(?:over|across)|within|throughout|during)\\s+${THE_NEXT}${SPAN_OF_TIME}`, 'TOTAL'],
  [`\\s+(?:in|for)\\s+the\\s+(?:next|coming|following)\\s+${SPAN_OF_TIME}`, 'TOTAL'],
  [`\\s+(?:over|throughout|during)\\s+(?:a|the\\s+(?:next|coming))\\s+(?:year|decade)${FIGURE_END}`, 'TOTAL'],
  [`\\s+(?:over|throughout)\\s+the\\s+(?:life|lifetime|term|course)\\s+of${FIGURE_END}`, 'TOTAL'],
  [`\\s+(?:(?:over|in|for|during)\\s+)?the\\s+period\\s+(?:of\\s+|from\\s+)?${YEARS}`, 'TOTAL'],
  [`,?\\s+(?:in\\s+(?:total|all|aggregate)|altogether|all told)${FIGURE_END}`, 'TOTAL'],
];
const periods = PERIODS.map(
  ([words, period]) => [new RegExp(`^(?:${PHRASES})(?:${spaced(words)})`, 'iu'), period] as const,
);
/** Nouns for flows with an amount per period; `HEDGE` is all that may separate them from the figure. */
const FLOW =
  '(?:[\\p{L}-]+ ){0,2}?(?:trade|turnover|exports?|imports?|sales|revenues?|income|output|production|demand|consumption|investments?|aid|assistance|grants?|loans?|payments?|stipends?|allowances?|salar(?:y|ies)|pensions?|wages?|premiums?|subscriptions?|dues|levy|tribute|instal?lments?|fees?|rent|rental|contributions?|funding|finance|financing|budgets?|costs?|spending|support|deliver(?:y|ies)|shipments?|purchases?|suppl(?:y|ies)|volumes?|capacity|quota|level|amount|sum|total|value|rate|flows?|throughput|target|savings|subsid(?:y|ies))(?: turnover| volumes?)?(?: (?:of|to|from|in) (?:[\\p{L}-]+ ?){1,3}?)?';
const HEDGE =
  '(?:(?:about|around|approximately|roughly|nearly|almost|some|over|up to|as much as|(?:more|less) than|at least|(?:no|not) (?:more|less) than|an estimated|the equivalent of|equivalent to|a|an) )*';
const IN_YEARS = `\\b(?:over|across|throughout|within|during|in the (?:next|coming|following)) ${THE_NEXT}${SPAN_OF_TIME},?(?:\\s+[\\p{L}’'-]+){0,8}?\\s+${HEDGE}`;
const LEADS: [pattern: string, period: Period][] = [
  [
    `(?:annual|yearly) (?:${FLOW} (?:(?:is|was|are|were) )?(?:(?:is|was|are|were|of|at|to|worth) ))?${HEDGE}`,
    'PER_YEAR',
  ],
  [`monthly (?:${FLOW} (?:of|at|to|worth) )?${HEDGE}`, 'PER_MONTH'],
  [`quarterly (?:${FLOW} (?:of|at|to|worth) )?${HEDGE}`, 'PER_QUARTER'],
  [`daily (?:${FLOW} (?:of|at|to|worth) )?${HEDGE}`, 'PER_DAY'],
  [`(?:total(?: value| cost| amount| sum)? of|total+ing|total+ed) ${HEDGE}`, 'TOTAL'],
  [IN_YEARS, 'TOTAL'],
];
const leads = LEADS.map(([words, period]) => [new RegExp(`\\b(?:${spaced(words)})$`, 'iu'), period] as const);

/**
 * Returns the qualifier that the words before (`lead`) and after (`rest`) an amount express; EXACT if there is none, and
 * UNCLEAR if a qualifier stands a few words before it.
 */
export function qualifierOf(lead: string, rest: string): Qualifier {
  const found = before.find(([pattern]) => pattern.test(lead)) ?? after.find(([pattern]) => pattern.test(rest));
  return found?.[1] ?? (MAY_QUALIFY.test(lead) ? 'UNCLEAR' : 'EXACT');
}

/** Returns the period that the words before and after an amount express, the nearest after it; UNSPECIFIED if there is none. */
export function periodOf(lead: string, rest: string): Period {
  const ends = periods.flatMap(([pattern, period]) => {
    const length = pattern.exec(rest)?.[0].length;
    return length === undefined ? [] : [{ length, period }];
  });
  // "$5 billion a year over ten years" is an amount per year: the first period counts.
  const nearest = ends.sort((a, b) => a.length - b.length)[0]?.period;
  const found = nearest ?? leads.find(([pattern]) => pattern.test(lead))?.[1];
  return (
    found ?? (MAY_BE_RATE.test(clauseAfter(rest)) || MAY_BE_RATE.test(clauseBefore(lead)) ? 'UNCLEAR' : 'UNSPECIFIED')
  );
}

/** A rate that may or may not belong to the amount of the same clause. */
const MAY_BE_RATE =
  /\b(?:(?:annual|annually|yearly|monthly|quarterly|weekly|daily)\b(?!\s+(?:\p{L}+\s+)?(?:summit|meeting|session|conference|talks|forum|review|report|visit|consultations|dialogue|news\p{L}*|briefing|paper))|(?:per|each|every)\s+(?:\p{L}+\s+)?(?:year|month|quarter|week|day|decade)s?\b)/iu;

function clauseAfter(rest: string): string {
  return /^.*?(?=[,;:.!?](?:\s|$)|\s(?:and|but|which|that|who|while|when)\s|$)/su.exec(rest)?.[0] ?? '';
}

function clauseBefore(lead: string): string {
  return (
    /(?:(?:[,;:.!?]|\b(?:and|but|which|that|who|while|when))\s)?((?:(?![,;:.!?]\s|\s(?:and|but|which|that|who|while|when)\s).)*)$/su.exec(
      lead,
    )?.[1] ?? ''
  );
}

function spaced(words: string): string {
  return words.replaceAll(' ', '\\s+');
}
