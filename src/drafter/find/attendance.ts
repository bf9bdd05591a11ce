import type { Sentence } from '../text/sentences.ts';
import { holds, type Span } from '../text/span.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

/** Words for those who were there, besides the main participants. */
const PRESENT =
  /\b(?:[Aa]mong (?:them|those present|the participants|those who (?:attended|spoke|came))|(?:also )?(?:attended|took part|were present|was present)|in the presence of|opened the (?:event|summit|meeting|conference|talks)|delegations? (?:was|were) (?:led|headed)|representatives? (?:from|of)|joined the (?:talks|meeting|summit)|spoke at|(?:delegation|side) (?:included|comprised|consisted of|was represented|was led)|[Oo]n the \p{Lu}\p{L}+ side|(?:was|were) represented(?: at \p{L}+ level)? by|[Oo]n (?:the part|behalf) of|accompanied by|[Aa]t the (?:special )?invitation of|courtesy call on|was (?:met|greeted|received|seen off) by|paid a call on|called on (?:him|her|(?:the )?(?:President|Prime|King|Queen|Emir|Sultan|Chancellor|Premier|Vice|Foreign|Speaker))\b(?![^.;]{0,60} to (?!the\b))|(?:was|were) joined by|[Pp]articipating for)\b/u;
/** Words beside the name of somebody who was not there: "representing [X]", "[X] did not attend". */
const REPRESENTED = /\brepresent(?:ing|ed)\s(?!by\b)[^,;]{0,40}$/u;
const ABSENT =
  /^,? (?:(?:was|were) (?:not (?:there|present|invited)|absent|represented by)|(?:did|could) not (?:attend|come|take part))\b/u;

/** Whether somebody who is named was not there, or only represented. */
export function isAbsent({ text }: Source, { start, end }: Span): boolean {
  return REPRESENTED.test(text.slice(Math.max(0, start - 70), start)) || ABSENT.test(text.slice(end, end + 40));
}

/** Somebody who was there, and the words that say so. */
export interface Presence {
  person: Person;
  cue: Span;
}

/**
 * The people whom a sentence, or the list that it ends in, says to have been there, or to have signed something together.
 *
 * @param within returns those who are named in a part of the text
 */
export function presentIn(source: Source, sentence: Sentence, within: (span: Span) => Person[]): Presence[] {
  const told = source.narration.slice(sentence.start, sentence.end);
  const present = PRESENT.exec(told);
  const signed = /(?<!\b(?:had|was|were|been|be) )\bsigned\b/u.exec(told);
  const at = ({ index, 0: words }: RegExpExecArray): Span => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  });
  if (present)
    return [sentence, ...listAfter(source, sentence)].flatMap((part) =>
      within(part).map((person) => ({ person, cue: cueOf(person, part, part === sentence ? at(present) : undefined) })),
    );
  // A sentence that names a year may be about an earlier signing.
  if (!signed || /\b(?:19|20)\d\d\b/u.test(told)) return [];
  const before = { start: sentence.start, end: at(signed).start };
  const signers = within(before).map((person) => ({ person, cue: cueOf(person, before, at(signed)) }));
  return signers.length > 1 ? signers : [];
}

/** The words from a name to those that tell of presence, or the other way round; the name if they are far from it. */
function cueOf({ mentions }: Person, part: Span, told: Span | undefined): Span {
  const mention = mentions.find((one) => holds(part, one)) ?? part;
  if (!told) return mention;
  const both = { start: Math.min(mention.start, told.start), end: Math.max(mention.end, told.end) };
  return both.end - both.start <= MOST_WORDS ? both : mention;
}

const MOST_WORDS = 200;

/** The points of the list that a sentence ends in. */
function listAfter({ text, sentences }: Source, one: Sentence): Sentence[] {
  if (text[one.end - 1] !== ':') return [];
  const after = sentences.filter(({ paragraph }) => paragraph > one.paragraph);
  const end = after.findIndex(
    ({ start }) => /(?:^|\n)\s*$/u.test(text.slice(0, start)) && !/^[-–•*]/u.test(text.slice(start)),
  );
  return after.slice(0, end === -1 ? undefined : end);
}
