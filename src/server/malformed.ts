import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { setSecurityHeaders } from './headers.ts';
import { sendJson } from './health.ts';

/** What Node.js says of what is not HTTP, or does not come to its end; everything else is a bad request. */
const answers: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large. Send a long query by POST.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of the chunks are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end in time.'],
};
const badRequest: [number, string] = [400, 'This is not a request of HTTP/1.1.'];

/** Answers what never becomes a request the way that requests are answered: with a status and JSON. */
export function answerMalformed(server: Server): void {
  // A connection that is in the middle of an answer can only be ended: a second one would be taken for a part of it.
  const answering = new WeakMap<Socket, ServerResponse>();

  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => answering.set(socket, response));
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Socket) => {
    const response = answering.get(socket);
    const isFree = !response?.headersSent || response.writableFinished;
    if (!socket.writable || !isFree) return socket.destroy();
    const [status, message] = answers[code ?? ''] ?? badRequest;
    socket.end(textOf(status, message), () => socket.destroy());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response);
    sendJson(response, 417, { error: 'expect: only 100-continue is understood.' });
  });
}

/**
 * Takes out of a request what the client calls the server, as no answer may depend on it: Yoga would look for the path in
 * there too. It stands in a header, and before the path where a client sends what it would send to a proxy.
 *
 * @returns whether the server is called anything, as HTTP/1.1 demands (RFC 9112, 3.2)
 */
export function forgetHost(request: IncomingMessage): boolean {
  const { headers, httpVersionMinor, url = '/' } = request;
  const isNamed = headers.host !== undefined || httpVersionMinor === 0;
  headers.host = 'localhost';
  if (!url.startsWith('/')) request.url = url.replace(/^https?:\/\/[^/?#]*/i, '');
  return isNamed;
}

export function sendUnnamed(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  sendJson(response, 400, { error: 'host: HTTP/1.1 demands this header.' });
}

function textOf(status: number, message: string): string {
  const body = JSON.stringify({ error: message });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
