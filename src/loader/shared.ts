import { sql } from 'drizzle-orm';
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
    const known = new Map<unknown, Row>();
    for (const row of held)
      known.set(
        row[key],
        completed(known.get(row[key]) ?? {}, row, () => {}),
      );
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

/** What dossiers other than those of these slugs say of the bearers of these keys or Wikidata ids. */
async function heldByOthers(db: Db, table: SharedTable, given: Row[], slugs: readonly string[]): Promise<Row[]> {
  const { key, reference } = sharedTables[table];
  const { names } = tables;
  const list = (values: unknown[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;
  const keyColumn = (tables[table] as unknown as Record<string, typeof tables.people.slug>)[key];
  const rows = await rowsOf<{ given: Row }>(
    db,
    sql`select ${names.given} from ${names}
        where ${names.ordinal} = 0 and ${names.dossierSlug} not in ${list([...slugs])}
          and (${names[reference]} in ${list(given.map((row) => row[key]))}
            or ${names[reference]} in (select ${keyColumn} from ${tables[table]}
              where ${tables[table].wikidataId} in ${list(given.map((row) => row.wikidataId).filter(Boolean))}))
        order by ${names.id}`,
  );
  return rows.map((row) => row.given);
}
