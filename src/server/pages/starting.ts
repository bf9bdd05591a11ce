import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPage } from '../../explorer/error/error.tsx';
import type { ErrorCode } from '../../graphql/errors.ts';
import { answerCors } from '../http/cors.ts';
import { sendJson } from '../http/json.ts';
import { acceptsHtml, isGetOrHead } from '../http/media-type.ts';
import { pathOf } from '../observability/request-info.ts';
import { type AssetPages, createAssets } from './assets.ts';
import { contentHeaders } from './content-headers.ts';
import { sendHealth } from './health.ts';
import { sendBody } from './html.ts';

const MESSAGE = 'The server is starting. Try again in a moment.';

/**
 * Creates what answers requests until the database is available and loaded: 200 at `/health`, otherwise 503 with
 * `Retry-After`, as a page for browsers.
 */
export function createStarting(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let assets: AssetPages | undefined;

  return async (request, response) => {
    const path = pathOf(request.url ?? '/');
    if (answerCors(request, response)) return;
    if (path === '/health') return sendHealth(response);
    assets ??= createAssets();
    if (await assets.send(request, response, path)) return;
    response.setHeader('retry-after', '1');
    if (path === '/ready') return sendJson(response, 503, { status: 'the server is starting' });
    if (!isGetOrHead(request) || !acceptsHtml(request)) {
      const code: ErrorCode = 'SERVICE_UNAVAILABLE';
      return sendJson(response, 503, { errors: [{ message: MESSAGE, extensions: { code } }] });
    }
    const { status, type, body, headers } = errorPage(
      503,
      MESSAGE,
      { path, params: new URLSearchParams() },
      { assets: assets.hrefs },
    );
    sendBody(request, response, status, Buffer.from(body), { ...contentHeaders(type), ...headers });
  };
}
