import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { each, keyOf, overlaps } from '../conditions.ts';
import { AmountPeriod, AmountQualifier, AmountRole, Bindingness, DealKind, DealStatus, PartyRole } from '../enums.ts';
import { defineFilter, type Where } from '../filter.ts';
import { defineList, listArgs, resolveList } from '../list.ts';
import { matchesText } from '../text-conditions.ts';
import { passesOf, workOfAll } from '../work.ts';
import { DateRange, dateColumns, optionalDate, PartialDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';
import { SummitDeal } from './summit-deal.ts';

builder.drizzleObject('dealParties', {
  name: 'DealParty',
  description: 'A country or an organisation that is party to a deal.',
  select: { columns: { id: true } },
  fields: (t) => ({
    role: t.expose('role', { type: PartyRole, description: 'What part it has.' }),
    country: t.relation('country', { nullable: true, description: 'The country, if it is one.' }),
    organization: t.relation('organization', { nullable: true, description: 'The organisation, if it is one.' }),
  }),
});

builder.drizzleObject('dealAmounts', {
  name: 'Amount',
  description: 'A figure of a deal. Money has a `currency`; a physical quantity has a `unit` (bcm, t, MW).',
  select: { columns: { dealSlug: true, ordinal: true } },
  fields: (t) => ({
    role: t.expose('role', { type: AmountRole, description: 'What the figure is.' }),
    qualifier: t.expose('qualifier', { type: AmountQualifier, description: 'How it is meant.' }),
    value: t.expose('value', { type: 'Decimal', description: 'The figure; of a range, the lower.' }),
    valueMax: t.expose('valueMax', { type: 'Decimal', nullable: true, description: 'Of a range, the upper figure.' }),
    currency: t.expose('currencyCode', {
      type: 'CurrencyCode',
      nullable: true,
      description: 'Of money, its currency.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Of a quantity, its unit.' }),
    period: t.expose('period', { type: AmountPeriod, description: 'What time it is for.' }),
    verbatim: t.exposeString('verbatim', { description: 'The figure as the document words it.' }),
  }),
});

builder.drizzleObject('dealEvents', {
  name: 'DealEvent',
  description: 'A step in the life of a deal.',
  select: { columns: { dealSlug: true, ordinal: true } },
  fields: (t) => ({
    status: t.expose('status', { type: DealStatus, description: 'What it became.' }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When, where a document says so.',
      select: { columns: dateColumns },
      resolve: optionalDate,
    }),
  }),
});

export const Deal = builder.drizzleNode('deals', {
  name: 'Deal',
  description: 'Anything agreed, intended or supported: a contract, a joint statement, a target, an understanding.',
  id: { column: (deal) => deal.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'What it is, and what no document tells of it.',
    }),
    kind: t.expose('kind', { type: DealKind, description: 'What sort of thing it is.' }),
    bindingness: t.expose('bindingness', { type: Bindingness, description: 'What force it has.' }),
    status: t.expose('status', { type: DealStatus, description: 'How far it has come.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'What it is about.' }),
    route: t.exposeString('route', {
      nullable: true,
      description: 'The way of what is supplied, as a document words it.',
    }),
    term: t.expose('term', { type: 'Duration', nullable: true, description: 'How long it runs.' }),
    settlementCurrency: t.expose('settlementCurrencyCode', {
      type: 'CurrencyCode',
      nullable: true,
      description: 'The currency in which payments are made. Says nothing of the price.',
    }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was agreed, issued or raised, where a document says so.',
      select: { columns: dateColumns },
      resolve: optionalDate,
    }),
    parties: t.relation('parties', {
      description: 'Who is party to it.',
      query: { orderBy: { role: 'asc', countryCode: 'asc', organizationSlug: 'asc' } },
    }),
    amounts: t.relation('amounts', {
      description: 'Its figures. Empty where no document gives one.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    timeline: t.relation('timeline', {
      description: 'Its steps, in their order.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    countsTowardTotals: t.exposeBoolean('countsTowardTotals', {
      description:
        'False for targets, pledges, understandings and statements, for anything not yet agreed, and for what was suspended or cancelled: never sum those.',
    }),
    summits: t.relation('summits', {
      type: SummitDeal,
      description: 'The meetings that it is tied to, and how.',
      query: { orderBy: { summitSlug: 'asc' } },
    }),
  }),
});
addSourcedFields('deals');

