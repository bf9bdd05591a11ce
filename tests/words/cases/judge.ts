import countryCodes from 'i18n-iso-countries';
import { rulesOf } from '../../../src/loader/check/rules/all.ts';
import { amountRule, shownAmount } from '../../../src/loader/check/rules/figures.ts';
import type { Finding, Rule } from '../../../src/loader/check/rules/rule.ts';
import { factsFile } from '../../../src/loader/facts/grammar.ts';

import { decimalOf, exactOf, power, times } from '../../../src/words/numbers/digits.ts';
import type { Case } from './case.ts';
import { declared } from './names.ts';

/** Judges a value by its words, as the loader does. */
export type Judge = (value: string, words: string, country?: string) => Finding;

const countries = Object.fromEntries(
  [...Object.keys(countryCodes.getAlpha2Codes()), 'BU', 'DD', 'SU', 'YU', 'ZR'].map((code) => [code, { name: code }]),
);
const facts = factsFile.parse({ title: 'x', licence: 'x', documents: {}, countries, ...declared });
const rules = rulesOf(facts);
const idiom = (country: string | undefined) => [{ language: 'en', country }];
const by =
  (rule: Rule | undefined): Judge =>
  (value, words, country) =>
    rule?.(value, [words], [], idiom(country)) ?? 'EDITOR';

export const amount: Judge = (value, words, country) => {
  const parsed = amountOf(value);
  return amountRule(parsed)(shownAmount(parsed), [words], [], idiom(country));
};
export const term = by(rules('deal', 'term'));
export const currency = by(rules('deal', 'settlementCurrency'));
export const country = by(rules('participant', 'country'));
export const person = by(rules('participant', 'person'));
export const place = by(rules('summit', 'place'));
export const organization = by(rules('participant', 'organization'));

/** Parses the value of a case, such as "EUR 5bn–6bn RANGE PER_YEAR". */
function amountOf(value: string): Parameters<typeof amountRule>[0] {
  const [measure = '', figures = '', ...rest] = value.split(' ');
  const [low = '', high] = figures.split('–').map(plain);
  const isCurrency = /^[A-Z]{3}$/.test(measure) && measure !== 'TOP';
  return {
    role: isCurrency ? 'INVESTMENT' : 'QUANTITY',
    value: low,
    ...(high !== undefined && { valueMax: high }),
    ...(isCurrency ? { currency: measure } : { unit: measure }),
    qualifier: (rest.find((part) => qualifiers.includes(part as 'EXACT')) ?? 'EXACT') as 'EXACT',
    period: (rest.find((part) => periods.includes(part as 'TOTAL')) ?? 'UNSPECIFIED') as 'TOTAL',
    claims: [],
  };
}

const qualifiers = ['EXACT', 'ABOUT', 'AT_LEAST', 'UP_TO', 'RANGE'] as const;
const periods = ['UNSPECIFIED', 'TOTAL', 'PER_YEAR', 'PER_MONTH'] as const;
const scales: Record<string, number> = { k: 3, m: 6, bn: 9, tn: 12 };

function plain(figure: string): string {
  const [, digits = '', scale = ''] = /^([\d.]+)(k|m|bn|tn)?$/.exec(figure) ?? [];
  return decimalOf(times(exactOf(digits), power(scales[scale] ?? 0)));
}

/** Changes each part of an amount by itself: figure, measure, qualifier and period. */
export function nearAmounts(right: string): string[] {
  const { value, valueMax, currency: code, unit, qualifier, period } = amountOf(right);
  const write = (parts: { value?: string; measure?: string; qualifier?: string; period?: string }) =>
    [
      parts.measure ?? code ?? unit,
      valueMax === undefined ? (parts.value ?? value) : `${parts.value ?? value}–${valueMax}`,
      parts.qualifier ?? qualifier,
      parts.period ?? period,
    ].join(' ');
  const scaled = (exponent: number) => decimalOf(times(exactOf(value), power(exponent)));
  const other = code ? ['USD', 'EUR', 'GBP', 'CNY', 'RUB', 'JPY', 'INR'] : ['t', 'bcm', 'bbl', 'MW', 'km', '%'];
  return [
    ...[-9, -6, -3, 3, 6].map((exponent) => write({ value: scaled(exponent) })),
    ...other.filter((measure) => measure !== (code ?? unit)).map((measure) => write({ measure })),
    ...(valueMax === undefined ? qualifiers.slice(0, 4) : [])
      .filter((one) => one !== qualifier)
      .map((one) => write({ qualifier: one })),
    ...periods.filter((one) => one !== period).map((one) => write({ period: one })),
  ].filter((near) => near !== write({}));
}

export function nearTerms(right: string): string[] {
  const [, count = '', rest = ''] = /^P(\d+)(.*)$/.exec(right) ?? [];
  const others = ['Y', 'M', 'W', 'D'].filter((unit) => unit !== rest);
  return [-1, 1].map((step) => `P${Number(count) + step}${rest}`).concat(others.map((unit) => `P${count}${unit}`));
}

export const nearCurrencies = (right: string) =>
  ['USD', 'EUR', 'GBP', 'CNY', 'RUB', 'JPY', 'INR', 'AUD', 'CAD'].filter((code) => code !== right);

export const nearCountries = (right: string) =>
  ['CN', 'RU', 'US', 'FR', 'KR', 'KP', 'GB', 'DE', 'SU', 'IN', 'TW'].filter((code) => !right.split(' ').includes(code));

export const nearNames = (section: keyof typeof declared) => (right: string) =>
  Object.keys(declared[section]).filter((key) => !right.split(' ').includes(key));

export interface Outcome {
  kind: string;
  right: number;
  refused: string[];
  wrong: number;
  accepted: string[];
  nothing: number;
  taken: string[];
}

/** Judges the right and wrong values of cases, and values near the right ones. Tells each that is judged wrongly. */
export function measure(
  kind: string,
  cases: readonly Case[],
  judge: Judge,
  near: (right: string) => string[],
  { isList = false, country: publisher }: { isList?: boolean; country?: string } = {},
): Outcome {
  const outcome: Outcome = { kind, right: 0, refused: [], wrong: 0, accepted: [], nothing: 0, taken: [] };
  const told = (value: string, words: string, finding: Finding) =>
    `${JSON.stringify(words)} ${value}${typeof finding === 'object' ? `: ${finding.problem}` : ''}`;
  for (const [words, right, ...wrong] of cases) {
    for (const value of right === null ? [] : isList ? right.split(' ') : [right]) {
      outcome.right++;
      const finding = judge(value, words, publisher);
      if (finding !== 'WORDS') outcome.refused.push(told(value, words, finding));
    }
    for (const value of new Set([...wrong, ...(right === null ? [] : near(right))])) {
      outcome[right === null ? 'nothing' : 'wrong']++;
      if (judge(value, words, publisher) === 'WORDS') {
        outcome[right === null ? 'taken' : 'accepted'].push(told(value, words, 'WORDS'));
      }
    }
  }
  return outcome;
}
