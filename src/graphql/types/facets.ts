import { sql } from 'drizzle-orm';
import { tables } from '../../database/tables/all.ts';
import { addFacets } from '../facets.ts';
import { dealList } from './deal.ts';
import { documentList } from './document.ts';
import { organizationList } from './organization.ts';
import { personList } from './person.ts';
import { placeList } from './place.ts';
import { quoteList } from './quote.ts';
import { summitList } from './summit.ts';

const {
  countries,
  currencies,
  dealParties,
  deals,
  documents,
  organizations,
  participants,
  people,
  places,
  quotes,
  summits,
} = tables;

const countryName = { table: countries, key: countries.code, name: countries.name };
const personName = { table: people, key: people.slug, name: people.name };

addFacets(summitList, {
  KIND: { description: 'Kind of summit.', without: ['kinds'], value: summits.kind },
  COUNTRY: {
    description: 'Country that the summit took place in.',
    without: ['country'],
    value: summits.countryCode,
    label: countryName,
  },
  PARTICIPANT_COUNTRY: {
    description: 'Countries that participants represented.',
    without: ['countries', 'countriesAll'],
    value: { table: participants, entry: participants.summitSlug, value: participants.countryCode },
    label: countryName,
  },
  YEAR: {
    description: 'Year of the first possible day.',
    without: ['date'],
    value: sql`extract(year from ${summits.dateStart})::int`,
  },
  PERSON: {
    description: 'People who took part.',
    without: ['people', 'peopleAll'],
    value: { table: participants, entry: participants.summitSlug, value: participants.personSlug },
    label: personName,
  },
});

addFacets(dealList, {
  KIND: { description: 'Kind of deal.', without: ['kinds'], value: deals.kind },
  STATUS: { description: 'Status of the deal.', without: ['statuses'], value: deals.status },
  BINDINGNESS: { description: 'Legal force.', without: ['bindingness'], value: deals.bindingness },
  COUNTRY: {
    description: 'Countries that are parties.',
    without: ['countries', 'countriesAll'],
    value: { table: dealParties, entry: dealParties.dealSlug, value: dealParties.countryCode },
    label: countryName,
  },
  SETTLEMENT_CURRENCY: {
    description: 'Currency in which payments are made.',
    without: ['settlementCurrency'],
    value: deals.settlementCurrencyCode,
    label: { table: currencies, key: currencies.code, name: currencies.name },
  },
});

addFacets(quoteList, {
  FORM: { description: 'Form of quote.', without: ['forms'], value: quotes.form },
  SPEAKER: {
    description: 'Speaker.',
    without: ['speaker', 'hasSpeaker'],
    value: quotes.speakerSlug,
    label: personName,
  },
  DOCUMENT: {
    description: 'Document that contains the quote.',
    without: ['document'],
    value: quotes.documentSlug,
    label: { table: documents, key: documents.slug, name: documents.title },
  },
});

addFacets(documentList, {
  KIND: { description: 'Kind of document.', without: ['kinds'], value: documents.kind },
  LANGUAGE: {
    description: 'Language of the text, BCP 47.',
    without: ['languages'],
    value: documents.language,
    label: 'VALUE',
  },
  PUBLISHER: {
    description: 'Publisher.',
    without: ['publishers'],
    value: documents.publisher,
    label: 'VALUE',
  },
  YEAR: {
    description: 'Year of the first possible day of publication.',
    without: ['published'],
    value: sql`extract(year from ${documents.publishedStart})::int`,
  },
});

addFacets(personList, {
  COUNTRY: {
    description: 'Countries that the person represented at summits.',
    without: ['countries'],
    value: { table: participants, entry: participants.personSlug, value: participants.countryCode },
    label: countryName,
  },
  ORGANIZATION: {
    description: 'Organisations that the person represented at summits.',
    without: ['organizations'],
    value: { table: participants, entry: participants.personSlug, value: participants.organizationSlug },
    label: { table: organizations, key: organizations.slug, name: organizations.name },
  },
  ROLE: {
    description: 'Roles that the person had at summits.',
    without: ['roles'],
    value: { table: participants, entry: participants.personSlug, value: participants.role },
  },
});

addFacets(placeList, {
  COUNTRY: {
    description: 'Country that the place is in.',
    without: ['countries'],
    value: places.countryCode,
    label: countryName,
  },
});

addFacets(organizationList, {
  COUNTRY: {
    description: 'Country that the organisation belongs to.',
    without: ['countries'],
    value: organizations.countryCode,
    label: countryName,
  },
});
