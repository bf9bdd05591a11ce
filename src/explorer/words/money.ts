import { grouped } from './terms.ts';

const SCALES: [digits: number, name: string][] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/** A decimal figure as people write it: `250 billion`, `1.5 million`, `1,234`. Nothing is rounded away. */
export function humanNumber(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (!whole) return decimal;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const scale = SCALES.find(([size]) => digits.length > size);
  const rest = fraction.replace(/0+$/, '');
  if (!scale || rest) return `${sign}${grouped(rest ? `${digits}.${rest}` : digits)}`;
  const [size, name] = scale;
  const part = digits.slice(-size).replace(/0+$/, '');
  if (part.length > 3) return `${sign}${grouped(digits)}`;
  return `${sign}${grouped(digits.slice(0, -size))}${part && `.${part}`} ${name}`;
}

const SIGNS: Record<string, string> = { USD: 'US$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

export function humanMoney(currency: string, value: string, valueMax?: string | null): string {
  const range = valueMax && valueMax !== value ? `${humanNumber(value)}–${humanNumber(valueMax)}` : humanNumber(value);
  const sign = SIGNS[currency];
  return sign ? `${sign}${range}` : `${currency} ${range}`;
}

/** The name of a currency in English, with its code: `Euro (EUR)`. */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${name} (${code})` : code;
}
