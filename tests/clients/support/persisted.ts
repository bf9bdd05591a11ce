import type { PersistedDocuments } from '../../../src/server/plugins/use-persisted-documents.ts';
import type { TestDatabase } from '../../support/database.ts';
import { serveTestDatabase } from '../../support/server.ts';

/** Serves a test database as with PERSISTED_DOCUMENTS, until the last test of the file. Gives the endpoint. */
export async function servePersisted(database: TestDatabase, persisted: PersistedDocuments): Promise<string> {
  return `${await serveTestDatabase(database, { persisted })}/graphql`;
}
