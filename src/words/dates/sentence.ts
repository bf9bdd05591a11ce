import type { Tense } from './meaning.ts';

/** The sentence around an expression, without the quotations that it does not stand in. */
export interface Sentence {
  before: string;
  after: string;
  isQuoted: boolean;
}

const OPENING = '“«„‘';
const CLOSING: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '‘': '’', '"': '"' };
/** The end of a sentence, but not of "Mr." or "U.S.". */
const ENDS =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}))[.!?…]["”’)]*\s+|\n[^\S\n]*\n/gu;
/** How far a sentence is followed, in UTF-16 code units. */
const REACH = 400;

/** Returns the sentence around the text between two positions. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const from = Math.max(text.lastIndexOf('\n\n', start) + 1, start - REACH, 0);
  const stop = text.indexOf('\n\n', end);
  const passage = text.slice(from, Math.min(stop === -1 ? text.length : stop, end + REACH));
  const at = start - from;
  const quotations = quotationsIn(passage);
  const own = quotations.find(([open, close]) => open <= at && at <= close);
  const [first, last] = own ?? [0, passage.length];
  const masked = own
    ? passage
    : quotations.reduce(
        (rest, [open, close]) => rest.slice(0, open) + ' '.repeat(close - open) + rest.slice(close),
        passage,
      );
  const before = masked.slice(first, at);
  const after = masked.slice(end - from, last);
  const begins = [...before.matchAll(ENDS)].at(-1);
  const ends = after.search(ENDS);
  return {
    before: begins ? before.slice(begins.index + begins[0].length) : before,
    after: ends === -1 ? after : after.slice(0, ends + 1),
    isQuoted: own !== undefined,
  };
}

/** Returns the last sentences of a paragraph before a position, with the one that the position is in. */
export function sentencesBefore(text: string, at: number, count: number): string {
  const told = text.slice(Math.max(text.lastIndexOf('\n\n', at) + 1, at - REACH, 0), at);
  const ends = [...told.matchAll(ENDS)].map(({ index, 0: end }) => index + end.length);
  return told.slice(ends.at(-count) ?? 0);
}

/** Returns where quotations stand in a paragraph, without their marks; one that is not closed extends to its end. */
function quotationsIn(paragraph: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let closing = '';
  let start = 0;
  for (let index = 0; index < paragraph.length; index += 1) {
    const sign = paragraph.charAt(index);
    const follows = /[\p{L}\p{N}]/u.test(paragraph[index - 1] ?? '');
    const precedes = /[\p{L}\p{N}]/u.test(paragraph[index + 1] ?? '');
    if (closing.includes(sign) && closing !== '') {
      // An apostrophe closes no quotation: "China’s".
      if (sign === '’' && precedes) continue;
      found.push([start, index]);
      closing = '';
    } else if (closing === '' && (OPENING.includes(sign) || sign === '"') && !(sign === '‘' && follows)) {
      closing = CLOSING[sign] ?? '';
      start = index + 1;
    }
  }
  if (closing !== '' && closing !== '’') found.push([start, paragraph.length]);
  return found;
}

const VERB = '(?:\\s+(?:be|also|not|have|\\p{L}+ly))*\\s+\\p{L}+';
/** What is planned after "to". */
const PLANNED =
  'attend|begin|convene|discuss|gather|hold|host|meet|open|reconvene|sign|start|take|talk|travel|visit|return|speak';
/** What is wanted after "to", and what is promised or asked for: either may be what the day is of, "pledged to pay in June". */
const TO_DO =
  'to\\s+(?!(?:an?|the|this|that|these|those|his|her|its|their|all|both|it|them|him|us|me|any|one|two)\\b)\\p{Ll}+';
const WANTED = `(?:wants?|aims?|seeks?|wish(?:es)?|needs?|ready|willing|determined)\\s+${TO_DO}`;
const PROMISED = [
  `(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed)?|undertakes?|undertook|undertaken|commit(?:s|ted)?(?:\\s+(?:itself|themselves|himself|herself))?|offer(?:s|ed)?|threaten(?:s|ed)?)\\s+${TO_DO}`,
  `(?:ask(?:s|ed)?|urge[sd]?|instruct(?:s|ed)?|order(?:s|ed)?|request(?:s|ed)?|oblige[sd]?|require[sd]?|task(?:s|ed)?|call(?:s|ed)?\\s+(?:up)?on)\\s+(?:[^\\s,;.]+\\s+){1,4}?${TO_DO}`,
].join('|');
/** Before verbs of the present that are also nouns in the plural: "the heads of state", "two visits". */
const NO_NOUN =
  '(?<!\\b(?:the|these|those|two|three|four|five|six|several|many|some|other|their|its|his|her|our|of|in|for|with|official|state|mutual|regular|previous|recent)\\s)';
const FUTURE = [
  `(?:will|shall|would|must|should|can|may|might|could|to be|about to)(?:,[^.]{0,80},)?${VERB}`,
  WANTED,
  // "are to report on progress in June"
  '(?:is|are)\\s+(?:\\p{L}+ly\\s+|still\\s+|both\\s+)?to\\s+(?:be\\s+)?\\p{L}+',
  '(?:is|are|be|been)\\s+(?:\\p{L}+ly\\s+)?(?:set|due|scheduled|expected|planned|slated|likely)(?:\\s+(?:to|for|on)(?:\\s+be)?(?:\\s+\\p{L}+)?)?',
  '(?:set|due|scheduled|expected|planned|slated|likely)\\s+(?:to|for|on)(?:\\s+be)?(?:\\s+\\p{L}+)?',
  '(?:the|a|an|their|its|his|her|this)\\s+(?:planned|scheduled|proposed|expected)',
  `to\\s+(?:${PLANNED})`,
  '(?:is|are)\\s+(?:\\p{L}+ly\\s+)?\\p{L}+ing',
  '(?:is|are)\\s+(?:he|she|it|they|we|you|\\p{Lu}\\p{L}+)\\s+(?:still\\s+|also\\s+|really\\s+|not\\s+)?\\p{L}+ing',
  '(?:takes?|taking)\\s+place|meet|gather|travel|fly|arrive|leave|depart|reconvene|resume',
  `${NO_NOUN}(?:begins|opens|starts|arrives|leaves|departs|flies|travels|meets|convenes?|takes|comes|enters|falls|resumes|returns|closes|votes|speaks|receives|welcomes|signs|hosts|ends|concludes|expires|turns|marks|celebrates|addresses|chairs|launches|visits|faces|goes|joins|delivers|unveils|heads|holds|continues|lands|kicks|happens|awaits)(?!\\s+of\\b)`,
  'look(?:s|ed|ing)?\\s+forward\\s+to(?:\\s+\\p{L}+ing)?',
  'upcoming|forthcoming|plans|intends?|hopes?',
].join('|');
const UNCLEAR = [
  PROMISED,
  '(?:moved|postponed|rescheduled|delayed|deferred|put\\s+(?:off|back)|brought\\s+forward)[^,;.]*\\bto|had\\s+(?:planned|intended|hoped|meant|expected|wanted|agreed)\\s+to\\s+\\p{L}+|(?:was|were|had\\s+been)\\s+(?:\\p{L}+ly\\s+)?(?:set|due|scheduled|expected|planned|slated|to)(?:\\s+(?:to|for|on))?(?:\\s+be)?(?:\\s+\\p{L}+)?',
  `(?:ahead\\s+of|run-up\\s+to|prepar(?:e|es|ed|ations?)\\s+for)(?!\\s+(?:time|schedule))|invit(?:ed|es)\\s+(?:[^\\s,;]+\\s+){1,6}?to(?!\\s+(?:${PLANNED})\\b)`,
].join('|');
const DID =
  "(?:did|didn['’]t)(?:\\s+not)?\\s+\\p{L}+|(?:failed|managed|refused|declined|able|flew|came|went|returned|arrived|gathered|helped)\\s+to\\s+\\p{L}+";
const HAVE = '(?:would|could|should|might|may|must)\\s+have\\s+\\p{L}+';
const PAST = [
  'was|were|had|did|has|have|ago|became|began|broke|brought|built|came|chose|dealt|drew|fell|felt|flew|found|fought|gave|got|held',
  'kept|knew|laid|led|left|lost|made|met|paid|ran|rose|said|sat|saw|sent|shook|sought|spent|spoke|stood|struck|swore|taught|told',
  'took|underwent|undertook|upheld|went|withdrew|won|wrote',
  '(?!(?:United|need|indeed|speed|seed|feed|breed|embed|exceed|proceed|succeed|hundred|sacred|naked)\\b)\\p{L}{2,}ed',
].join('|');
const CUE = new RegExp(`\\b(?:(?<unclear>${UNCLEAR})|(?:${HAVE}|${DID})|(?<toCome>${FUTURE})|(?:${PAST}))\\b`, 'giu');

/** Writings that have the day on which they were written: "welcomes the proposal of 3 May to spend more". */
const WRITING =
  '(?:proposals?|letters?|notes?|messages?|telegrams?|cables?|memorand(?:um|a)|communications?|communiqu[eé]s?|declarations?|resolutions?|decisions?|statements?|reports?|opinions?|recommendations?|judge?ments?|rulings?|orders?|decrees?|regulations?|directives?|laws?|acts?|requests?|replies|reply|answers?|invitations?|appeals?|ultimatums?|plans?|offers?|pledges?|promises?|treat(?:y|ies)|accords?|agreements?|pacts?|protocols?|conventions?|deals?)';
const WRITTEN = new RegExp(`\\b${WRITING}\\s+(?:of|dated)\\s+(?:the\\s+)?$`, 'iu');
const WRITING_AFTER = new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?${WRITING}\\b`, 'u');
/** A clause that begins with the date: "they hope that it will last, and on Friday [they said so]". */
const OPENS_CLAUSE = /(?:[,;]\s+|[,;]?\s+)(?:and|but|while|whereas|yet)\s+(?:(?:only|late|early)\s+)?(?:on|in)\s+$/iu;
const SUBJECT = /^,?\s+(?:we|he|she|they|it|I|you|(?:the\s)?(?:(?:Mr|Mrs|Ms|Dr)\.\s)?\p{Lu}\p{L}+)\s[^,.;:]*/u;

/**
 * Determines whether a sentence is about the past or the future. The last verb before the date decides, so that "will
 * honour the treaty signed in May" is past and "agreed to meet on Friday" is future; without one, or where the date opens
 * a clause, the first after it.
 */
export function tenseOf({ before, after }: Sentence): Tense {
  if (/\bsince\s+(?:the\s+)?$/iu.test(before)) return 'PAST';
  if (WRITTEN.test(before) || (/\bthe\s+$/iu.test(before) && WRITING_AFTER.test(after))) return 'PAST';
  const own = OPENS_CLAUSE.test(before) ? [...(SUBJECT.exec(after)?.[0] ?? '').matchAll(CUE)][0] : undefined;
  const cue = own ?? [...before.matchAll(CUE)].at(-1) ?? [...after.matchAll(CUE)][0];
  if (!cue) return null;
  if (cue.groups?.unclear) return 'UNCLEAR';
  return cue.groups?.toCome ? 'FUTURE' : 'PAST';
}

const AHEAD =
  /\b(?:by|until|till|through|thru|(?:no|not) later than)\s+(?:the\s+)?(?:(?:early|late|mid)[\s-]+|(?:end|start|beginning|middle)\s+of\s+)?$|\b(?:is|are)\s+(?:(?:on|in)\s+)?(?:the\s+)?$|\b(?:scheduled|planned|set|fixed|called|slated|expected|due|arranged|billed|plans?|promised|announced|proposed|invited|reserved|booked)\b[^.]*\bfor\s+(?:the\s+)?$/iu;

const LASTED =
  /\b(?:took|lasted|continued|stayed|remained|ran|waited|sat|talked|met|went\s+on)\b[^,;]*\b(?:until|till|through)\s+(?:the\s+)?$/iu;

/** Whether the words directly before a date say that it lies ahead: "until Friday", "has called a meeting for Friday". */
export function liesAhead({ before }: Sentence): boolean {
  return AHEAD.test(before) && !LASTED.test(before);
}
