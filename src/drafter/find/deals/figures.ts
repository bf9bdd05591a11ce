import { parseCurrencyWords } from '../../../words/money/currency.ts';
import { currencyOf, meaningsOf } from '../../../words/money/currency-names.ts';
import { findMoney } from '../../../words/money/money.ts';
import { parseTermWords } from '../../../words/terms/term.ts';
import type { Span } from '../../text/span.ts';
import type { Naming } from './countries-named.ts';
import { currencyMeant } from './currencies.ts';
import type { Money } from './deal.ts';

/** Reads how long a deal runs for, and the fewest words that say so. */
export function termIn(text: string, { start, end }: Span): { duration: string; span: Span } | undefined {
  const own = text.slice(start, end);
  // The pattern of all lengths takes long to compile, and most deals name none.
  if (!/(?:year|month|week|day|decade)/iu.test(own)) return undefined;
  const whole = parseTermWords(own);
  if (!('term' in whole)) return undefined;
  const pattern =
    /(?:\b(?:an?|for|over|of|period of|additional)\s)?[\p{L}\d()-]+[-\s](?:years?|months?|days?|weeks?|decades?)(?:-long)?\b(?:\s\p{L}+)?/giu;
  for (const { index, 0: words } of own.matchAll(pattern)) {
    // "after 12 years", "after a gap of 12 years"
    if (/\bafter\s(?:an?\s\p{L}+\s)?$/u.test(own.slice(0, index))) return undefined;
    const said = [words.replace(/\s\p{L}+$/u, ''), words].find((some) => {
      const reading = parseTermWords(some);
      return 'term' in reading && reading.term === whole.term;
    });
    if (said !== undefined)
      return { duration: whole.term, span: { start: start + index, end: start + index + said.length } };
  }
  return { duration: whole.term, span: { start, end } };
}

const SETTLE =
  /\b(?:settl\w+|payments?|paid|pay|denominated|invoiced|priced)\b[^.;]{0,60}?\bin\s(?:\p{L}+\s){0,3}?\p{L}+/giu;

/** Reads the currency that payments are made in. */
export function settlementIn(naming: Naming, { start, end }: Span): { currency: string; span: Span } | undefined {
  const { text, publisherCountry: country } = naming.source;
  for (const { index, 0: words } of text.slice(start, end).matchAll(SETTLE)) {
    const reading = parseCurrencyWords(words, { country });
    const span = { start: start + index, end: start + index + words.length };
    const isShared = 'shared' in reading && reading.shared !== '$';
    const currency =
      'currency' in reading ? reading.currency : isShared && currencyMeant(naming, reading.shared, span.start);
    if (currency) return { currency, span };
  }
  return undefined;
}

/**
 * Finds the amounts in a passage. A sign or name that several countries have is that of the publisher's country, or of the
 * one that the document names; a dollar whose publisher has none is that of the United States.
 */
export function moneyIn(naming: Naming, passage: Span): Money[] {
  const { text, publisherCountry: country } = naming.source;
  const words = text.slice(passage.start, passage.end);
  return findMoney(words, { country }).map((one): Money => {
    const span = { start: one.start + passage.start, end: one.end + passage.start };
    if (one.named === '$') return { ...one, ...span, currency: one.currency ?? currencyOf('$', 'US') };
    const isShared = one.named !== null && meaningsOf(one.named) !== undefined;
    const currency = isShared ? (currencyMeant(naming, one.named, span.start) ?? one.currency) : one.currency;
    return { ...one, ...span, currency };
  });
}
