import { LETTER } from '../../../words/letters.ts';
import { type CurrencyReading, parseCurrencyWords } from '../../../words/money/currency.ts';
import { CODES } from '../../../words/money/currency-names.ts';
import { parseMoneyWords } from '../../../words/money/money.ts';
import { compareDecimals } from '../../../words/numbers/decimal.ts';
import { parseQuantityWords } from '../../../words/quantities/quantity.ts';
import { parseTermWords } from '../../../words/terms/term.ts';
import type { Facts } from '../../facts/grammar.ts';
import { english, type Finding, type Rule } from './rule.ts';

type Amount = Facts['deals'][string]['amounts'][number];

export const termRule: Rule = english((value, said, resolving) => {
  const readings = [...said, ...resolving].map((words) => parseTermWords(words));
  if (readings.some((reading) => 'term' in reading && reading.term === value)) return 'WORDS';
  const found = readings.flatMap((reading) => ('term' in reading ? [reading.term] : []));
  if (found.length > 0) return { problem: `the words give ${[...new Set(found)].join(', ')}` };
  const [reading] = readings;
  return { problem: reading && 'reason' in reading ? noTerm[reading.reason] : 'there are no words' };
});

const noTerm = {
  NONE: 'the words name no length of time that something runs for',
  SEVERAL: 'the words name several lengths of time: give fewer words',
  INEXACT: 'the words give no exact length of time but a range, a limit or an estimate',
  NEEDS_START: 'the words name only when it ends: give words with the beginning too',
  ENDS_BEFORE_START: 'the words name an end before the beginning',
};

export const currencyRule: Rule = english((value, said, resolving, idioms = []) => {
  if (!CODES.has(value)) return 'EDITOR';
  const readings = [...said, ...resolving].map((words, index) =>
    parseCurrencyWords(words, { country: idioms[index]?.country }),
  );
  if (readings.some((reading) => 'currency' in reading && reading.currency === value)) return 'WORDS';
  const open = readings.find((reading) => 'reason' in reading && reading.reason === 'AMBIGUOUS_CURRENCY');
  if (open) return describeNoCurrency(open);
  const found = readings.flatMap((reading) => ('currency' in reading ? [reading.currency] : []));
  if (found.length > 0) return { problem: `the words give ${[...new Set(found)].join(', ')}` };
  return describeNoCurrency(readings[0]);
});

function describeNoCurrency(reading: CurrencyReading | undefined): Finding {
  if (!reading || 'currency' in reading) return { problem: 'the words name no currency' };
  if (reading.reason === 'AMBIGUOUS_CURRENCY') return whichCurrency(reading.shared);
  const several = 'the words name several currencies: give fewer words';
  return { problem: reading.reason === 'SEVERAL' ? several : 'the words name no currency' };
}

function whichCurrency(shared: string): Finding {
  const name = shared === '$' ? 'dollar' : shared;
  return {
    problem: `the words do not tell which ${name}`,
    hint: `give the document the publisherCountry whose ${name} it is, give words that name the currency, or make it INFERRED, with a note`,
  };
}

/** Verifies an amount of a deal: its value, currency or unit, period and qualifier must all follow from the words. */
export function amountRule(amount: Amount): Rule {
  // An inconsistent amount is reported separately.
  const { role, per, currency, unit, qualifier, value, valueMax } = amount;
  const isRange = valueMax !== undefined && compareDecimals(valueMax, value) >= 0;
  if (currency && !CODES.has(currency)) return () => 'EDITOR';
  if (!currency === !unit || (qualifier === 'RANGE') !== isRange) return () => 'EDITOR';
  if ((role === 'UNIT_PRICE') !== (per !== undefined)) return () => 'EDITOR';
  return english((claimed, said, resolving, idioms = []) => {
    const own = claimed === shownAmount(amount) ? amount : ownAmount(amount, claimed);
    if (!own) return { problem: `${claimed} is no amount`, hint: `write it as ${shownAmount(amount)}` };
    const findings = [...said, ...resolving].map((words, index) => readAmount(own, words, idioms[index]?.country));
    const finding = findings.find((one) => one === 'WORDS') ?? findings[0] ?? 'EDITOR';
    return finding === 'WORDS' && per !== undefined ? pricedPer(per, [...said, ...resolving]) : finding;
  });
}

