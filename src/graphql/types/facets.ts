import { sql } from 'drizzle-orm';
import { tables } from '../../database/tables/all.ts';
import { addFacets } from '../facets.ts';
import { dealList } from './deal.ts';
import { quoteList } from './quote.ts';
import { summitList } from './summit.ts';

const { countries, currencies, dealParties, deals, documents, participants, people, quotes, summits } = tables;

const countryName = { table: countries, key: countries.code, name: countries.name };
const personName = { table: people, key: people.slug, name: people.name };

addFacets(summitList, {
  KIND: { description: 'By kind.', without: ['kinds'], value: sql`${summits.kind}` },
  COUNTRY: {
    description: 'By the country that it took place in.',
    without: ['country'],
    value: sql`${summits.countryCode}`,
    label: countryName,
  },
  PARTICIPANT_COUNTRY: {
    description: 'By the countries that took part.',
    without: ['countries', 'countriesAll'],
    value: { table: participants, entry: participants.summitSlug, value: participants.countryCode },
    label: countryName,
  },
  YEAR: {
    description: 'By the year in which it began, at the earliest.',
    without: ['date'],
    value: sql`extract(year from ${summits.dateStart})::int`,
  },
  PERSON: {
    description: 'By the people who took part.',
    without: ['people', 'peopleAll'],
    value: { table: participants, entry: participants.summitSlug, value: participants.personSlug },
    label: personName,
  },
});

addFacets(dealList, {
  KIND: { description: 'By kind.', without: ['kinds'], value: sql`${deals.kind}` },
  STATUS: { description: 'By how far they have come.', without: ['statuses'], value: sql`${deals.status}` },
  BINDINGNESS: { description: 'By force.', without: ['bindingness'], value: sql`${deals.bindingness}` },
  COUNTRY: {
    description: 'By the countries that are parties.',
    without: ['countries', 'countriesAll'],
    value: { table: dealParties, entry: dealParties.dealSlug, value: dealParties.countryCode },
    label: countryName,
  },
  SETTLEMENT_CURRENCY: {
    description: 'By the currency in which payments are made.',
    without: ['settlementCurrency'],
    value: sql`${deals.settlementCurrencyCode}`,
    label: { table: currencies, key: currencies.code, name: currencies.name },
  },
});

addFacets(quoteList, {
  FORM: { description: 'By form.', without: ['forms'], value: sql`${quotes.form}` },
  SPEAKER: {
    description: 'By speaker.',
    without: ['speaker', 'hasSpeaker'],
    value: sql`${quotes.speakerSlug}`,
    label: personName,
  },
  DOCUMENT: {
    description: 'By the document that they stand in.',
    without: ['document'],
    value: sql`${quotes.documentSlug}`,
    label: { table: documents, key: documents.slug, name: documents.title },
  },
});
