import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { copyPostgres, isPostgres } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const connection = await connect(isPostgres() ? await copyPostgres('migrated') : { folder: null });
await connection.ready();
const url = await serveTestDatabase(connection);
await connection.close();

test('queries are refused with a code, and tell nothing of the database', async () => {
  const { status, body } = await post(url, 'query ($slug: String!) { deal(slug: $slug) { slug } }', { slug: 'secret' });
  expect(status).toBeGreaterThanOrEqual(500);
  expect(body.data).toEqual({ deal: null });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions.code).toBe(isPostgres() ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(body)).not.toMatch(/select|secret|CONNECTION|127\.0\.0\.1|postgres|pglite|closed/i);
});

test('a query that needs no database is answered', async () => {
  expect((await post(url, '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
});

test('the server says that it lives, and that it is not ready', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.text()).not.toMatch(/CONNECTION|127\.0\.0\.1|closed/);
});

test('the home page fails as a query does, and tells nothing of the database', async () => {
  const home = await fetch(`${url}/`);
  // An embedded database that is closed is a bug: it has no server that could come back.
  expect(home.status).toBe(isPostgres() ? 503 : 500);
  const { errorId } = (await home.clone().json()) as { errorId?: string };
  if (!isPostgres()) expect(errorId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await home.text()).not.toMatch(/select|CONNECTION|127\.0\.0\.1|closed/);
});
