/**
 * An exact number: `digits` × 10^`exponent`. Large amounts of money do not fit a JavaScript number and fractions are
 * rounded, so figures are always kept as integer digits and an exponent.
 */
export interface Exact {
  digits: bigint;
  exponent: number;
}

/** Returns a power of ten, e.g. a billion for `power(9)`. */
export const power = (exponent: number): Exact => ({ digits: 1n, exponent });

/** Parses plain decimal text ("117.5") without thousands separators. */
export function exactOf(decimal: string): Exact {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), exponent: -fraction.length };
}

export function times(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

export function plus(a: Exact, b: Exact): Exact {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: digitsAt(a, exponent) + digitsAt(b, exponent), exponent };
}

/** Compares two numbers: returns -1 if the first is smaller, 1 if it is larger, 0 if they are equal. */
export function compare(a: Exact, b: Exact): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = digitsAt(a, exponent) - digitsAt(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Formats as decimal text without superfluous zeros: 15 × 10^-1 is "1.5", 2 × 10^9 is "2000000000". */
export function decimalOf({ digits, exponent }: Exact): string {
  if (exponent >= 0) return String(digitsAt({ digits, exponent }, 0));
  const text = String(digits).padStart(1 - exponent, '0');
  const fraction = text.slice(exponent).replace(/0+$/, '');
  const whole = text.slice(0, exponent);
  return fraction ? `${whole}.${fraction}` : whole;
}

function digitsAt(value: Exact, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent);
}
