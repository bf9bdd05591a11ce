import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { describe, expect, test } from 'vitest';
import { readPersistedDocuments } from '../../src/server/plugins/use-persisted-documents.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { SummitsDocument } from './generated/codegen/graphql.ts';
import { generated } from './support/generate.ts';
import { servePersisted } from './support/persisted.ts';

const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');

const country = 'query Country($code: CountryCode!) { country(code: $code) { name } }';
const kinds = ['Deal', 'Quote'].map((name) => `{ __type(name: "${name}") { name } }`);
const ofCodegen = await readPersistedDocuments(join(generated, 'codegen/persisted-documents.json'));
const documents = new Map([...ofCodegen, ...[country, ...kinds].map((text) => [hashOf(text), text] as const)]);

const database = await sharedTestDatabase();
const endpoint = await servePersisted(database, { documents, only: false });
const onlyEndpoint = await servePersisted(database, { documents, only: true });
const answer = { data: { country: { name: 'China' } } };
const variables = { code: 'CN' };

const accept = 'application/graphql-response+json';

async function post(url: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

async function get(url: string, parameters: Record<string, string>) {
  const response = await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { accept } });
  return { status: response.status, body: (await response.json()) as Answer };
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

describe.each([
  ['beside free documents', endpoint],
  ['alone', onlyEndpoint],
])('persisted documents %s', (_how, url) => {
  test('are answered by their hash, by POST and by GET', async () => {
    const hash = hashOf(country);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    for (const documentId of [hash, `sha256:${hash}`]) {
      expect(await post(url, { documentId, variables })).toEqual({ status: 200, body: answer });
      const parameters = { documentId, variables: JSON.stringify(variables) };
      expect(await get(url, parameters)).toEqual({ status: 200, body: answer });
    }
    expect(await post(url, { extensions, variables })).toEqual({ status: 200, body: answer });
    const parameters = { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) };
    expect(await get(url, parameters)).toEqual({ status: 200, body: answer });
  });

  test.each(['0'.repeat(64), 'constructor', '', 'sha256:'])(
    'a hash that is not in the list is reported so: "%s"',
    async (documentId) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: documentId } };
      const answers = [
        await post(url, { documentId }),
        await post(url, { extensions }),
        await get(url, { documentId }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(400);
        expect(body.errors).toEqual([
          expect.objectContaining({
            message: 'PersistedQueryNotFound',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
          }),
        ]);
      }
    },
  );

  test('variables that do not fit are refused as they are with a free document', async () => {
    const { status, body } = await post(url, { documentId: hashOf(country), variables: { code: 'XXX' } });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('each has its own answer, also those about the schema, which are remembered', async () => {
    for (const _time of [1, 2]) {
      for (const [index, name] of ['Deal', 'Quote'].entries()) {
        const { body } = await post(url, { documentId: hashOf(kinds[index] as string) });
        expect(body).toEqual({ data: { __type: { name } } });
      }
    }
  });

  test('Apollo Client sends the hashes that graphql-codegen made', async () => {
    const sent: string[] = [];
    const link = new PersistedQueryLink({
      generateHash: (document) => (document as { __meta__?: { hash: string } }).__meta__?.hash as string,
    }).concat(
      new HttpLink({
        uri: url,
        fetch: (address, init) => {
          sent.push(String(init?.body));
          return fetch(address, init);
        },
      }),
    );
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({ query: SummitsDocument, variables: {} });
    expect(data?.summits.totalCount).toBe(1);
    expect(sent).toHaveLength(1);
    expect(JSON.parse(sent[0] as string)).not.toHaveProperty('query');
  });
});

test('beside persisted documents, free ones are answered, and a request with neither is refused as ever', async () => {
  expect(await post(endpoint, { query: country, variables })).toEqual({ status: 200, body: answer });
  expect(await get(endpoint, { query: '{ __typename }' })).toMatchObject({ body: { data: { __typename: 'Query' } } });
  const { status, body } = await post(endpoint, { variables });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toMatch(/^query: send a document/);
});

