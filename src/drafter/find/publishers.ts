import { findCountries } from '../../words/countries/country.ts';

/** What the name and the address of a publisher show. */
interface Publisher {
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
  /** Whether it is an authority of that country, whose "the President" is its own. */
  isGovernment: boolean;
}

const AUTHORITY =
  /\b(?:White House|Kremlin|Prime Minister|President(?:ial|ency)?|Ministry|Minister|Government|Department of State|Department|Embassy|Foreign Office|Downing Street|Élysée|Elysee|Chancellery|State Council|Office of|Presidencia|Presidência|Présidence|Gobierno|Governo|Gouvernement|Ministerio|Ministère|Bundesregierung|Canciller[ií]a)\b|\bgov\b|\bgo[bv]\.|kremlin|whitehouse/iu;
const SEATS: readonly [RegExp, string][] = [
  [/White House|whitehouse|Department of State|\bstate\.gov/iu, 'US'],
  [/kremlin/iu, 'RU'],
  [/Downing Street|\bgov\.uk/iu, 'GB'],
  [/Élysée|elysee/iu, 'FR'],
];
/** Agencies of states, which write "the President" of their own. */
const AGENCIES: readonly [RegExp, string][] = [
  [/\bXinhua\b/u, 'CN'],
  [/\bTASS\b/u, 'RU'],
  [/\bWAM\b/u, 'AE'],
  [/\bSaudi Press Agency\b/u, 'SA'],
  [/\bQatar News Agency\b/u, 'QA'],
  [/\bKCNA\b/u, 'KP'],
  [/\bBel[Tt]A\b/u, 'BY'],
  [/\bAnadolu\b/u, 'TR'],
  [/\bIRNA\b/u, 'IR'],
  [/\bAzertac\b/iu, 'AZ'],
  [/\bKazinform\b/iu, 'KZ'],
  [/\bVietnam News Agency\b/u, 'VN'],
  [/\bAntara\b/iu, 'ID'],
];
/** Endings of addresses that are no country's, or stand for something else. */
const NO_COUNTRY = new Set(['io', 'tv', 'me', 'co', 'ai', 'eu', 'int', 'org', 'com', 'net', 'info']);

/** Reads the country of a publisher, by its name ("Prime Minister of Australia") or its address (.gov.au). */
export function publisherOf(name: string | undefined, url: string | undefined): Publisher {
  const host = /^https?:\/\/([^/:]+)/u.exec(url ?? '')?.[1] ?? '';
  const words = `${name ?? ''} ${host}`;
  const isGovernment = [AUTHORITY, ...AGENCIES.map(([pattern]) => pattern)].some((pattern) => pattern.test(words));
  const seat = [...SEATS, ...AGENCIES].find(([pattern]) => pattern.test(words))?.[1];
  const named =
    findCountries((name ?? '').replace(/\bd[eou]\s/gu, 'of ')).find(({ code, kind }) => code && kind !== 'METONYM')
      ?.code ?? undefined;
  return { country: seat ?? named ?? byAddress(`${name ?? ''}`) ?? byAddress(host), isGovernment };
}

function byAddress(host: string): string | undefined {
  const end = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.([a-z]{2,3})$/iu.exec(host.trim())?.[1]?.toLowerCase();
  if (end === undefined || NO_COUNTRY.has(end)) return undefined;
  if (end === 'gov' || end === 'mil') return 'US';
  return end === 'uk' ? 'GB' : end.length === 2 ? end.toUpperCase() : undefined;
}
