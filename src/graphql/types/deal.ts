import { dealGroups } from '../../database/keyed-views.ts';
import type { Term } from '../../database/vocabulary.ts';
import { deal } from '../../records/deal.ts';
import { builder } from '../builder.ts';
import { each, overlaps } from '../conditions.ts';
import { AmountPeriod, AmountQualifier, AmountRole, Bindingness, DealKind, DealStatus, PartyRole } from '../enums.ts';
import { defineFilter, type Where } from '../filter.ts';
import { byAnySlug, ofSummit } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { lookup } from '../lookup.ts';
import { rootList } from '../root-list.ts';
import { matchesText, textSyntax } from '../text-conditions.ts';
import { passesOf, workOfAll } from '../work.ts';
import { DateRange, optionalDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';
import { SummitDeal } from './summit-deal.ts';

builder.drizzleObject('dealParties', {
  name: 'DealParty',
  description: 'A country or organisation that is a party to a deal.',
  select: { columns: { id: true } },
  fields: (t) => ({
    role: t.expose('role', { type: PartyRole, description: 'Role of the party in the deal.' }),
    country: t.relation('country', { nullable: true, description: 'The country, if the party is one.' }),
    organization: t.relation('organization', { nullable: true, description: 'The organisation, if the party is one.' }),
  }),
});

builder.drizzleObject('dealAmounts', {
  name: 'Amount',
  description:
    'A figure in a deal: an amount of money, with a `currency`, or a physical quantity, with a `unit` such as bcm, t or MW.',
  select: { columns: { dealSlug: true, ordinal: true } },
  fields: (t) => ({
    role: t.expose('role', { type: AmountRole, description: 'What the figure measures.' }),
    qualifier: t.expose('qualifier', { type: AmountQualifier, description: 'Exactness of the figure.' }),
    value: t.expose('value', { type: 'Decimal', description: 'The figure, or the lower figure of a range.' }),
    valueMax: t.expose('valueMax', {
      type: 'Decimal',
      nullable: true,
      description: 'Upper figure of a range. Null unless `qualifier` is `RANGE`.',
    }),
    currency: t.expose('currencyCode', {
      type: 'CurrencyCode',
      nullable: true,
      description: 'Currency of an amount of money, ISO 4217. Null for a physical quantity.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of a physical quantity. Null for money.' }),
    period: t.expose('period', { type: AmountPeriod, description: 'Period that the figure covers.' }),
    per: t.exposeString('per', { nullable: true, description: 'What a `UNIT_PRICE` is for, as worded: “barrel”.' }),
    verbatim: t.exposeString('verbatim', { description: 'The figure as the document words it.' }),
  }),
});

builder.drizzleObject('dealEvents', {
  name: 'DealEvent',
  description: 'A step in the history of a deal.',
  select: { columns: { dealSlug: true, ordinal: true } },
  fields: (t) => ({
    status: t.expose('status', { type: DealStatus, description: 'Status that the deal reached.' }),
    date: t.field({
      ...optionalDate(),
      description: 'When the deal reached this status. Null if no document states it.',
    }),
  }),
});

export const Deal = builder.drizzleNode('deals', {
  name: 'Deal',
  description: 'A contract, joint statement, target, understanding or other matter agreed, intended or supported.',
  id: { column: (deal) => deal.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    title: t.exposeString('title', { description: deal.fields.title.description }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: deal.fields.summary.description,
    }),
    kind: t.expose('kind', { type: DealKind, description: deal.fields.kind.description }),
    bindingness: t.expose('bindingness', { type: Bindingness, description: deal.fields.bindingness.description }),
    status: t.expose('status', { type: DealStatus, description: deal.fields.status.description }),
    subject: t.exposeString('subject', { nullable: true, description: deal.fields.subject.description }),
    route: t.exposeString('route', {
      nullable: true,
      description: deal.fields.route.description,
    }),
    term: t.expose('term', { type: 'Duration', nullable: true, description: deal.fields.term.description }),
    settlementCurrency: t.expose('settlementCurrencyCode', {
      type: 'CurrencyCode',
      nullable: true,
      description: deal.fields.settlementCurrency.description,
    }),
    date: t.field({
      ...optionalDate(),
      description: `${deal.fields.date.description} Null if no document states it.`,
    }),
    parties: t.relation('parties', {
      description: 'Parties to the deal, ordered by role, then countries by code, then organisations by slug.',
      query: { orderBy: { role: 'asc', countryCode: 'asc', organizationSlug: 'asc' } },
    }),
    amounts: t.relation('amounts', {
      description: `${deal.fields.amounts.description} Empty if no document states one.`,
      query: { orderBy: { ordinal: 'asc' } },
    }),
    timeline: t.relation('timeline', {
      description: 'Steps of the deal, in order. If no others are known, its status and date are the only step.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    countsTowardTotals: t.exposeBoolean('countsTowardTotals', {
      description:
        'Whether the amounts of the deal may be summed. False for joint statements, pledges, targets and understandings, and for any deal that is not yet agreed, only issued or initialled, suspended or cancelled.',
    }),
    summits: t.relation('summits', {
      type: SummitDeal,
      description: 'Summits that the deal is linked to, and how, ordered by slug of the summit.',
      query: { orderBy: { summitSlug: 'asc' } },
    }),
  }),
});
addSourcedFields(deal);

