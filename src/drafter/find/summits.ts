import type { findDates } from '../../words/dates/date.ts';
import type { Sentence } from '../text/sentences.ts';
import { holds, type Span } from '../text/span.ts';
import { isAbsent, type Presence, presentIn } from './attendance.ts';
import { datelineOf } from './datelines.ts';
import { hostOf, LEADERS, leadersOf } from './leaders.ts';
import type { Person } from './person.ts';
import type { Place } from './places.ts';
import type { Quote } from './quotes.ts';
import { signatoriesIn } from './signatures.ts';
import type { Source } from './source.ts';
import { cityOf, NOT_YET, venueOf } from './where.ts';

export type FoundDate = ReturnType<typeof findDates>[number];

/** A meeting that a document is about. */
export interface Summit {
  /** The title of the document, if it names the meeting. */
  title: Span | undefined;
  /** The sentence that reports it. */
  report: Span;
  /** The words for the meeting. */
  cue: Span;
  date: (Span & { value: string }) | undefined;
  city: Place | undefined;
  venue: Place | undefined;
  format: 'IN_PERSON' | 'PHONE' | 'VIDEO' | 'UNKNOWN';
  participants: readonly Person[];
  /** The words that say that somebody was there whom the report does not name. */
  presence: ReadonlyMap<Person, Span>;
  /** The person who invited or received the others, and the words that say so. */
  host: { person: Person; cue: Span } | undefined;
}

const EVENT =
  /\b(?:met(?!\p{L})|meets|held\s(?:a\s)?(?:\p{L}+\s){0,2}(?:talks|meetings?|negotiations|summit|conversation|consultations)|hosted|(?:[Jj]oint|[Ss]tate|[Oo]fficial|[Ww]orking)\s[Vv]isit|paid\san?\s(?:\p{L}+\s){0,3}[Vv]isit|visited|received|welcomed|signed|convened|gathered|summit|Summit|[Nn]egotiations|[Tt]alks|bilateral\smeeting|meeting|Meeting|(?:[Nn]ews\s|[Pp]ress\s)?[Cc]onference|[Pp]ress\s[Ss]tatements?\sby|address(?:es|ed|ing)?\sthe\s(?:media|press)|spoke\s(?:by|on the)\s(?:tele)?phone|talked\sby\stelephone|telephone\s(?:conversation|call)|phone\scall|took\splace)(?!\p{L})/gu;
const STRONG = /^(?:met|meets|held|hosted|convened|gathered|paid|visited|talked|spoke|took|received|welcomed)/u;
/** Words that report a meeting only with two of those who meet: "received the Prime Minister of Japan", not "a prize". */
const WITH_PEOPLE = /^(?:received|welcomed|signed|address|(?:news|press)\s)/iu;

