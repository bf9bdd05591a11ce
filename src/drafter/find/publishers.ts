import { findCountries } from '../../words/countries/country.ts';

/** What the name and the address of a publisher show. */
interface Publisher {
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
  /** Whether it is an authority of that country, whose "the President" is its own. */
  isGovernment: boolean;
}

const AUTHORITY =
  /\b(?:White House|Kremlin|Prime Minister|President(?:ial|ency)?|Ministry|Minister|Government|Department of State|Department|Embassy|Foreign Office|Downing Street|Élysée|Elysee|Chancellery|State Council|Office of|Presiden[cz]ia|Présidence|Gobierno|Governo|Gouvernement|Ministerio|Ministère|Bundesregierung|Cabinet)\b|\bgov\b|kremlin|whitehouse/iu;
const SEATS: readonly [RegExp, string][] = [
  [/White House|whitehouse|Department of State|\bstate\.gov/iu, 'US'],
  [/kremlin/iu, 'RU'],
  [/Downing Street|\bgov\.uk/iu, 'GB'],
  [/Élysée|elysee/iu, 'FR'],
];
/** Endings of addresses that are no country's, or stand for something else. */
const NO_COUNTRY = new Set(['io', 'tv', 'me', 'co', 'ai', 'eu', 'int', 'org', 'com', 'net', 'info']);

/** Reads the country of a publisher, by its name ("Prime Minister of Australia") or its address (.gov.au). */
export function publisherOf(name: string | undefined, url: string | undefined): Publisher {
  const host = /^https?:\/\/([^/:]+)/u.exec(url ?? '')?.[1] ?? '';
  const words = `${name ?? ''} ${host}`;
  const isGovernment = AUTHORITY.test(words);
  const seat = SEATS.find(([pattern]) => pattern.test(words))?.[1];
  // "Gobierno de Chile" names a country by its last word.
  const named =
    [name ?? '', name?.split(/[\s,]+/).at(-1) ?? '']
      .flatMap((own) => findCountries(own))
      .find(({ code, kind }) => code && kind !== 'METONYM')?.code ?? undefined;
  return { country: seat ?? named ?? byAddress(`${name ?? ''}`) ?? byAddress(host), isGovernment };
}

function byAddress(host: string): string | undefined {
  const end = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.([a-z]{2,3})$/iu.exec(host.trim())?.[1]?.toLowerCase();
  if (end === undefined || NO_COUNTRY.has(end)) return undefined;
  if (end === 'gov' || end === 'mil') return 'US';
  return end === 'uk' ? 'GB' : end.length === 2 ? end.toUpperCase() : undefined;
}
