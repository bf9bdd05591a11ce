import { type SQL, sql } from 'drizzle-orm';

/** A sound record of each kind, without the claims that it needs to stay. */
export const soundRecords = {
  occasion: insertInto('occasions', { slug: 'new', dossier_slug: 'beijing-2022', name: 'New' }),
  summit: insertInto('summits', {
    slug: 'new',
    dossier_slug: 'beijing-2022',
    name: 'New',
    kind: 'BILATERAL',
    format: 'UNKNOWN',
    date_edtf: '2022',
    date_start: '2022-01-01',
    date_end: '2022-12-31',
    date_precision: 'YEAR',
  }),
  participant: insertInto('participants', {
    id: 'new',
    summit_slug: '2022-02-04-beijing-putin-xi',
    summit_date: '2022-02-04',
    person_slug: 'shen-haixiong',
    role: 'OBSERVER',
  }),
  deal: insertInto('deals', {
    slug: 'new',
    dossier_slug: 'beijing-2022',
    title: 'New',
    kind: 'OTHER',
    bindingness: 'UNKNOWN',
    status: 'DISCUSSED',
  }),
  quote: insertInto('quotes', {
    slug: 'new',
    document_slug: 'putin-xi-summit-in-beijing',
    dossier_slug: 'beijing-2022',
    document_ordinal: 1,
    form: 'INDIRECT',
    text: 'Putin',
  }),
} as const;

export type Kind = keyof typeof soundRecords;

/** Of each kind, its table, its key there, and the column of a claim that says the claim is about it. */
export const kinds = [
  { kind: 'occasion', table: 'occasions', key: 'slug', column: 'occasion_slug' },
  { kind: 'summit', table: 'summits', key: 'slug', column: 'summit_slug' },
  { kind: 'participant', table: 'participants', key: 'id', column: 'participant_id' },
  { kind: 'deal', table: 'deals', key: 'slug', column: 'deal_slug' },
  { kind: 'quote', table: 'quotes', key: 'slug', column: 'quote_slug' },
] as const satisfies { kind: Kind; table: string; key: string; column: string }[];

/** A STATED claim about the record `new`, or about another, without the spans that it needs to stay. */
export function claimAbout(columns: Record<string, unknown>): SQL {
  return insertInto('claims', {
    id: 'new',
    ordinal: 1,
    field: 'x',
    value: 'x',
    basis: 'STATED',
    status: 'ACCEPTED',
    ...columns,
  });
}

/** A span of the claim `new`, verbatim by default otherwise. */
export function spanOf(columns: Record<string, unknown> = {}): SQL {
  return insertInto('claim_spans', {
    claim_id: 'new',
    ordinal: 1,
    document_slug: 'putin-xi-summit-in-beijing',
    start_at: 0,
    end_at: 5,
    exact: 'Putin',
    ...columns,
  });
}

export function insertInto(table: string, columns: Record<string, unknown>): SQL {
  const names = Object.keys(columns).map((name) => sql.identifier(name) as unknown as SQL);
  const values = Object.values(columns).map((value) => sql`${value}`);
  return sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`;
}

export function change(table: string, key: SQL, columns: Record<string, unknown>): SQL {
  const changes = Object.entries(columns).map(([name, value]) => sql`${sql.identifier(name)} = ${value}`);
  return sql`update ${sql.identifier(table)} set ${sql.join(changes, sql`, `)} where ${key}`;
}
