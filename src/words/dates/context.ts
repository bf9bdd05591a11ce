import type { Found } from './found.ts';

/** Words that a bare year may follow. */
const YEAR_LEADS =
  /(?:^|[^\p{L}\p{N}])(?:in|since|by|from|until|till|during|between|before|after|through|throughout|of|to|for|as|with|later than|earlier than|on|around|about|circa|early|late|mid|end|year|years|fiscal|calendar|spring|summer|autumn|fall|winter|the|a|an|its|their|his|her|our|this|that|['’]s)\s$/iu;
/** Words before "of" that make the number after it a count, and other words that announce no year. */
const NO_YEAR_BEFORE =
  /(?:\b(?:total|number|sum|average|maximum|minimum|majority) of|\d to|\b(?:as|up|close|down) (?:many as|much as|to)|\b(?:more|less|fewer|rather|other) than|\d\s?\(|\b(?:nos?|arts?|paras?|pp?|vol|ch)\.|№)\s?$/iu;
/** Words after a number that make it part of a name: a programme, an event. */
const NAME_AFTER =
  /^\s(?:\p{Lu}[\p{L}’'-]*\s|sustainable\s|strategic\s|climate\s|national\s|winter\s|summer\s){0,3}(?:agenda|vision|targets?|goals?|objectives?|strateg\p{L}+|roadmap|blueprint|olympi\p{L}+|paralympi\p{L}+|games|cup|expo|championships?|eurovision|model|edition)\b/iu;

/**
 * Whether a number is a year: it stands alone, or follows a word such as "in" or "the", and is not a count, not the
 * number of a resolution and not part of the name of a programme or event.
 */
export function isBareYear({ text, all, from, to }: Pick<Found, 'text' | 'all' | 'from' | 'to'>): boolean {
  const before = text.slice(Math.max(0, startOf({ all, from }) - 30), startOf({ all, from }));
  const after = text.slice(endOf({ all, to }), endOf({ all, to }) + 60);
  if (NO_YEAR_BEFORE.test(before) || NAME_AFTER.test(after) || /^[-/]\d/u.test(after)) return false;
  const [joint, other] = [all[from - 1]?.symbol ?? 'other', all[from - 2]?.symbol];
  if (['and', 'or', 'comma'].includes(joint) && (other === 'yyyy' || other === 'number')) {
    return other === 'yyyy' && isBareYear({ text, all, from: from - 2, to: from - 1 });
  }
  if (joint === 'and' || joint === 'or') return !isPlural(after);
  if (/(?:^|[^\p{L}\p{N}\s-])\s*$/u.test(before)) return !/^\s\p{Ll}/u.test(after) && !isPlural(after);
  // A thousand or more of something are likelier than a year of the Middle Ages.
  if (all[from]?.symbol === 'yyy' && !/\bin\s$/iu.test(before)) return false;
  if (/\b(?:early|late|mid)-$/iu.test(before)) return true;
  if (!YEAR_LEADS.test(before)) return false;
  return !isPlural(after) || /(?:\b(?:in|of|since|by|from|until|during|the|its|their)|['’]s)\s$/iu.test(before);
}

/** Whether a plural follows, which a number may count: "2016 Syrians". */
function isPlural(after: string): boolean {
  return /^\s\p{L}+s\b(?<!\b(?:was|is|has|as|this|its|thus|plus))/u.test(after);
}

/** Whether a range is one of years because it rises and counts nothing: "covers 1944-1946". */
export function isSpan({ text, all, from, to, tokens }: Found): boolean {
  const [first, last] = [tokens[0]?.value ?? 0, tokens.at(-1)?.value ?? 0];
  const start = all[from]?.start ?? 0;
  const end = endOf({ all, to });
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 30), start);
  const isName = NAME_AFTER.test(after) || isPlural(after) || NO_YEAR_BEFORE.test(before);
  return first < last && last < first + 100 && !isName && !/\bscore\b/iu.test(before);
}

const IN_MONTH =
  /(?:^|[^\p{L}\p{N}])(?:(?:in|since|until|till|during|through|throughout|from|by|before|after|of|early|late|mid|for|between|last|this|next)\s|mid-)$/iu;
const THE = /(?:^|[^\p{L}\p{N}])(?:the|its|their|his|her|our|last)\s$/iu;
const PERSON_BEFORE = /(?:\p{Lu}\p{Ll}+|\b(?:Mrs|Ms|Mr|Dr)\.?)\s$/u;

/**
 * Whether the name of a month without day and year means the month. "May" and "March" are also verbs and names, so they
 * need a preposition ("in May") or an article and a noun ("the March meeting").
 */
export function isBareMonth({ text, all, from, to, tokens }: Found): boolean {
  const before = text.slice(Math.max(0, startOf({ all, from }) - 20), startOf({ all, from }));
  const after = text.slice(endOf({ all, to }), endOf({ all, to }) + 20);
  const isAmbiguous = /^(?:may|march)/iu.test(tokens[0]?.text ?? '');
  const isPerson =
    /^may/iu.test(tokens[0]?.text ?? '') &&
    PERSON_MAY.test(text.slice(Math.max(0, startOf({ all, from }) - 400), endOf({ all, to }) + 400));
  if (/^(?:['’]s)?\s(?:Revolution|War|Day|Theses)\b/u.test(after) || /^-\p{L}/u.test(after)) return false;
  if (IN_MONTH.test(before)) return !(isAmbiguous && isPerson && !/\bin\s$/iu.test(before));
  if (isAmbiguous) return THE.test(before) && /^\s\p{Ll}/u.test(after) && !isPerson;
  // "June Smith" and "Jane April" are people.
  return THE.test(before) || !(PERSON_BEFORE.test(before) || /^\s\p{Lu}\p{Ll}/u.test(after));
}

const PERSON_MAY = /\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|Secretary|Premier) May\b/u;

/** Whether the name of a weekday means that day and is not part of a name: "Good Friday Agreement", "The Sunday Times". */
export function isBareWeekday({ text, all, from, to }: Found): boolean {
  const before = text.slice(Math.max(0, startOf({ all, from }) - 10), startOf({ all, from }));
  const after = text.slice(endOf({ all, to }), endOf({ all, to }) + 20);
  if (/\b(?:every|each|most|any)\s$/iu.test(before)) return false;
  if (/\b(?:Ash|Black|Bloody|Cyber|Easter|Good|Holy|Palm|Super)\s$/u.test(before)) return false;
  return !/^\s(?:Agreement|Group|Mail|Post|Telegraph|Times|prayers)\b/u.test(after);
}

function startOf({ all, from }: Pick<Found, 'all' | 'from'>): number {
  return all[from]?.start ?? 0;
}

function endOf({ all, to }: Pick<Found, 'all' | 'to'>): number {
  return all[to - 1]?.end ?? 0;
}
