import { type DollarOptions, parseCurrencyWords } from '../../../words/money/currency.ts';
import { CODES } from '../../../words/money/currency-names.ts';
import { parseMoneyWords } from '../../../words/money/money.ts';
import { compareDecimals } from '../../../words/numbers/decimal.ts';
import { parseQuantityWords } from '../../../words/quantities/quantity.ts';
import { parseTermWords } from '../../../words/terms/term.ts';
import type { Facts } from '../../facts/grammar.ts';
import { english, type Finding, holding, type Rule } from './rule.ts';

type Amount = Facts['deals'][string]['amounts'][number];

export const termRule: Rule = english(
  holding((words) => {
    const reading = parseTermWords(words);
    return 'term' in reading ? [reading.term] : [];
  }, 'length of time'),
);

export const currencyRule: Rule = english((value, said, resolving, idioms = []) => {
  if (!CODES.has(value)) return 'EDITOR';
  const finding = readCurrency(value, said, resolving, idioms);
  const isOpen = (words: string, index: number) => {
    const reads = (dollar: DollarOptions) => 'currency' in parseCurrencyWords(words, dollar);
    return !reads({ currencyOfDollar: idioms[index]?.dollar }) && reads(anyDollar);
  };
  return finding !== 'WORDS' && [...said, ...resolving].some(isOpen) ? whichDollar : finding;
});

const readCurrency = holding((words, currencyOfDollar) => {
  const reading = parseCurrencyWords(words, { currencyOfDollar });
  return 'currency' in reading ? [reading.currency] : [];
}, 'currency');

/** A sample currency for the dollar, to test whether the dollar is all that the words leave open. */
const anyDollar = { currencyOfDollar: 'USD' };

const whichDollar: Finding = {
  problem: 'the words do not tell which dollar',
  hint: 'give the document the publisherCountry whose dollar it is, or give words that name the currency',
};

/** Verifies an amount of a deal: its value, currency or unit, period and qualifier must all follow from the words. */
export function amountRule(amount: Amount): Rule {
  // An inconsistent amount is reported separately.
  const { currency, unit, qualifier, value, valueMax } = amount;
  const isRange = valueMax !== undefined && compareDecimals(valueMax, value) >= 0;
  if (currency && !CODES.has(currency)) return () => 'EDITOR';
  if (!currency === !unit || (qualifier === 'RANGE') !== isRange) return () => 'EDITOR';
  return english((claimed, said, resolving, idioms = []) => {
    const own = claimed === shownAmount(amount) ? amount : ownAmount(amount, claimed);
    if (!own) return { problem: `${claimed} is no amount`, hint: `write it as ${shownAmount(amount)}` };
    const findings = [...said, ...resolving].map((words, index) => readAmount(own, words, idioms[index]?.dollar));
    return findings.find((finding) => finding === 'WORDS') ?? findings[0] ?? 'EDITOR';
  });
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

function readAmount(amount: ReadAmount, words: string, currencyOfDollar: string | undefined): Finding {
  if (amount.currency !== undefined) {
    const reading = parseMoneyWords(words, { currencyOfDollar });
    if ('reason' in reading) {
      const isBare = reading.reason === 'AMBIGUOUS_CURRENCY' && 'money' in parseMoneyWords(words, anyDollar);
      return isBare ? whichDollar : { problem: reasons[reading.reason] };
    }
    return compared(amount, { ...reading.money, measure: reading.money.currency });
  }
  const reading = parseQuantityWords(words);
  if ('reason' in reading) return { problem: reasons[reading.reason] };
  return compared(amount, { ...reading.quantity, measure: reading.quantity.unit });
}

const reasons = {
  NONE: 'the words name no such figure',
  SEVERAL: 'the words name several figures: give fewer words',
  AMBIGUOUS_CURRENCY: 'the words do not tell which currency',
};

interface Read {
  value: string;
  valueMax?: string;
  measure: string;
  qualifier: string;
  period: string;
}

function compared(amount: ReadAmount, read: Read): Finding {
  const given = [amount.value, amount.valueMax, amount.currency ?? amount.unit, amount.qualifier, amount.period];
  const found = [read.value, read.valueMax, read.measure, read.qualifier, read.period];
  const isOpen = (index: number) => index >= 3 && given[index] === undefined;
  if (given.every((part, index) => isOpen(index) || part === found[index])) return 'WORDS';
  return { problem: `the words give ${found.filter((part) => part !== undefined).join(' ')}` };
}
