import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { ClaimOwner } from '../../database/claim-owners.ts';
import { type Database, rowsOf } from '../../database/connection.ts';
import type { AddedEntry, AddedList, Columns } from '../../database/given.ts';
import { tables } from '../../database/tables/all.ts';
import type { DossierTable } from '../dossier.ts';
import { addedEntries, type Entry, inOrderOfDates } from '../settle/entries.ts';
import { type AddedTo, firstGiven } from './added-fields.ts';
import { anyOf } from './scopes.ts';
import { type Changes, removeOthers, upsertRows } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;
type Count = (name: DossierTable, counted: Partial<Changes>) => void;

interface ListTable {
  record: 'summit' | 'deal' | 'occasion';
  /** The field of its claims. */
  field: string;
  /** The column with the key of the record, and its name in rows. */
  parent: [column: string, key: string];
  /** The value and topic of the claims of an entry. */
  value: SQL;
  topic: SQL;
}

const lists: Record<AddedList, ListTable> = {
  summitDeals: {
    record: 'summit',
    field: 'deals',
    parent: ['summit_slug', 'summitSlug'],
    value: sql`link || ' ' || deal_slug`,
    topic: sql`deal_slug`,
  },
  dealParties: {
    record: 'deal',
    field: 'parties',
    parent: ['deal_slug', 'dealSlug'],
    value: sql`role || ' ' || coalesce(country_code, organization_slug)`,
    topic: sql`''`,
  },
  dealAmounts: {
    record: 'deal',
    field: 'amounts',
    parent: ['deal_slug', 'dealSlug'],
    value: sql`coalesce(currency_code, unit) || ' ' || value || coalesce('–' || value_max, '') || ' ' || role`,
    topic: sql`role::text`,
  },
  dealEvents: {
    record: 'deal',
    field: 'timeline',
    parent: ['deal_slug', 'dealSlug'],
    value: sql`status || coalesce(' ' || date_edtf, '')`,
    topic: sql`status::text`,
  },
  occasionAttendees: {
    record: 'occasion',
    field: 'attendees',
    parent: ['occasion_slug', 'occasionSlug'],
    value: sql`person_slug`,
    topic: sql`''`,
  },
};

/** An entry of a list as it is now; `before` is its position until now, null for one that another dossier adds. */
export interface ListEntry extends Entry {
  before: number | null;
}

/** The entries of the lists of records, by field and key. */
export type ListEntries = ReadonlyMap<string, readonly ListEntry[]>;

export const listKey = (field: string, key: string) => `${field} ${key}`;

/** Writes the entries that dossiers add to the lists of records of others, and removes those that none adds any more. */
export async function writeLists(
  tx: Tx,
  keys: Record<ClaimOwner, ReadonlySet<string>>,
  added: AddedTo,
  count: Count,
): Promise<ListEntries> {
  const entries = new Map<string, ListEntry[]>();
  for (const name of Object.keys(lists) as AddedList[]) await writeList(tx, name, keys, added, entries, count);
  await writeLargest(tx, [...keys.deal], count);
  await writeCountries(tx, [...keys.quote], added.quote, count);
  return entries;
}

interface OwnEntry extends Entry {
  key: string;
  ordinal: number;
  /** The row of a step. */
  row: Columns;
  start: string | null;
  /** Whether it is the step that the status of a deal without a timeline is. */
  isStatus: boolean;
}

/** Whether another dossier gives the step that the status of a deal is, and its date, which the own dossier leaves open. */
function isTold({ isStatus, start, topic }: OwnEntry, given: readonly { entries: readonly Entry[] }[]): boolean {
  return isStatus && start === null && given.some(({ entries }) => entries.some((entry) => entry.topic === topic));
}

async function writeList(
  tx: Tx,
  name: AddedList,
  keys: Record<ClaimOwner, ReadonlySet<string>>,
  added: AddedTo,
  entries: Map<string, ListEntry[]>,
  count: Count,
): Promise<void> {
  const { record, field, parent } = lists[name];
  const own = await ownEntries(tx, name, [...keys[record]]);
  const rows: Columns[] = [];
  for (const key of keys[record]) {
    const given = (added[record].get(key) ?? []).map(({ dossier, given: { lists: all } }) => ({
      dossier,
      entries: all?.[name] ?? ([] as AddedEntry[]),
    }));
    const before = (own.get(key) ?? []).filter((entry) => !isTold(entry, given));
    const new_ = addedEntries(before, given).map(({ dossier, entry }) => ({
      ...entry,
      row: { ...entry.row, addedBy: dossier },
      isOwn: false,
      ordinal: null,
      start: (entry.row.dateStart as string | undefined) ?? null,
    }));
    const all = [...before.map((entry) => ({ ...entry, isOwn: true })), ...new_];
    const placed = name === 'dealEvents' ? inOrderOfDates(all) : all;
    placed.forEach(({ row, isOwn }, index) => {
      const ordinal = name === 'occasionAttendees' ? {} : { ordinal: index + 1 };
      // Own steps may move to make room; other entries are added at the end.
      if (!isOwn || name === 'dealEvents') rows.push({ ...row, [parent[1]]: key, ...ordinal });
    });
    entries.set(
      listKey(field, key),
      placed.map(({ value, topic, ordinal }) => ({ value, topic, before: ordinal })),
    );
  }
  const table: PgTable = tables[name];
  const of = sql`${sql.identifier(parent[0])} = ${anyOf([...keys[record]])}`;
  const removed = await removeOthers(tx, table, rows, name === 'dealEvents' ? of : sql`${of} and added_by is not null`);
  count(name, { ...(await upsertRows(tx, table, rows)), removed });
}

