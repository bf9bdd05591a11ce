import { findCountries } from '../../../words/countries/country.ts';
import { isOffice } from '../../lexicon/offices.ts';
import { holds, overlaps, type Span } from '../../text/span.ts';
import type { Party, Setting, Stated } from './deal.ts';
import { isFirm } from './undertakings.ts';

/** Who is a party to a deal, in the order of the words: who is named before the verb, and with whom. */
export function partiesOf(setting: Setting, stated: Stated): Party[] {
  const { text } = setting.source;
  const { scope, cue, start, end } = stated;
  const isTitle = stated.kind === 'JOINT_STATEMENT' && cue.start === stated.start && cue.end === stated.end;
  const between = /\b(?:between|among)\s([^.;]{3,160})/u.exec(text.slice(start, end));
  const found: Party[] = [];
  const add = (party: Party | undefined) => {
    if (party && !found.some((one) => (one.country ?? one.organization) === (party.country ?? party.organization)))
      found.push(party);
  };
  if (isTitle) return titled(setting, stated);
  if (between?.[1]) {
    const at = start + between.index + between[0].length - between[1].length;
    for (const party of namesIn(setting, { start: at, end: at + between[1].length }).slice(0, 4)) add(party);
    if (found.length > 1) return found;
  }
  for (const party of namesIn(setting, { start: scope.start, end: Math.max(cue.start, scope.start) }, true)) add(party);
  const object = text.slice(cue.end, end);
  for (const { index, 0: words } of object.matchAll(
    /\b(?:with|to|from|between|and|by|including)\s(?:the\s)?(?=\p{Lu})/gu,
  )) {
    const at = cue.end + index + words.length;
    if (/^(?:with|between|by)/u.test(words))
      for (const party of namesIn(setting, { start: at, end: Math.min(end, at + 120) }, false).slice(0, 3))
        if (party.span.start - at < 60) add(party);
  }
  if (stated.kind === 'CONTRACT')
    for (const party of firmsIn(setting, { start: cue.end, end: Math.min(end, cue.end + 200) })) add(party);
  const hasStates = found.length === 0 || found.every(({ country }) => country !== undefined);
  if (hasStates && found.length < 2) for (const party of sidesIn(setting, { start: scope.start, end })) add(party);
  return found;
}

const ALL_SIDES =
  /\b(?:(?:[Bb]oth|[Tt]he two|[Tt]he|[Tt]wo)\s(?:countries|sides|leaders|governments|parties|presidents|prime ministers|Presidents|Prime Ministers|Parties|ministers|heads of state)|[Tt]hey|[Ww]e|[Oo]ur two (?:countries|nations))\b/u;

/** The two countries of the meeting, where "both sides" or "we" stands for them. */
function sidesIn({ source, sides }: Setting, { start, end }: Span): Party[] {
  const match = ALL_SIDES.exec(source.text.slice(start, end));
  if (!match || sides.length !== 2) return [];
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  return sides.map((country) => ({ country, span }));
}

/** The countries in the title of a joint statement; else those of the people in its first sentence; else the two that meet. */
function titled(setting: Setting, { start, end }: Stated): Party[] {
  const { source, sides } = setting;
  const inTitle = namesIn(setting, { start, end }).filter(({ country }) => country);
  if (inTitle.length > 1) return inTitle;
  const opening = source.sentences.find((sentence) => sentence.start >= source.head.end);
  const inOpening = opening
    ? namesIn(setting, { start: opening.start, end: Math.min(opening.end, opening.start + 500) }, true).filter(
        ({ country }) => country,
      )
    : [];
  const all = [...inTitle, ...inOpening].filter(
    ({ country }, index, list) => list.findIndex((one) => one.country === country) === index,
  );
  if (all.length > 1) return all.slice(0, 8);
  return sides.map((country) => ({
    country,
    span: inTitle.find((one) => one.country === country)?.span ?? { start, end },
  }));
}

