import { type Period, periodOf, type Qualifier, qualifierOf } from '../numbers/context.ts';
import { decimalOf, type Exact, power, times } from '../numbers/digits.ts';
import { figurePattern, findMeasured } from '../numbers/measured.ts';
import type { Measures } from '../numbers/measures.ts';
import { SCALES } from '../numbers/number-words.data.ts';
import { foldPhrase } from '../numbers/phrase.ts';
import { isReplaced } from '../numbers/range.ts';
import { UNITS, type Unit } from './units.data.ts';

/** A physical quantity in a text. `start` and `end` are UTF-16 code units, the end exclusive. */
interface Quantity {
  start: number;
  end: number;
  words: string;
  /** Exact decimal text, in the unit; for a range, the lower end. */
  value: string;
  /** The upper end; for ranges only. */
  valueMax?: string;
  /** A symbol of the table of units, with `/d` appended for daily flows: "bcm", "t", "MW", "bbl/d". */
  unit: string;
  qualifier: Qualifier;
  period: Period;
}

type QuantityReading = { quantity: Quantity } | { reason: 'NONE' | 'SEVERAL' };

const byWord = new Map(UNITS.flatMap((unit) => [...spellings(unit)].map((word) => [word, unit] as const)));

const symbols = new Set(
  UNITS.flatMap(({ symbol, scaled = {} }) => [symbol, ...Object.values(scaled)]).flatMap((symbol) => [
    symbol,
    `${symbol}/d`,
  ]),
);

/** Words between a number and what it counts end at these: "3,000 of the troops" are no 3,000 troops. */
const NO_ADJECTIVE = /\b(?:of|in|and|or|for|to|with|from|on|at|by|per|the|a|an)\b/iu;
/** What is glued to a number that counts nothing: "the 82nd Airborne soldiers", "a 40-year-old tank". */
const GLUED =
  /^(?:st|nd|rd|th|years?|months?|weeks?|days?|hours?|minutes?|men|man|miles?|metres?|meters?|foot|inch)\b/iu;
/** A noun after the counted one, which is counted instead: "five aircraft carriers". */
const OTHER_NOUN = /^[\s-](?!was\b|has\b|is\b|as\b|this\b|across\b)\p{Ll}+s\b/u;

/** Returns the measures of the table and, for another word such as "jobs", of things that are counted. */
function measuresWith(counted: string | undefined): Measures<Unit> {
  const noun = counted === undefined || symbols.has(counted) ? undefined : foldPhrase(counted);
  const thing: Unit = { symbol: counted ?? '', names: [] };
  const isThing = (words: string) => {
    const phrase = foldPhrase(words);
    const name = [noun, `${noun}s`, noun?.replace(/s$/, '')].find((form) => form && phrase.endsWith(form));
    const adjectives = name === undefined ? undefined : phrase.slice(0, -name.length);
    return (
      adjectives === '' || (adjectives?.endsWith(' ') && !NO_ADJECTIVE.test(adjectives) && !GLUED.test(adjectives))
    );
  };
  const unitIn = (word: string) => unitOf(word) ?? (noun && isThing(word) ? thing : undefined);
  return {
    pattern: figurePattern(),
    knows: (word) => unitIn(word) !== undefined,
    read: ({ after }) => (after === undefined ? undefined : unitIn(after)),
    merge: (a, b) => (a === b ? a : undefined),
    accepts: ({ after }, _lead, rest) => !(after && unitIn(after) === thing && OTHER_NOUN.test(rest)),
  };
}

/**
 * Finds all quantities of a text in a unit of the table, in order. A word of scale multiplies the value ("3 million
 * tonnes" is 3000000 t), except for volumes of gas, where it becomes part of the unit ("10 billion cubic metres" is 10
 * bcm).
 *
 * @param counted a word that is no unit of the table, whose numbers are found too: "jobs", "aircraft"
 */
export function findQuantities(text: string, counted?: string): Quantity[] {
  return findMeasured(text, measuresWith(counted)).map(({ start, end, value, valueMax, scale, isLeast, measure }) => {
    const lead = text.slice(Math.max(0, start - 160), start);
    const rest = text.slice(end, end + 160);
    const folded = scale && foldedUnit(measure, scale);
    const valueIn = (exact: Exact) => decimalOf(folded ? times(exact, power(-scale.exponent)) : exact);
    const period = measure.per === 'YEAR' ? 'PER_YEAR' : periodOf(lead, rest);
    const isDaily = measure.per === 'DAY' || period === 'PER_DAY';
    return {
      start,
      end,
      words: text.slice(start, end),
      value: valueIn(value),
      ...(valueMax && { valueMax: valueIn(valueMax) }),
      unit: `${folded || measure.symbol}${isDaily ? '/d' : ''}`,
      qualifier: valueMax ? 'RANGE' : isLeast ? 'AT_LEAST' : qualifierOf(lead, rest),
      period: period === 'PER_DAY' ? 'UNSPECIFIED' : period,
    };
  });
}

/**
 * Parses the single quantity in the words of a claim. Repetitions of the same quantity count as one,
 * and of a change only what it led to.
 *
 * @param wanted the unit to choose where the words give others too: "10 million tonnes (73 million barrels)"; any word
 *   that is no unit of the table is what the words count: "135,000 jobs"
 */
export function parseQuantityWords(words: string, wanted?: string): QuantityReading {
  const found = findQuantities(words, wanted).filter((one) => !isReplaced(words, one));
  const chosen = found.filter(({ unit }) => unit === wanted);
  const [quantity, ...others] = chosen.length > 0 ? chosen : found;
  if (!quantity) return { reason: 'NONE' };
  const same = ({ value, valueMax, unit, qualifier, period }: Quantity) =>
    value === quantity.value &&
    valueMax === quantity.valueMax &&
    unit === quantity.unit &&
    qualifier === quantity.qualifier &&
    period === quantity.period;
  return others.every(same) ? { quantity } : { reason: 'SEVERAL' };
}

function foldedUnit({ scaled = {} }: Unit, scale: Exact): string | undefined {
  const word = Object.keys(scaled).find((name) => SCALES[name]?.exponent === scale.exponent && scale.digits === 1n);
  return word && scaled[word];
}

function unitOf(word: string): Unit | undefined {
  return byWord.get(word) ?? byWord.get(foldPhrase(word));
}

/** Yields the spellings of a unit: symbols unchanged, names in lower case with their plurals. */
function* spellings({ names, symbols = [] }: Unit): Generator<string> {
  yield* symbols;
  for (const name of names) yield* [name.toLowerCase(), `${name.toLowerCase()}s`];
}
