import { compare, exactOf } from './digits.ts';

/**
 * Compares two non-negative decimals given as text ("250000000000", "117.5") exactly, since money does not fit a
 * JavaScript number. Returns -1 if the first is smaller, 1 if it is larger, and 0 if they are equal.
 */
export function compareDecimals(a: string, b: string): number {
  return compare(exactOf(a), exactOf(b));
}
