// What synthetic dossiers are made of. The countries and capitals are real, so that the loader's rules have something to
// read; the people, the meetings and all that is said are not.

export interface Country {
  code: string;
  name: string;
  capital: string;
  zone: string;
}

export const countries: Country[] = [
  { code: 'FR', name: 'France', capital: 'Paris', zone: 'Europe/Paris' },
  { code: 'JP', name: 'Japan', capital: 'Tokyo', zone: 'Asia/Tokyo' },
  { code: 'BR', name: 'Brazil', capital: 'Brasília', zone: 'America/Sao_Paulo' },
  { code: 'KE', name: 'Kenya', capital: 'Nairobi', zone: 'Africa/Nairobi' },
  { code: 'NO', name: 'Norway', capital: 'Oslo', zone: 'Europe/Oslo' },
  { code: 'ID', name: 'Indonesia', capital: 'Jakarta', zone: 'Asia/Jakarta' },
  { code: 'CL', name: 'Chile', capital: 'Santiago', zone: 'America/Santiago' },
  { code: 'GH', name: 'Ghana', capital: 'Accra', zone: 'Africa/Accra' },
  { code: 'PT', name: 'Portugal', capital: 'Lisbon', zone: 'Europe/Lisbon' },
  { code: 'VN', name: 'Vietnam', capital: 'Hanoi', zone: 'Asia/Ho_Chi_Minh' },
  { code: 'MX', name: 'Mexico', capital: 'Mexico City', zone: 'America/Mexico_City' },
  { code: 'EG', name: 'Egypt', capital: 'Cairo', zone: 'Africa/Cairo' },
  { code: 'SE', name: 'Sweden', capital: 'Stockholm', zone: 'Europe/Stockholm' },
  { code: 'MN', name: 'Mongolia', capital: 'Ulaanbaatar', zone: 'Asia/Ulaanbaatar' },
  { code: 'PE', name: 'Peru', capital: 'Lima', zone: 'America/Lima' },
  { code: 'ZM', name: 'Zambia', capital: 'Lusaka', zone: 'Africa/Lusaka' },
  { code: 'AT', name: 'Austria', capital: 'Vienna', zone: 'Europe/Vienna' },
  { code: 'TH', name: 'Thailand', capital: 'Bangkok', zone: 'Asia/Bangkok' },
  { code: 'CA', name: 'Canada', capital: 'Ottawa', zone: 'America/Toronto' },
  { code: 'SN', name: 'Senegal', capital: 'Dakar', zone: 'Africa/Dakar' },
];

const givenNames =
  'Ada Bruno Clara Denis Elin Fadil Greta Hugo Ines Jonas Kaja Lars Mira Nils Olga Pavel Rosa Sami Tilda Umar'.split(
    ' ',
  );
const familyNames =
  'Abelin Borgmar Castrel Dunmere Estvand Fornell Gaskaro Hollvik Istrano Jervald Kestrom Lindqual Morvane Norrgat Ostrova Pellmark Quarnby Rostvel Sundmar Tavrell'.split(
    ' ',
  );

/** How many people each country has: the first of them are its presidents, one after the other. */
export const peopleOfCountry = 10;
export const presidentsOfCountry = 5;

/** One of the invented people of a country; no two have one name. */
export function personOf(country: number, index: number): { slug: string; name: string; family: string } {
  const number = country * peopleOfCountry + index;
  const given = givenNames[number % 20] as string;
  const family = familyNames[(Math.floor(number / 20) + 7 * (number % 20)) % 20] as string;
  return { slug: `synthetic-${given}-${family}`.toLowerCase(), name: `${given} ${family}`, family };
}

export const topics = ['trade', 'energy', 'transport', 'health', 'research', 'tourism', 'fisheries', 'customs'];
export const goods = ['wheat', 'copper', 'rice', 'timber', 'cement', 'steel', 'salt', 'cotton'];

const openings = ['We agree that', 'It is our view that', 'I am convinced that', 'We have long held that'];
const matters = ['an open market', 'a fair price', 'a common standard', 'a direct rail link', 'a shared harbour'];
const effects = ['serves both peoples', 'takes patience', 'needs clear rules', 'begins with trust', 'is within reach'];

/** What somebody says: one of some hundreds of sentences, told apart by the number of the matter. */
export function sentence(pick: <Item>(items: readonly Item[]) => Item, number: number): string {
  return `${pick(openings)} ${pick(matters)} ${pick(effects)}, as point ${number} of the agenda says`;
}
