const SCALES = [
  { zeros: 12, name: 'trillion' },
  { zeros: 9, name: 'billion' },
  { zeros: 6, name: 'million' },
];

/** Maximum number of decimals before “million” and the like. A figure that needs more is written in full. */
const MOST_DECIMALS = 3;

/** Writes an exact decimal as people write it: “250 billion”, “117.5 billion”, “1,234,567”, “0.5”. */
export function shownNumber(decimal: string): string {
  const { figure, scale } = scaled(decimal);
  return scale ? `${figure} ${scale}` : figure;
}

/** Writes a range of two decimals: “26–28”, “2–3 billion”, “900 million – 1.2 billion”. */
export function shownRange(least: string, most: string): string {
  const [from, to] = [scaled(least), scaled(most)];
  if (from.scale === to.scale) return `${from.figure}–${shownNumber(most)}`;
  return `${shownNumber(least)} – ${shownNumber(most)}`;
}

function scaled(decimal: string): { figure: string; scale?: string } {
  const [given = '', fraction = ''] = decimal.split('.');
  const whole = given.replace(/^0+(?=\d)/, '');
  for (const { zeros, name } of SCALES) {
    if (whole.length <= zeros) continue;
    const decimals = `${whole.slice(-zeros)}${fraction}`.replace(/0+$/, '');
    if (decimals.length > MOST_DECIMALS) break;
    return { figure: figureOf(whole.slice(0, -zeros), decimals), scale: name };
  }
  return { figure: figureOf(whole, fraction) };
}

function figureOf(whole: string, decimals: string): string {
  const grouped = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}
