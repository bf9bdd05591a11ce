import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as migrateTables } from 'drizzle-orm/pg-core';
import { projectFolder } from '../project-folder.ts';
import { type Connection, type Database, rowsOf } from './connection.ts';

const migrationsFolder = join(projectFolder, 'drizzle');

/** Arbitrary key of the advisory lock; unique among the programs that use this database. */
const MIGRATION_LOCK = 4_020_222_001;

/**
 * Migrates the database to the schema of this version of the software. If several processes start at once, one migrates
 * and the others wait for it. A read-only role needs a database that is up to date.
 */
export async function migrate({ db, address }: Connection): Promise<void> {
  if (!('url' in address)) return runMigrations(db);
  if (await isReadyForReaders(db)) return;
  await db.transaction(async (tx) => {
    // A transaction-level lock, since a pooler may give the next transaction another session.
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await runMigrations(tx);
  });
}

/** Whether the role is read-only and the database has all migrations of this version of the software. */
async function isReadyForReaders(db: Database): Promise<boolean> {
  const [role] = await rowsOf<{ only_reads: boolean }>(
    db,
    sql`select not has_database_privilege(current_database(), 'create') and exists (
      select from pg_namespace where nspname = 'drizzle' and has_schema_privilege(oid, 'usage')) as only_reads`,
  );
  if (!role?.only_reads) return false;
  const rows = await rowsOf<{ hash: string }>(db, sql`select hash from drizzle.__drizzle_migrations`);
  const done = new Set(rows.map(({ hash }) => hash));
  return readMigrationFiles({ migrationsFolder }).every(({ hash }) => done.has(hash));
}

async function runMigrations(db: Database): Promise<void> {
  await migrateTables(readMigrationFiles({ migrationsFolder }), db, { migrationsFolder });
}