/** Finds the meeting that a document reports first and in most detail; undefined if there is none. */
export function summitIn(
  source: Source,
  people: readonly Person[],
  places: readonly Place[],
  dates: readonly FoundDate[],
  turns: readonly Quote[],
): Summit | undefined {
  const { text, narration, sentences } = source;
  const leaders = leadersOf(source, people);
  const within = (span: Span) => {
    const named = people.filter(({ mentions }) =>
      mentions.some((mention) => holds(span, mention) && !isAbsent(source, mention)),
    );
    return named.length < 2 && LEADERS.test(narration.slice(span.start, span.end))
      ? [...new Set([...named, ...leaders])]
      : named;
  };
  // Those who hold an office speak as participants in a transcript: neither its moderator nor a journalist.
  const speaking = turns.flatMap(({ speaker }): Presence[] =>
    speaker?.person?.office ? [{ person: speaker.person, cue: speaker.named ?? speaker.cue }] : [],
  );
  const isOfTwo = (verb: string, at: number, { start, end }: Span) =>
    verb === 'signed'
      ? within({ start, end: at }).length > 1
      : /conference$|^address|^press/iu.test(verb)
        ? within({ start, end }).length > 1 || (speaking.length > 0 && holds(source.head, { start: at, end: at }))
        : within({ start, end: at }).length > 0 && within({ start: at, end: Math.min(end, at + 100) }).length > 0;
  const reports = sentences.flatMap((sentence, index) => {
    if (turns.some((turn) => holds(turn, sentence))) return [];
    const events = [...narration.slice(sentence.start, sentence.end).matchAll(EVENT)].filter(
      ({ 0: words, index }) => !WITH_PEOPLE.test(words) || isOfTwo(words, sentence.start + index, sentence),
    );
    if (/^(?:Recalling|Reaffirming|Building on|Since)\b/u.test(text.slice(sentence.start, sentence.start + 16)))
      return [];
    const event = events.find(({ 0: words }) => STRONG.test(words)) ?? events[0];
    return event
      ? [
          {
            sentence,
            index,
            cue: { start: sentence.start + event.index, end: sentence.start + event.index + event[0].length },
          },
        ]
      : [];
  });
  const known = (span: Span) =>
    dates.filter(
      (date) =>
        date.value !== null && date.value.length >= 10 && holds(span, date) && isPast(date.value, source.published),
    );
  const ranked = reports.map(({ sentence, index, cue }) => ({
    sentence,
    cue,
    score:
      Math.min(3, within(sentence).length) * 1.2 +
      (known(sentence).length > 0 ? 1 : 0) +
      (places.some((place) => holds(sentence, place)) ? 1.5 : 0) +
      (STRONG.test(text.slice(cue.start, cue.end)) ? 1.5 : 0) +
      (holds(source.head, sentence) ? 1 : 0) -
      (NOT_YET.test(text.slice(sentence.start, sentence.end)) ? 1 : 0) -
      index * 0.15,
  }));
  const [main] = ranked.sort((a, b) => b.score - a.score);
  if (!main || main.score < 0.8) return undefined;
  const { sentence, cue } = main;
  const inHead =
    new RegExp(EVENT.source, 'u').test(text.slice(source.head.start, source.head.end)) ||
    /\b(?:Read-?out|Joint)\b/iu.test(text.slice(source.head.start, source.head.end));
  const format = formatOf(text.slice(sentence.start, sentence.end), text.slice(source.head.start, source.head.end));
  const isApart = format === 'PHONE' || format === 'VIDEO';
  const city = isApart
    ? undefined
    : cityOf(
        source,
        places,
        sentence,
        reports.map((one) => one.sentence),
        within(sentence),
        people,
      );
  const beside = city && besideCity(source, city, places, dates);
  // "State Visit to Peru (July 3-4, 2025)"
  const titled = inHead ? known(source.head)[0] : undefined;
  // A visit of several days, within which they met on one.
  const visit = reports
    .filter((one) => /\bvisit\b/iu.test(text.slice(one.sentence.start, one.sentence.end)))
    .flatMap((one) => known(one.sentence))
    .find(({ value }) => value?.includes('/'));
  const date =
    titled ??
    visit ??
    beside ??
    dateOf(
      dates,
      known,
      sentence,
      cue,
      sentences,
      reports.map((one) => one.sentence),
      datelineOf(text, dates),
    );
  const venue = isApart ? undefined : venueOf(source, places, [sentence, ...reports.map((one) => one.sentence)]);
  const inside = within(sentence);
  const others = sentences
    .filter((one) => one !== sentence && !turns.some((turn) => holds(turn, one)))
    .flatMap((one) => presentIn(source, one, within));
  const named = [...inside, ...(inside.length > 1 ? [] : within(source.head))];
  const also = [...others, ...speaking, ...signatoriesIn(source, people)].filter(
    ({ person }) => !named.includes(person),
  );
  const participants = [...new Set([...named, ...also.map(({ person }) => person)])];
  if (participants.length === 0 && !city && !STRONG.test(text.slice(cue.start, cue.end)) && !inHead) return undefined;
  return {
    title: inHead ? source.head : undefined,
    report: sentence,
    cue,
    date: date?.value ? { start: date.start, end: date.end, value: date.value } : undefined,
    city,
    venue,
    format: format === 'UNKNOWN' && (city || venue) ? 'IN_PERSON' : format,
    participants,
    presence: new Map(also.toReversed().map(({ person, cue }) => [person, cue])),
    host: hostOf(source, people),
  };
}

function isPast(value: string, published: string | undefined): boolean {
  return published === undefined || value.slice(0, 10) <= `${published}~`;
}

/** The date right after the city of the meeting: "in Stockholm on July 28 and 29, 2025". */
function besideCity(
  { text, published }: Source,
  city: Place,
  places: readonly Place[],
  dates: readonly FoundDate[],
): FoundDate | undefined {
  return dates.find(
    ({ start, value }) =>
      value !== null &&
      value.length >= 10 &&
      isPast(value, published) &&
      places.some(
        ({ name, start: from, end }) =>
          name === city.name &&
          end < start &&
          /^,?\s(?:on\s)?$/u.test(text.slice(end, start)) &&
          /\S[^\S\n]*$/u.test(text.slice(0, from)),
      ),
  );
}

/** The date beside the words for the meeting; else the last before them; else that of the text, or of another report. */
function dateOf(
  dates: readonly FoundDate[],
  known: (span: Span) => FoundDate[],
  sentence: Sentence,
  cue: Span,
  sentences: readonly Sentence[],
  reports: readonly Span[],
  dateline: FoundDate | undefined,
): FoundDate | undefined {
  const distance = ({ start, end }: Span) => (start >= cue.end ? start - cue.end : cue.start - end);
  const nearest = (list: readonly FoundDate[]) => [...list].sort((a, b) => distance(a) - distance(b))[0];
  const index = sentences.indexOf(sentence);
  const before = sentences
    .slice(Math.max(0, index - 3), index)
    .filter(({ paragraph }) => sentence.paragraph - paragraph < 2);
  const months = dates.filter(
    ({ value, resolved, ...date }) =>
      value !== null && /^\d{4}-\d\d$/.test(value) && resolved === 'EXPLICIT' && holds(sentence, date),
  );
  return (
    nearest(known(sentence)) ?? nearest(months) ?? before.flatMap(known).at(-1) ?? dateline ?? reports.flatMap(known)[0]
  );
}

function formatOf(words: string, head: string): Summit['format'] {
  if (/\b(?:tele)?phone\b|\btelephoned\b|\bcalled by\b/iu.test(`${words} ${head}`)) return 'PHONE';
  if (/\b(?:video|virtual(?:ly)?|videoconference)\b/iu.test(`${words} ${head}`)) return 'VIDEO';
  return 'UNKNOWN';
}
