import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const endpoint = `${url}/graphql`;
const json = { 'content-type': 'application/json' };

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was asked for.
  body: any;
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json() };
}

const get = async (query: string) => answerOf(await fetch(`${endpoint}?${query}`));
const postBytes = async (body: BodyInit, headers: Record<string, string> = json) =>
  answerOf(await fetch(endpoint, { method: 'POST', headers, body }));
const post = (body: unknown) => postBytes(JSON.stringify(body));

const badRequest = (message: RegExp) => ({
  status: 400,
  body: { errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }] },
});

describe('by GET', () => {
  test.each([
    ['variables={bad', /^variables: this is not JSON/],
    ['variables=%00', /^variables: this is not JSON/],
    ['variables=[1]', /^variables: expected an object, not an array/],
    ['variables=5', /^variables: expected an object, not a number/],
    ['variables="x"', /^variables: expected an object, not a string/],
    ['variables={"a":"\\ud800"}', /^variables: a string is not valid Unicode/],
    ['extensions={bad', /^extensions: this is not JSON/],
    ['extensions=[]', /^extensions: expected an object, not an array/],
    ['extensions=true', /^extensions: expected an object, not a boolean/],
    ['query={deals{totalCount}}', /^query: this parameter is repeated/],
    ['operationName=%ff', /^query string: this is not percent-encoded UTF-8: "%ff"/],
    ['x=%ED%A0%80', /^query string: this is not percent-encoded UTF-8/],
    ['x=100%', /^query string: this is not percent-encoded UTF-8: "100%"/],
    ['%C3=x', /^query string: this is not percent-encoded UTF-8/],
  ])('%s is a bad request', async (more, message) => {
    expect(await get(`query={__typename}&${more}`)).toEqual(badRequest(message));
  });

  test.each([
    '',
    'variables=',
    'variables=null',
    'variables={}',
    'extensions=',
    'extensions={}',
    'operationName=',
    'other=1',
    '&',
    'a=b=c',
    'x=%C3%A9+%F0%9F%8F%94',
  ])('what is beside the query is read, or not ours: %s', async (more) => {
    expect(await get(`query={__typename}&${more}`)).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  test('text is UTF-8, and a plus is a space', async () => {
    const name = (await get('query={person(slug:"xi-jinping"){n:name}+c:country(code:"%43N"){name}}')).body;
    expect(name).toEqual({ data: { person: { n: 'Xi Jinping' }, c: { name: 'China' } } });
    const variables = encodeURIComponent(JSON.stringify({ text: 'é' }));
    const { body } = await get(`query=query($text:String!){search(query:$text){totalCount}}&variables=${variables}`);
    expect(body.errors).toBeUndefined();
  });
});

describe('by POST', () => {
  const query = '{ __typename }';

  test.each([
    [{ query, variables: [] }, /^variables: expected an object, not an array/],
    [{ query, variables: '{}' }, /^variables: expected an object, not a string/],
    [{ query, extensions: 5 }, /^extensions: expected an object, not a number/],
    [{ query, operationName: 5 }, /^operationName: expected a string, not a number/],
    [{ query, operationName: [[]] }, /^operationName: expected a string, not an array/],
    [{ query: { a: 1 } }, /^query: expected a string, not an object/],
    [{ query, documentId: 5 }, /^documentId: expected a string, not a number/],
    [{ query, nonesuch: 1 }, /^nonesuch: unknown parameter/],
    [{ query, toString: 1 }, /^toString: unknown parameter/],
    [{ query, variables: { a: '\ud800' } }, /^body: a string is not valid Unicode/],
    [{ query, variables: { '\ud800': 1 } }, /^body: a string is not valid Unicode/],
    [[{ query }], /^body: expected an object, not an array/],
    ['x', /^body: expected an object, not a string/],
    [null, /^body: expected an object, not null/],
    [{}, /^query: send a document/],
    [{ query: '' }, /^query: send a document/],
    [{ query: null }, /^query: send a document/],
  ])('%j is a bad request', async (body, message) => {
    expect(await post(body)).toEqual(badRequest(message));
  });

  test('a key that names the prototype of objects is a parameter like any other', async () => {
    expect(await postBytes('{"query":"{ __typename }","__proto__":{"query":1}}')).toEqual(badRequest(/^__proto__: /));
  });

  test.each([
    ['a byte that is none of UTF-8', Buffer.from('{"query":"{ __typename } # \xff"}', 'latin1')],
    ['Latin-1', Buffer.from('{"query":"{ __typename } # é"}', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff{"query":"{ __typename }"}', 'utf16le')],
    ['a character that is cut off', Buffer.from('{"query":"{ __typename } # é').subarray(0, -1)],
    ['half of a surrogate pair', Buffer.from('{"query":"{ __typename } # \xed\xa0\x80"}', 'latin1')],
    ['an overlong form', Buffer.from('{"query":"{ __typename } # \xc0\xaf"}', 'latin1')],
  ])('%s is refused, and not replaced', async (_what, bytes) => {
    expect(await postBytes(new Uint8Array(bytes))).toEqual(badRequest(/^body: this is not UTF-8/));
  });

  test.each([
    'application/json; charset=latin1',
    'application/json; charset=utf-16',
    'application/json; charset="iso-8859-1"',
    'application/json; charset=nonsense',
    'application/json; charset=',
    'application/json; charset=utf-8; charset=latin1',
    'application/json, text/plain',
    'application/problem+json',
    'text/plain',
    '',
  ])('a body of type "%s" is not taken', async (type) => {
    const { status, body } = await postBytes(new Blob(['{"query":"{ __typename }"}']), { 'content-type': type });
    expect(status).toBe(415);
    expect(body.errors[0].extensions).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE', limit: 'content-type' });
  });

  test.each([
    'application/json',
    'APPLICATION/JSON; charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json; charset=utf8; profile=x',
    'application/graphql+json',
  ])('a body of type %s is', async (type) => {
    const answer = await postBytes('\ufeff{"query":"{ __typename }"}', { 'content-type': type });
    expect(answer).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  });
});

const several = 'query A { __typename } query B { __typename }';

test.each([
  ['{ __typename }', '', 200],
  ['query A { __typename }', 'A', 200],
  ['query A { __typename }', 'B', 400],
  [several, '', 400],
  [several, 'B', 200],
  [several, 'C', 400],
])('the operation of %s that is called "%s" is the same by GET and by POST', async (query, operationName, status) => {
  const byGet = await get(`${new URLSearchParams({ query, operationName })}`);
  const byPost = await post({ query, operationName });
  expect(byGet).toEqual(byPost);
  expect(byGet.status).toBe(status);
  if (status === 400) expect(byGet.body.errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 200],
  ['text/html', 200],
  ['image/png', 406],
])('an answer to accept: %s says that it varies by that', async (accept, status) => {
  const response = await fetch(`${endpoint}?query={__typename}`, { headers: { accept } });
  expect(response.status).toBe(status);
  expect(response.headers.get('vary')).toMatch(/\baccept\b/);
});

test('an answer that is known already says so too', async () => {
  const first = await fetch(`${endpoint}?query={__typename}`);
  const headers = { 'if-none-match': first.headers.get('etag') as string };
  const again = await fetch(`${endpoint}?query={__typename}`, { headers });
  expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept, accept-encoding']);
});

describe('an export', () => {
  test.each([
    ['filter=%ff', /query string: this is not percent-encoded UTF-8/],
    ['filter={"text":"\\ud800"}', /filter: a string is not valid Unicode/],
    [`filter={"text":${'['.repeat(5_000)}}`, /filter: this is not JSON/],
    [`filter={"text":${'['.repeat(2_000)}${']'.repeat(2_000)}}`, /nesting: at most 20/],
    ['bom=true&bom=true', /bom: this parameter is repeated/],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await answerOf(await fetch(`${url}/export/deals.csv?${query}`));
    expect(status).toBe(400);
    expect(body.problems.join(' ')).toMatch(message);
  });
});