interface AmountValue {
  min?: string | null;
  max?: string | null;
  currency?: string | null;
  roles?: Term<'amountRole'>[] | null;
}

const AmountFilter = builder.inputType('AmountFilter', {
  description:
    'What one and the same figure of a deal must be. A range matches where it overlaps the one from `min` to `max`; a figure that is told as about, at least or up to so much is compared as it stands.',
  fields: (t) => ({
    min: t.field({
      type: 'Decimal',
      required: false,
      description: 'At least this much; of a range, the upper figure is.',
    }),
    max: t.field({
      type: 'Decimal',
      required: false,
      description: 'At most this much; of a range, the lower figure is.',
    }),
    currency: t.field({ type: 'CurrencyCode', required: false, description: 'Money in this currency.' }),
    roles: t.field({ type: [AmountRole], required: false, description: 'One of these.' }),
  }),
});

const isParty = (codes: string[]): Where<'deals'> => ({ parties: { countryCode: { in: codes } } });

export const DealFilter = defineFilter('DealFilter', 'deals', 'Which deals. All that is given has to hold.', {
  text: {
    type: 'String',
    description: 'Full text of title, subject, route and summary: words, "quoted phrases", or, -not.',
    where: matchesText,
    work: passesOf,
  },
  kinds: {
    type: [DealKind],
    description: 'Of one of these kinds.',
    where: (kinds: Term<'dealKind'>[]) => ({ kind: { in: kinds } }),
  },
  statuses: {
    type: [DealStatus],
    description: 'In one of these states.',
    where: (statuses: Term<'dealStatus'>[]) => ({ status: { in: statuses } }),
  },
  bindingness: {
    type: [Bindingness],
    description: 'Of one of these forces.',
    where: (given: Term<'bindingness'>[]) => ({ bindingness: { in: given } }),
  },
  countries: { type: ['CountryCode'], description: 'With one of these countries as a party.', where: isParty },
  countriesAll: {
    type: ['CountryCode'],
    description: 'With all of these countries as parties.',
    where: (codes: string[]) => ({ AND: each('countriesAll', codes).map((code) => isParty([code])) }),
    work: workOfAll(0.4),
  },
  date: {
    type: DateRange,
    description: 'Dated in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
  amount: {
    type: AmountFilter,
    description: 'With such a figure.',
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
    description: 'Paid in one of these currencies.',
    where: (codes: string[]) => ({ settlementCurrencyCode: { in: codes } }),
  },
  summit: {
    type: 'String',
    description: 'Tied to this summit, by its slug or id.',
    where: (summit: string) => ({ summits: { summitSlug: keyOf('Summit', summit) } }),
  },
  countsTowardTotals: {
    type: 'Boolean',
    description: 'Whether its money may be summed.',
    where: (counts: boolean) => ({ countsTowardTotals: counts }),
  },
});

export const dealList = defineList({
  table: 'deals',
  typeName: 'Deal',
  node: Deal,
  filter: DealFilter,
  orders: {
    TITLE: { description: 'By title.', columns: ['titleKey', 'slug'] },
    DATE: {
      description: 'By date; deals without one come last either way.',
      columns: { ASC: ['dateAscending', 'slug'], DESC: ['dateDescending', 'slug'] },
    },
    AMOUNT: {
      description:
        'By the largest sum of money, of a range by the upper figure, whatever its currency: filter by currency for this to mean something. Deals without money come last either way.',
      columns: { ASC: ['amountAscending', 'slug'], DESC: ['amountDescending', 'slug'] },
    },
  },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
});

builder.queryFields((t) => ({
  deal: t.drizzleField({
    type: Deal,
    nullable: true,
    description: 'The deal with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.deals.findFirst(query({ where: { slug } })),
  }),
  deals: t.field({
    type: dealList.connection,
    description: 'All deals, by title.',
    args: listArgs(dealList),
    resolve: (_root, args, context, info) => resolveList(dealList, args, context, info),
  }),
}));
