import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cancellation } from '../database/cancellation.ts';
import type { Connection, Database } from '../database/connection.ts';
import { databaseCode } from '../database/errors.ts';
import { readAddress } from './address.ts';
import { context } from './context.ts';
import { type ExportRequest, exportText } from './export-text.ts';
import { formatNames, formats } from './formats.ts';
import { ExportRefusal } from './refusal.ts';
import { maxConcurrentExports, type Snapshot, withSnapshot } from './snapshot.ts';
import { COLUMNS, exportTypes } from './types.ts';

interface ExportContext {
  db: Database;
  /** Aborts when the client disconnects. */
  signal: Cancellation;
}

/** Creates the handler for GET and HEAD requests to `/export` and below. */
export function createExports(connection: Connection) {
  const { address } = connection;
  const limit = maxConcurrentExports(connection);
  let running = 0;

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    { db, signal }: ExportContext,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (url.pathname === '/export') return sendJson(request, response, 200, overview());
      const target = readAddress(url);
      if (running >= limit) return sendBusy(request, response);
      running++;
      try {
        await withSnapshot({ db, address }, (snapshot) => sendExport(snapshot, target, url.search, request, response));
      } finally {
        running--;
      }
    } catch (error) {
      if (error instanceof ExportRefusal) return sendProblems(request, response, error.status, error.problems);
      if (!response.headersSent && /^22/.test(databaseCode(error) ?? ''))
        return sendProblems(request, response, 400, ['filter: a value is invalid: the database cannot process it.']);
      // The client has disconnected: not an error, and there is no response to send.
      if (signal.aborted) return;
      throw error;
    }
  }

  return { send };
}

async function sendExport(
  snapshot: Snapshot,
  target: ExportRequest & { name: string },
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { version } = snapshot.dataset;
  const etag = etagOf(version, target, query);
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'access-control-expose-headers': 'etag, content-disposition',
    'x-content-type-options': 'nosniff',
  };
  if (matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const text = exportText(snapshot, target);
  // Reads the first rows before the status is sent: errors of the database about a filter occur here.
  const start = await readStart(text);
  response.writeHead(200, {
    ...headers,
    'content-type': formats[target.format].contentType,
    'content-disposition': `attachment; filename="summitgraph-${target.name}-${version.slice(0, 12)}.${target.format}"`,
  });
  if (request.method === 'HEAD') {
    await text.return(undefined);
    response.end();
    return;
  }
  await pipeline(Readable.from(concat(start, text)), response);
}

/**
 * Returns a strong entity tag. The version of the data set, the URL, the columns and the context determine the bytes.
 */
function etagOf(version: string, { name, format }: { name: string; format: string }, query: string): string {
  const made = JSON.stringify([version, name, format, query, COLUMNS[name], context]);
  return `"${createHash('sha256').update(made).digest('base64url').slice(0, 22)}"`;
}

/** Tests whether an If-None-Match header (RFC 9110, 13.1.2) matches: a list of tags, compared weakly, or `*`. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  const tags = (header ?? '').split(',').map(opaque);
  return tags.includes(opaque(etag)) || tags.includes('*');
}

async function readStart(text: AsyncGenerator<string>): Promise<string[]> {
  const heading = await text.next();
  const rows = await text.next();
  return [heading, rows].flatMap(({ done, value }) => (done ? [] : [value]));
}

async function* concat(start: readonly string[], rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* start;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Describes all exports: each type with its files, filter and columns. */
function overview(): object {
  const types = exportTypes.map(({ name, description, filter }) => ({
    name,
    description,
    files: formatNames.map((format) => `/export/${name}.${format}`),
    filter: filter ? String(filter.inputType) : null,
    columns: COLUMNS[name],
  }));
  return { parameters: ['filter', 'bom'], everything: '/export/all.jsonld', types };
}

function sendProblems(request: IncomingMessage, response: ServerResponse, status: number, problems: readonly string[]) {
  sendJson(request, response, status, { error: problems.join(' '), problems });
}

function sendBusy(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('retry-after', '5');
  sendProblems(request, response, 503, ['Others are exporting now. Try again in a moment.']);
}

function sendJson({ method }: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? undefined : JSON.stringify(body));
}
