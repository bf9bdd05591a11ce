import { CAPITALS } from '../../words/countries/capitals.data.ts';
import { CITIES } from '../lexicon/cities.data.ts';
import { isOffice } from '../lexicon/offices.ts';
import { REGIONS } from '../lexicon/regions.data.ts';
import { BODIES, isFunctionWord, NO_NAMES } from '../lexicon/words.ts';
import { holds, overlaps, type Span } from '../text/span.ts';
import type { Organization } from './organizations.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

/** A place that a document names. */
export interface Place extends Span {
  name: string;
  kind: 'CITY' | 'VENUE' | 'REGION';
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
}

/** Names that the list of cities lacks: older names, short ones, and small places where leaders meet. */
const MORE: Readonly<Record<string, string>> = {
  CN: 'Peking|Canton',
  US: 'New York|Washington|Camp David|Sea Island|Anchorage',
  IN: 'Bombay|Calcutta|Madras',
  RU: 'Leningrad|St Petersburg|St. Petersburg|Saint Petersburg',
  UA: 'Kiev|Yalta',
  VN: 'Saigon',
  CH: 'Geneva|Davos|Montreux|Bürgenstock',
  SA: 'Mecca|Riyadh|Jeddah',
  EG: 'Sharm el-Sheikh',
  FR: 'Biarritz|Deauville|Evian|Le Bourget|Rambouillet|Versailles',
  JP: 'Hiroshima|Ise-Shima|Toyako',
  GB: 'Carbis Bay|Gleneagles',
  CA: 'Kananaskis|Charlevoix|La Malbaie',
  DE: 'Heiligendamm|Elmau|Potsdam',
  IS: 'Reykjavik|Reykjavík',
  ID: 'Bali|Nusa Dua',
  KR: 'Gyeongju|Panmunjom',
  TR: 'Istanbul|Ankara',
  BR: 'São Paulo|Sao Paulo',
};

const byName = (...tables: Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([code, names]) =>
        names.split(/\||, /).map((name): [string, string] => [name, code]),
      ),
    ),
  );
const CITY_COUNTRY = byName(CITIES, CAPITALS, MORE);
const REGION_COUNTRY = byName(REGIONS);

/** Whether a name is that of a known city. */
export function isCity(name: string): boolean {
  return CITY_COUNTRY.has(name);
}

/** ISO 3166-1 alpha-2 of the country of a known city. */
export function cityCountry(name: string): string | undefined {
  return CITY_COUNTRY.get(name);
}

