import { qualifierOf } from '../numbers/context.ts';
import { FIGURE, FIGURE_END, FIGURE_START, FRACTION, GAP, oneOf, WHITE_SPACE } from '../numbers/grammar.ts';
import { parseNumber } from '../numbers/number.ts';
import { withoutRepeats } from '../numbers/repeats.ts';

/** Units of terms: the ISO 8601 designator, and the number of designated units in one. */
const UNITS: Readonly<Record<string, readonly [designator: string, count: number]>> = {
  year: ['Y', 1],
  yr: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  centurie: ['Y', 100],
  month: ['M', 1],
  mth: ['M', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  day: ['D', 1],
};

const UNIT = `${plurals(Object.keys(UNITS))}${FIGURE_END}`;
const PART = `(?:half|a half|one half|a quarter|(?<=\\b(?:next|coming)\\s)quarter|three quarters)(?:(?:${GAP}of)?${GAP}an?)?`;
/** "a year" is a term in "for a year", "a year-long", "a year and a half"; a rate in "$5 billion a year". */
const ONE = [
  String.raw`(?<=\b(?:for|over|during)${WHITE_SPACE})the${WHITE_SPACE}(?:next|coming|following)(?=${GAP}(?:year|decade|century)\b)`,
  String.raw`(?<=\b(?:for|of|lasts?|lasting|over|during)${WHITE_SPACE})an?`,
  `an?(?=${GAP}(?:decade|century|fortnight)${FIGURE_END})`,
  `an?(?=${GAP}${UNIT}(?:-long${FIGURE_END}|${FRACTION}))`,
].join('|');
/** An optional second part such as "and 6 months" after years. */
const REST = `(?:(?:${WHITE_SPACE}and|,)?${WHITE_SPACE}(?<moreFigure>${FIGURE})${WHITE_SPACE}(?<moreUnit>${plurals(['month', 'mth', 'day'])}${FIGURE_END}))?`;
const LENGTH = new RegExp(
  `${FIGURE_START}(?<figure>${PART}|${FIGURE}|${ONE})${GAP}?(?<unit>${UNIT})(?<half>${FRACTION})?${REST}`,
  'giu',
);
/** A figure joined to the next: "20 to", "between 20 and", "20-". */
const JOINED = new RegExp(
  `(?:${FIGURE}(?:${GAP}?${UNIT})?[-\\u2010-\\u2013\\s]*(?:\\b(?:to|or)\\b|[-\\u2010-\\u2013])|\\bbetween\\s+${FIGURE}(?:\\s+${UNIT})?\\s+and)\\s*$`,
  'iu',
);

const JOINED_NEXT = new RegExp(`^\\s+(?:to|or)\\s+${FIGURE}${GAP}?${UNIT}`, 'iu');

/** A length of time in a text: an ISO 8601 duration, and how it is worded. */
export interface Length {
  duration: string;
  /** Set for a limit, an estimate, or an end of a range: "up to 25 years", "20 to 25 years". */
  isInexact: boolean;
  /** Set for what is added to another length: "renewable for another ten years". */
  isAdded: boolean;
}

/**
 * Finds the lengths of time in a text that something runs for, in order: "three decades" is P30Y. Frequencies, rates,
 * ages, deadlines and times that have passed are none.
 */
export function findLengths(written: string): Length[] {
  const text = withoutRepeats(written);
  return [...text.matchAll(LENGTH)].flatMap(({ index, 0: whole, groups = {} }): Length[] => {
    const lead = text.slice(Math.max(0, index - 120), index);
    const rest = text.slice(index + whole.length, index + whole.length + 80);
    const duration = isOther(lead, rest) ? null : durationOf(groups);
    return duration === null
      ? []
      : [{ duration, isInexact: /\+/.test(whole) || isInexact(lead, rest), isAdded: ADDED.test(lead) }];
  });
}

const ADDED =
  /\b(?:another|further|additional|(?:renew|extend|prolong)\w*(?:\s+\w+ly)?\s+(?:for|by))\s+(?:(?:periods?|terms?)\s+of\s+)?$/iu;
/** "over five years" is the time that something takes, but "for over five years" is longer. */
const DURING = /(?<!\b(?:for|of|well|just|little|slightly|lasting|lasts)\s+)\bover\s+(?:an?\s+)?$/iu;

function isInexact(lead: string, rest: string): boolean {
  if (JOINED.test(lead) || JOINED_NEXT.test(rest) || /^[-\u2010-\u2013]?(?:plus\b|\+)/iu.test(rest)) return true;
  return !DURING.test(lead) && qualifierOf(lead.replace(/\bfor\s+$/iu, ''), rest) !== 'EXACT';
}

/** Words before a length that is no term: "every five years", "after 15 years", "in two years", "no 30-year contract". */
const NOT_AFTER = [
  String.raw`\b(?:every|each|per|(?<!\b(?:will|would|shall|to|can|could|may|must|should)\s)last|past|previous|preceding|recent|first|final|opening|(?:not|no) later than|sentenced to|jailed for|aged?|age of|(?:successive|consecutive|further) (?:periods|terms) of|(?:reject|refus|declin|veto|oppos|den(?:y|i)|scrapp?)(?:e?d|es|s|ing)|rul(?:ed|ing) out|turn(?:ed|ing) down|no|not|not for|never|never for|instead of|rather than|turned|lasted|waited|spent|wasted|lost|my|his|her|since|in|in the (?:next|coming|last|past)|within|once in|after|than before|before|mark(?:s|ed|ing)?|celebrat\w+)${WHITE_SPACE}(?:(?:an?|the|any|more than|over|nearly|almost|about|some|only)${WHITE_SPACE})?`,
  String.raw`\b(?:half|third|most|rest|remainder|part|child|boy|girl|man|woman|age)${WHITE_SPACE}of${WHITE_SPACE}(?:the${WHITE_SPACE})?`,
].join('|');
const IN_A = /\bin\s+(?:an?|the)\s+$/iu;
/** "has been in office for", but not "has agreed to supply gas for". */
const SO_FAR =
  /\b(?:ruled|governed|served|reigned|waited|fought|lived|worked|stayed|remained|been)\b[^.;]*\bfor\s+$|\b(?:has|have|had|having)\s+(?!(?:\w+ly\s+)?(?:agreed|signed|concluded|offered|pledged|promised|committed|undertaken|extended|renewed|prolonged|leased|granted|decided|approved|ratified|secured|awarded|won|made|entered|clinched|sealed|struck|reached)\b)[^.;]*\bfor\s+$/iu;
/** Words after a length that is no term: "30 years ago", "six months’ notice", "an eight-year war". */
const NOT_BEFORE = [
  String.raw`^[’']?(?:${GAP}|\s+)(?:old|ago|earlier|before|later|after|since|hence|prior|behind|from now|(?:written |prior |advance )?notice|time\b(?! limit)|apart|remain(?:s|ed|ing)?|left|into|(?:have |had |has )?(?:passed|elapsed|gone by)|at the latest)${FIGURE_END}`,
  String.raw`^\s+on\s*(?:$|[,.;])`,
  String.raw`^[’']?\s+(?:his|her|my|their|too|overdue|in\s+a\s+row|running|straight|young|late|late[rd]|junior|senior|younger|older|as\s+(?:an?\s+)?(?:president|chancellor|minister|prime|leader|ambassador|head|king|queen))\b`,
  String.raw`^[’']?\s+of\s+(?!(?:[\p{L}-]+\s+){0,3}?(?:validity|suppl\p{L}+|deliver\p{L}+|payments?|purchases?|funding|support|aid|assistance|loans?|financing|exclusiv\p{L}+|exemptions?|training|production|operation|access|gas|oil|lng|grain|protection|lease|extension|transition|membership)\b)`,
  String.raw`^[’']?\s+(?:of|in)\s+(?:[\p{L}-]+\s+){0,2}?(?:diplomatic|friend\w*|relations\w*|ties|negotiat\w+|talks|war|conflict|fighting|peace|experience|independence|existence|occupation|rule|sanctions|isolation|cooperation|office|power|prison|jail|service|history|membership)\b`,
  String.raw`^[’']?(?:${GAP}|\s+)(?:(?!(?:agreement|contract|deal|lease|treaty|pact|loan|accord|after|following|for|of|to|in|at|on|with|and|but)\b)[\p{L}–-]+\s+){0,2}(?:war|conflict|wait|hiatus|absence|history|anniversary|drought|dispute|negotiations?|talks|visit|trip|tour|summit|meeting|stay|career|reign|sentence|jail|prison|friendship|struggle|imprisonment|review|junior|senior|experience|occupation|rule|gap|break|delay|low|high|veteran|mortgages?|yields?)\b`,
].join('|');
const notAfter = new RegExp(`(?:${NOT_AFTER})$`, 'iu');
const notBefore = new RegExp(NOT_BEFORE, 'iu');

function isOther(lead: string, rest: string): boolean {
  if (notBefore.test(rest) || SO_FAR.test(lead)) return true;
  return notAfter.test(lead) && !IN_A.test(lead);
}

/** Returns the duration of a match; null if it is zero, or not a whole number of months. */
function durationOf({
  figure = '',
  unit = '',
  half,
  moreFigure = '',
  moreUnit,
}: {
  [name: string]: string | undefined;
}) {
  const [designator, count] = measureOf(unit);
  const number = numberOf(`${figure}${half ?? ''}`);
  if (number === null) return null;
  const whole = number * count;
  const rest = moreUnit ? `${parseNumber(moreFigure)}${measureOf(moreUnit)[0]}` : '';
  if (Number.isInteger(whole)) return whole > 0 ? `P${whole}${designator}${rest}` : null;
  const months = whole * 12;
  return designator === 'Y' && Number.isInteger(months) && !rest ? `P${months}M` : null;
}

function measureOf(unit: string): readonly [designator: string, count: number] {
  return UNITS[unit.toLowerCase().replace(/s$/, '')] ?? ['D', 1];
}

/** Parses a figure. Lengths are small numbers with halves and quarters, which JavaScript numbers represent exactly. */
function numberOf(figure: string): number | null {
  if (/^the\b/iu.test(figure)) return 1;
  if (/^quarter/iu.test(figure)) return 0.25;
  const counted = figure.replace(/^an?(?=\s|$)/iu, (article) =>
    /^an?$/i.test(figure) || /and/iu.test(figure) ? 'one' : article,
  );
  const parsed = parseNumber(counted);
  if (parsed !== null) return Number(parsed);
  const hundreds = parseNumber(figure.replace(/(?:\s+an?)?$/i, ' a hundred'));
  return hundreds === null ? null : Number(hundreds) / 100;
}

function plurals(units: readonly string[]): string {
  return oneOf(units.flatMap((unit) => [unit, `${unit}s`]));
}
