import { longestPhrase } from '../numbers/phrase.ts';
import { currencyNamed } from './currency-names.ts';
import { COMMON_WORDS } from './currency-nouns.data.ts';

/** The currency that "$" means in the papers of a country (ISO 3166-1 alpha-2 to ISO 4217). */
const DOLLARS: Readonly<Record<string, string>> = {
  AG: 'XCD',
  AU: 'AUD',
  BB: 'BBD',
  BN: 'BND',
  BS: 'BSD',
  BZ: 'BZD',
  CA: 'CAD',
  DM: 'XCD',
  EC: 'USD',
  FJ: 'FJD',
  FM: 'USD',
  GD: 'XCD',
  GY: 'GYD',
  HK: 'HKD',
  JM: 'JMD',
  KI: 'AUD',
  KN: 'XCD',
  LC: 'XCD',
  LR: 'LRD',
  MH: 'USD',
  NA: 'NAD',
  NR: 'AUD',
  NZ: 'NZD',
  PA: 'USD',
  PR: 'USD',
  PW: 'USD',
  SB: 'SBD',
  SG: 'SGD',
  SR: 'SRD',
  SV: 'USD',
  TL: 'USD',
  TT: 'TTD',
  TV: 'AUD',
  TW: 'TWD',
  US: 'USD',
  VC: 'XCD',
};

/** Options for the meaning of a bare dollar. */
export interface DollarOptions {
  /** ISO 4217 code of the publisher's country's dollar; without it a bare dollar is ambiguous. */
  currencyOfDollar?: string | undefined;
}

type CurrencyReading = { currency: string } | { reason: 'NONE' | 'SEVERAL' | 'AMBIGUOUS_CURRENCY' };

/** Returns the currency of "$" in the papers of a country (ISO 3166-1 alpha-2); undefined if it uses no dollar. */
export function dollarOf(country: string): string | undefined {
  return DOLLARS[country];
}

/**
 * Parses the single currency in words: "will settle the new gas sales in euros" is EUR, "US dollars" is USD. Common
 * words such as "won" and "mark" are currencies only after "in", "the" or a country's adjective.
 *
 * @returns an ISO 4217 code, or the reason why there is none: no name, several currencies, or a name that several share
 */
export function parseCurrencyWords(words: string, options: DollarOptions = {}): CurrencyReading {
  const found = new Set(namesIn(words).map((code) => currencyOf(code, options)));
  const [currency, ...others] = found;
  if (currency === undefined) return { reason: 'NONE' };
  if (others.length > 0) return { reason: 'SEVERAL' };
  return currency === null ? { reason: 'AMBIGUOUS_CURRENCY' } : { currency };
}

/** Resolves the bare dollar; null if it or the name stays ambiguous. */
export function currencyOf(code: string | null, { currencyOfDollar }: DollarOptions): string | null {
  return code === '$' ? (currencyOfDollar ?? null) : code;
}

const WORD = /(?<lead>\b(?:in|the)\s)?(?<![\p{L}\p{M}\p{N}])\p{L}/giu;

function namesIn(text: string): (string | null)[] {
  const found: (string | null)[] = [];
  let end = 0;
  for (const { index, 0: whole, groups: { lead } = {} } of text.matchAll(WORD)) {
    const start = index + whole.length - 1;
    if (start < end) continue;
    const isName = (phrase: string) =>
      currencyNamed(phrase) !== undefined && (lead !== undefined || !COMMON_WORDS.has(phrase.toLowerCase()));
    const name = longestPhrase(text.slice(start, start + 80), isName);
    if (name === undefined) continue;
    found.push(currencyNamed(name) ?? null);
    end = start + name.length;
  }
  return found;
}
