import { isOffice } from '../lexicon/offices.ts';
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
  return [...told.matchAll(/\b(?:[Tt]he|[Hh]is|[Hh]er)\s(?=\p{L})/gu)].flatMap(({ index, 0: article }): Speaker[] => {
    const after =
      /^(?:[\p{L}’'-]+\s?){1,5}/u
        .exec(told.slice(index + article.length))?.[0]
        .trimEnd()
        .split(/\s/) ?? [];
    const at = after.findIndex((word) => isOffice(word) && !word.endsWith('s'));
    if (at === -1) return [];
    const [role, head = ''] = [after.slice(0, at + 1).join(' '), after[at]];
    const start = scope.start + index;
    const cue = { start, end: start + article.length + role.length };
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
