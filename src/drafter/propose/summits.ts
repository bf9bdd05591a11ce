import { findCountries } from '../../words/countries/country.ts';
import type { Deal } from '../find/deals/deal.ts';
import type { Person } from '../find/people.ts';
import { holds, type Span } from '../text/span.ts';
import { type Claim, claimOf } from './choose.ts';
import type { Citation } from './cite.ts';
import { citeIn, type Drafted, type Drafting, propose, wordsOf } from './drafting.ts';
import { meetingsOf, type Telling } from './meetings.ts';
import { freeKey, slugOf } from './slugs.ts';

/** Proposes the meetings that the documents tell of; returns the key of the meeting by document. */
export function proposeSummits(
  drafting: Drafting,
  deals: ReadonlyMap<Drafted, { key: string; deal: Deal; said: Citation }[]>,
): Map<Drafted, string> {
  const keys = new Map<Drafted, string>();
  for (const tellings of meetingsOf(drafting)) {
    const sorted = [...tellings].sort((a, b) => weight(b) - weight(a));
    const main = sorted.find(({ date }) => date && !date.isGuess) ?? sorted.find(({ date }) => date);
    if (!main?.date) continue;
    const record = summitRecord(drafting, sorted, main, deals);
    if (!record) continue;
    const city = sorted.find(({ summit }) => summit.city)?.summit.city?.name;
    const families = [
      ...new Set(main.summit.participants.slice(0, 2).map(({ familyName, name }) => familyName ?? name)),
    ];
    const key = freeKey(slugOf(`${main.date.value.slice(0, 10)} ${city ?? ''} ${families.join(' ')}`), drafting.taken);
    for (const { drafted } of tellings) keys.set(drafted, key);
    propose(drafting, `summits.${key}`, record, main.date.isGuess ? 'UNSURE' : 'LIKELY');
    if (main.date.isGuess)
      drafting.questions.push({
        path: `summits.${key}.date`,
        text: `When was it? The day of publication, ${main.date.value}, is taken.`,
        confidence: 'UNSURE',
      });
    if (!city && main.summit.format === 'UNKNOWN')
      drafting.questions.push({
        path: `summits.${key}.place`,
        text: 'Where was it? No document names the city beside it.',
        confidence: 'UNSURE',
      });
  }
  return keys;
}

function weight({ summit, date }: Telling): number {
  return (
    (date && !date.isGuess ? 2 : 0) + (summit.city ? 1 : 0) + (summit.venue ? 1 : 0) + summit.participants.length / 10
  );
}

function summitRecord(
  drafting: Drafting,
  tellings: readonly Telling[],
  main: Telling,
  deals: Parameters<typeof proposeSummits>[1],
): object | undefined {
  const { drafted, summit, date } = main;
  const title = citeIn(drafted, summit.title && nameIn(drafted, summit.title));
  const told = citeIn(drafted, summit.cue) ?? title;
  if (!told || !date) return undefined;
  const participants = participantsOf(drafting, tellings);
  const format = tellings.find((one) => one.summit.format !== 'UNKNOWN')?.summit.format ?? 'UNKNOWN';
  return {
    name: title
      ? { value: title.words.replace(/\s+/g, ' '), ...claimOf('STATED', [title]) }
      : { value: nameOf(tellings), ...claimOf('EDITORIAL', [told], 'made of who met and where') },
    kind: kindField(participants, told),
    format: {
      value: format,
      ...claimOf('INFERRED', [told], format === 'UNKNOWN' ? 'the words do not tell' : 'by the words for the meeting'),
    },
    date: merged(
      date.value,
      tellings.flatMap((one) => (one.date?.value === date.value && !one.date.isGuess ? [one.date.claim] : [])),
      date.claim,
    ),
    ...placeField(drafting, tellings, 'place'),
    ...placeField(drafting, tellings, 'venue'),
    ...(Object.keys(participants).length > 0 && { participants }),
    ...dealsField(tellings, deals),
  };
}

/** What a text is, before the meeting that it is about: "Joint statement on the [visit of …]", "Press conference after …". */
const TEXT_ABOUT =
  /^(?:\p{L}+\s){0,3}?(?:statements?|communiqu[eé]|declaration|remarks|conference|read-?out|transcript)(?!\p{L}).{0,80}?\s(?:on|of|following|after|during|at)\s(?:the\s|a\s)?(?=(?:(?!(?:on|of|following|after|during|at)\s)[\p{L}-]+\s){0,4}?(?:visit|meeting|talks|summit|negotiations)\s|(?!(?:the|a)\s)(?:[\p{L}-]+\s){1,3}(?:visit|meeting|talks|summit|negotiations)$)/iu;

/** The part of a title that names the meeting. */
function nameIn(drafted: Drafted, title: Span): Span {
  const lead = TEXT_ABOUT.exec(wordsOf(drafted, title))?.[0] ?? '';
  return { start: title.start + lead.length, end: title.end };
}

/** One claim beside its value, or several under `claims`. */
function merged(value: unknown, claims: readonly Claim[], otherwise: Claim): object {
  const [only = otherwise, ...others] = claims;
  return others.length === 0 ? { value, ...only } : { value, claims };
}

/** "Reagan–Gorbachev meeting in Reykjavik" */
function nameOf(tellings: readonly Telling[]): string {
  const city = tellings.find(({ summit }) => summit.city)?.summit.city?.name;
  const families = tellings[0]?.summit.participants.slice(0, 2).map(({ familyName, name }) => familyName ?? name) ?? [];
  const who = families.length > 0 ? `${families.join('–')} meeting` : 'Meeting';
  return city ? `${who} in ${city}` : who;
}