const CAP = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{L}`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${CAP}(?: (?:(?:de|do|da|of|el|al|la) )?${CAP}){0,4}`, 'gu');
const VENUE =
  /(?<=(?:^|[\s(])(?:[Aa]t|[Ii]n|of|to|from)\s(?:the\s)?)(?:\p{Lu}[\p{L}\p{M}’'-]*\s(?:of\s)?(?:the\s)?){1,4}?(?:Palace|Residence|residence|House|Guesthouse|Castle|Hotel|Hall|Kremlin|Villa|Mosque|Museum|Cathedral|Resort|Mansion|Chancellery|Airport|Centre|Center|Headquarters|Château|Estate)(?:(?:\s\p{Lu}\p{L}+)?\s(?:Conference|Convention|Congress|Exhibition)\s(?:Centre|Center|Hall))?(?:\sof\sthe\s\p{Lu}\p{L}+)?(?!\p{L})|(?<=\b(?:at|in|to|of|toured|visited)\s(?:the\s)?)(?:Hotel|Hôtel|Villa|Palais|Palazzo|Palacio|Palácio|Schloss|Château|Castello|Casa|Qasr|Dar)\s(?:(?:de|del|da|di|do|du|la|al)\s)*\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3}|(?<=\bat\s)\p{Lu}\p{Ll}+\sAl[\s-]\p{Lu}\p{Ll}+|White House|Camp David|Élysée Palace|Elysee Palace|Great Hall of the People|10 Downing Street|Oval Office|Kremlin/gu;
/** Countries of venues that texts name without them. */
const SEATS: Readonly<Record<string, string>> = {
  ...{ 'White House': 'US', 'Oval Office': 'US', 'Camp David': 'US', Kremlin: 'RU', '10 Downing Street': 'GB' },
  ...{ 'Élysée Palace': 'FR', 'Elysee Palace': 'FR', 'Great Hall of the People': 'CN' },
};
const LOCATED =
  /(?:^|[\s(])(?:in|from|to|at|near|outside|around|visit(?:ed|s|ing)?|leaving|left|of|between|and|capital,|through|via|into|towards?|on|across|for)\s(?:the\s|downtown\s|central\s|northern\s|southern\s|eastern\s|western\s|nearby\s|both\s)?$/iu;
const REGION =
  /^\s(?:Province|province|State|Region|region|[Pp]eninsula|Oblast|Governorate|district|District|County|Autonomous Region|Islands?)(?!\p{L})/u;
/** Buildings and centres that no meeting is held in. */
const NO_VENUE =
  /^(?:Operations|Trade|Medical|Data|Health|Financial|Business|International|Opera|White House Press|Royal Court|Upper|Lower)\b/u;

/** Finds cities, venues and regions where a word of place stands before them. */
export function placesIn(source: Source, people: readonly Person[], organizations: readonly Organization[]): Place[] {
  const found: Place[] = [];
  const names = [...people.flatMap(({ mentions }) => mentions), ...organizations.flatMap(({ mentions }) => mentions)];
  const add = (place: Place) => found.push(place);
  for (const { index, 0: name } of source.text.matchAll(VENUE)) {
    const span = { start: index, end: index + name.length };
    // "Bell House" is a place, "Pancho Villa" a person.
    const last = { start: span.start + name.lastIndexOf(' ') + 1, end: span.end };
    const isPerson = people.some(({ mentions }) => mentions.some((one) => overlaps(one, last) || holds(one, span)));
    if (!NO_VENUE.test(name) && !(/ Al[ -]/u.test(name) && isCity(name)) && !isPerson)
      add({ name: name.replace(/\s+/g, ' '), kind: 'VENUE', country: SEATS[name.replace(/\s+/g, ' ')], ...span });
  }
  for (const { start: from, end: to } of source.paragraphs) {
    for (const { index, 0: run } of source.text.slice(from, to).matchAll(RUN)) {
      const place = placeIn(source, run, from + index, names, found);
      if (place && !found.some((other) => overlaps(other, place))) add(place);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Reads the place that a run of capitals begins with, or holds. */
function placeIn(
  source: Source,
  run: string,
  index: number,
  names: readonly Span[],
  venues: readonly Span[],
): Place | undefined {
  if (source.isTitleCase && index < source.head.end) return headlinePlace(run, index, source);
  const words = run.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const start = index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    for (let count = words.length - from; count > 0; count -= 1) {
      const name = words
        .slice(from, from + count)
        .join(' ')
        .replace(/[’']s?$/u, '');
      const isAfterVenue = venues.some(({ end }) => source.text.slice(end, start) === ', ');
      const place = readPlace(source, { start, end: start + name.length }, name, names, isAfterVenue);
      if (place) return place;
    }
  }
  return undefined;
}

function readPlace(
  source: Source,
  span: Span,
  name: string,
  names: readonly Span[],
  isAfterVenue: boolean,
): Place | undefined {
  if (names.some((other) => overlaps(other, span)) || isOffice(name.split(' ')[0] ?? '')) return undefined;
  const country = source.countries.find((mention) => overlaps(mention, span));
  if (country && country.kind !== 'METONYM') return undefined;
  const before = source.text.slice(Math.max(0, span.start - 30), span.start);
  const after = source.text.slice(span.end, span.end + 40);
  const isLocated = isAfterVenue || LOCATED.test(before);
  const region = REGION.exec(after)?.[0];
  if (region && isLocated)
    return {
      name: name + region.replace(/\s+/g, ' '),
      kind: 'REGION',
      country: undefined,
      start: span.start,
      end: span.end + region.length,
    };
  const isArea = REGION_COUNTRY.has(name) && IN.test(before) && !/^[’']s|^\s(?:\p{Lu}|\p{Ll}+-)/u.test(after);
  if (isArea) return { name, kind: 'REGION', country: REGION_COUNTRY.get(name), ...span };
  if (isSite(source, span, name)) return { name, kind: 'CITY', country: CITY_COUNTRY.get(name), ...span };
  const isCapitals = name.length > 2 && name === name.toUpperCase();
  const plain = isCapitals ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name;
  const code = CITY_COUNTRY.get(plain);
  const next = source.countries.find(({ start, kind }) => start > span.end && start <= span.end + 2 && kind === 'NAME');
  const isBeforeCountry = /^, /u.test(after) && next?.code;
  const isDateline =
    /(?:^|[\n|])\s*$/u.test(before) &&
    /^(?:, [^\n]{0,40}\d{4}|, [^\n]{3,40}? [–—-]{1,2}\s|\s*(?:\([^)]*\)\s*)?[–—-]{1,2}\s)/u.test(after);
  // "L’AQUILA, Italy –" is a city, however small.
  const opening = /^, [^\n]{3,30}? [–—-]{1,2} /u.test(after) && isBeforeCountry && /(?:^|\n)\s*$/u.test(before);
  if (!(code || opening) || !(isLocated || isBeforeCountry || isDateline)) return undefined;
  // "the Idlib de-escalation zone"
  if (/\bthe\s$/iu.test(before) || /^-?\s?[\p{Ll}]+-\p{Ll}+/u.test(after)) return undefined;
  if (/^(?:'s|’s)\s\p{Ll}/u.test(after) && !/\bin\s$/u.test(before)) return undefined;
  // "of Sydney", "and Paris": only names that a preposition marks as places.
  if (
    /(?:\b(?:of|for|and|on))\s(?:the\s)?$/iu.test(before) &&
    !country &&
    !isBeforeCountry &&
    !/\b(?:city|town|capital|outskirts|port|mayor|people) of\s$/u.test(before) &&
    !/\b(?:in|to|from|between)\s[^.;\n]{0,40}\sand\s$/u.test(before)
  )
    return undefined;
  return { name: code ? plain : name, kind: 'CITY', country: isBeforeCountry ? (next?.code ?? code) : code, ...span };
}

const IN = /(?:\b(?:in|from|across|to|of)\s(?:the\s)?|\b(?:in|from|to)\s[^.;\n]{3,40}(?:,|\sand)\s)$/u;
/** Words for works and reporters before where they are, which is not where people meet. */
export const SITE =
  /\b(?:refinery|(?:power\s)?plants?|reactors?|ports?|(?:air)?bases?|mines?|factory|factories|terminal|shipyard|works|crossing|camp|depot|garrison|barracks|smelter|dam|oilfield|gasfield|laboratory|villages?|towns?)\s(?:of|at|in|near|outside)\s$|\b(?:[Rr]eporting|[Ww]riting|[Ee]diting)\sby\s[^();\n]{3,50}\sin\s$/u;

/** A name that no list has, after words for what stands in a place: "the refinery at Harfa". */
function isSite({ text }: Source, { start, end }: Span, name: string): boolean {
  const words = name.split(' ');
  return (
    SITE.test(text.slice(Math.max(0, start - 80), start)) &&
    words.length <= 3 &&
    !/^\s\p{Lu}/u.test(text.slice(end, end + 2)) &&
    words.every(
      (word) => /^\p{Lu}\p{Ll}+/u.test(word) && !NO_NAMES.has(word) && !BODIES.has(word) && !isFunctionWord(word),
    )
  );
}

/** In a headline: "… Meeting in Stockholm". */
function headlinePlace(run: string, index: number, { text }: Source): Place | undefined {
  const code = CITY_COUNTRY.get(run);
  return code && /\b(?:in|at)\s$/u.test(text.slice(Math.max(0, index - 4), index))
    ? { name: run, kind: 'CITY', country: code, start: index, end: index + run.length }
    : undefined;
}
