import type { Term } from '../../database/vocabulary.ts';
import { type Period, periodOf, qualifierOf } from '../numbers/context.ts';
import { decimalOf, type Exact, power, times } from '../numbers/digits.ts';
import { figurePattern, findMeasured } from '../numbers/measured.ts';
import type { Measures } from '../numbers/measures.ts';
import { SCALES } from '../numbers/number-words.data.ts';
import { foldPhrase } from '../numbers/phrase.ts';
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
  qualifier: Term<'amountQualifier'>;
  period: Period;
}

type QuantityReading = { quantity: Quantity } | { reason: 'NONE' | 'SEVERAL' };

const byWord = new Map(UNITS.flatMap((unit) => [...spellings(unit)].map((word) => [word, unit] as const)));

const measures: Measures<Unit> = {
  pattern: figurePattern(),
  knows: (word) => unitOf(word) !== undefined,
  read: ({ after }) => (after === undefined ? undefined : unitOf(after)),
  merge: (a, b) => (a === b ? a : undefined),
};

/**
 * Finds all quantities of a text in a unit of the table, in order. A word of scale multiplies the value ("3 million
 * tonnes" is 3000000 t), except for volumes of gas, where it becomes part of the unit ("10 billion cubic metres" is 10
 * bcm).
 */
export function findQuantities(text: string): Quantity[] {
  return findMeasured(text, measures).map(({ start, end, value, valueMax, scale, isLeast, measure }) => {
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
 * Parses the single quantity in the words of a claim. Repetitions of the same quantity count as one.
 *
 * @param wanted the unit to choose where the words give others too: "10 million tonnes (73 million barrels)"
 */
export function parseQuantityWords(words: string, wanted?: string): QuantityReading {
  const found = findQuantities(words);
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
