import { DIGITS, FIGURE, FIGURE_START, GAP, SCALING, WHITE_SPACE } from './grammar.ts';
import type { Measured, Measures, Side } from './measures.ts';
import { type Figure, readFigure } from './number.ts';
import { longestPhrase } from './phrase.ts';
import { joinSides } from './range.ts';
import { withoutRepeats } from './repeats.ts';

/** Rejects a figure after a fraction or multiple: "two thirds of a million" is not a million, nor "twice $5 million". */
const WHOLE = `(?:(?:the|its|their|this|that|an?)${WHITE_SPACE}(?:\\p{L}{3,}ed${WHITE_SPACE})?)?`;
const NOT_PART_OF = String.raw`(?<!(?:[½¼¾]|thirds?|quarters?|fifths?|tenths?|half|most|rest|remainder|fraction|portion|none|any|some|part|much|little|one|bulk|chunk|slice|dollar|euro|cent|penny|per[^\S\n]?cent|%)${WHITE_SPACE}of${WHITE_SPACE}${WHOLE}|\b(?:twice|double|triple|half|times)${WHITE_SPACE}${WHOLE})`;
/** Words directly before a figure that take it back, or make it negative. */
const TAKEN_BACK =
  /(?:\b(?:not|nor|no|never|without|n[’']t)\s+(?:(?!only|just|merely|simply|more|less|fewer|lower|higher|greater|below|above|under|over|exceed|later|to\b|at\b|up\b)\p{L}+\s+){0,2}|\b(?:instead of|rather than|as opposed to|unlike|nowhere near|nothing like|far from|less(?=\s+the\b)|minus(?=\s+the\b)|excluding|except|apart from|other than)\s+(?:\p{L}+\s+){0,2}|\b(?:below|above|(?:well|far|way|just|still|slightly|much)\s+(?:under|over))\s+(?:the|its|their)\s+(?:\p{L}+\s+)?|\b(?:one|two|three|four|five|nine|\d+)\s+(?:in|out\s+of)\s+)$/iu;
/** Words before a figure that deny it or leave it open: "denied that it had paid", "rumours of", "feel like". */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|(?:refus|declin|threaten|yet|unable)\w*\s+to|withh(?:eld|old)\w*|cancel\w*|scrapp\w*|reject\w*|(?:refus|declin)(?:e|es|ed)\s+(?:the|an?|its|their|his|her)|rul(?:es?|ed)\s+out|(?:would|could|should|might)\s+(?:\p{L}+ly\s+)?have|if|whether|rumou?rs?\s+(?:of|about)|(?:feel|felt|look)(?:s|ed)?\s+like)\b[^.,;]*$/iu;
/** Words after a figure that make it a distance from another, or a rate that is no amount of it. */
const COMPARED =
  /^\s+(?:(?:short|shy)\s+of|(?:below|above|under|over)\s+(?:(?:the|its|their|an?|last|initial)\s+)?(?:plan\w*|target\w*|budget\w*|forecast\w*|expect\w*|estimate\w*|limit|ceiling|market)|(?:per|(?:to|per|for|against)\s+(?:the|an?|one|1))\s+(?:US\s+|American\s+)?(?:dollar|euro|pound|yen|yuan|rouble|ruble|rupee|lira|franc)|questions?|notes?\s*$|bills?\s*$|an?\s+hour|per\s+(?:hour|minute|second))\b|^\s?\/\s?(?:h|hr|hour|s|sec|min)\b|^\s(?:store|shop)s?\b/iu;
/** Words after a figure that was not paid. */
const NOT_PAID =
  /^[^.,;]*\b(?:was|were|is|are|been|be)\s+(?:\p{L}+ly\s+|never\s+|not\s+)?(?:refused|rejected|denied|cancell?ed|scrapped|withheld|withdrawn|vetoed|blocked|turned\s+down|frozen|(?<=(?:never|not)\s+)\p{L}+)\b/iu;
const NEGATIVE = /(?:\b(?:minus|negative)\s+|−\s?|(?<![^\s(])[-–])$/iu;
/** A word after a figure that might be a scale: "zillion". */
const UNKNOWN_SCALE = new RegExp(
  `^${GAP}?(?:\\p{L}*illi\\p{L}*|\\p{L}*fold|(?:[bm]|tr)i+l+i?o?n*s?)(?!\\p{L})|^\\s+[.,]\\s*\\d|^\\s+(?:to|or)\\s+[\\d.,]+\\s*(?:million|billion|trillion|bn|mn|m)\\b|^[^\\S\\n][kmbt](?![\\p{L}\\p{N}’'.])`,
  'iu',
);
const UNKNOWN_FRACTION =
  /^\s+and\s+(?:a|one|two|three|four|\d)[\s-]+(?:third|fourth|fifth|sixth|eighth|tenth|quarter)s?\b/iu;
/** Compounds after a measure in which it measures nothing: "euro-denominated". */
const COMPOUND = /^[-\u2010\u2011](?:denominated|based|backed|pegged|area|zone)/iu;
/** The number of something else: "Resolution 1701", "Su-35"; also "2015" in "constant 2015 dollars". */
const LABEL =
  /\b(?:(?:[Ii]n|at|constant|current|January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d|(?:Resolution|Article|Section|Chapter|[Pp]ages?|pp\.|Paragraph|No\.|Boeing|Airbus|Flight|Room|Route|Highway|Annex)\s+\d+|Group\s+of\s+\d+|\b(?!US)\p{Lu}\p{L}{0,2}-\d{1,3})$/u;
const GAP_FIRST = new RegExp(`^${GAP}`, 'u');
/** The upper end of a range, whose scale is also that of the lower end: "ECU 200–300 million". */
const UPPER_END = new RegExp(`^[^\\S\\n]?(?:[-\u2010-\u2014]|to\\b)[^\\S\\n]?(?<upper>${DIGITS}${SCALING})`, 'iu');
/** Matches from the last "and" or comma to the end. */
const JOINED = /(?:\s+and\s+(?:(?!\sand\s).)*|,[^,]*)$/isu;

/**
 * Returns a pattern for figures; `before` is the source of an expression, without groups, for signs before a figure.
 */
export function figurePattern(before = '(?!)'): RegExp {
  const source = String.raw`${FIGURE_START}${NOT_PART_OF}(?<before>${before}[^\S\n]?)?(?<words>${FIGURE})`;
  return new RegExp(source, 'giu');
}

/**
 * Finds all figures of a text that have a measure next to them, in order. "$20 - $25 billion", "between 5 and 7 billion
 * dollars" and "$2-3 billion" are one range each, whose lower end takes the scale and measure of the upper one. "From
 * $5 to $7 billion" is a change from one amount to another, unless something "ranges from" one to the other. Figures that
 * cannot be read to their end, negative ones and those that the words take back ("instead of $5 billion") are left out.
 */
export function findMeasured<Measure>(written: string, measures: Measures<Measure>): Measured<Measure>[] {
  const text = withoutRepeats(written);
  const sides = findSides(text, measures);
  const found: Measured<Measure>[] = [];
  for (let index = 0; index < sides.length; index++) {
    const [side, next] = sides.slice(index, index + 2);
    if (!side) break;
    const pair = next && joinSides(text, side, next, measures);
    if (pair) {
      if (isWhole(text, { ...side, end: next.end, after: next.after })) found.push(...pair);
      index++;
      continue;
    }
    const { start, end, figure } = side;
    const measure = measures.read(side);
    if (measure === undefined || !isWhole(text, side)) continue;
    if (measures.accepts?.(side, text.slice(0, start), text.slice(end)) === false) continue;
    found.push({ start, end, ...figure, measure });
  }
  return found;
}

/** Whether a figure is neither cut short, nor negative, nor taken back. */
function isWhole(text: string, { start, end, after }: Side): boolean {
  const lead = text.slice(Math.max(0, start - 40), start);
  const rest = text.slice(end, end + 40);
  if (NEGATIVE.test(lead) || TAKEN_BACK.test(lead) || NOT_PAID.test(text.slice(end, end + 80))) return false;
  const clause = text.slice(Math.max(0, start - 80), start);
  if (DENIED.test(clause) || COMPOUND.test(rest) || COMPARED.test(rest)) return false;
  if (
    /[-\u2010\u2011]\p{L}+$/u.test(text.slice(start, end)) &&
    /^\s+(?:bill|note|banknote|coin|word|question)s?\b/iu.test(rest)
  )
    return false;
  // "3 billion-dollar projects" are three.
  if (after !== undefined && /\s\p{L}+[-\u2010\u2011]$/u.test(text.slice(start, end - after.length))) return false;
  return (
    after !== undefined ||
    !(/^[\p{L}\p{M}\p{N}]/u.test(rest) || UNKNOWN_SCALE.test(rest) || UNKNOWN_FRACTION.test(rest))
  );
}

function findSides<Measure>(text: string, { pattern, knows, knowsBefore }: Measures<Measure>): Side[] {
  const sides: Side[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { before = '', words = '' } = match.groups ?? {};
    const read = readLongest(words);
    if (!read || LABEL.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length))) continue;
    const from = match.index + before.length;
    const to = from + read.length;
    // In "between $5 and $7 billion", "and $" looks like a code but is a word before the sign.
    const signs = [before.trim(), before.trim().replace(/^\p{L}+\s/u, '')];
    const written = { space: /\s*$/u.exec(before)?.[0] ?? '', figure: words.slice(0, read.length) };
    const figure = withScale(read.figure, text.slice(to, to + 40));
    const sign = signs.find((one) => one && (knowsBefore?.(one, figure, written) ?? knows(one, figure)));
    // "the R1 region", "K2": no sign, and no figure by itself.
    if (sign === undefined && /\p{L}$/u.test(before)) continue;
    const gap = GAP_FIRST.exec(text.slice(to, to + 20))?.[0].length ?? 0;
    const after = longestPhrase(text.slice(to + gap, to + gap + 80), (phrase) => knows(phrase, read.figure, sign));
    const start = sign === undefined ? from : match.index + before.indexOf(sign);
    const end = after === undefined ? to : to + gap + after.length;
    sides.push({ start, end, before: sign, figure: read.figure, after });
    pattern.lastIndex = end;
  }
  return sides;
}

/** Gives the lower end of a range the scale of the upper one, by which a sign before it is known. */
function withScale(figure: Figure, rest: string): Figure {
  const upper = figure.scale === null ? UPPER_END.exec(rest)?.groups?.upper : undefined;
  return { ...figure, scale: figure.scale ?? (upper === undefined ? null : (readFigure(upper)?.scale ?? null)) };
}

/**
 * Reads the words as a figure, otherwise the first of figures joined by "and" or a comma: "one million and two
 * million".
 */
function readLongest(words: string): { figure: Figure; length: number } | null {
  const figure = readFigure(words);
  if (figure) return { figure, length: words.length };
  const cut = words.search(JOINED);
  return cut > 0 ? readLongest(words.slice(0, cut)) : null;
}
