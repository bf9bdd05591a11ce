/**
 * Compares two non-negative decimals given as text ("250000000000", "117.5") exactly, since money does not fit a
 * JavaScript number. Returns a negative number if the first is smaller, a positive one if it is larger, and zero if
 * they are equal.
 */
export function compareDecimals(a: string, b: string): number {
  const [wholeA, fractionA] = split(a);
  const [wholeB, fractionB] = split(b);
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  return compareText(wholeA, wholeB) || compareText(fractionA, fractionB);
}

function split(decimal: string): [whole: string, fraction: string] {
  const [whole = '', fraction = ''] = decimal.split('.');
  return [whole.replace(/^0+/, ''), fraction.replace(/0+$/, '')];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
