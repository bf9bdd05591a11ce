import { isOffice } from '../../lexicon/offices.ts';
import { holds, overlaps, type Span } from '../../text/span.ts';
import type { Party, Setting, Stated } from './deal.ts';
import { firmsIn, isFirm } from './firms.ts';

/** Who is a party to a deal, in the order of the words: who is named before the verb, and with whom. */
export function partiesOf(setting: Setting, stated: Stated): Party[] {
  const { text } = setting.source;
  const { scope, cue, start, end, kind } = stated;
  if (kind === 'JOINT_STATEMENT' && cue.start === start && cue.end === end && holds(setting.source.head, stated))
    return titled(setting, stated);
  const between = /\b(?:between|among)\s([^.;]{3,160})/u.exec(text.slice(start, end));
  if (between?.[1]) {
    const at = end - (text.slice(start, end).length - between.index - between[0].length) - between[1].length;
    const named = distinct(namesIn(setting, { start: at, end: at + between[1].length }, 'OBJECT')).slice(0, 4);
    if (named.length > 1) return named;
  }
  const before = namesIn(setting, { start: scope.start, end: cue.start }, 'SUBJECT');
  const found = distinct([
    ...before,
    ...counterpartsIn(setting, stated),
    ...(kind === 'CONTRACT' ? firmsIn(setting, { start: cue.end, end }, true) : []),
  ]);
  // A list of agreements is signed "in the presence of" those who are named with it.
  const withCue = found.length > 0 ? found : distinct(namesIn(setting, cue, 'OBJECT'));
  const isOfStates = withCue.every(({ country }) => country !== undefined);
  return isOfStates && withCue.length < 2
    ? distinct([...withCue, ...sidesIn(setting, { start: scope.start, end })])
    : withCue;
}

function distinct(parties: readonly Party[]): Party[] {
  const keyOf = ({ country, organization }: Party) => country ?? organization;
  return parties.filter((party, index) => parties.findIndex((other) => keyOf(other) === keyOf(party)) === index);
}

/** Whom an object names after "with" or "between". */
function counterpartsIn(setting: Setting, { cue, end }: Stated): Party[] {
  const object = setting.source.text.slice(cue.end, end);
  return [...object.matchAll(/\b(?:with|by)\s(?:the\s)?(?=\p{Lu})/gu)].flatMap(({ index, 0: words }) => {
    const at = cue.end + index + words.length;
    return namesIn(setting, { start: at, end: Math.min(end, at + 120) }, 'OBJECT').filter(
      ({ span }) =>
        span.start - at < 40 &&
        !/\b(?:over|in|on|of|about|for|to|after|amid)\s/u.test(setting.source.text.slice(at, span.start)),
    );
  });
}

const ALL_SIDES =
  /\b(?:(?:[Bb]oth|[Tt]he (?:two|three|four)|[Tt]he|[Tt]wo|[Tt]hree)\s(?:countries|sides|leaders|governments|parties|presidents|prime ministers|Presidents|Prime Ministers|Parties|ministers|[Hh]eads of (?:[Ss]tate|[Gg]overnment))|[Tt]hey|[Ww]e|[Oo]ur (?:two |three )?(?:countries|nations))\b/u;
const COUNTS: readonly [RegExp, number][] = [
  [/\b(?:both|two)\b/iu, 2],
  [/\bthree\b/iu, 3],
  [/\bfour\b/iu, 4],
];

/** The countries that meet, where "both sides", "the three leaders" or "we" stands for them. */
function sidesIn({ source, sides }: Setting, { start, end }: Span): Party[] {
  const match = ALL_SIDES.exec(source.text.slice(start, end));
  const count = COUNTS.find(([word]) => word.test(match?.[0] ?? ''))?.[1] ?? sides.length;
  if (!match || sides.length < 2 || sides.length !== count) return [];
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  return sides.map((country) => ({ country, span }));
}

/** The countries in the title of a joint statement; else those of the people in its first sentence; else the two that meet. */
function titled(setting: Setting, { start, end }: Stated): Party[] {
  const { source, sides } = setting;
  const states = (parties: Party[]) => distinct(parties.filter(({ country }) => country));
  const inTitle = states(namesIn(setting, { start, end }, 'TITLE'));
  if (inTitle.length > 1) return inTitle;
  const opening = source.sentences.find((sentence) => sentence.start >= source.head.end);
  const inOpening = opening
    ? namesIn(setting, { start: opening.start, end: Math.min(opening.end, opening.start + 500) }, 'SUBJECT')
    : [];
  const all = states([...inTitle, ...inOpening]);
  return all.length > 1
    ? all.slice(0, 8)
    : distinct([...all, ...sides.map((country) => ({ country, span: { start, end } }))]);
}