/** Countries, bodies and the countries of people in a stretch of text, in order. With `asSubject`, only who acts there. */
function namesIn({ source, people, organizations }: Setting, span: Span, asSubject = false): Party[] {
  const { text } = source;
  const persons = people.flatMap(({ mentions, country, office }) => {
    const at = mentions.find((mention) => holds(span, mention));
    if (!at || !country) return [];
    return [
      {
        country: country.code,
        span: country.span && holds(span, country.span) ? joined(country.span, at) : at,
        cover: office && holds(span, office.whole) ? joined(office.whole, at) : at,
      },
    ];
  });
  const bodies = organizations.flatMap(({ name, mentions }) => {
    const at = mentions.find((mention) => holds(span, mention));
    return at && !persons.some(({ cover }) => overlaps(cover, at)) ? [{ organization: name, span: at, cover: at }] : [];
  });
  const taken = [...persons, ...bodies].map(({ cover }) => cover);
  const countries = source.countries
    .filter(
      (mention) =>
        mention.code &&
        mention.kind !== 'METONYM' &&
        holds(span, mention) &&
        !taken.some((other) => overlaps(other, mention)),
    )
    .filter((mention) =>
      mention.kind === 'DEMONYM'
        ? isActing(text.slice(mention.end, mention.end + 40))
        : !asSubject || !isSetting(text.slice(Math.max(0, mention.start - 20), mention.start)),
    )
    .map((mention) => ({
      country: mention.code ?? '',
      span: { start: mention.start, end: mention.end },
      cover: mention,
    }));
  const firms =
    asSubject && persons.length + countries.length === 0
      ? firmsIn({ source, people, organizations, quotes: [], sides: [] }, span).map((party) => ({
          ...party,
          cover: party.span,
        }))
      : [];
  const all: (Party & { cover: Span })[] = [
    ...persons,
    ...bodies,
    ...countries,
    ...firms.filter((firm) => !bodies.some((body) => overlaps(body.cover, firm.span))),
  ];
  return all.sort((a, b) => a.span.start - b.span.start).map(({ cover: _, ...party }) => party);
}

function joined(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** "the Russian side", "Turkish president": an adjective that stands for the state. */
function isActing(rest: string): boolean {
  const head = /^(?:[\s-](?:and\s)?\p{L}+){0,3}?\s(\p{L}+)/u.exec(rest);
  return (
    /^\s(?:\p{L}+\s){0,2}?(?:sides?|governments?|leaders?|delegations?|parties|authorities|ministr\w+|counterparts?)\b/u.test(
      rest,
    ) || isOffice(head?.[1] ?? '')
  );
}

/** "in Azerbaijan", "of Russia": where something is. */
function isSetting(lead: string): boolean {
  return /\b(?:in|at|into|across|throughout|near|through)\s(?:the\s)?$/u.test(lead);
}

const CAPITALS = /(?<![\p{L}\d’'-])(?:\p{Lu}[\p{L}\d&’'.-]*[\p{L}\d])(?:\s(?:\p{Lu}[\p{L}\d&’'-]*[\p{L}\d]))*/gu;

/** Names in capitals that are no people, countries or places: firms, where something is bought and sold. */
function firmsIn({ source, people, organizations }: Setting, span: Span): Party[] {
  const own = source.text.slice(span.start, span.end);
  return [...own.matchAll(CAPITALS)].flatMap(({ index, 0: words }): Party[] => {
    const at = { start: span.start + index, end: span.start + index + words.length };
    const body = organizations.find(({ mentions }) => mentions.some((mention) => overlaps(mention, at)));
    if (body)
      return isFirm(body.name)
        ? [{ organization: body.name, span: body.mentions.find((mention) => overlaps(mention, at)) ?? at }]
        : [];
    if (people.some(({ mentions }) => mentions.some((mention) => overlaps(mention, at)))) return [];
    const name = words.replace(/^(?:The|America[’']s|In|On|As|To|For|At|And|Today|After|Both|This|That|A|An)\s/u, '');
    if (
      findCountries(name).length > 0 ||
      /^(?:LNG|AI|GDP|US|USD|EU|UN|The|It|They|We|I|In|On|As|To|For|At|And|Today|After|Both|This|President|Prime|Minister|MoU|MOU)$/u.test(
        name,
      ) ||
      /\b(?:Agreement|Treaty|Summit|Province|State|Project|Deal|Order)\b/u.test(name)
    )
      return [];
    const lead = source.text.slice(Math.max(0, at.start - 14), at.start);
    if (/\b(?:in|near|at|of|by)\s(?:the\s)?$/u.test(lead) || name.length < 3) return [];
    return [{ organization: name, span: { start: at.end - name.length, end: at.end } }];
  });
}