/** The composition, by the countries of the people who are named. */
function kindField(participants: Record<string, Participant>, told: Citation): object {
  const all = Object.values(participants);
  const countries = new Set(all.flatMap(({ country }) => country?.value ?? []));
  const others = all.some(({ country }) => !country) ? 1 : 0;
  const kind = ['OTHER', 'OTHER', 'BILATERAL', 'TRILATERAL'][countries.size + others] ?? 'MULTILATERAL';
  const note = `people of ${[...countries, ...(others > 0 ? ['no named country'] : [])].join(' and ') || 'no country'} are named`;
  return { value: kind, ...claimOf('INFERRED', [told], note) };
}

function placeField({ registry, chooser }: Drafting, tellings: readonly Telling[], field: 'place' | 'venue'): object {
  const placeOf = ({ summit }: Telling) => (field === 'place' ? summit.city : summit.venue);
  const first = tellings.map(placeOf).find((place) => place);
  if (!first) return {};
  const key = registry.placeKey(first);
  const claims = tellings.flatMap((telling) => {
    const place = placeOf(telling);
    if (!place || registry.placeKey(place) !== key) return [];
    const { drafted } = telling;
    const lead =
      /(?:\b(?:in|at)\s(?:the\s)?)$/iu.exec(
        drafted.passages.text.slice(Math.max(0, place.start - 8), place.start),
      )?.[0] ?? '';
    const said = citeIn(drafted, { start: place.start - lead.length, end: place.end }) ?? citeIn(drafted, place);
    return chooser.choose('summit', field, key, { said }, 'named where the document reports the meeting') ?? [];
  });
  const proven = claims.filter(({ basis }) => basis === 'STATED');
  const [only] = claims;
  return only ? { [field]: merged(key, proven, only) } : {};
}

interface Participant {
  person: object;
  country?: { value: string };
}

function participantsOf(drafting: Drafting, tellings: readonly Telling[]): Record<string, Participant> {
  const { registry, chooser } = drafting;
  const found: Record<string, Participant> = {};
  for (const { drafted, summit } of tellings) {
    for (const person of summit.participants) {
      const key = registry.personKey(person);
      const there = summit.presence.get(person);
      const mention = person.mentions.find((one) => holds(there ?? summit.report, one)) ?? person.mentions[0];
      const said = citeIn(drafted, mention);
      const claim =
        said && chooser.choose('participant', 'person', key, { said }, 'named where the document reports the meeting');
      if (!claim || found[key]?.country) continue;
      const host = summit.host?.person === person ? citeIn(drafted, summit.host.cue) : undefined;
      const role = host
        ? { value: 'HOST', ...claimOf('INFERRED', [host], 'by the words for who received whom') }
        : {
            value: 'PARTICIPANT',
            ...claimOf(
              'INFERRED',
              [citeIn(drafted, there ?? summit.cue) ?? said],
              there ? 'by the words for who was there' : 'named where the document reports the meeting',
            ),
          };
      found[key] = { person: claim, role, ...officeFields(drafting, drafted, person) } as Participant;
    }
  }
  return found;
}

/** The office as it is worded, and the country that it names. */
function officeFields({ chooser }: Drafting, drafted: Drafted, person: Person): object {
  const { office, country } = person;
  const title = office && citeIn(drafted, office);
  const whole = office && citeIn(drafted, office.whole);
  const isNamed = whole && country && findCountries(whole.words).some(({ code }) => code === country.code);
  const beside =
    country?.span && person.mentions[0]
      ? citeIn(drafted, {
          start: Math.min(country.span.start, person.mentions[0].start),
          end: Math.max(country.span.end, person.mentions[0].end),
        })
      : undefined;
  const said = isNamed
    ? whole
    : beside && beside.words.length < 160
      ? beside
      : (title ?? citeIn(drafted, person.mentions[0]));
  const claim =
    country &&
    chooser.choose(
      'participant',
      'country',
      country.code,
      { said },
      'the publisher writes of the offices of its own country',
    );
  const isOffice = title && !NO_OFFICE.test(title.words);
  return {
    ...(isOffice && { title: { value: title.words, ...claimOf('STATED', [title]) } }),
    ...(claim && country && { country: { value: country.code, ...claim } }),
  };
}

/** What somebody is to another, and holds no office by: "his Bulgarian counterpart". */
const NO_OFFICE = /(?:counterpart|colleague|predecessor|successor)s?$/iu;

const LINKS: Readonly<Record<string, string>> = {
  SIGNED: 'SIGNED_AT',
  INITIALLED: 'SIGNED_AT',
  ISSUED: 'ISSUED_AT',
  ANNOUNCED: 'ANNOUNCED_AT',
};

function dealsField(tellings: readonly Telling[], deals: Parameters<typeof proposeSummits>[1]): object {
  const links = tellings.flatMap(({ drafted }) =>
    (deals.get(drafted) ?? []).map(
      ({ key, deal, said }) =>
        [
          key,
          {
            link: LINKS[deal.status] ?? 'DISCUSSED_AT',
            ...claimOf('INFERRED', [said], 'told in a document about the meeting'),
          },
        ] as const,
    ),
  );
  return links.length > 0 ? { deals: Object.fromEntries(links) } : {};
}
