import { getColumns, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import { tables } from '../database/tables.ts';
import type { DossierRows } from './dossier.ts';
import { type Problem, ProblemsError } from './problems.ts';

type Row = Record<string, unknown>;
type Db = Pick<Database, 'execute'>;

/** The tables whose rows dossiers share, with their key and the column by which names refer to them. */
const sharedTables = {
  countries: { key: 'code', reference: 'countryCode' },
  places: { key: 'slug', reference: 'placeSlug' },
  people: { key: 'slug', reference: 'personSlug' },
  organizations: { key: 'slug', reference: 'organizationSlug' },
} as const;

type SharedTable = keyof typeof sharedTables;

/**
 * Makes one row of what several dossiers say of the same person, country, place or organisation. What one leaves open
 * another may complete; where two say different things, or give one Wikidata id to two, it is a problem.
 *
 * @param slugs those of the dossiers whose earlier say does not count.
 * @throws {ProblemsError} for contradictions among the dossiers, or with other dossiers in the database.
 */
export async function mergeShared(
  db: Db,
  dossiers: readonly DossierRows[],
  slugs: readonly string[],
): Promise<Pick<DossierRows, SharedTable>> {
  const problems: Problem[] = [];
  const merged: Partial<Record<SharedTable, Row[]>> = {};
  for (const table of Object.keys(sharedTables) as SharedTable[]) {
    const given = dossiers.flatMap((rows) =>
      rows[table].map((row) => ({ row: row as Row, dossier: rows.dossiers[0]?.slug ?? '' })),
    );
    const held = await heldByOthers(
      db,
      table,
      given.map(({ row }) => row),
      slugs,
    );
    const { key } = sharedTables[table];
    const known = new Map(held.map((row) => [row[key], row]));
    const owners = new Map(held.map((row) => [row.wikidataId, row[key]]));
    const result = new Map<unknown, Row>();
    for (const { row, dossier } of given) {
      const id = row[key];
      const report = (message: string) => {
        problems.push({ file: dossier, message: `${table} ${id}: ${message}`, hint: 'say the same in both' });
      };
      const whole = completed(known.get(id) ?? {}, row, report);
      known.set(id, whole);
      result.set(id, whole);
      const owner = owners.get(row.wikidataId) ?? id;
      if (row.wikidataId && owner !== id) report(`${row.wikidataId} is the Wikidata id of ${owner}`);
      owners.set(row.wikidataId, owner);
    }
    merged[table] = [...result.values()];
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return merged as Pick<DossierRows, SharedTable>;
}

function completed(known: Row, given: Row, report: (message: string) => void): Row {
  const row = { ...known };
  for (const [field, value] of Object.entries(given)) {
    if (value != null && row[field] != null && value !== row[field]) {
      report(`${field} is “${value}” here and “${row[field]}” in another dossier`);
    }
    row[field] ??= value;
  }
  return row;
}

/** The rows with these keys or Wikidata ids that dossiers other than those of these slugs name, with the columns that they give. */
async function heldByOthers(db: Db, table: SharedTable, given: Row[], slugs: readonly string[]): Promise<Row[]> {
  const { key, reference } = sharedTables[table];
  const columns = Object.entries(getColumns(tables[table])).filter(([name]) => given[0] && name in given[0]);
  const list = (values: unknown[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;
  const keyColumn = (tables[table] as unknown as Record<string, typeof tables.people.slug>)[key];
  const rows = await rowsOf<{ row: Row }>(
    db,
    sql`select to_jsonb(${tables[table]}) as "row" from ${tables[table]}
        where (${keyColumn} in ${list(given.map((row) => row[key]))}
            or ${tables[table].wikidataId} in ${list(given.map((row) => row.wikidataId).filter(Boolean))})
          and exists (select from ${tables.names} where ${tables.names[reference]} = ${keyColumn}
            and ${tables.names.dossierSlug} not in ${list([...slugs])})`,
  );
  return rows.map(({ row }) => Object.fromEntries(columns.map(([name, column]) => [name, row[column.name]])));
}
