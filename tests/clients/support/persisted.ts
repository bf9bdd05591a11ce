import { afterAll } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { createLog } from '../../../src/log.ts';
import { listen } from '../../../src/server/listen.ts';
import type { PersistedDocuments } from '../../../src/server/persisted-documents.ts';
import { createRoutes } from '../../../src/server/routes.ts';
import type { TestDatabase } from '../../support/database.ts';

/** Serves a test database as with PERSISTED_DOCUMENTS, until the last test of the file. Gives the endpoint. */
export async function servePersisted({ db }: TestDatabase, persisted: PersistedDocuments): Promise<string> {
  const listening = await listen(createRoutes(schema, db, [], createLog('silent'), persisted), {
    host: '127.0.0.1',
    port: 0,
  });
  afterAll(() => listening.drain(5));
  return `${listening.url}/graphql`;
}
