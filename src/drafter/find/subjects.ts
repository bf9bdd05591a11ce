import { TAKES_OBJECT } from '../lexicon/verbs.ts';
import { holds, overlaps, type Span } from '../text/span.ts';
import type { Organization } from './organizations.ts';
import type { Person } from './person.ts';
import { rolesIn } from './roles.ts';
import { type Source, sentenceAt } from './source.ts';
import type { Speaker } from './speaker.ts';

/** Everybody who may speak in a document. */
export interface Actors {
  source: Source;
  people: readonly Person[];
  organizations: readonly Organization[];
}

const GROUP = String.raw`(?:(?:foreign|defence|defense|finance|prime|two|three|both|African|European|world|G7|G20|EU)\s)*(?:ministers|leaders|presidents|sides|parties|protesters|officials|experts|governments|countries|analysts|critics|activists|heads of state)`;
const DOCUMENT =
  /\b(?:[Tt]he|[Aa]|[Tt]heir|[Ii]n a|[Ii]ts|[Hh]is|[Hh]er)\s((?:(?:joint|final|press|official|written|closing)\s)*(?:statement|declaration|communiqu[eé]|document|letter|resolution|message|text|release)(?:\s(?:on|of|about|regarding)\s[\p{L} ]{3,60}?)?)(?=,|\s(?:said|says|reads?|which|that|noted|stressed|stated|emphasi[sz]ed|also|issued|added|calls|called|condemned)\b|:)/gu;

/** Everything in a stretch of narration that may speak. */
export function subjectsIn(
  { source, people, organizations }: Actors,
  scope: Span,
  previous: Speaker | undefined,
): Speaker[] {
  const { narration, text } = source;
  const told = narration.slice(scope.start, scope.end);
  const isTold = (span: Span) =>
    holds(scope, span) && narration.slice(span.start, span.end) === text.slice(span.start, span.end);
  const names = people.flatMap((person) =>
    person.mentions.filter(isTold).map((cue): Speaker => ({ person, name: person.name, by: 'NAME', cue })),
  );
  const bodies = organizations.flatMap(({ name, mentions }) =>
    mentions
      .filter(
        (cue) =>
          isTold(cue) &&
          !names.some((one) => overlaps(one.cue, cue)) &&
          !NO_SPEAKER.test(name) &&
          !isOfSomebody(source, cue),
      )
      .map((cue): Speaker => ({ person: undefined, name, by: 'BODY', cue })),
  );
  const states = source.countries
    .filter(
      (cue) =>
        cue.kind === 'NAME' &&
        isTold(cue) &&
        !isOfSomebody(source, cue) &&
        ![...names, ...bodies].some((one) => overlaps(one.cue, cue)),
    )
    .map((cue): Speaker => ({ person: undefined, name: cue.words, by: 'BODY', cue }));
  const at = (index: number, words: string): Span => ({
    start: scope.start + index,
    end: scope.start + index + words.length,
  });
  const pronouns = [...told.matchAll(/\b(?:[Hh]e|[Ss]he)\b/g)].flatMap(({ index, 0: words }) => {
    const cue = at(index, words);
    const found = antecedent(source, people, cue.start, previous);
    return found && !names.some((one) => overlaps(one.cue, cue))
      ? [{ person: found.person, name: found.person.name, by: 'PRONOUN' as const, cue, named: found.named }]
      : [];
  });
  const groups = [...told.matchAll(new RegExp(`\\b(?:[Tt]he\\s)?${GROUP}\\b`, 'gu'))].map(
    ({ index, 0: words }): Speaker => ({
      person: undefined,
      name: words.replace(/^the/, 'The'),
      by: 'BODY',
      cue: at(index, words),
    }),
  );
  const they = [...told.matchAll(/\b(?:[Tt]hey)\b/g)].flatMap(({ index, 0: words }): Speaker[] => {
    const cue = at(index, words);
    const before = [
      ...text
        .slice(Math.max(0, cue.start - 1200), cue.start)
        .matchAll(new RegExp(`\\b(?:[Tt]he\\s)?${GROUP}\\b`, 'gu')),
    ].at(-1)?.[0];
    return before ? [{ person: undefined, name: before.replace(/^the/, 'The'), by: 'BODY', cue }] : [];
  });
  const documents = [...told.matchAll(DOCUMENT)].map(({ index, 0: all, 1: words = '' }): Speaker => {
    const start = scope.start + index + all.length - words.length;
    const cue = { start, end: start + words.length };
    // A message is said by the person who sent it.
    const sender = /^(?:message|letter)/u.test(words) ? antecedent(source, people, start, previous) : undefined;
    if (!sender) return { person: undefined, name: words, by: 'DOCUMENT', cue };
    return { person: sender.person, name: sender.person.name, by: 'ROLE', cue, named: sender.named };
  });
  return [
    ...names,
    ...bodies,
    ...states,
    ...pronouns,
    ...rolesIn(source, people, scope, [...names, ...bodies]),
    ...groups,
    ...they,
    ...documents,
  ];
}

