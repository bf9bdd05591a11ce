import { parseDateWords } from '../../words/dates/date.ts';
import type { Person } from '../find/people.ts';
import type { Summit } from '../find/summits.ts';
import { holds } from '../text/span.ts';
import type { Claim } from './choose.ts';
import type { Citation } from './cite.ts';
import { datesThatResolve } from './deals.ts';
import { citeIn, type Drafted, type Drafting, wordsOf } from './drafting.ts';

/** A document that reports a meeting. */
export interface Telling {
  drafted: Drafted;
  summit: Summit;
  date: { value: string; claim: Claim; isGuess: boolean } | undefined;
}

/** Gathers the documents that tell of one meeting: on one day, of the same people or in the same city. */
export function meetingsOf(drafting: Drafting): Telling[][] {
  const meetings: Telling[][] = [];
  for (const drafted of drafting.documents) {
    const { summit } = drafted.found;
    if (!summit) continue;
    const telling = { drafted, summit, date: dateOf(drafting, drafted, summit) };
    const same = meetings.find((meeting) => meeting.some((other) => isOne(drafting, other, telling)));
    if (same) same.push(telling);
    else meetings.push([telling]);
  }
  return meetings;
}

function isOne({ registry }: Drafting, one: Telling, other: Telling): boolean {
  const days = [one, other].map(({ date }) => (date && !date.isGuess ? date.value : undefined));
  if (days[0] !== undefined && days[1] !== undefined && !overlap(days[0], days[1])) return false;
  const keys = (people: readonly Person[]) => people.map((person) => registry.personKey(person));
  const shared = keys(one.summit.participants).filter((key) => keys(other.summit.participants).includes(key)).length;
  const isSameCity = one.summit.city !== undefined && one.summit.city.name === other.summit.city?.name;
  return days[0] !== undefined && days[1] !== undefined
    ? shared > 0 || isSameCity
    : shared > 1 || (shared > 0 && isSameCity);
}

function overlap(one: string, other: string): boolean {
  const ends = (value: string) => [value.split('/')[0] ?? value, value.split('/').at(-1) ?? value];
  const [[from = '', to = ''], [start = '', end = '']] = [ends(one), ends(other)];
  return from <= end && start <= to;
}

/** The date of a meeting: the one beside it, one that another document resolves, or the day of publication. */
function dateOf({ chooser, documents }: Drafting, drafted: Drafted, { date, report }: Summit): Telling['date'] {
  if (date) {
    const claim = chooser.choose(
      'summit',
      'date',
      date.value,
      { said: citeIn(drafted, date), resolving: datesThatResolve(drafted) },
      'counted from the day of the text',
    );
    return claim && { value: date.value, claim, isGuess: false };
  }
  const open = drafted.found.dates.filter(
    (one) => one.value === null && one.problem === 'NEEDS_ANCHOR' && holds(report, one),
  );
  for (const words of open) {
    for (const anchor of documents.filter((other) => other !== drafted).flatMap((other) => anchorsIn(other))) {
      const reading = parseDateWords(wordsOf(drafted, words), { date: anchor.value, kind: 'SAME_DAY' });
      if (!('value' in reading) || reading.value !== anchor.value) continue;
      const claim = chooser.choose(
        'summit',
        'date',
        reading.value,
        { said: citeIn(drafted, words), resolving: [anchor.said] },
        'another document gives the year',
      );
      if (claim?.basis === 'RESOLVED') return { value: reading.value, claim, isGuess: false };
    }
  }
  const { published } = drafted.found.source;
  if (published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published)) return undefined;
  const claim = chooser.choose(
    'summit',
    'date',
    published,
    { said: citeIn(drafted, report) },
    `no date stands beside it; ${published} is when the text was published`,
  );
  return claim && { value: published, claim, isGuess: true };
}

function anchorsIn(drafted: Drafted): { value: string; said: Citation }[] {
  return drafted.found.dates.flatMap((date) => {
    const said = date.resolved === 'EXPLICIT' && date.precision === 'DAY' ? citeIn(drafted, date) : undefined;
    return said && date.value !== null ? [{ value: date.value, said }] : [];
  });
}
