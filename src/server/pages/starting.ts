import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../graphql/errors.ts';
import { answerCors } from '../http/cors.ts';
import { sendJson } from '../http/json.ts';
import { pathOf } from '../observability/request-info.ts';
import { sendHealth } from './health.ts';

/** Answers requests until the database is available and loaded: 200 at `/health`, otherwise 503 with `Retry-After`. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/');
  if (answerCors(request, response)) return;
  if (path === '/health') {
    sendHealth(response);
    return;
  }
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  const message = 'The server is starting. Try again in a moment.';
  response.setHeader('retry-after', '1');
  sendJson(
    response,
    503,
    path === '/ready' ? { status: 'the server is starting' } : { errors: [{ message, extensions: { code } }] },
  );
}