interface AmountValue {
  min?: string | null;
  max?: string | null;
  currency?: string | null;
  roles?: Term<'amountRole'>[] | null;
}

const AmountFilter = builder.inputType('AmountFilter', {
  description:
    'Conditions that one and the same amount of a deal must meet. A range matches if it overlaps the range from `min` to `max`. An amount that is qualified as about, at least or up to a figure is compared as that figure. Without `currency`, amounts in all currencies and units are compared.',
  fields: (t) => ({
    min: t.field({
      type: 'Decimal',
      required: false,
      description: 'Minimum of the amount, inclusive. A range is compared by its upper figure.',
    }),
    max: t.field({
      type: 'Decimal',
      required: false,
      description: 'Maximum of the amount, inclusive. A range is compared by its lower figure.',
    }),
    currency: t.field({ type: 'CurrencyCode', required: false, description: 'Only money in this currency.' }),
    roles: t.field({ type: [AmountRole], required: false, description: 'Only amounts with one of these roles.' }),
  }),
});

const isParty = (codes: string[]): Where<'deals'> => ({ parties: { countryCode: { in: codes } } });

export const DealFilter = defineFilter('DealFilter', 'deals', 'Filter for deals.', {
  text: {
    type: 'String',
    description: `Searches title, subject, route and summary. ${textSyntax}`,
    where: matchesText,
    work: passesOf,
  },
  kinds: {
    type: [DealKind],
    description: 'Only deals of these kinds.',
    where: (kinds: Term<'dealKind'>[]) => ({ kind: { in: kinds } }),
  },
  statuses: {
    type: [DealStatus],
    description: 'Only deals with these statuses.',
    where: (statuses: Term<'dealStatus'>[]) => ({ status: { in: statuses } }),
  },
  bindingness: {
    type: [Bindingness],
    description: 'Only deals with one of these legal forces.',
    where: (given: Term<'bindingness'>[]) => ({ bindingness: { in: given } }),
  },
  countries: { type: ['CountryCode'], description: 'Only deals with any of these countries as party.', where: isParty },
  countriesAll: {
    type: ['CountryCode'],
    description: 'Only deals with all of these countries as parties. Maximum: 20 different values.',
    where: (codes: string[]) => ({ AND: each('countriesAll', codes).map((code) => isParty([code])) }),
    work: workOfAll(0.4),
  },
  date: {
    type: DateRange,
    description: 'Only deals with a date in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
  amount: {
    type: AmountFilter,
    description: 'Only deals with an amount that meets these conditions.',
    // Each deal that is read or counted is looked up in the table of amounts.
    work: () => 60,
    where: ({ min, max, currency, roles }: AmountValue) => ({
      amounts: {
        ...(min != null && { upper: { gte: min } }),
        ...(max != null && { value: { lte: max } }),
        ...(currency != null && { currencyCode: currency }),
        ...(roles != null && { role: { in: roles } }),
      },
    }),
  },
  settlementCurrency: {
    type: ['CurrencyCode'],
    description: 'Only deals settled in one of these currencies.',
    where: (codes: string[]) => ({ settlementCurrencyCode: { in: codes } }),
  },
  summit: {
    type: 'String',
    description: 'Only deals linked to this summit, by slug or global ID.',
    where: (summit: string) => ({ summits: ofSummit('summitSlug', summit) }),
  },
  countsTowardTotals: {
    type: 'Boolean',
    description: 'Only deals with this value of `countsTowardTotals`.',
    where: (counts: boolean) => ({ countsTowardTotals: counts }),
  },
});

export const dealList = defineList({
  table: 'deals',
  typeName: 'Deal',
  node: Deal,
  filter: DealFilter,
  orders: {
    TITLE: { description: 'Title, ignoring case and accents.', columns: ['titleKey', 'slug'] },
    DATE: {
      description: 'Date, by its first possible day. Deals without a date come last in either direction.',
      columns: { ASC: ['dateAscending', 'slug'], DESC: ['dateDescending', 'slug'] },
    },
    AMOUNT: {
      description:
        'Largest amount of money, of a range the upper figure. Currencies are not converted, so filter by currency to get a meaningful order. Deals without an amount of money come last in either direction.',
      columns: { ASC: ['amountAscending', 'slug'], DESC: ['amountDescending', 'slug'] },
    },
  },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
  groups: {
    view: dealGroups,
    filters: ['kinds', 'statuses', 'bindingness', 'settlementCurrency', 'countsTowardTotals'],
  },
});

builder.queryFields((t) => ({
  deal: t.drizzleField({
    type: Deal,
    nullable: true,
    description: 'The deal with the given slug, which may be a former one, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the deal.' }) },
    ...lookup('deals', byAnySlug('Deal')),
  }),
  deals: t.field({ ...rootList(dealList), description: 'All deals.' }),
}));
