import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { DURATION } from '../duration.ts';
import { addedBy, claimBasis, dateIsSound, dateOrder, keyText, optionalDate, termEnum, tsvector } from './columns.ts';
import { summits } from './meetings.ts';
import { countries, currencies, organizations } from './reference.ts';
import { dossiers } from './sources.ts';

export const dealKind = termEnum('dealKind');
export const bindingness = termEnum('bindingness');
export const dealStatus = termEnum('dealStatus');
export const partyRole = termEnum('partyRole');
export const amountRole = termEnum('amountRole');
export const amountPeriod = termEnum('amountPeriod');
export const amountQualifier = termEnum('amountQualifier');
export const dealLink = termEnum('dealLink');

/** Anything agreed, intended or supported: a contract, a joint statement, a target, an understanding. */
export const deals = pgTable(
  'deals',
  {
    slug: keyText('slug').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    title: text('title').notNull(),
    titleKey: keyText('title_key').notNull().generatedAlwaysAs(sql`fold(title)`),
    summary: text('summary'),
    kind: dealKind('kind').notNull(),
    bindingness: bindingness('bindingness').notNull(),
    status: dealStatus('status').notNull(),
    subject: text('subject'),
    route: text('route'),
    /** ISO 8601 duration. */
    term: text('term'),
    settlementCurrencyCode: keyText('settlement_currency_code').references(() => currencies.code),
    ...optionalDate(),
    ...dateOrder(),
    /** The largest money amount, whatever the currency; computed by the loader for ordering. */
    largestAmount: numeric('largest_amount'),
    amountAscending: numeric('amount_ascending')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(largest_amount, 'infinity'::numeric)`),
    amountDescending: numeric('amount_descending')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(largest_amount, '-infinity'::numeric)`),
    /** Whether the deal's money may be summed: somebody is bound by it, and it has not fallen through. */
    countsTowardTotals: boolean('counts_toward_totals')
      .notNull()
      .generatedAlwaysAs(sql`
      kind not in ('JOINT_STATEMENT', 'PLEDGE', 'TARGET', 'UNDERSTANDING')
      and status in ('AGREED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTING', 'COMPLETED', 'EXPIRED')`),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(sql`
      setweight(to_tsvector('english'::regconfig, search_words(title)), 'A')
      || to_tsvector('english'::regconfig, search_words(coalesce(subject, '') || ' ' || coalesce(route, '') || ' ' || coalesce(summary, '')))`),
  },
  (t) => [
    check('deals_date', dateIsSound),
    check('deals_term', sql.raw(`term ~ '^${DURATION}$'`)),
    index().on(t.dossierSlug),
    index().on(t.titleKey, t.slug),
    index().on(t.dateAscending, t.slug),
    index().on(t.dateDescending, t.slug),
    index().on(t.dateStart, t.dateEnd),
    index().on(t.amountAscending, t.slug),
    index().on(t.amountDescending, t.slug),
    index().on(t.kind, t.titleKey, t.slug),
    index().on(t.status, t.titleKey, t.slug),
    index().on(t.bindingness, t.titleKey, t.slug),
    index().on(t.settlementCurrencyCode, t.titleKey, t.slug),
    index().on(t.countsTowardTotals, t.titleKey, t.slug),
    index('deals_search').using('gin', t.search),
  ],
);

export const dealParties = pgTable(
  'deal_parties',
  {
    /** `deal/role/party`, where the party is a country code or the slug of an organisation. */
    id: keyText('id').primaryKey(),
    dealSlug: keyText('deal_slug')
      .notNull()
      .references(() => deals.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    /** Position among the parties of the deal, from 1. */
    ordinal: integer('ordinal').notNull().default(0),
    role: partyRole('role').notNull(),
    countryCode: keyText('country_code').references(() => countries.code),
    organizationSlug: keyText('organization_slug').references(() => organizations.slug),
    ...addedBy(),
  },
  (t) => [
    check('deal_parties_one', sql`num_nonnulls(country_code, organization_slug) = 1`),
    index().on(t.dealSlug),
    index().on(t.countryCode, t.dealSlug),
    index().on(t.organizationSlug, t.dealSlug),
  ],
);

/** A figure of a deal: money in a currency, or a quantity in a unit, never both. */
export const dealAmounts = pgTable(
  'deal_amounts',
  {
    dealSlug: keyText('deal_slug')
      .notNull()
      .references(() => deals.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    role: amountRole('role').notNull(),
    qualifier: amountQualifier('qualifier').notNull(),
    value: numeric('value').notNull(),
    valueMax: numeric('value_max'),
    /** The figure, or the upper one of a range; filters compare their minimum with it. */
    upper: numeric('upper').notNull().generatedAlwaysAs(sql`coalesce(value_max, value)`),
    currencyCode: keyText('currency_code').references(() => currencies.code),
    unit: text('unit'),
    period: amountPeriod('period').notNull(),
    /** What the price of one unit is for, as the document words it. */
    per: text('per'),
    verbatim: text('verbatim').notNull(),
    ...addedBy(),
  },
  (t) => [
    primaryKey({ columns: [t.dealSlug, t.ordinal] }),
    check('deal_amounts_money_xor_quantity', sql`num_nonnulls(currency_code, unit) = 1`),
    check(
      'deal_amounts_range',
      sql`case qualifier when 'RANGE' then coalesce(value_max >= value, false) else value_max is null end`,
    ),
    check('deal_amounts_per', sql`per is null or currency_code is not null`),
    index().on(t.currencyCode, t.value, t.dealSlug),
    index().on(t.value, t.dealSlug),
    index().on(t.currencyCode, t.upper, t.dealSlug),
    index().on(t.upper, t.dealSlug),
    index().on(t.role, t.dealSlug),
  ],
);

/** One step of a deal's life; `ordinal` gives the order of the steps. */
export const dealEvents = pgTable(
  'deal_events',
  {
    dealSlug: keyText('deal_slug')
      .notNull()
      .references(() => deals.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    status: dealStatus('status').notNull(),
    ...optionalDate(),
    ...addedBy(),
  },
  (t) => [primaryKey({ columns: [t.dealSlug, t.ordinal] }), check('deal_events_date', dateIsSound)],
);

/** The link of a deal to a meeting, and its basis. */
export const summitDeals = pgTable(
  'summit_deals',
  {
    summitSlug: keyText('summit_slug')
      .notNull()
      .references(() => summits.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    dealSlug: keyText('deal_slug')
      .notNull()
      .references(() => deals.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    /** Position among the deals of the summit, from 1. */
    ordinal: integer('ordinal').notNull().default(0),
    link: dealLink('link').notNull(),
    basis: claimBasis('basis').notNull(),
    note: text('note'),
    ...addedBy(),
  },
  (t) => [primaryKey({ columns: [t.summitSlug, t.dealSlug] }), index().on(t.dealSlug)],
);
