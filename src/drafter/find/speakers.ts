import { SAYING, WITH_OBJECT } from '../lexicon/verbs.ts';
import type { Span } from '../text/span.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';
import { type Actors, isAddressed, isObject, subjectsIn } from './subjects.ts';

const VERB = new RegExp(`\\b(?:${SAYING}|according to|in the words of|went on to say|puts? it)\\b`, 'giu');
/** What may stand between a speaker and the verb that he governs: "X, who is the …, said", "X has also". */
const BETWEEN =
  /^(?:\s*,\s*[^.;:”“"]{0,140},)?(?:\s+(?:of|from|for|at|in|to)\s[^.,;:”“"]{1,80})?\s*(?:,\s*)?(?:(?:also|then|later|further|has|had|have|was|were|is|publicly|previously|again|earlier|who|reportedly|himself|herself|once|both|in turn|for (?:his|her) part|on \p{Lu}\p{L}+|yesterday|today|speaking|MP)[\s,]*){0,4}$/u;
/** What may stand between a verb and the speaker behind it: ", said Foreign Minister X". */
const BEHIND = /^\s(?:the\s|a\s|an\s)?(?:[\p{L}\p{M}’'.-]+\s){0,9}$/u;

/** Finds who says a quotation, by a verb of speech in its sentence with a name, a pronoun, a role or a body. */
export function speakerOf(
  actors: Actors,
  quotation: Span,
  scope: Span,
  previous: Speaker | undefined,
): Speaker | undefined {
  const { source } = actors;
  const told = source.narration.slice(scope.start, scope.end);
  const verbs = [...told.matchAll(VERB)].map(({ index, 0: text }) => ({
    start: scope.start + index,
    end: scope.start + index + text.length,
    text: text.toLowerCase(),
  }));
  const subjects = subjectsIn(actors, scope, previous);
  const ranked = verbs.flatMap((verb) => subjects.flatMap((subject) => scored(source, quotation, verb, subject)));
  ranked.sort((a, b) => b.score - a.score);
  return ranked[0]?.speaker;
}

type Verb = Span & { text: string };

/** Scores a verb with a subject as the source of a quotation; nothing if the subject does not govern the verb. */
function scored(source: Source, quotation: Span, verb: Verb, subject: Speaker): { score: number; speaker: Speaker }[] {
  const { narration } = source;
  const isBefore = subject.cue.end <= verb.start;
  if (!isBefore && subject.cue.start < verb.end) return [];
  const gap = isBefore ? narration.slice(subject.cue.end, verb.start) : narration.slice(verb.end, subject.cue.start);
  const distance =
    verb.end <= quotation.start
      ? quotation.start - verb.end
      : verb.start >= quotation.end
        ? verb.start - quotation.end
        : 0;
  const between =
    verb.end <= quotation.start
      ? narration.slice(verb.end, quotation.start)
      : narration.slice(quotation.end, verb.start);
  if (/[.!?]\s+\p{Lu}/u.test(between.replace(/\b(?:Mr|Mrs|Dr|U\.S)\./g, ''))) return [];
  const isClose = isBefore ? BETWEEN.test(gap) : BEHIND.test(`${gap}${gap.endsWith(' ') ? '' : ' '}`);
  const isParticiple = /ing$/.test(verb.text);
  const mayGovern = isBefore ? !/[;:]|[.!?]\s/u.test(gap.replace(/\b(?:Mr|Mrs|Dr|U\.S)\./g, '')) : isClose;
  if (!mayGovern || (isBefore && !isClose && gap.length > 220)) return [];
  if (
    !isBefore &&
    !/^(?:according|in the)/u.test(verb.text) &&
    (WITH_OBJECT.test(verb.text) || (verb.start < quotation.start && distance < 3))
  )
    return [];
  if (
    isBefore &&
    /\b(?:was|were|been|is|are)\s$/u.test(narration.slice(verb.start - 6, verb.start)) &&
    /told|asked|informed|urged|accused|quoted/.test(verb.text) &&
    verb.text !== 'quoted'
  )
    return [];
  // "called it “…” and said Ann Bell should resign": whom somebody speaks about.
  if (
    !isBefore &&
    /^\s(?:should|would|will|had|has|was|is|must|could|might|may|can|did)\b/u.test(narration.slice(subject.cue.end))
  )
    return [];
  const isRelative = /^,? who\b/u.test(gap);
  if (isBefore && !isRelative && isAddressed(source, subject.cue)) return [];
  const isOwner = /^[’']s?\s/u.test(narration.slice(subject.cue.end));
  const isCut = verb.start >= quotation.end && /\b(?:while|but|whereas|although)\b|, where\b/u.test(between);
  const weights = { LABEL: 0, NAME: 0, PRONOUN: -3, ROLE: -4, BODY: -10, DOCUMENT: -4, SAME: 0 };
  const score =
    100 -
    Math.min(60, distance / 4) -
    Math.min(50, gap.length / (isClose ? 12 : 3)) -
    (isClose ? 0 : isParticiple ? 8 : 14) -
    (isBefore && !isRelative && isObject(source, subject.cue) ? 22 : 0) -
    (isOwner ? 30 : 0) -
    (isCut ? 45 : 0) -
    (isBefore ? 0 : 3) +
    weights[subject.by];
  return score < 25 ? [] : [{ score, speaker: { ...subject, verb: { start: verb.start, end: verb.end } } }];
}