describe('automatic persisted queries, where no documents are persisted', async () => {
  const plain = `${await serveTestDatabase(database)}/graphql`;
  const query = '{ country(code: "CN") { name } }';
  const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
  const notFound = {
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  };

  test('a hash that nobody has sent a document with is not found, and then the document with it is answered', async () => {
    const extensions = persisted(hashOf(query));
    expect(await post(plain, { extensions })).toEqual({ status: 400, body: notFound });
    expect((await get(plain, { extensions: JSON.stringify(extensions) })).body).toEqual(notFound);
    expect(await post(plain, { query, extensions })).toEqual({ status: 200, body: answer });
    expect(await post(plain, { extensions })).toEqual({ status: 200, body: answer });
    expect(await get(plain, { extensions: JSON.stringify(extensions) })).toEqual({ status: 200, body: answer });
  });

  test('a document is never answered by the hash of another, nor by one that it was not sent with', async () => {
    const other = '{ country(code: "RU") { name } }';
    const extensions = persisted(hashOf('{ __typename }'));
    expect((await post(plain, { query: other, extensions })).body).toEqual({ data: { country: { name: 'Russia' } } });
    expect((await post(plain, { extensions })).body).toEqual(notFound);
    await post(plain, { query: other });
    expect((await post(plain, { extensions: persisted(hashOf(other)) })).body).toEqual(notFound);
  });

  test('a document that is too long is answered with its hash, and not by it', async () => {
    const long = `${query} # ${'x'.repeat(20_000)}`;
    const extensions = persisted(hashOf(long));
    expect(await post(plain, { query: long, extensions })).toEqual({ status: 200, body: answer });
    expect((await post(plain, { extensions })).body).toEqual(notFound);
  });

  test('after many others it is sent once more', async () => {
    const documents = Array.from({ length: 501 }, (_, index) => `{ __typename } # ${index}`);
    const [first = ''] = documents;
    for (const document of documents) await post(plain, { query: document, extensions: persisted(hashOf(document)) });
    expect((await post(plain, { extensions: persisted(hashOf(first)) })).body).toEqual(notFound);
    const last = persisted(hashOf(documents.at(-1) as string));
    expect((await post(plain, { extensions: last })).body).toEqual({ data: { __typename: 'Query' } });
  });

  test.each([
    ['POST', false],
    ['GET', true],
  ])('Apollo Client gets its answer, with hashes by %s', async (method, useGETForHashedQueries) => {
    const fresh = `${await serveTestDatabase(database)}/graphql`;
    const sent: string[] = [];
    const link = new PersistedQueryLink({ sha256: hashOf, useGETForHashedQueries }).concat(
      new HttpLink({
        uri: fresh,
        fetch: (address, init) => {
          sent.push(`${init?.method} ${JSON.parse(String(init?.body ?? '{}')).query ? 'document' : 'hash'}`);
          return fetch(address, init);
        },
      }),
    );
    for (const _time of [1, 2]) {
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const { data } = await client.query({ query: SummitsDocument, variables: {} });
      expect(data?.summits.totalCount).toBe(1);
    }
    expect(sent).toEqual([`${method} hash`, 'POST document', `${method} hash`]);
  });
});

test('where they are alone, a document that is sent with its hash is refused, and not remembered', async () => {
  const query = '{ country(code: "RU") { name } }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
  const codes = [{ extensions }, { query, extensions }, { extensions }].map(
    async (body) => (await post(onlyEndpoint, body)).body.errors?.[0]?.extensions.code,
  );
  expect(await Promise.all(codes)).toEqual([
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_ONLY',
    'PERSISTED_QUERY_NOT_FOUND',
  ]);
});

test('where they are alone, free documents are refused, and what to send instead is reported', async () => {
  const refusals = [
    [await post(onlyEndpoint, { query: country, variables }), 'PERSISTED_QUERY_ONLY'],
    [await get(onlyEndpoint, { query: '{ __typename }' }), 'PERSISTED_QUERY_ONLY'],
    [await post(onlyEndpoint, { query: country, documentId: hashOf(country), variables }), 'PERSISTED_QUERY_ONLY'],
    [await post(onlyEndpoint, { variables }), 'PERSISTED_QUERY_ID_REQUIRED'],
  ] as const;
  for (const [{ status, body }, code] of refusals) {
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('documentId'), extensions: { code } }),
    ]);
  }
});
