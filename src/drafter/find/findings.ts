import { findDates } from '../../words/dates/date.ts';
import { findMoney } from '../../words/money/money.ts';
import type { Deal, Money } from './deals/deal.ts';
import { dealsIn } from './deals/deals.ts';
import { dollarOf } from './deals/figures.ts';
import { type Organization, organizationsIn } from './organizations.ts';
import { type Person, peopleIn } from './people.ts';
import { type Place, placesIn } from './places.ts';
import { type Quote, quotesIn } from './quotes.ts';
import { reportedIn } from './reported.ts';
import { type Known, type Source, sourceOf } from './source.ts';
import { type FoundDate, type Summit, summitIn } from './summits.ts';

/** Everything that is found in one document. */
export interface Findings {
  source: Source;
  people: readonly Person[];
  organizations: readonly Organization[];
  places: readonly Place[];
  dates: readonly FoundDate[];
  money: readonly Money[];
  quotes: readonly Quote[];
  summit: Summit | undefined;
  deals: readonly Deal[];
}

/** Reads a document: names first, then what they say, where they meet and what they agree. */
export function findingsIn(text: string, known: Known): Findings {
  const source = sourceOf(text, known);
  const people = peopleIn(source);
  const organizations = organizationsIn(source, people);
  const places = placesIn(source, people, organizations);
  const dates = findDates(
    text,
    known.published === undefined ? undefined : { date: known.published, kind: 'PUBLICATION' },
  );
  const money = findMoney(text, { country: dollarOf(known.publisherCountry) });
  const marked = quotesIn(source, people, organizations);
  const quotes = [...marked, ...reportedIn(source, people, marked)].sort((a, b) => a.start - b.start);
  const turns = quotes.filter(({ isTurn }) => isTurn);
  const summit = summitIn(source, people, places, dates, turns);
  const sides = sidesOf(people, summit);
  const deals = dealsIn({ source, people, organizations, quotes, sides });
  return { source, people, organizations, places, dates, money, quotes, summit, deals };
}

/** The countries of the people who meet, if they are two. */
function sidesOf(people: readonly Person[], summit: Summit | undefined): string[] {
  const codes = (list: readonly Person[]) => [
    ...new Set(list.flatMap(({ country }) => (country ? [country.code] : []))),
  ];
  const own = codes(summit?.participants ?? []);
  return own.length === 2 ? own : codes(people).length === 2 ? codes(people) : own;
}
