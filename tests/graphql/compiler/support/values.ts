import { sql } from 'drizzle-orm';
import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { type Database, rowsOf } from '../../../../src/database/connection.ts';
import type { Random } from '../../../tools/generate/random.ts';

/** Real keys of a database, by what arguments and fields of filters call them, and texts to search for. */
export type Keys = Record<string, readonly string[]>;

const tables = [
  'summits',
  'deals',
  'quotes',
  'documents',
  'organizations',
  'people',
  'participants',
  'places',
  'occasions',
] as const;

/** Reads up to 200 keys of each table. */
export async function readKeys(db: Database): Promise<Keys> {
  const keys: Record<string, string[]> = {};
  for (const table of tables) {
    const column = table === 'participants' ? 'id' : 'slug';
    const rows = await rowsOf<{ key: string }>(
      db,
      sql.raw(`select ${column} as key from ${table} order by ${column} limit 200`),
    );
    keys[table] = rows.map(({ key }) => key);
  }
  const others = {
    countries: sql`select code as key from countries order by code limit 200`,
    dates: sql`select date_start::text as key from summits union select date_end::text from quotes where date_end is not null
      order by key limit 200`,
    figures: sql`select value::text as key from deal_amounts union select upper::text from deal_amounts order by key limit 200`,
  };
  for (const [name, statement] of Object.entries(others)) {
    keys[name] = (await rowsOf<{ key: string }>(db, statement)).map(({ key }) => key);
  }
  return keys;
}

/** Which keys an argument takes, by its name. Of a lookup, they follow from the name of the field. */
const keysOf: Readonly<Record<string, string>> = {
  summit: 'summits',
  document: 'documents',
  people: 'people',
  peopleAll: 'people',
  speaker: 'people',
  person: 'people',
  organizations: 'organizations',
  deal: 'deals',
  quote: 'quotes',
  organization: 'organizations',
  place: 'places',
  occasion: 'occasions',
};

const texts = ['gas', 'grain', 'beijing or paris', '"the"', 'climate -gas', 'xi', 'putin', '', ' ', 'ö%_\\', 'person'];
const fields = ['name', 'date', 'title', 'text', 'role', 'kind', 'amounts', 'none'];

/** Draws the value of an argument, as JSON. Undefined leaves it out. */
export function drawValue(random: Random, keys: Keys, type: GraphQLInputType, name: string, owner: string): unknown {
  if (isNonNullType(type)) return drawPart(random, keys, type.ofType, name, owner);
  return random.below(30) === 0 ? null : drawPart(random, keys, type, name, owner);
}

function drawPart(random: Random, keys: Keys, type: GraphQLInputType, name: string, owner: string): unknown {
  if (isListType(type)) {
    const several = Array.from({ length: random.below(4) }, () => drawPart(random, keys, type.ofType, name, owner));
    return several.filter((one) => one !== null);
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  if (isInputObjectType(named)) {
    const chosen = Object.values(named.getFields()).filter(
      (field) => isNonNullType(field.type) || random.below(named.name === 'DateRange' ? 2 : 5) === 0,
    );
    return Object.fromEntries(chosen.map((field) => [field.name, drawValue(random, keys, field.type, field.name, '')]));
  }
  switch (named.name) {
    case 'Boolean':
      return random.below(2) === 0;
    case 'Int':
      return name === 'minSummits' ? 1 + random.below(3) : random.pick([0, 1, 1, 2, 3, 3, 5, 100]);
    case 'Date':
      return random.pick([...(keys.dates ?? []), '1990-01-01', '2030-12-31']);
    case 'DateTime':
      return random.pick(['2020-01-01T00:00:00Z', '2030-01-01T00:00:00.123456789Z', '0001-01-01T00:00:00+15:59']);
    case 'Decimal':
      return random.pick([...(keys.figures ?? []), '0', '99999999999.5', '-1']);
    case 'CountryCode':
      return random.pick([...(keys.countries ?? []), 'ZZ']);
    case 'CurrencyCode':
      return random.pick(['USD', 'EUR', 'CNY', 'XXX']);
    default:
      return drawText(random, keys, name, owner);
  }
}

function drawText(random: Random, keys: Keys, name: string, owner: string): string {
  if (name === 'text') return random.pick(texts);
  if (name === 'field' || name === 'fields') return random.pick(fields);
  if (name === 'address') return random.pick(['https://example.org/a?b=c', 'http://x/', 'nowhere']);
  if (name === 'wikidataId') return random.pick(['Q15031', 'Q7747', 'Q0']);
  const known = keys[name === 'slug' ? (keysOf[owner] ?? owner) : (keysOf[name] ?? name)];
  if (!known || known.length === 0 || random.below(12) === 0) return random.pick(['nobody', 'Q7747', '']);
  const key = random.pick(known);
  if (random.below(6) > 0) return key;
  const typeName = { summit: 'Summit', people: 'Person', speaker: 'Person', document: 'Document', place: 'Place' }[
    name
  ];
  return typeName ? Buffer.from(`${typeName}:${key}`).toString('base64') : key;
}
