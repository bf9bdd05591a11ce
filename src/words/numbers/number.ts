import { decimalOf, type Exact, exactOf, plus, power, times } from './digits.ts';
import { DIGITS, FRACTION, PART, PLUS, SCALE_WORDS, SCALING } from './grammar.ts';
import { ABBREVIATIONS, PARTS, SCALES } from './number-words.data.ts';
import { readSpelled } from './spelled.ts';

/** A parsed figure. */
export interface Figure {
  value: Exact;
  /**
   * The final scale, a billion in "2.5 billion"; null if there is none, so that its neighbour's may apply ("2–3
   * billion").
   */
  scale: Exact | null;
  /** Set for "5+ million": five million or more. */
  isLeast?: boolean;
}

/**
 * Parses one number as written in English: "1,500,000", "250 billion", "2.3m", "thirty", "half a million", "two and a
 * half billion", "a dozen". Exact at any size.
 *
 * @returns plain decimal text ("2500000000", "1.5"), or null if the words are not a number or do not determine one
 *   ("several million", "1,5", "dozens")
 */
export function parseNumber(words: string): string | null {
  const figure = readFigure(words.trim());
  return figure && decimalOf(figure.value);
}

/** The forms of a figure, each with the parser of the part before the scale. The first form that parses wins. */
const FORMS: [pattern: RegExp, read: (text: string) => Exact | null][] = [
  [form(`(?<base>${DIGITS})(?<plus>${PLUS})?(?<fraction>${FRACTION})?(?<scale>${SCALING})?`), readDigits],
  [form(`(?<base>${PART})(?<scale>${SCALE_WORDS})`), readPart],
  [form(`(?<base>.+?)(?<fraction>${FRACTION})?(?<scale>${SCALE_WORDS})`), readCardinal],
  [form(`(?<base>.+?)(?<fraction>${FRACTION})?`), readSum],
];
const DECIMAL_OR_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/** Parses words that are exactly one figure; null if they are not, or may be several ("1.500"). */
export function readFigure(words: string): Figure | null {
  for (const [pattern, read] of FORMS) {
    const { base = '', plus: more, fraction, scale: scaling } = pattern.exec(words)?.groups ?? {};
    const whole = base ? read(base) : null;
    if (!whole) continue;
    if (DECIMAL_OR_THOUSANDS.test(scaling ? base.replace(/(?<!000)$/, '?') : words)) return null;
    const value = fraction ? plus(whole, fractionOf(fraction)) : whole;
    const scale = scaling ? scaleOf(scaling) : null;
    if (scaling && !scale) return null;
    return { value: scale ? times(value, scale) : value, scale, ...(more && { isLeast: true }) };
  }
  return null;
}

function readDigits(text: string): Exact {
  return exactOf(text.replace(/[,\s'’]/gu, ''));
}

function fractionOf(text: string): Exact {
  if (/three|¾/iu.test(text)) return { digits: 75n, exponent: -2 };
  return /quarter|¼/iu.test(text) ? { digits: 25n, exponent: -2 } : { digits: 5n, exponent: -1 };
}

function form(source: string): RegExp {
  return new RegExp(`^${source}$`, 'isu');
}

function tokens(text: string): string[] {
  return text
    .trim()
    .toLowerCase()
    .split(/[\s,\-\u2010\u2011]+/u)
    .map((word) => (word.slice(0, -1) in SCALES ? word.slice(0, -1) : word))
    .filter((word) => word !== '');
}

/** Returns the product of the words of scale; null for "mm", which is a length unless it is written "MM". */
function scaleOf(text: string): Exact | null {
  const abbreviation = ABBREVIATIONS[text.toLowerCase().replace(/^[\s\-\u2010\u2011]+/u, '')];
  if (abbreviation) return /mm$/.test(text) ? null : abbreviation;
  return tokens(text)
    .flatMap((word) => SCALES[word] ?? [])
    .reduce(times);
}

/** Parses a fraction: "three quarters of a" is 0.75. */
function readPart(text: string): Exact | null {
  const words = tokens(text).join(' ');
  const name = Object.keys(PARTS).find((key) => words.startsWith(key));
  return name ? (PARTS[name] ?? null) : null;
}

/** Parses "two" in "two hundred million", where the rest is the scale, and "a" in "a million". */
function readCardinal(text: string): Exact | null {
  const words = tokens(text);
  if (words.some((word) => word in SCALES)) return null;
  return /^an?$/i.test(text) ? power(0) : exact(readSpelled(words));
}

function readSum(text: string): Exact | null {
  return exact(readSpelled(tokens(text)));
}

function exact(digits: bigint | null): Exact | null {
  return digits === null ? null : { digits, exponent: 0 };
}
