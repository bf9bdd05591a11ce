import { findDates } from '../../words/dates/date.ts';
import { holds, occurrencesOf } from '../text/span.ts';
import type { Deal, Money } from './deals/deal.ts';
import { dealsIn } from './deals/deals.ts';
import { moneyIn } from './deals/figures.ts';
import { type Organization, organizationsIn } from './organizations.ts';
import { peopleIn } from './people.ts';
import type { Person } from './person.ts';
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
  const dated = findDates(
    text,
    known.published === undefined ? undefined : { date: known.published, kind: 'PUBLICATION' },
  ).filter(isExact);
  const money = moneyIn({ source, people, organizations }, { start: 0, end: text.length });
  const marked = quotesIn(source, people, organizations);
  const quotes = [...marked, ...reportedIn(source, people, marked)].sort((a, b) => a.start - b.start);
  const turns = quotes.filter(({ isTurn }) => isTurn);
  const dates = dated.filter((date) => !isInName(source, quotes, date));
  const summit = summitIn(source, people, places, dates, turns);
  const sides = sidesOf(source, people, summit);
  const deals = dealsIn({ source, people, organizations, quotes, sides });
  return { source, people, organizations, places, dates, money, quotes, summit, deals };
}

/** Words that tell no day of their own: "the eve of", "ten years after", "the third and fourth". */
const NO_DATE =
  /\bweek\b|^(?:on )?the eve of$|\b(?:days|years|months|decades) (?:after|before)$|^the \p{L}+(?:rst|ond|ird|th)(?: and \p{L}+(?:rst|ond|ird|th))?$/iu;

/** "This week" and "around Monday" tell no day on which anything was. */
function isExact({ value, resolved, words }: FoundDate): boolean {
  return value === null || resolved === 'EXPLICIT' || !(value.includes('~') || NO_DATE.test(words));
}

/** Whether words are within a name: a day in "Sunday Standpoint", which publishes the text or asks the questions. */
function isInName({ text, publisher }: Source, quotes: readonly Quote[], date: FoundDate): boolean {
  const asking = quotes.flatMap(({ isTurn, speaker }) => (isTurn && speaker && !speaker.person ? [speaker.name] : []));
  return [publisher?.replace(/ \(.*/u, '') ?? '', ...asking].some(
    (name) => name.length > date.words.length && occurrencesOf(name, text, 'giu').some((span) => holds(span, date)),
  );
}

/** Of more, "the leaders" tells nothing. */
const MOST_SIDES = 6;

/** The countries that meet: of the participants, else of all people, else the two that are named far more than others. */
function sidesOf({ countries }: Source, people: readonly Person[], summit: Summit | undefined): string[] {
  const codes = (list: readonly Person[]) => [...new Set(list.flatMap(({ country }) => country?.code ?? []))];
  const own = codes(summit?.participants ?? []);
  if (own.length > 1 && own.length <= MOST_SIDES) return own;
  const all = codes(people);
  if (all.length === 2) return all;
  const counts = new Map<string, number>();
  for (const { code, kind } of countries) if (code && kind !== 'METONYM') counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  const isClear = first && second && second[1] >= 2 && (third?.[1] ?? 0) * 2 <= second[1];
  return isClear && own.length < 3 && all.length < 3 ? [first[0], second[0]] : [];
}
