import { isOffice } from '../../lexicon/offices.ts';
import { holds, overlaps, type Span } from '../../text/span.ts';
import type { Party, Setting, Stated } from './deal.ts';
import { firmsIn, isFirm } from './firms.ts';

/** Who is a party to a deal, in the order of the words: who is named before the verb, and with whom. */
export function partiesOf(setting: Setting, stated: Stated): Party[] {
  const { sides } = setting;
  const { text } = setting.source;
  const { scope, cue, start, end, kind } = stated;
  if (kind === 'JOINT_STATEMENT' && cue.start === start && cue.end === end && holds(setting.source.head, stated))
    return titled(setting, stated);
  const between = betweenIn(setting, stated);
  if (between.length > 1) return between;
  // A point of a list has its parties in its own words; else they are those of the sentence above, or who meets.
  const isBelow = scope.end <= start;
  const before = namesIn(setting, { start: scope.start, end: cue.start }, 'SUBJECT');
  const found = distinct([
    ...before,
    ...counterpartsIn(setting, stated),
    ...(kind === 'CONTRACT' ? firmsIn(setting, { start: clauseOf(text, stated), end }, true) : []),
  ]);
  // A list of agreements is signed "in the presence of" those who are named with it.
  const isKnown = ({ organization }: Party) =>
    organization === undefined || setting.organizations.some(({ name }) => name === organization);
  const withCue = found.length > 0 ? found : distinct(namesIn(setting, cue, 'OBJECT').filter(isKnown));
  if (isBelow && withCue.length < 2 && sides.length === 2) return sides.map((country) => ({ country, span: cue }));
  const isOfStates = withCue.every(({ country }) => country !== undefined);
  return isOfStates && withCue.length < 2
    ? distinct([...withCue, ...sidesIn(setting, { start: scope.start, end })])
    : withCue;
}

/** Where the words for who buys and sells begin: after "under which", else after the verb. */
function clauseOf(text: string, { cue, start, end }: Stated): number {
  const which = /\bunder which\s/u.exec(text.slice(start, end));
  return which ? start + which.index + which[0].length : cue.end;
}

const BETWEEN = /\b(?:between|among)\s((?:[^.;]|\.(?=\S|\s\p{Ll}|\sand\s)){3,200})/u;
/** Where the second of two parties begins: before an article or a possessive, else at any "and". */
const SECOND = [/\sand\s(?=(?:the|an?|its|his|her)\s|\p{Lu}\p{L}+[’']s\s)/gu, /\sand\s(?=\p{Lu})/gu];
const BODY =
  /^(?:the\s|an?\s|\p{Lu}[\p{L}.]+[’']s\s)?(\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s(?:(?:of|for|the|and|de|&)\s){0,2}\p{Lu}[\p{L}\p{N}.&’'-]*)*)/u;

/** The parties that a deal is between. */
function betweenIn(setting: Setting, { start, end }: Span): Party[] {
  const { text } = setting.source;
  const words = text.slice(start, end);
  const match = BETWEEN.exec(words);
  if (!match?.[1]) return [];
  const from = start + match.index + match[0].length - match[1].length;
  const until = from + match[1].length;
  const named = distinct(namesIn(setting, { start: from, end: until }, 'OBJECT')).slice(0, 4);
  if (named.length > 1 && named.every(({ country }) => country)) return named;
  for (const pattern of SECOND) {
    const and = [...match[1].matchAll(pattern)].at(-1);
    const sides = and && [
      partyIn(setting, { start: from, end: from + and.index }),
      partyIn(setting, { start: from + and.index + and[0].length, end: until }),
    ];
    if (sides?.every((side) => side !== undefined)) return distinct(sides);
  }
  return named;
}

/** The party that a stretch of text begins with: a body by its whole name, else a country or who acts for one. */
function partyIn(setting: Setting, { start, end }: Span): Party | undefined {
  const { text, countries } = setting.source;
  const match = BODY.exec(text.slice(start, end));
  const name = match?.[1]?.replace(/[’']s?$/u, '');
  if (!match || !name) return undefined;
  const at = start + match[0].length - (match[1]?.length ?? 0);
  const span = { start: at, end: at + name.length };
  const [first] = namesIn(setting, { start, end: span.end }, 'OBJECT');
  const isCountry = countries.some((one) => one.kind === 'NAME' && one.start <= at && one.end >= span.end - 1);
  return first?.country !== undefined || isCountry ? first : { organization: name, span };
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
  /\b(?:(?:[Bb]oth|[Tt]he (?:two|three|four)|[Tt]he|[Tt]wo|[Tt]hree)\s(?:countries|sides|leaders|governments|parties|presidents|prime ministers|Presidents|Prime Ministers|Parties|ministers|[Hh]eads of (?:[Ss]tate|[Gg]overnment))|[Tt]hey|[Ww]e|[Oo]ur (?:two |three )?(?:countries|nations)|[Ii]ntergovernmental|[Bb]ilateral)\b/u;
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
  const isWhere = ({ start }: Span) =>
    as === 'SUBJECT' && /\b(?:in|at|near|of)\s(?:the\s)?$/u.test(text.slice(start - 12, start));
  const firms = isOpen
    ? firmsIn(setting, span, false).filter(
        (firm) => !bodies.some((body) => overlaps(body.cover, firm.span)) && !isWhere(firm.span),
      )
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
