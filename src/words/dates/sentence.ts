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
const FUTURE = [
  `(?:will|shall|would|must|should|can|may|might|could|to be|about to)(?:,[^.]{0,80},)?${VERB}`,
  '(?:is|are|be|been)\\s+(?:\\p{L}+ly\\s+)?(?:set|due|scheduled|expected|planned|slated|likely)(?:\\s+(?:to|for|on)(?:\\s+be)?(?:\\s+\\p{L}+)?)?',
  '(?:set|due|scheduled|expected|planned|slated|likely)\\s+(?:to|for|on)(?:\\s+be)?(?:\\s+\\p{L}+)?',
  '(?:the|a|an|their|its|his|her|this)\\s+(?:planned|scheduled|proposed|expected)',
  'to\\s+(?:attend|begin|convene|discuss|gather|hold|host|meet|open|reconvene|sign|start|take|talk|travel|visit|return|speak)',
  '(?:is|are)\\s+(?:\\p{L}+ly\\s+)?\\p{L}+ing',
  '(?:takes?|taking)\\s+place|begins|opens|starts|arrives|leaves|departs|flies|travels|meets?|convenes?|takes|comes|enters|falls|resumes|returns|closes|votes|speaks|receives|welcomes|signs|gather|travel|fly|arrive|leave|depart|reconvene|resume|hosts|ends|concludes|expires|turns|marks|celebrates|addresses|chairs|launches|visits|faces|goes|joins|delivers|unveils|heads|holds|continues|lands|kicks',
  'upcoming|forthcoming|plans|intends?|hopes?',
].join('|');
const UNCLEAR =
  '(?:moved|postponed|rescheduled|delayed|deferred|put\\s+(?:off|back)|brought\\s+forward)[^,;.]*\\bto|had\\s+(?:planned|intended|hoped|meant|expected|wanted|agreed)\\s+to\\s+\\p{L}+|(?:was|were|had\\s+been)\\s+(?:\\p{L}+ly\\s+)?(?:set|due|scheduled|expected|planned|slated|to)(?:\\s+(?:to|for|on))?(?:\\s+be)?(?:\\s+\\p{L}+)?';
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

/**
 * Determines whether a sentence is about the past or the future. The last verb before the date decides, so that "will
 * honour the treaty signed in May" is past and "agreed to meet on Friday" is future; without one, the first after it.
 */
export function tenseOf({ before, after }: Sentence): Tense {
  if (/\bsince\s+(?:the\s+)?$/iu.test(before)) return 'PAST';
  const cue = [...before.matchAll(CUE)].at(-1) ?? [...after.matchAll(CUE)][0];
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
