import type { ClaimOwner } from '../../database/claim-owners.ts';
import { vocabulary } from '../../database/vocabulary.ts';
import { kindOfField } from '../../records/all.ts';
import type { KindName } from '../../records/kinds.ts';
import { shownDate } from '../../words/dates/shown.ts';
import { CURRENCIES } from '../../words/money/currencies.data.ts';
import { shownNumber, shownRange } from '../../words/numbers/shown.ts';
import { shownTerm } from '../../words/terms/shown.ts';
import type { Facts } from '../facts/grammar.ts';

/** Writes the value of a claim as a person reads it; null if that is the value itself. */
export type Labels = (record: ClaimOwner, field: string, value: string) => string | null;

type Writer = (value: string) => string | undefined;

/** The longest text that stands for a quote, in Unicode code points. */
const LONGEST = 100;

/** Creates the labels of a dossier, which names the records that values refer to. */
export function labelsOf(facts: Facts): Labels {
  const person = named(facts.people, ({ name }) => name);
  const country = named(facts.countries, ({ name }) => name);
  const organization = named(facts.organizations, ({ name }) => name);
  const deal = named(facts.deals, ({ title }) => title.value);
  const quote = named(facts.quotes, ({ text }) => shortened(text.value));
  const partyName: Writer = (key) => country(key) ?? organization(key);
  const writers: { readonly [Kind in KindName]?: Writer } = {
    flag: (value) => ({ true: 'Yes', false: 'No' })[value],
    date: shownDate,
    duration: shownTerm,
    currency: (code) => CURRENCIES[code]?.[0],
    person,
    place: named(facts.places, ({ name }) => name),
    organization,
    country,
    occasion: named(facts.occasions, ({ name }) => name.value),
    summit: named(facts.summits, ({ name }) => name.value),
    quote,
    countries: (codes) => {
      const names = codes.split(', ').map(country);
      return names.every((name) => name !== undefined) ? names.join(', ') : undefined;
    },
    parties: (value) => {
      const [role = '', key = ''] = value.split(' ');
      const name = partyName(key);
      return name && `${inWords(role)}: ${name}`;
    },
    links: (value) => {
      const [link = '', key = ''] = value.split(' ');
      const title = deal(key);
      return title && `${inWords(link)}: ${title}`;
    },
    amounts: shownAmount,
    steps: (value) => {
      const [status = '', date] = value.split(' ');
      return date === undefined ? inWords(status) : `${inWords(status)}, ${shownDate(date)}`;
    },
  };

  return (record, field, value) => {
    const attendee = /^attendee:(.*)$/.exec(field)?.[1];
    if (attendee !== undefined) return value === 'true' ? (person(attendee) ?? null) : null;
    const kind = kindOfField(record, field);
    if (kind === undefined) return null;
    const label = kind in vocabulary ? inWords(value) : writers[kind]?.(value);
    return label === undefined || label === value ? null : label;
  };
}

/** Writes a key by the name of what it refers to. Undefined for a key that is not declared, which is reported elsewhere. */
function named<Of>(declared: Record<string, Of>, nameOf: (one: Of) => string): Writer {
  return (key) => (Object.hasOwn(declared, key) ? nameOf(declared[key] as Of) : undefined);
}

/** Writes a term in words: “Joint statement”. */
function inWords(term: string): string {
  return `${term.charAt(0)}${term.slice(1).toLowerCase().replaceAll('_', ' ')}`;
}

/** Writes the value of a claim for an amount, “USD 250000000000 TARGET_LEVEL”, as “USD 250 billion (target level)”. */
function shownAmount(value: string): string | undefined {
  const match = /^(\S.*) (\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?))? ([A-Z_]+)$/.exec(value);
  const [, measure = '', least = '', most, role = ''] = match ?? [];
  if (!match) return undefined;
  const figure = most === undefined ? shownNumber(least) : shownRange(least, most);
  const isMoney = Object.hasOwn(CURRENCIES, measure);
  const whole = isMoney ? `${measure} ${figure}` : `${figure}${measure === '%' ? '' : ' '}${measure}`;
  // A quantity is seen to be one by its unit.
  return role === 'QUANTITY' ? whole : `${whole} (${inWords(role).toLowerCase()})`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
