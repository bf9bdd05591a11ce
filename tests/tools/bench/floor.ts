import { createServer, type ServerResponse } from 'node:http';
import postgres from 'postgres';
import { answerOf } from './floor/answer.ts';
import { type Statement, statements } from './floor/statements.ts';

// What the GraphQL server is compared with: the least that a server in Node can do for the same answers. One prepared
// statement for each shape, whose text Postgres writes as JSON, handed on as the bytes that came over the wire.
//
// Environment: DATABASE_URL, HOST, PORT, and GRAPHQL_URL, whose answer to INTROSPECTION_QUERY is served as a static file.

const { DATABASE_URL = '', HOST = '127.0.0.1', PORT = '0', GRAPHQL_URL = '', INTROSPECTION_QUERY = '' } = process.env;
const client = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });
const introspection = await introspect();

const server = createServer((request, response) => {
  const [path = '', search = ''] = (request.url ?? '').split('?', 2);
  if (path === '/ready') return send(response, Buffer.from('{}'));
  if (path === '/introspection') return send(response, introspection);
  const statement = statements[path.slice(1)];
  if (!statement) return fail(response, 404);
  run(statement, new URLSearchParams(search)).then(
    (answer) => (answer ? send(response, answer) : fail(response, 404)),
    () => fail(response, 500),
  );
});

server.listen(Number(PORT), HOST);

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  client.end({ timeout: 2 });
});

async function run(statement: Statement, values: URLSearchParams): Promise<Buffer | undefined> {
  const parameters = statement.parameters.map((name) => values.get(name));
  const rows = await client.unsafe(statement.text, parameters, { prepare: true }).raw();
  return answerOf(
    statement,
    rows.map(([node]) => node as unknown as Buffer),
  );
}

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

async function introspect(): Promise<Buffer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const body = JSON.stringify({ query: INTROSPECTION_QUERY });
  const response = await fetch(GRAPHQL_URL, { method: 'POST', headers, body });
  return Buffer.from(await response.arrayBuffer());
}
