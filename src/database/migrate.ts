import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import { type Connection, connect, type Database } from './connect.ts';

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** Any number that no other program uses for an advisory lock in this database. */
const MIGRATION_LOCK = 4_020_222_001;

/**
 * Brings the database to the tables of this version of the software. Of several processes that start at once, one
 * migrates and the others wait for it.
 */
export async function migrate({ db, address }: Connection): Promise<void> {
  if (!('url' in address)) return runMigrations(db);
  // An advisory lock belongs to a session: a pool of one connection keeps lock, migrations and release in the same.
  const single = await connect(address, { connections: 1 });
  try {
    await single.db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await runMigrations(single.db);
  } finally {
    await single.close();
  }
}

async function runMigrations(db: Database): Promise<void> {
  // Drizzle has a migrator for each driver, differing in the type of their first parameter only; one serves both.
  await migratePostgres(db as unknown as Parameters<typeof migratePostgres>[0], { migrationsFolder });
}
