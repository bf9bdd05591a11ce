import { isOffice } from '../lexicon/offices.ts';
import { SAYING, WITH_OBJECT } from '../lexicon/verbs.ts';
import { holds, overlaps, type Span } from '../text/span.ts';
import type { Organization } from './organizations.ts';
import type { Person } from './people.ts';
import { type Source, sentenceAt } from './source.ts';

/** Who is said to speak: a person, or whom else the words name ("the joint statement", "the ministers"). */
export interface Speaker {
  person: Person | undefined;
  /** The name of the person or body, or the words. */
  name: string;
  /** How it was found. */
  by: 'LABEL' | 'NAME' | 'PRONOUN' | 'ROLE' | 'BODY' | 'DOCUMENT' | 'SAME';
  /** The words that name the speaker: a name, a pronoun or a role. */
  cue: Span;
  /** For a pronoun or role, where the person is named. */
  named?: Span | undefined;
  /** The verb, if there is one. */
  verb?: Span | undefined;
}

interface Actors {
  source: Source;
  people: readonly Person[];
  organizations: readonly Organization[];
}

const VERB = new RegExp(`\\b(?:${SAYING}|according to|went on to say)\\b`, 'giu');
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
function scored(
  { narration }: Source,
  quotation: Span,
  verb: Verb,
  subject: Speaker,
): { score: number; speaker: Speaker }[] {
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
    verb.text !== 'according to' &&
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
  const lead = narration.slice(Math.max(0, subject.cue.start - 24), subject.cue.start);
  const isObject =
    isBefore &&
    /\b(?:of|with|to|against|by|for|from|about|on|between|in|at)\s(?:the\s)?(?:[\p{L}.’']+\s){0,2}$/u.test(lead);
  const isOwner = /^[’']s?\s/u.test(narration.slice(subject.cue.end));
  const isCut = verb.start >= quotation.end && /\b(?:while|but|whereas|although)\b/u.test(between);
  const weights = { LABEL: 0, NAME: 0, PRONOUN: -3, ROLE: -4, BODY: -10, DOCUMENT: -4, SAME: 0 };
  const score =
    100 -
    Math.min(60, distance / 4) -
    Math.min(50, gap.length / (isClose ? 12 : 3)) -
    (isClose ? 0 : isParticiple ? 8 : 14) -
    (isObject ? 22 : 0) -
    (isOwner ? 30 : 0) -
    (isCut ? 45 : 0) -
    (isBefore ? 0 : 3) +
    weights[subject.by];
  return score < 25 ? [] : [{ score, speaker: { ...subject, verb: { start: verb.start, end: verb.end } } }];
}

const GROUP = String.raw`(?:(?:foreign|defence|defense|finance|prime|two|three|both|African|European|world|G7|G20|EU)\s)*(?:ministers|leaders|presidents|sides|parties|protesters|officials|experts|governments|countries|analysts|critics|activists|heads of state)`;
const DOCUMENT =
  /\b(?:[Tt]he|[Aa]|[Tt]heir|[Ii]n a|[Ii]ts|[Hh]is|[Hh]er)\s((?:(?:joint|final|press|official|written|closing)\s)*(?:statement|declaration|communiqu[eé]|document|letter|resolution|message|text|release)(?:\s(?:on|of|about|regarding)\s[\p{L} ]{3,60}?)?)(?=,|\s(?:said|says|reads?|which|that|noted|stressed|stated|emphasi[sz]ed|also|issued|added|calls|called|condemned)\b|:)/gu;

/** Everything in a stretch of narration that may speak. */
function subjectsIn({ source, people, organizations }: Actors, scope: Span, previous: Speaker | undefined): Speaker[] {
  const { narration, text } = source;
  const told = narration.slice(scope.start, scope.end);
  const isTold = (span: Span) =>
    holds(scope, span) && narration.slice(span.start, span.end) === text.slice(span.start, span.end);
  const names = people.flatMap((person) =>
    person.mentions.filter(isTold).map((cue): Speaker => ({ person, name: person.name, by: 'NAME', cue })),
  );
  const bodies = organizations.flatMap(({ name, mentions }) =>
    mentions
      .filter((cue) => isTold(cue) && !names.some((one) => overlaps(one.cue, cue)) && !NO_SPEAKER.test(name))
      .map((cue): Speaker => ({ person: undefined, name, by: 'BODY', cue })),
  );
  const states = source.countries
    .filter((cue) => cue.kind === 'NAME' && isTold(cue) && ![...names, ...bodies].some((one) => overlaps(one.cue, cue)))
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

const NO_SPEAKER = /^(?:Twitter|Facebook|YouTube|Instagram)$/u;

/** Offices without a name that one person holds: "the commissioner", "the Russian leader", "The French president". */
function rolesIn(
  { narration, text, countries }: Source,
  people: readonly Person[],
  scope: Span,
  known: readonly Speaker[],
): Speaker[] {
  const told = narration.slice(scope.start, scope.end);
  const pattern = /\b(?:[Tt]he|[Hh]is|[Hh]er)\s((?:[\p{L}’'-]+\s){0,4}?(\p{L}+))(?=[\s,.:]|$)/gu;
  return [...told.matchAll(pattern)].flatMap(({ index, 0: words, 1: role = '', 2: head = '' }): Speaker[] => {
    if (!isOffice(head) || head.endsWith('s')) return [];
    const cue = { start: scope.start + index, end: scope.start + index + words.length };
    if (known.some((one) => overlaps(one.cue, { start: cue.start, end: cue.end + 2 }))) return [];
    const country = countries.find((mention) => holds(cue, mention) && mention.code)?.code;
    const isLeader = /^(?:leader|head)$/u.test(head);
    const holders = people.filter(({ office, country: own, mentions }) => {
      if (country && own?.code !== country) return false;
      const title = office ? text.slice(office.start, office.end).toLowerCase() : '';
      const isOf = isLeader
        ? /president|prime minister|chancellor|premier|leader|king/u.test(title)
        : title.includes(head.toLowerCase());
      return (
        isOf &&
        mentions.some(({ start }) => start < cue.start) &&
        (country !== undefined || isLeader || role.split(' ').every((word) => title.includes(word.toLowerCase())))
      );
    });
    // Of several holders, the one named last before.
    const near = holders
      .map((person) => ({ person, named: person.mentions.filter(({ start }) => start < cue.start).at(-1) }))
      .sort((a, b) => (b.named?.start ?? 0) - (a.named?.start ?? 0));
    const [only, second] = near;
    if (!only || (second && country !== undefined)) return [];
    return [{ person: only.person, name: only.person.name, by: 'ROLE', cue, named: only.named }];
  });
}

/** Whom a pronoun means: the first name of its sentence before it, else of the sentences before, else who spoke last. */
function antecedent(
  source: Source,
  people: readonly Person[],
  at: number,
  previous: Speaker | undefined,
): { person: Person; named: Span } | undefined {
  const own = sentenceAt(source, at);
  if (!own) return undefined;
  const here = firstIn(source, people, { start: own.start, end: at });
  if (here) return here;
  const index = source.sentences.indexOf(own);
  for (const sentence of source.sentences.slice(Math.max(0, index - 4), index).reverse()) {
    if (own.paragraph - sentence.paragraph > 2) return undefined;
    const found = firstIn(source, people, sentence);
    if (found) return found;
    if (previous?.person && holds(sentence, previous.cue))
      return { person: previous.person, named: previous.named ?? previous.cue };
  }
  return undefined;
}

/** The first name in a stretch of narration that is no possessive; subjects come before objects. */
function firstIn(
  { narration, text }: Source,
  people: readonly Person[],
  span: Span,
): { person: Person; named: Span } | undefined {
  const found = people.flatMap((person) =>
    person.mentions
      .filter(
        (named) =>
          holds(span, named) &&
          narration[named.start] === text[named.start] &&
          !/^[’']s?\s/u.test(text.slice(named.end, named.end + 3)),
      )
      .map((named) => ({ person, named })),
  );
  return found.sort((a, b) => a.named.start - b.named.start)[0];
}
