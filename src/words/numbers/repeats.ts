import { compare } from './digits.ts';
import { FIGURE, FIGURE_START } from './grammar.ts';
import { readFigure } from './number.ts';

/** A figure in words and again in digits: "ten (10)", "5,000,000 (five million)". */
const TWICE = new RegExp(`${FIGURE_START}(${FIGURE})([^\\S\\n]{0,3}\\()(${FIGURE})(\\))`, 'giu');

/**
 * Replaces a figure that is given in words and in digits, "ten (10)", by one of them, with spaces before it, or behind
 * it after a sign, so that positions stay; by spaces only if the two differ.
 */
export function withoutRepeats(text: string): string {
  return text.replace(TWICE, (whole: string, one: string, _open, other: string, _close, at: number) => {
    const [a, b] = [readFigure(one), readFigure(other)];
    if (!a || !b || /\d/.test(one) === /\d/.test(other)) return whole;
    const same = compare(a.value, b.value) === 0 ? one : '';
    // A sign stays beside its figure.
    return /\S/u.test(text.charAt(at - 1)) ? same.padEnd(whole.length) : same.padStart(whole.length);
  });
}
