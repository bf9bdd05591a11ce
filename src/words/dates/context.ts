import { MONTHS } from './calendar.ts';
import { anyCase } from './parts.ts';
import type { Found } from './read.ts';

/** Words before a number that identifies something, such as a resolution or an article. */
const NUMBERED =
  /(?:\bno\.?|№|\b(?:numbers?|resolutions?|articles?|orders?|decrees?|pages?|rooms?|flights?|documents?|unscr|iso|boeing))\s$/iu;

/**
 * Words that may precede a year although they are capitalised: at the start of a sentence, or in a line of capitals.
 */
const LEADS = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyCase(
    ...'in since by from until till during between before after through throughout to of and or for the a an its this'.split(
      ' ',
    ),
    ...'around about circa approximately early late mid year years fiscal calendar spring summer autumn fall winter'.split(
      ' ',
    ),
    ...MONTHS.map((name) => name.toLowerCase()),
    ...'than as on with'.split(' '),
  )}\\s$`,
  'u',
);

const NAME_BEFORE = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}.'’-]*|\p{L}+\p{Lu}\p{L}*)\s$/u;
const EVENT_AFTER =
  /^(?:\s\p{Lu}[\p{L}’'-]*){0,3}\s(?:Olympics?|Paralympics?|Games|World Cup|Cup|Expo|Championships?|Eurovision)\b/u;

/** Whether a number is a year, not the number of a resolution and not the end or start of an event's name. */
export function isYear({ text, start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (NUMBERED.test(before)) return false;
  if (NAME_BEFORE.test(before) && !LEADS.test(before)) return false;
  const after = text.slice(end, end + 80);
  return !EVENT_AFTER.test(after) && !/^[-/]\d/u.test(after);
}

const IN_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyCase(
    ...'in since until till during through throughout from by before after of early late mid for between'.split(' '),
    ...'last this next'.split(' '),
  )}\\s|[Mm]id-)$`,
  'u',
);
const THE = /(?<![\p{L}\p{N}])(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Ll]ast)\s$/u;
const PERSON_BEFORE = /(?:\p{Lu}\p{Ll}+|\b(?:Mrs|Ms|Mr|Dr)\.?)\s$/u;

/**
 * Whether the name of a month without day and year means the month. "May" and "March" are also verbs and names, so they
 * need a preposition ("in May") or an article and a noun ("the March meeting").
 */
export function isBareMonth({ text, words, start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  if (/^(?:['’]s)?\s(?:Revolution|War|Day|Theses)\b/u.test(after) || /^-\p{L}/u.test(after)) return false;
  if (IN_MONTH.test(before)) return !(isAmbiguous(words) && namesPerson(text, words) && !/\b[Ii]n\s$/u.test(before));
  if (isAmbiguous(words)) return THE.test(before) && /^\s\p{Ll}/u.test(after) && !namesPerson(text, words);
  // "June Smith" and "Jane April" are people.
  return THE.test(before) || !(PERSON_BEFORE.test(before) || /^\s\p{Lu}\p{Ll}/u.test(after));
}

/**
 * Whether the name of a weekday means that day and is not part of a name: "Good Friday Agreement", "The Sunday Times".
 */
export function isBareWeekday({ text, start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 20);
  if (/\b(?:Ash|Black|Bloody|Cyber|Easter|Good|Holy|Palm|Super)\s$/u.test(before)) return false;
  return !/^\s(?:Agreement|Group|Mail|Post|Telegraph|Times)\b/u.test(after);
}

/** Whether "between" precedes, so that "and" joins the ends of a range. */
export function comesAfterBetween({ text, start }: Found): boolean {
  return /\bbetween\s(?:the\s)?$/iu.test(text.slice(Math.max(0, start - 16), start));
}

function isAmbiguous(words: string): boolean {
  return /^(?:may|march)/iu.test(words);
}

function namesPerson(text: string, words: string): boolean {
  return /^may/iu.test(words) && /\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|Secretary|Premier) May\b/u.test(text);
}
