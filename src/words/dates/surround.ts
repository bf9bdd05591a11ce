import type { Term } from '../../database/vocabulary.ts';
import { anyCase, DATE_SPACE, PART_OF_DAY } from './parts.ts';

const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<part>${PART_OF_DAY})${DATE_SPACE}${anyCase('of', 'on')}${DATE_SPACE}(?:the${DATE_SPACE})?$`,
  'u',
);
const AFTER = new RegExp(
  `^(?:,?${DATE_SPACE}(?:in${DATE_SPACE}the|at))?${DATE_SPACE}(?<part>${PART_OF_DAY})(?![\\p{L}\\p{N}])`,
  'u',
);
const DOUBT = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyCase('perhaps', 'possibly', 'probably')}(?:${DATE_SPACE}(?:in|on))?${DATE_SPACE}$`,
  'u',
);
const ABOUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyCase('circa', 'around', 'about', 'approximately')}${DATE_SPACE}|ca?\\.(?:${DATE_SPACE})?)$`,
  'u',
);
const REACH = 40;

/** What the words next to a date add to it, and the expression's extent including them, in UTF-16 code units. */
interface Beside {
  start: number;
  end: number;
  timeOfDay: Term<'timeOfDay'> | null;
  mark: '' | '?' | '~';
}

/** Finds a part of the day ("on the evening of", "in the morning") or doubt ("circa", "(2022?)") next to a date. */
export function lookBeside(text: string, start: number, end: number): Beside {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const part = AFTER.exec(after) ?? BEFORE.exec(before);
  const place = part && { timeOfDay: part.groups?.part?.toUpperCase() as Term<'timeOfDay'>, mark: '' as const };
  if (place && part.index === 0 && after.startsWith(part[0])) return { start, end: end + part[0].length, ...place };
  if (place) return { start: start - (before.length - part.index), end, ...place };
  // In running text a question mark ends a question; it expresses doubt only in brackets or if the date stands alone.
  if (/^\?(?:$|[)\],;])/u.test(after) && /(?:^|[([])$/u.test(before)) {
    return { start, end: end + 1, timeOfDay: null, mark: '?' };
  }
  for (const [words, mark] of [
    [DOUBT, '?'],
    [ABOUT, '~'],
  ] as const) {
    const match = words.exec(before);
    if (match) return { start: start - (before.length - match.index), end, timeOfDay: null, mark };
  }
  return { start, end, timeOfDay: null, mark: '' };
}
