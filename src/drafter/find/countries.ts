import { overlaps, type Span } from '../text/span.ts';
import type { Named } from './evidence.ts';
import type { Person } from './person.ts';
import { cityCountry } from './places.ts';
import { countryIn, type Source, sentenceAt } from './source.ts';

/** A person with the places where the text names him with what shows that he is one. */
export type Introduced = Person & { named: readonly Named[] };
type Country = NonNullable<Person['country']>;

/**
 * Finds the country that each person acts for. What the text says of the person comes first, then the side that the clause
 * is about, then the company somebody is in, and last, for the government that publishes the text, its own offices.
 */
export function withCountries(source: Source, people: readonly Introduced[]): Person[] {
  const stated = people.map((person) => ({
    ...person,
    country: firstOf(person.named, (one) => statedOf(source, one)),
  }));
  const led = stated.map((person) => ({
    ...person,
    country: person.country ?? firstOf(person.named, (one) => companyOf(source, one, stated)),
  }));
  return led.map((one) => {
    const { named: _, ...person } = one;
    return { ...person, country: person.country ?? homeOf(source, one, led) };
  });
}

function firstOf<T>(list: readonly Named[], find: (one: Named) => T | undefined): T | undefined {
  for (const one of list) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}

function statedOf(source: Source, one: Named): Country | undefined {
  return (
    ofOffice(source, one) ??
    afterName(source, one) ??
    beforeName(source, one) ??
    inTurn(source, one) ??
    sideOf(source, one)
  );
}

const CAPITALS = String.raw`(?:the )?(?:\p{Lu}[\p{L}’'.-]*(?: of (?:the )?| )?)+`;
const AFTER_NAME = new RegExp(`^ (?:of|from|(?:came |spoke |signed )?for) ${CAPITALS}`, 'u');
const AFTER_OFFICE = new RegExp(`^,? (?:came )?for ${CAPITALS}`, 'u');
const REPRESENTED = /^[^;\n]{0,90}?,\s(?:who\s)?represent(?:ing|ed)\s[^;\n]{3,110}/u;

function follows(source: Source, at: number, pattern: RegExp): Country | undefined {
  const words = pattern.exec(source.text.slice(at, at + 220))?.[0];
  return words === undefined ? undefined : countryIn(source, { start: at, end: at + words.length });
}