/** Returns the entries of lists that the records' own dossiers give, by key of the record, in order. */
async function ownEntries(tx: Tx, name: AddedList, keys: readonly string[]): Promise<Map<string, OwnEntry[]>> {
  const { parent, value, topic } = lists[name];
  const column = sql.identifier(parent[0]);
  const ordinal =
    name === 'occasionAttendees'
      ? sql`row_number() over (partition by ${column} order by person_slug)::int`
      : sql`ordinal`;
  const entries = sql`select *, ${column} as key, ${ordinal} as position from ${sql.identifier(getTableName(tables[name]))}
    where ${column} = ${anyOf(keys)} and added_by is null`;
  const rows = await rowsOf<OwnEntry & Record<string, unknown>>(
    tx,
    name === 'dealEvents'
      ? steps(entries)
      : sql`select key, position as ordinal, ${value} as value, ${topic} as topic, '{}'::jsonb as row, null as start, false as "isStatus"
          from (${entries}) as entry order by key, position`,
  );
  const byKey = new Map<string, OwnEntry[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return byKey;
}

/** Selects the own steps of deals. The only step of a deal without a timeline is its status, at the date of the deal. */
function steps(entries: SQL): SQL {
  return sql`
    with dated as (
      select key, position, entry.status, not exists (
          select from claims where deal_slug = key and field = 'timeline' and claims.added_by is null and superseded_at is null
        ) as is_status,
        entry.date_edtf, entry.date_start, entry.date_end, entry.date_precision
      from (${entries}) as entry
    ), step as (
      select key, position, dated.status, is_status,
        case when is_status then deals.date_edtf else dated.date_edtf end as edtf,
        case when is_status then deals.date_start else dated.date_start end as start,
        case when is_status then deals.date_end else dated.date_end end as "end",
        case when is_status then deals.date_precision else dated.date_precision end as precision
      from dated join deals on slug = key
    )
    select key, position as ordinal, status || coalesce(' ' || edtf, '') as value, status::text as topic, start::text as start,
      is_status as "isStatus", jsonb_build_object('status', status, 'dateEdtf', edtf, 'dateStart', start, 'dateEnd', "end",
        'datePrecision', precision, 'addedBy', null) as row
    from step order by key, position`;
}

async function writeLargest(tx: Tx, deals: readonly string[], count: Count): Promise<void> {
  const [counted] = await rowsOf<{ changed: number }>(
    tx,
    sql`with largest as (
      select slug, (select max(upper) from deal_amounts where deal_slug = slug and currency_code is not null) as amount
      from deals where slug = ${anyOf(deals)}
    ), changed as (
      update deals set largest_amount = amount from largest
      where largest.slug = deals.slug and largest_amount is distinct from amount returning 1
    )
    select count(*)::int as changed from changed`,
  );
  count('deals', { changed: counted?.changed ?? 0 });
}

/** Writes the countries of quotes whose own dossiers give none. They are one value, so that one dossier gives all. */
async function writeCountries(tx: Tx, quotes: readonly string[], added: AddedTo['quote'], count: Count): Promise<void> {
  const own = await rowsOf<{ key: string }>(
    tx,
    sql`select distinct quote_slug as key from quote_countries where quote_slug = ${anyOf(quotes)} and added_by is null`,
  );
  const isOwn = new Set(own.map(({ key }) => key));
  const rows = quotes.flatMap((quoteSlug) => {
    const contributions = added.get(quoteSlug) ?? [];
    const first = contributions.find(({ given }) => given.fields.countries);
    if (isOwn.has(quoteSlug) || !first) return [];
    const { countries = [] } = (firstGiven(contributions, 'countries') ?? {}) as { countries?: string[] };
    return countries.map((countryCode) => ({ quoteSlug, countryCode, addedBy: first.dossier }));
  });
  const scope = sql`quote_slug = ${anyOf(quotes)} and added_by is not null`;
  const removed = await removeOthers(tx, tables.quoteCountries, rows, scope);
  count('quoteCountries', { ...(await upsertRows(tx, tables.quoteCountries, rows)), removed });
}