/** Verifies what the price of one unit is for: the words say "a barrel", "per thousand cubic metres", "/t". */
function pricedPer(per: string, words: readonly string[]): Finding {
  const unit = per
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?:\\b(?:an?|per|each|every|one)\\s+|/\\s*)${unit}(?!${LETTER})`, 'iu');
  if (words.some((each) => pattern.test(each))) return 'WORDS';
  return { problem: `the words name no price per ${per}`, hint: 'write per as the words have it' };
}

/** Formats an amount as the value of its claims: "USD 250000000000 TARGET_LEVEL", "% 26–28 TARGET_LEVEL". */
export function shownAmount({ role, value, valueMax, currency, unit }: Amount): string {
  return `${currency ?? unit} ${valueMax === undefined ? value : `${value}–${valueMax}`} ${role}`;
}

/**
 * Parses the amount of a claim that differs from the record. Its text contains only the figures and their currency or
 * unit; the qualifier ("about") and the period ("a year") are left open.
 */
function ownAmount({ role, currency }: Amount, claimed: string): ReadAmount | null {
  const match = /^(\S.*) (\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?))? ([A-Z_]+)$/.exec(claimed);
  const [, measure = '', value = '', valueMax, ownRole] = match ?? [];
  if (!match || ownRole !== role) return null;
  return { value, valueMax, ...(currency === undefined ? { unit: measure } : { currency: measure }) };
}

/** The parts of an amount that must follow from the words; a missing qualifier or period may be any. */
type ReadAmount = Pick<Amount, 'value' | 'valueMax' | 'currency' | 'unit'> &
  Partial<Pick<Amount, 'qualifier' | 'period'>>;

function readAmount(amount: ReadAmount, words: string, country: string | undefined): Finding {
  const { currency, unit } = amount;
  if (currency !== undefined) {
    const reading = parseMoneyWords(words, { country, wanted: currency });
    if ('money' in reading) return compared(amount, { ...reading.money, measure: reading.money.currency });
    return reading.reason === 'AMBIGUOUS_CURRENCY' ? whichCurrency(reading.shared) : noFigure[reading.reason];
  }
  const reading = parseQuantityWords(words, unit);
  return 'reason' in reading
    ? noFigure[reading.reason]
    : compared(amount, { ...reading.quantity, measure: reading.quantity.unit });
}

const noFigure = {
  NONE: { problem: 'the words name no such figure that can be read to its end' },
  SEVERAL: { problem: 'the words name several figures: give fewer words' },
};

interface Read {
  value: string;
  valueMax?: string;
  measure: string;
  qualifier: string;
  period: string;
}

function compared(amount: ReadAmount, read: Read): Finding {
  const parts: [name: string, given: string | undefined, found: string | undefined, isOpen?: boolean][] = [
    ['value', amount.value, read.value],
    ['valueMax', amount.valueMax, read.valueMax],
    [amount.currency === undefined ? 'unit' : 'currency', amount.currency ?? amount.unit, read.measure],
    ['qualifier', amount.qualifier, read.qualifier, amount.qualifier === undefined],
    ['period', amount.period, read.period, amount.period === undefined],
  ];
  if (read.period === 'UNCLEAR' && amount.period !== undefined) {
    return { problem: 'the words leave open whether the figure is for a year, a month or in all: give fewer words' };
  }
  if (read.qualifier === 'UNCLEAR' && amount.qualifier !== undefined) {
    return { problem: 'the words leave open how exact the figure is: give fewer words' };
  }
  const differing = parts.filter(([, given, found, isOpen]) => !isOpen && given !== found);
  if (differing.length === 0) return 'WORDS';
  const given = differing.map(([name, value]) => `${name} ${value ?? 'none'}`).join(', ');
  const found = parts.flatMap(([, , value]) => value ?? []).join(' ');
  return { problem: `the words give ${found}, not ${given}` };
}