/**
 * Countries, bodies and the countries of people in a stretch of text, in order. A SUBJECT leaves out countries where
 * something is; in a TITLE adjectives stand for countries too ("U.S.-China", "Russian-Turkish").
 */
function namesIn(setting: Setting, span: Span, as: 'SUBJECT' | 'OBJECT' | 'TITLE'): Party[] {
  const { source, people, organizations } = setting;
  const { text } = source;
  const persons = people.flatMap(({ mentions, country, office }) =>
    mentions
      .filter((mention) => country && holds(span, mention))
      .slice(0, 1)
      .map((at) => ({
        country: country?.code ?? '',
        span:
          country?.span && holds(span, country.span) && Math.abs(country.span.start - at.start) < 120
            ? joined(country.span, at)
            : at,
        cover: office && holds(span, office.whole) ? joined(office.whole, at) : at,
      })),
  );
  const bodies = organizations.flatMap(({ name, mentions }) =>
    mentions
      .filter((mention) => holds(span, mention) && !persons.some(({ cover }) => overlaps(cover, mention)))
      .slice(0, 1)
      .map((at) => ({ organization: name, span: at, cover: at })),
  );
  const taken = [...persons, ...bodies].map(({ cover }) => cover);
  const countries = source.countries
    .filter(
      (mention) =>
        mention.code &&
        mention.kind !== 'METONYM' &&
        holds(span, mention) &&
        !taken.some((other) => overlaps(other, mention)),
    )
    .filter(({ start, end, kind }) => {
      const [lead, rest] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 60)];
      if (kind === 'DEMONYM') return as === 'TITLE' || isActing(rest);
      if (as === 'SUBJECT' && ACTS_FOR.test(text.slice(Math.max(0, start - 60), start))) return true;
      return (
        as === 'TITLE' ||
        !(
          /\b(?:in|at|into|across|throughout|near|through|of)\s(?:the\s)?$|\b(?:in|at|from|near)\s\p{Lu}[\p{L}’' ]+,\s$|^[\p{Lu}’' ]+,\s$/u.test(
            lead,
          ) ||
          (/^[’']s?\s/u.test(rest) && !isActing(rest.slice(2))) ||
          // "SINGAPORE, June 12"
          /^,\s\p{Lu}\p{L}+\.?\s\d/u.test(rest)
        )
      );
    })
    .map(({ start, end, code }) => ({ country: code ?? '', span: { start, end }, cover: { start, end } }));
  const isOpen = as !== 'TITLE' && persons.length + countries.length === 0;
  const firms = isOpen
    ? firmsIn(setting, span, false).filter((firm) => !bodies.some((body) => overlaps(body.cover, firm.span)))
    : [];
  const all: Party[] = [
    ...persons,
    ...bodies.filter(({ organization }) => as !== 'TITLE' || isFirm(organization)),
    ...countries,
    ...firms,
  ];
  return all
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ country, organization, span: at }) => ({
      ...(country ? { country } : { organization: organization ?? '' }),
      span: at,
    }));
}

/** Before a state: its government, or a leader or minister without a name: "The Prime Minister of", "The Minister of Trade of". */
const ACTS_FOR =
  /\b[Tt]he\s(?:Government|President|Prime Minister|(?:[\p{Lu}][\p{L}]+\s)?Minister(?:\s(?:of|for)\s[\p{L} ]{3,30}?)?|Ministry(?:\sof\s[\p{L} ]{3,30}?)?)\sof\s(?:the\s)?$/u;

function joined(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** "the Russian side", "the Russian and US Presidents": an adjective that stands for the state. */
function isActing(rest: string): boolean {
  const own = rest.replace(/^(?:(?:,|\sand|,\sand)\s\p{Lu}\p{L}+)+/u, '');
  const words = /^\s((?:\p{L}+\s){0,2}?)(\p{L}+)/u.exec(own);
  return (
    /^\s(?:\p{L}+\s){0,2}?(?:sides?|governments?|leaders?|delegations?|parties|authorities|ministr\w+|counterparts?)\b/u.test(
      own,
    ) || [words?.[2], ...(words?.[1]?.split(' ') ?? [])].some((word) => isOffice(word ?? ''))
  );
}