/** "US President", "mayor of Lima"; the office of several is none of one. */
function ofOffice(source: Source, { office }: Named): Country | undefined {
  if (!office || isOfSeveral(source, office)) return undefined;
  const city = /\b(?:[Mm]ayor|[Gg]overnor) of ([\p{Lu}][\p{L} ’'-]+)$/u.exec(
    source.text.slice(office.start, office.end),
  );
  const code = city?.[1] && cityCountry(city[1]);
  return countryIn(source, office.whole) ?? (code ? { code, span: office } : follows(source, office.end, AFTER_OFFICE));
}

export function isOfSeveral({ text }: Source, { start, end }: Span): boolean {
  return /(?:ents|ers|ors|arts|ries|ads)$/u.test(text.slice(start, end).split(/\s(?:of|for|to)\s/u)[0] ?? '');
}

function afterName(source: Source, { end }: Named): Country | undefined {
  return follows(source, end, AFTER_NAME) ?? follows(source, end, REPRESENTED);
}

/** "China’s [Wang Yi]", "the Brazilian colleague, [Ana Lopes]", "of Chile, [Ana Lopes]" */
function beforeName(source: Source, one: Named): Country | undefined {
  const { countries, text } = source;
  const at = beginOf(source, one);
  const before = countries.filter(({ end, code }) => code && end <= at && at - end < 60).at(-1);
  if (!before?.code || before.kind === 'METONYM') return undefined;
  const between = text.slice(before.end, at);
  const isOwner = /^[’']s?(?:\s\p{Ll}[\p{L}-]+){0,4},?\s$/u.test(between);
  const isOf =
    /^,\s$/u.test(between) &&
    /\b(?:of|from)\s(?:the\s)?$/u.test(text.slice(Math.max(0, before.start - 9), before.start));
  const isAdjective = before.kind === 'DEMONYM' && /^(?:\s\p{Ll}[\p{L}-]+(?<!s)){0,3},?\s$/u.test(between);
  return isOwner || isOf || isAdjective ? { code: before.code, span: before } : undefined;
}

/** "the Greek, Maltese and French counterparts, A, B and [C]": as many countries as names, in the same order. */
function inTurn({ countries, text }: Source, one: Named): Country | undefined {
  const lead = text.slice(Math.max(0, one.start - 200), one.start);
  const list =
    /((?:\p{Lu}\p{L}+(?:,|,? and)\s)+\p{Lu}\p{L}+)\s(?:counterparts|colleagues|(?:foreign )?ministers|leaders|presidents),\s([^.;]*)$/u.exec(
      lead,
    );
  if (!list) return undefined;
  const start = one.start - lead.length + list.index;
  const named = countries.filter(
    (country) => country.code && country.start >= start && country.end <= start + (list[1]?.length ?? 0),
  );
  const names = `${list[2]}${text.slice(one.start, one.start + 150).split(/,? (?!and )\p{Ll}|[.;\n]/u)[0]}`.split(
    /,? and |, (?!and )/u,
  );
  const country = named[(list[2]?.split(/,? and |, (?!and )/u).length ?? 0) - 1];
  return names.length === named.length && country?.code ? { code: country.code, span: country } : undefined;
}

/** Where a name begins with the office before it. */
function beginOf(source: Source, { start, office }: Named): number {
  return office && office.whole.start < start && !isOfSeveral(source, office) ? office.whole.start : start;
}

const SIDE = /^\s(?:side|delegation|team|party|government|negotiators)\b/u;
const FOR =
  /\b(?:[Pp]articipating|[Aa]ttending|[Pp]resent|[Ss]peaking|[Ss]igning|[Tt]here|[Ss]igned|[Aa]ttended)\sfor\s(?:the\s)?$/u;
const MEMBERS =
  /\b(?:includ(?:ed|es|ing)|represented|consist\w+|compris\w+|attended|present|led|headed|were|was|joined|signed)\b|side,|:/u;

/** The side that a clause is about: "Attending for Peru were [A] and [B]", "The Omani delegation included [A]". */
function sideOf(source: Source, one: Named): Country | undefined {
  const { text, countries } = source;
  const at = beginOf(source, one);
  const sentence = sentenceAt(source, at);
  if (!sentence) return undefined;
  const side = countries
    .filter(
      ({ start, end, code, kind }) =>
        code &&
        kind !== 'METONYM' &&
        start >= sentence.start &&
        end < at &&
        (SIDE.test(text.slice(end, end + 14)) || FOR.test(text.slice(Math.max(sentence.start, start - 24), start))),
    )
    .at(-1);
  return side?.code && MEMBERS.test(text.slice(side.end, at)) ? { code: side.code, span: side } : undefined;
}

const AND_HIS =
  /^(?:\sof\s[^,.;]{3,30})?,?\s(?:and|with|together with|along with|alongside)\s(?:his|her)\s(?:\p{Ll}+\s)*,?\s?$/u;
const OWNED = /^[’']s?\s(?:\p{Ll}+\s){1,3}$/u;

/** Kin, aides and company: "[A] and his wife B", "A’s aide B", "A, accompanied by B": the country of A. */
function companyOf(source: Source, one: Named, people: readonly Person[]): Country | undefined {
  const at = beginOf(source, one);
  const sentence = sentenceAt(source, at);
  if (!sentence) return undefined;
  const lead = source.text.slice(sentence.start, at);
  if (/\b(?:counterpart|colleague|host|guest)\b/u.test(source.text.slice(at, one.start))) return undefined;
  const before = people
    .filter(({ mentions }) => !mentions.some((mention) => overlaps(mention, one)))
    .flatMap(({ country, mentions }) => mentions.map((mention) => ({ ...mention, country })))
    .filter(({ start, end }) => start >= sentence.start && end <= at)
    .sort((a, b) => a.start - b.start);
  const last = before.at(-1);
  const between = last && source.text.slice(last.end, at);
  if (between && (AND_HIS.test(between) || OWNED.test(between))) return last.country;
  const company = /\b(?:accompanied|flanked)\sby\b/u.exec(lead);
  return company ? before.filter(({ end }) => end <= sentence.start + company.index).at(-1)?.country : undefined;
}

/** States without a president, or with one who does not lead the government; without a prime minister; without ministers. */
const WITHOUT_PRESIDENT = /^(?:AU|BE|CA|DE|DK|ES|GB|IL|IN|IT|JP|MY|NL|NO|NZ|SE|TH)$/u;
const WITHOUT_PRIME_MINISTER = /^(?:AR|BR|CH|CL|CN|CO|CY|ID|MX|NG|PH|TR|US|VE|ZA)$/u;
const OF_STATE =
  /^(?:(?:Vice |Deputy )?(?:President(?: of the (?:Republic|Government|Council(?: of Ministers)?))?|Prime Minister|Premier|Treasurer|Chancellor|King|Queen|Emir|Sultan|Crown Prince)|[\p{L} ,]*Minister(?: (?:for|of)[\p{L} ,]*)?|Secretary of (?:State|the Treasury|Treasury|Defen[cs]e|Commerce)|(?:Foreign|Home|Defence) Secretary|National Security Advis[eo]r|Presidential [\p{L} ]+)$/iu;

/** The publishing government’s country, for an office of one of its own; of several who may hold it, only for the first. */
function homeOf(source: Source, person: Introduced, people: readonly Person[]): Country | undefined {
  const home = source.isGovernment ? source.publisherCountry : undefined;
  const title = titleOf(source, person);
  // "its president, Ann Bell" is one of a company.
  if (!home || !/^\p{Lu}/u.test(title) || !OF_STATE.test(title)) return undefined;
  if (/(?<!Vice[ -])President\b(?! of the (?:Government|Council))/iu.test(title) && WITHOUT_PRESIDENT.test(home))
    return undefined;
  if (/Prime Minister/iu.test(title) && WITHOUT_PRIME_MINISTER.test(home)) return undefined;
  if ((home === 'US' && /Minister/iu.test(title)) || (home !== 'CN' && /Premier/iu.test(title))) return undefined;
  if (/^(?:President|Prime Minister|Premier|Chancellor)$/u.test(title) && isVisited(source, person)) return undefined;
  const holders = people.filter((other) => `${titleOf(source, other)} of `.startsWith(`${title} of `));
  const known = holders.find(({ country }) => country?.code === home);
  const first = holders.find(({ country }) => !country);
  return !known && first?.name === person.name ? { code: home, span: undefined } : undefined;
}

const VISITED = /\b(?:called on|met|with|received|welcomed|saw|hosted|congratulated|thanked)\s(?:the\s)?$/u;

/** Whether the text has somebody with his office only as whom others meet: "called on Prime Minister [Berg]". */
function isVisited(source: Source, { named }: Introduced): boolean {
  const held = named.filter(({ office, start }) => office && office.start < start);
  return held.length > 0 && held.every((one) => VISITED.test(source.text.slice(0, beginOf(source, one)).slice(-24)));
}

function titleOf({ text }: Source, { office }: Person): string {
  return office ? text.slice(office.start, office.end).replace(/\s+/g, ' ') : '';
}
