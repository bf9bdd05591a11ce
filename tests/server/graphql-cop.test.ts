import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

// What graphql-cop looks for, each as it asks for it (github.com/dolevf/graphql-cop, its twelve tests). Two of its
// findings are choices here: the schema is open, and so is GraphiQL, since the data is.

const url = await serveTestDatabase(await sharedTestDatabase());
const endpoint = `${url}/graphql`;

interface Answer {
  status: number;
  type: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was asked for.
  body: any;
}

async function ask(init: RequestInit, parameters = ''): Promise<Answer> {
  const response = await fetch(`${endpoint}${parameters}`, init);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text, body: /json/.test(type) ? JSON.parse(text) : undefined };
}

const postJson = (body: unknown) =>
  ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const times = (count: number, of: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => of(index)).join(between);
const codes = ({ body }: Answer) =>
  body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

test('alias overloading: 101 aliases are refused', async () => {
  const answer = await postJson({
    query: `query cop { ${times(101, (i) => `alias${i}: __typename`)} }`,
    operationName: 'cop',
  });
  expect(codes(answer)).toEqual(['QUERY_TOO_COMPLEX']);
  expect(answer.body.data).toBeUndefined();
});

test('array-based batching: ten queries at once are refused', async () => {
  const answer = await postJson(Array(10).fill({ query: 'query cop { __typename }', operationName: 'cop' }));
  expect(answer.status).toBe(400);
  expect(codes(answer)).toHaveLength(1);
  expect(answer.text).not.toContain('"data"');
});

test('directive overloading: ten directives at one place make one error, not ten', async () => {
  const answer = await postJson({
    query: 'query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }',
    operationName: 'cop',
  });
  expect(codes(answer)).toEqual(['QUERY_TOO_COMPLEX']);
});

test('circular introspection: fields of types of fields of types are refused', async () => {
  const query = `query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
  const answer = await postJson({ query, operationName: 'cop' });
  expect(codes(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(answer.body.data).toBeUndefined();
});

test('field duplication: a field five hundred times is refused', async () => {
  const answer = await postJson({ query: `query cop { ${times(500, () => '__typename')} }`, operationName: 'cop' });
  expect(codes(answer)).toEqual(['QUERY_TOO_COMPLEX']);
});

test('field suggestions are there: the schema is open, and a slip should cost nobody an hour', async () => {
  const answer = await postJson({ query: 'query cop { __schema { directive } }', operationName: 'cop' });
  expect(answer.body.errors[0].message).toContain('Did you mean "directives"?');
});

test('mutation over GET: there are no mutations, by whatever method', async () => {
  const answer = await ask({ method: 'GET' }, `?${new URLSearchParams({ query: 'mutation cop { __typename }' })}`);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.data).toBeUndefined();
});

test('query over GET is answered, as nothing here changes anything', async () => {
  const answer = await ask({ method: 'GET' }, `?${new URLSearchParams({ query: 'query cop { __typename }' })}`);
  expect(answer.body).toEqual({ data: { __typename: 'Query' } });
});

test('a POST that a form of another site could send is not answered', async () => {
  const body = new URLSearchParams({ query: 'query cop { __typename }' });
  const answer = await ask({ method: 'POST', body });
  expect(answer.status).toBe(415);
  expect(answer.text).not.toContain('"data"');
});

test('introspection is answered: the data is open', async () => {
  const answer = await postJson({ query: 'query cop { __schema { types { name } } }', operationName: 'cop' });
  expect(answer.body.data.__schema.types.length).toBeGreaterThan(10);
});

test('GraphiQL is there for browsers, and for nobody else', async () => {
  expect((await ask({ headers: { accept: 'text/html' } })).text).toContain('GraphiQL');
  expect((await ask({ headers: { accept: 'application/json' } })).text).not.toContain('GraphiQL');
});

test('tracing is not there, nor a word of where in the code something failed', async () => {
  const answer = await postJson({ query: 'query cop { deals(first: 1000) { totalCount } nonesuch }' });
  expect(answer.text).not.toMatch(/tracing|stack|\.ts:|node_modules/);
  const answered = await postJson({ query: 'query cop { __typename }' });
  expect(Object.keys(answered.body)).toEqual(['data']);
});
