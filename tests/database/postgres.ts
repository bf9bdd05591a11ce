import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { afterwards } from '../support/afterwards.ts';
import { databaseUrl } from '../support/prepare.ts';

/** A new, empty database on the Postgres server of the tests, made with these options and dropped afterwards. */
export async function newPostgres(options = ''): Promise<{ url: string }> {
  const prepared = inject('prepared');
  if (!('server' in prepared)) throw new Error('these tests run on the embedded database');
  const { server } = prepared;
  const name = `summitgraph_test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const admin = await connect({ url: server }, { connections: 1 });
    await admin.db.execute(sql.raw(statement)).finally(() => admin.close());
  };
  await run(`create database ${name} template template0 encoding 'UTF8' ${options}`);
  afterwards(() => run(`drop database if exists ${name} with (force)`));
  return { url: databaseUrl(server, name) };
}
