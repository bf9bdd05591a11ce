import { longestPhrase } from '../numbers/phrase.ts';
import { COMMON_CODES, COMMON_WORDS, OTHER_NAMES } from './common-words.data.ts';
import { currencyNamed, currencyOf } from './currency-names.ts';
import { LETTER_SIGNS } from './currency-signs.data.ts';

/** Options for the meaning of shared names: dollars, rupees, "¥". */
export interface CurrencyOptions {
  /** ISO 3166-1 alpha-2 of the publisher; without it a shared name is ambiguous. */
  country?: string | undefined;
}

export type CurrencyReading =
  | { currency: string }
  /** No currency, several, or a shared name, `shared`, that no country determines. */
  | { reason: 'NONE' | 'SEVERAL' }
  | { reason: 'AMBIGUOUS_CURRENCY'; shared: string };

/**
 * Parses the single currency in words: "will settle the new gas sales in euros" is EUR, "US dollars" is USD. Common
 * words such as "won" and "mark" are currencies only after "in", "the" or a country's adjective. Currencies that the
 * words exclude ("instead of dollars", "from dollars to roubles") do not count.
 *
 * @returns an ISO 4217 code, or the reason why there is none
 */
export function parseCurrencyWords(words: string, { country }: CurrencyOptions = {}): CurrencyReading {
  const [named, ...others] = new Set(namesIn(words));
  if (named === undefined) return { reason: 'NONE' };
  if (others.length > 0) return { reason: 'SEVERAL' };
  const currency = currencyOf(named, country);
  return currency === null ? { reason: 'AMBIGUOUS_CURRENCY', shared: named ?? 'currency' } : { currency };
}

/** Words before a currency that exclude it: "instead of the US dollar". */
const EXCLUDED =
  /(?:\b(?:not|never|n[’']t|refus\w+|declin\w+)\s+(?!only\b|just\b)(?:(?!but\b)\w+\s+){0,3}in\s+(?:the\s+)?|\b(?:(?:instead of|in place of|rather than)(?: in)?|over|no|(?:stop|quit|ceas|end)\w*\s+(?:using|accepting)|bann?(?:s|ed|ing)?|reject(?:s|ed|ing)?|other than|not(?: in)?|nor|(?:no longer|partly|partially)(?:\s+(?:accept|us|pay|settl|tak|trad)\w*)?(?: in)?|without(?: using)?|away from|exclud(?:e|es|ing)|abandon(?:s|ed|ing)?|ditch(?:es|ed|ing)?|bypass(?:es|ed|ing)?|avoid(?:s|ed|ing)?|drop(?:s|ped|ping)?|replac(?:e|es|ed|ing)|dispens\w+ with|depend\w+ (?:up)?on|reliance on|pegged to|(?!use|favou?r|payment|settlement|sum|amount|choice|introduction|adoption|acceptance)\p{L}{3,} of|eschew(?:s|ed|ing)?|against)\s+(?:the\s+)?(?:use\s+of\s+)?(?:the\s+)?)$/iu;
/** "from dollars to roubles" */
const FROM = /\bfrom\s+(?:the\s+)?$/iu;
/** Words after a currency's name that make another name of it. */
const OTHER_NAME =
  /^(?:\s(?:exchange|notes?|coins?|banknotes?|membership|reserves?|markets?|rates?|diplomacy|bills?|swaps?|debate|question|project|entry|rescue|bailout|sceptic\w*)\b|[-–]\p{L}+\s(?:exchange|rate|swap)|\s\d+|[-\u2010\u2011\s]?(?:area|zone)|[-\s](?:atlantic|asian?|mediterranean|crisis|countr(?:y|ies)|members?|bloc|group|summit|corporation|(?:19|20)\d\d)|\s(?:silver|issue|terms|battle|prince|princess|of|fell|rose|weaken\w*|strengthen\w*|slump\w*|surg\w+|gain\w*|lost|hit|trad(?:ed|es)|slid|dropp\w+|climb\w*|depreciat\w+|appreciat\w+)|\s(?:for|to)\s(?:peace|power|adventure|travel)|[-\u2010\u2011](?:free|based|pegged|dominated))(?![\p{L}\p{N}])/iu;

/** Words before a currency in which something is paid; anything else is about the currency: "support for the rouble". */
const PAID_IN =
  /(?:^(?:[^\p{L}]|the\s|an?\s)*|\b(?:in|into|to|using|via|through|with|by|and|or|of|is|are|be|than|both|either|but|us\p{L}*|accept\p{L}*|adopt\p{L}*|choos\p{L}*|chose\p{L}*|pay\p{L}*|paid|receiv\p{L}*|favou?r\p{L}*|prefer\p{L}*|introduc\p{L}*|as|for)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+)?|[,:;(/“"‘'-]\s*(?:the\s+)?)$/iu;
const ABOUT_IT =
  /\b(?:(?:support|confidence|faith|run|talks?|attack|bet|pressure|dispute|debate|concerns?|speculation)\s+(?:for|in|on|about|against|over)|strong|weak|strengthen\p{L}*|weaken\p{L}*|undervalued|overvalued|manipulat\p{L}*|devalu\p{L}*|join(?:s|ed|ing)?|leav(?:e|es|ing)|about|almighty|mighty)\s+(?:the\s+)?$/iu;

const WORD = /(?<lead>\b(?:in|the)\s)?(?<![\p{L}\p{M}\p{N}])\p{L}/giu;

function namesIn(text: string): (string | null)[] {
  const found: (string | null)[] = [];
  let end = 0;
  for (const { index, 0: whole, groups: { lead } = {} } of text.matchAll(WORD)) {
    const start = index + whole.length - 1;
    if (start < end) continue;
    const isName = (phrase: string) =>
      currencyNamed(phrase) !== undefined &&
      !OTHER_NAMES.has(phrase.toLowerCase()) &&
      !Object.hasOwn(LETTER_SIGNS, phrase) &&
      (lead !== undefined || !COMMON_WORDS.has(phrase.toLowerCase()));
    const name = longestPhrase(text.slice(start, start + 80), isName);
    if (name === undefined) continue;
    end = start + name.length;
    const before = text.slice(Math.max(0, start - 60), start);
    const rest = text.slice(end, end + 60);
    // "Yuan Shikai", "Rand Paul"
    if (/^(?!The|In)\p{Lu}\p{Ll}/u.test(name) && /^\s\p{Lu}\p{Ll}/u.test(rest)) continue;
    if (COMMON_CODES.has(name) && !(lead && /^\s*(?:$|[.,;:)])/u.test(rest))) continue;
    if (
      ABOUT_IT.test(before) ||
      !PAID_IN.test(text.slice(0, start)) ||
      EXCLUDED.test(before) ||
      OTHER_NAME.test(rest) ||
      (FROM.test(before) && /\bto\b/iu.test(rest))
    )
      continue;
    found.push(currencyNamed(name) ?? null);
  }
  return found;
}
