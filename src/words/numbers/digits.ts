/**
 * An exact number: `digits` × 10^`exponent`. Amounts of money do not fit a JavaScript number, and a fraction of one is
 * rounded, so that figures are only ever kept as whole digits and the place of their point.
 */
export interface Exact {
  digits: bigint;
  exponent: number;
}

/** Ten to a power, e.g. `power(9)` is a billion. */
export const power = (exponent: number): Exact => ({ digits: 1n, exponent });

/** Takes plain decimal text ("117.5"), without separators of thousands. */
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

/** Negative when the first is smaller, positive when it is larger, zero when they are equal. */
export function compare(a: Exact, b: Exact): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = digitsAt(a, exponent) - digitsAt(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Gives decimal text without leading and trailing zeros: 15 × 10^-1 is "1.5", 2 × 10^9 is "2000000000". */
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
