import { holds, overlaps, type Span, trimSpan } from '../text/span.ts';
import type { Organization } from './organizations.ts';
import type { Person } from './person.ts';
import { type Source, sentenceAt } from './source.ts';
import type { Speaker } from './speaker.ts';
import { speakerOf } from './speakers.ts';
import { type Turn, turnsIn } from './turns.ts';

/** Words of somebody: between quotation marks, under a label, or reported. */
export interface Quote extends Span {
  form: 'DIRECT' | 'PARTIAL' | 'INDIRECT' | 'HEADLINE';
  speaker: Speaker | undefined;
  /** Who may have said it, where no rule tells. */
  guess: string | undefined;
  /** The person whom the words address, and where. */
  addressee: { person: Person; cue: Span } | undefined;
  isTurn: boolean;
}

/** Finds turns of a transcript, and quotations with who is said to speak. */
export function quotesIn(source: Source, people: readonly Person[], organizations: readonly Organization[]): Quote[] {
  const turns = turnsIn(source, people);
  const found: Quote[] = turns.map((turn) => quoteOfTurn(source, turn, turns, people));
  const marked = source.quotations.filter((quotation) => !turns.some((turn) => holds(turn, quotation)));
  let previous: { quote: Quote; paragraph: number; last: number } | undefined;
  for (const quotation of marked) {
    const span = withoutMarks(source.text, trimSpan(source.text, quotation));
    const scope = scopeOf(source, quotation);
    const actors = { source, people, organizations };
    const before = previous?.quote.speaker;
    const isHeadline = holds(source.head, quotation) && source.head.end < source.text.length;
    const isSoCalled = /\bso-called\s[“"‘']$/iu.test(source.text.slice(0, quotation.start));
    const own = isHeadline
      ? byTitle(actors, quotation)
      : isSoCalled
        ? undefined
        : (speakerOf(actors, span, scope, before) ?? byColon(actors, span, scope, before));
    const speaker =
      own ?? (previous && !isHeadline && !isSoCalled ? continued(source, quotation, scope, previous) : undefined);
    const lastParagraph = source.paragraphs.findIndex(({ end }) => quotation.end <= end);
    const guess = speaker ? undefined : (before?.name ?? nearest(source, people, span));
    const form = isHeadline
      ? 'HEADLINE'
      : isClause(source.text.slice(quotation.start, quotation.end))
        ? 'DIRECT'
        : 'PARTIAL';
    const quote = { ...span, form, speaker, guess, addressee: undefined, isTurn: false } as const;
    found.push(quote);
    if (!isHeadline) previous = { quote, paragraph: quotation.paragraph, last: lastParagraph };
  }
  return [...found, ...withinTurns({ source, people, organizations }, turns)].sort((a, b) => a.start - b.start);
}

/** What a turn quotes of another person whom a verb of speech names right there: "Ann Bell told us, ‘…’". */
function withinTurns(actors: Parameters<typeof speakerOf>[0], turns: readonly Turn[]): Quote[] {
  const { source } = actors;
  return source.quotations.flatMap((quotation): Quote[] => {
    const turn = turns.find((one) => holds(one, quotation));
    const scope = scopeOf(source, quotation);
    if (!turn || !holds(turn, scope) || !isClause(source.text.slice(quotation.start, quotation.end))) return [];
    const span = withoutMarks(source.text, trimSpan(source.text, quotation));
    const speaker = speakerOf(actors, span, scope, undefined);
    const isOther = speaker?.by === 'NAME' && speaker.person !== turn.person && speaker.cue.end < span.start;
    return isOther ? [{ ...span, form: 'DIRECT', speaker, guess: undefined, addressee: undefined, isTurn: false }] : [];
  });
}

/** A comma at the end belongs to the sentence around a quotation, as does the stop after some words of one. */
function withoutMarks(text: string, span: Span): Span {
  const isWhole = /^[“"‘'[(]*\p{Lu}/u.test(text.slice(span.start, span.end));
  const last = text[span.end - 1];
  const isOutside = last === ',' || (last === '.' && !isWhole && text[span.end - 2] !== '.');
  return isOutside ? { start: span.start, end: span.end - 1 } : span;
}

/** The sentences that a quotation stands in. */
function scopeOf({ sentences }: Source, { start, end }: Span): Span {
  const own = sentences.filter((sentence) => overlaps(sentence, { start: start - 1, end: end + 1 }));
  return { start: own[0]?.start ?? start, end: own.at(-1)?.end ?? end };
}

/** The name that a title gives to its words: "Ann Bell: “…”", "“…”: Ann Bell on trade". */
function byTitle({ source, people }: Parameters<typeof speakerOf>[0], { start, end }: Span): Speaker | undefined {
  const { text, head } = source;
  const before = /^([\p{L} .’'-]+):\s[“"‘']$/u.exec(text.slice(head.start, start))?.[1];
  const after = /^[”"’']:\s(?=\p{Lu})/u.exec(text.slice(end, head.end))?.[0];
  const cue =
    before === undefined
      ? after === undefined
        ? undefined
        : people.flatMap(({ mentions }) => mentions).find((mention) => mention.start === end + after.length)
      : { start: head.start, end: head.start + before.length };
  const label = cue && text.slice(cue.start, cue.end);
  const own = people.filter(({ name, aliases }) => label !== undefined && [name, ...aliases].includes(label));
  return cue && own[0] && own.length === 1 ? { person: own[0], name: own[0].name, by: 'LABEL', cue } : undefined;
}

/** The subject of the sentence that ends with a colon before a quotation: "X opposed it: “…”". */
function byColon(
  actors: Parameters<typeof speakerOf>[0],
  span: Span,
  scope: Span,
  previous: Speaker | undefined,
): Speaker | undefined {
  const { source, people } = actors;
  const before = source.narration.slice(0, span.start - 1).trimEnd();
  if (!before.endsWith(':')) return undefined;
  const sentence = sentenceAt(source, before.length - 1) ?? scope;
  const lead = { start: sentence.start, end: Math.min(sentence.end, before.length) };
  const spoken = speakerOf(actors, span, lead, previous);
  if (spoken) return spoken;
  const subject = people
    .flatMap((person) =>
      person.mentions
        .filter((mention) => holds(lead, mention) && !/^[’']s?\s/u.test(source.text.slice(mention.end)))
        .map((cue) => ({ person, cue })),
    )
    .sort((a, b) => a.cue.start - b.cue.start)[0];
  return subject && { person: subject.person, name: subject.person.name, by: 'NAME', cue: subject.cue };
}

/**
 * The speaker of the quotation before, where one follows it in its paragraph and nobody else is named between: "“…”, she
 * said. “…”"; not for a paragraph of its own.
 */
function continued(
  { narration, paragraphs }: Source,
  quotation: { start: number; end: number; paragraph: number },
  scope: Span,
  previous: { quote: Quote; last: number },
): Speaker | undefined {
  const { quote, last } = previous;
  if (!quote.speaker || last !== quotation.paragraph) return undefined;
  const paragraph = paragraphs[quotation.paragraph] ?? scope;
  const between = narration.slice(Math.max(quote.end, paragraph.start), quotation.start);
  const own = narration.slice(scope.start, scope.end).replace(/[\0\s"“”.,]/g, '');
  const isAlone = own === '' || scope.start < quote.end;
  return isAlone &&
    !/[.!?]\s+\p{Lu}[\p{L}\s]+[.!?]/u.test(between.replace(/\b(?:Mr|Mrs|Dr)\./g, '')) &&
    quote.speaker.cue.start < quotation.start
    ? { ...quote.speaker, by: 'SAME', named: quote.speaker.named ?? quote.speaker.cue }
    : undefined;
}

function nearest({ narration, text }: Source, people: readonly Person[], { start }: Span): string | undefined {
  const before = people.flatMap(({ name, mentions }) =>
    mentions
      .filter(
        (mention) =>
          mention.end <= start && start - mention.end < 700 && narration[mention.start] === text[mention.start],
      )
      .map(({ end }) => ({ name, end })),
  );
  return before.sort((a, b) => b.end - a.end)[0]?.name;
}

const VERB_FORM =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|do|does|did|want|wants|need|needs|think|believe|know|see|say|support|stand|hope|welcome|urge|call|agree|remain|make|take|give|continue|expect|look|go|come|keep|let|let's|i'm|we're|it's|don't|won't|can't|i|we|you|he|she|they)\b|n't\b|['’](?:s|re|ve|ll|m)\b/iu;

/** Whether words are a sentence or a clause rather than some words of one. */
function isClause(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  if (/^(?:\p{Lu}|["“‘'[(]*\p{Lu})/u.test(words) && /[.!?,…]["”’')\]]*$/u.test(words.trim()) && count > 2) return true;
  if (count < 5) return /^\p{Lu}/u.test(words) && count > 2 && VERB_FORM.test(words);
  return (
    VERB_FORM.test(words) &&
    (/^\p{Lu}/u.test(words.trim()) ||
      /^(?:i|we|you|he|she|it|they|there|this|that|the|no|if|our|my|to provide)\b/iu.test(words.trim()))
  );
}

/** A turn as a quote; it addresses whom its first words name, by name or as the only other speaker of that office. */
function quoteOfTurn(source: Source, turn: Turn, turns: readonly Turn[], people: readonly Person[]): Quote {
  const { person, role, label, start, end } = turn;
  const cue = person?.mentions.find((mention) => holds(label, mention)) ?? label;
  const named = person && cue === label ? person.mentions[0] : undefined;
  const speaker: Speaker = { person, name: person?.name ?? role ?? '', by: 'LABEL', cue, named };
  return {
    start,
    end,
    form: person ? 'DIRECT' : 'PARTIAL',
    speaker,
    guess: undefined,
    addressee: addresseeOf(source, turn, turns, people),
    isTurn: true,
  };
}

function addresseeOf(
  { text }: Source,
  turn: Turn,
  turns: readonly Turn[],
  people: readonly Person[],
): Quote['addressee'] {
  const opening =
    /^(?:(?:Dear|Your Excellency,?|Thank you(?: very much)?,?|Good (?:morning|afternoon|evening),?|Well,?|Yes,?|And)\s)?(?:(?:Mr|Madam|Mrs|Ms)\.?\s(?:(?:Vice |Deputy |Prime |Foreign |Crown )?(President|Minister|Chancellor|Premier|Chairman|Secretary|Prince|\p{Lu}\p{L}+))|(Prime Minister|President|Chancellor|Premier))(?=[,.!])/u.exec(
      text.slice(turn.start, turn.start + 120),
    );
  if (!opening) return undefined;
  const cue = { start: turn.start, end: turn.start + opening[0].length };
  const word = opening[1] ?? opening[2] ?? '';
  const others = new Set(turns.flatMap(({ person }) => (person && person !== turn.person ? [person] : [])));
  const meant = [...(others.size > 0 ? others : people)].filter(
    (person) =>
      person !== turn.person &&
      (person.familyName === word ||
        (person.office && text.slice(person.office.start, person.office.end).includes(word))),
  );
  return meant.length === 1 && meant[0] ? { person: meant[0], cue } : undefined;
}