/** Whether a body is that of somebody without a name, who speaks: "a senior aide in the [Cabinet Office]". */
function isOfSomebody({ narration }: Source, { start }: Span): boolean {
  return /\b(?:aide|official|source|diplomat|advis[eo]r|insider|negotiator|officer|lawmaker|executive|economist|analyst|trader|delegate)s?\s(?:in|at|of|from|with|within|inside|close to|familiar with)\s(?:the\s)?(?:[\p{L}’'-]+\s){0,5}$/u.test(
    narration.slice(Math.max(0, start - 60), start),
  );
}

const NO_SPEAKER = /^(?:Twitter|Facebook|YouTube|Instagram)$/u;

/** Whom a pronoun means: the subject of its sentence before it, else of a sentence before, else who spoke last. */
function antecedent(
  source: Source,
  all: readonly Person[],
  at: number,
  previous: Speaker | undefined,
): { person: Person; named: Span } | undefined {
  const own = sentenceAt(source, at);
  if (!own) return undefined;
  const people = all.filter((person) => mayBe(source, person, at));
  const here = firstIn(source, people, { start: own.start, end: at });
  if (here && !here.isObject) return here;
  const index = source.sentences.indexOf(own);
  for (const sentence of source.sentences.slice(Math.max(0, index - 4), index).reverse()) {
    if (own.paragraph - sentence.paragraph > 2) return undefined;
    // "He quoted Ann Bell. “…”, he said": still the same man.
    const pronoun = /^(?:He|She)\b/u.test(source.narration.slice(sentence.start, sentence.end));
    const found = pronoun
      ? antecedent(source, all, sentence.start, previous)
      : (firstIn(source, people, sentence) ?? here);
    if (pronoun || found) return found;
    if (NAMELESS.test(source.narration.slice(sentence.start, sentence.end))) return undefined;
    if (previous?.person && people.includes(previous.person) && holds(sentence, previous.cue))
      return { person: previous.person, named: previous.named ?? previous.cue };
  }
  return undefined;
}

/** A sentence about somebody without a name: "A senior official took another view." */
const NAMELESS =
  /^[\s"“”]*(?:An?|One|Another)\s(?:[\p{L}’'-]+\s){0,4}?(?:official|aide|diplomat|source|minister|advis[eo]r|spokes(?:man|woman|person)|analyst|economist|trader|banker|resident|lawmaker|MP|senator|negotiator|officer|executive|journalist|reporter|student|man|woman)\b/u;

const MAN =
  /\b(?:Mr|Sir|Lord|King|Emir|Sultan|Prince|Herr|Monsieur|Señor|Shri|Sheikh)\.?\s(?:[\p{Lu}][\p{L}.’'-]*\s){0,2}$/u;
const WOMAN =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Frau|Mme|Madame|Señora|Smt|Begum|Sheikha)\.?\s(?:[\p{Lu}][\p{L}.’'-]*\s){0,2}$/u;

/** Whether a pronoun at a position may mean a person, by how others address him or her. */
function mayBe({ text }: Source, { mentions }: Person, at: number): boolean {
  const other = /^she\b/iu.test(text.slice(at, at + 4))
    ? MAN
    : /^he\b/iu.test(text.slice(at, at + 3))
      ? WOMAN
      : undefined;
  return !(other && mentions.some(({ start }) => other.test(text.slice(Math.max(0, start - 40), start))));
}

/** The first name or role in a stretch of narration that is no possessive; subjects come before objects. */
function firstIn(
  source: Source,
  people: readonly Person[],
  span: Span,
): { person: Person; named: Span; isObject: boolean } | undefined {
  const { narration, text } = source;
  const names = people.flatMap((person) =>
    person.mentions
      .filter(
        (named) =>
          holds(span, named) &&
          narration[named.start] === text[named.start] &&
          !/^[’']s?\s/u.test(text.slice(named.end, named.end + 3)),
      )
      .map((named): Speaker => ({ person, name: person.name, by: 'NAME', cue: named })),
  );
  const found = [...names, ...rolesIn(source, people, span, names)].map(({ person, cue }) => ({
    person,
    named: cue,
    isObject: isObject(source, cue),
  }));
  const [first] = found.sort((a, b) => Number(a.isObject) - Number(b.isObject) || a.named.start - b.named.start);
  return first?.person && { ...first, person: first.person };
}

const TITLE =
  "(?:the\\s|his\\s|her\\s)?(?:(?:Mr|Mrs|Ms|Dr)\\.\\s|(?!(?:and|as|at|by|for|if|in|of|on|that|to|when|with)\\b)[\\p{L}’'-]+\\s){0,2}$";
const AFTER_PREPOSITION = new RegExp(`\\b(?:of|with|to|against|by|for|from|about|on|between|in|at)\\s${TITLE}`, 'u');
const AFTER_VERB = new RegExp(
  `\\b(?:met|meeting|visited|received|hosted|congratulated|${TAKES_OBJECT})\\s${TITLE}`,
  'u',
);

/** Whether a verb before a name or role governs it: "thanked President [X]". */
export function isAddressed({ narration }: Source, { start }: Span): boolean {
  return AFTER_VERB.test(narration.slice(Math.max(0, start - 32), start));
}

/** Whether a verb or a preposition before a name or role governs it: "with [X]". */
export function isObject(source: Source, cue: Span): boolean {
  return (
    isAddressed(source, cue) || AFTER_PREPOSITION.test(source.narration.slice(Math.max(0, cue.start - 24), cue.start))
  );
}
