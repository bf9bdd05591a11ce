import { stringify } from 'yaml';
import { dealOf } from './deal.ts';
import { randomOf } from './random.ts';
import { countries, personOf, presidentsOfCountry, sentence, topics } from './words.ts';

export interface Size {
  documents: number;
  quotes: number;
  deals: number;
}

/** A dossier's files, by name. */
export type Files = Record<string, string>;

const kinds = ['READOUT', 'JOINT_STATEMENT', 'PRESS_RELEASE', 'WIRE_STORY', 'NEWS_REPORT'];
const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * The dossier of this number: a meeting of two presidents that never was, told by invented documents, with facts that
 * their words bear out. The same number and size give the same files.
 */
export function dossierOf(number: number, size: Size): { slug: string; files: Files } {
  const random = randomOf(number);
  const slug = `synthetic-${String(number).padStart(6, '0')}`;
  const hostIndex = random.below(countries.length);
  const guestIndex = (hostIndex + 1 + random.below(countries.length - 1)) % countries.length;
  const host = { ...personOf(hostIndex, random.below(presidentsOfCountry)), country: countryAt(hostIndex) };
  const guest = { ...personOf(guestIndex, random.below(presidentsOfCountry)), country: countryAt(guestIndex) };
  const date = new Date(Date.UTC(1995 + random.below(30), random.below(12), 1 + random.below(28)));
  const told = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const topic = random.pick(topics);
  const capital = host.country.capital;
  const place = `synthetic-${host.country.code.toLowerCase()}-capital`;

  const keyOf = (index: number) => `${slug}-text-${index + 1}`;
  const texts = Array.from({ length: size.documents }, (_, index) => {
    const title = `Synthetic report ${index + 1} on the ${capital} meeting`;
    const opening = `President ${host.name} of ${host.country.name} received President ${guest.name} of ${guest.country.name} in ${capital} on ${told}.`;
    return { title, paragraphs: [`${opening} Their talks were about ${topic}.`] };
  });
  const textAt = (index: number) => texts[index % texts.length] as (typeof texts)[number];

  const deals: Record<string, unknown> = {};
  for (let index = 0; index < size.deals; index++) {
    const deal = dealOf(random, index, host.country, guest.country);
    textAt(index).paragraphs.push(deal.text);
    deals[`${slug}-deal-${index + 1}`] = deal.facts(keyOf(index % size.documents));
  }

  const quotes: Record<string, unknown> = {};
  for (let index = 0; index < size.quotes; index++) {
    const speaker = random.below(2) === 0 ? host : guest;
    const text = sentence(random.pick, index + 1);
    const words = `“${text}”, said President ${speaker.name}`;
    textAt(index).paragraphs.push(`${words}.`);
    const document = keyOf(index % size.documents);
    quotes[`${slug}-quote-${index + 1}`] = {
      form: { value: 'DIRECT', basis: 'EDITORIAL', note: 'in quotation marks', in: document, words: `“${text}”` },
      text: { value: text, basis: 'STATED', in: document, words: text },
      speaker: { value: speaker.slug, basis: 'STATED', in: document, words },
      speakerTitle: { value: 'President', basis: 'STATED', in: document, words },
      date: { value: isoDay(date), basis: 'INFERRED', note: 'said at the meeting', in: document, words: `on ${told}` },
      summit: { value: `${slug}-talks`, basis: 'INFERRED', note: 'the report is about it', in: document, words },
    };
  }

  const stated = (words: string, nth?: number) => ({ basis: 'STATED', in: keyOf(0), words, ...(nth && { nth }) });
  const participant = (who: typeof host, role: string) => ({
    person: stated(`President ${who.name} of`),
    role: { value: role, ...stated('received') },
    title: { value: 'President', ...stated(`President ${who.name} of`) },
    country: { value: who.country.code, ...stated(`${who.name} of ${who.country.name}`) },
  });
  const facts = {
    title: `Synthetic dossier ${number}: ${host.name} and ${guest.name} in ${capital}`,
    licence: 'CC0-1.0',
    documents: Object.fromEntries(
      texts.map((_, index) => [
        keyOf(index),
        { kind: kinds[index % kinds.length], ...(texts.length > 1 && { file: `text-${index + 1}.md` }) },
      ]),
    ),
    countries: Object.fromEntries([host, guest].map(({ country }) => [country.code, { name: country.name }])),
    places: { [place]: { name: capital, country: host.country.code } },
    people: Object.fromEntries(
      [host, guest].map(({ slug: key, name, family }) => [key, { name, familyName: family, aliases: [family] }]),
    ),
    summits: {
      [`${slug}-talks`]: {
        name: {
          value: `Synthetic ${capital} meeting ${number}`,
          basis: 'EDITORIAL',
          note: 'it has no name',
          in: keyOf(0),
          words: textAt(0).title,
        },
        kind: { value: 'BILATERAL', basis: 'INFERRED', note: 'two presidents', in: keyOf(0), words: 'received' },
        format: { value: 'IN_PERSON', ...stated('received') },
        date: { value: isoDay(date), ...stated(`on ${told}`) },
        timeZone: {
          value: host.country.zone,
          basis: 'EDITORIAL',
          note: 'that of the place',
          in: keyOf(0),
          words: `in ${capital}`,
        },
        place: { value: place, ...stated(`in ${capital}`) },
        topics: { value: [topic], ...stated(`Their talks were about ${topic}`) },
        participants: { [host.slug]: participant(host, 'HOST'), [guest.slug]: participant(guest, 'GUEST') },
        deals: Object.fromEntries(
          Object.keys(deals).map((key) => [
            key,
            { link: 'ANNOUNCED_AT', basis: 'INFERRED', note: 'the report is about the meeting' },
          ]),
        ),
      },
    },
    deals,
    quotes,
  };
  const files = Object.fromEntries(
    texts.map(({ title, paragraphs }, index) => [`text-${index + 1}.md`, fileOf(title, isoDay(date), paragraphs)]),
  );
  return {
    slug,
    files: {
      ...files,
      'facts.yaml': `# Synthetic: made by a program, about nothing that happened.\n${stringify(facts)}`,
    },
  };
}

function fileOf(title: string, published: string, paragraphs: string[]): string {
  const front = {
    title,
    publisher: 'Summitgraph generator',
    published,
    licence: 'CC0-1.0',
    notes: 'Synthetic: made by a program to measure with. None of it happened.',
  };
  return `---\n${stringify(front)}---\n\n${[title, ...paragraphs].join('\n\n')}\n`;
}

function countryAt(index: number) {
  return countries[index] as (typeof countries)[number];
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
