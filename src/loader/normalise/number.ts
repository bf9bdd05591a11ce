import { decimalOf, type Exact, exactOf, plus, power, times } from './number-decimal.ts';
import { BELOW_THOUSAND, COMPOUND, DIGITS, HALF, PART, SCALE_WORDS, SCALING } from './number-grammar.ts';
import { ABBREVIATIONS, CARDINALS, PARTS, SCALES } from './number-words.ts';

/** A figure as it is worded: in "2.5 billion" the base is 2.5 and the scale a billion. */
export interface Figure {
  value: Exact;
  base: Exact;
  /** Null where the figure has no word of scale at its end, so that the one of its neighbour may go for it ("2–3 billion"). */
  scale: Exact | null;
}

/**
 * Reads one number as English writes it: "1,500,000", "250 billion", "2.3m", "thirty", "half a million", "two and a half
 * billion", "a dozen". Exact at any size.
 *
 * @returns plain decimal text ("2500000000", "1.5"), or null where the words are not a number or do not fix one
 * ("several million", "1,5", "dozens").
 */
export function parseNumber(words: string): string | null {
  const figure = readFigure(words.trim());
  return figure && decimalOf(figure.value);
}

interface Form {
  pattern: RegExp;
  base(text: string): Exact | null;
}

/** The ways to write a figure; each takes the text before the scale. The first that fits is the one meant. */
const FORMS: Form[] = [
  form(`(?<base>${DIGITS})(?<half>${HALF})?(?<scale>${SCALING})?`, (text) => exactOf(text.replace(/[,\s]/gu, ''))),
  form(`(?<base>${PART})(?<scale>${SCALE_WORDS})`, part),
  form(`(?<base>an?)(?<scale>${SCALE_WORDS})`, () => power(0)),
  form(`(?<base>${BELOW_THOUSAND})(?<half>${HALF})?(?<scale>${SCALE_WORDS})?`, sum),
  form(`(?<base>${COMPOUND})`, sum),
];

/** Reads one figure, and nothing beside it. Null where the words are none. */
export function readFigure(words: string): Figure | null {
  for (const { pattern, base: read } of FORMS) {
    const { base: text, half, scale: scaling } = pattern.exec(words)?.groups ?? {};
    const whole = text === undefined ? null : read(text);
    if (!whole) continue;
    const base = half ? plus(whole, { digits: 5n, exponent: -1 }) : whole;
    const scale = scaling ? scaleOf(scaling) : null;
    return { value: scale ? times(base, scale) : base, base, scale };
  }
  return null;
}

function form(source: string, base: Form['base']): Form {
  return { pattern: new RegExp(`^${source}$`, 'iu'), base };
}

function tokens(text: string): string[] {
  return text.toLowerCase().split(/[\s,\-\u2010\u2011]+/u);
}

function scaleOf(text: string): Exact {
  const factors = tokens(text.trim()).flatMap((word) => SCALES[word] ?? ABBREVIATIONS[word] ?? []);
  return factors.reduce(times);
}

/** Takes "three quarters of a", gives 0.75. */
function part(text: string): Exact | null {
  const words = tokens(text).join(' ');
  const name = Object.keys(PARTS).find((key) => words.startsWith(key));
  return name ? (PARTS[name] ?? null) : null;
}

/** Adds up words of numbers; null where the groups do not fall ("two million three million"). */
function sum(text: string): Exact | null {
  const groups: bigint[] = [];
  let current: bigint | null = null;
  for (const word of tokens(text)) {
    const scale = SCALES[word];
    if (word === 'hundred') current = (current ?? 1n) * 100n;
    else if (scale) {
      // A scale right after a scale multiplies it: "five thousand million".
      groups.push((current ?? groups.pop() ?? 1n) * scale.digits * 10n ** BigInt(scale.exponent));
      current = null;
    } else if (word !== 'and') {
      current = (current ?? 0n) + (CARDINALS[word] ?? 1n);
    }
  }
  if (current !== null) groups.push(current);
  const falls = groups.every((group, index) => index === 0 || group < (groups[index - 1] ?? 0n));
  return falls ? { digits: groups.reduce((a, b) => a + b, 0n), exponent: 0 } : null;
}
