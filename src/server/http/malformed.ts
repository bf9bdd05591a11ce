import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { setSecurityHeaders } from './headers.ts';
import { sendJson } from './json.ts';

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
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.end(textOf(405, 'CONNECT: this is not a proxy.', ['allow: GET, HEAD, POST']), () => socket.destroy());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response);
    sendJson(response, 417, { error: 'expect: only 100-continue is understood.' });
  });
}

/** Refuses a request whose head says no sure thing. What follows on the connection may not be what it seems. */
export function sendBadHead(response: ServerResponse, problem: string): void {
  response.setHeader('connection', 'close');
  sendJson(response, 400, { error: problem });
}

function textOf(status: number, message: string, headers: string[] = []): string {
  const body = JSON.stringify({ error: message });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n');
}
