import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { setSecurityHeaders } from './headers.ts';
import { sendJson } from './json.ts';

/**
 * Responses by the error code of Node.js, for requests that are invalid or incomplete. Other codes are a bad request.
 */
const answers: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large. Send long queries by POST.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not complete in time.'],
};
const badRequest: [number, string] = [400, 'This is not a valid HTTP/1.1 request.'];

/** Answers invalid requests, which never reach the request handler, with a status and JSON like all others. */
export function answerMalformed(server: Server): void {
  // In the middle of a response the connection can only be closed: a second response would be read as a part of the
  // first.
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
    socket.end(textOf(405, 'CONNECT: this server is not a proxy.', ['allow: GET, HEAD, POST']), () => socket.destroy());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response);
    sendJson(response, 417, { error: 'expect: only 100-continue is supported.' });
  });
}

/** Rejects a request with an ambiguous head, and closes the connection: what follows could be a smuggled request. */
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
