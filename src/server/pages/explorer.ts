import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../../config/limits.ts';
import type { AssetHrefs } from '../../explorer/assets.ts';
import { errorPage } from '../../explorer/error/error.tsx';
import { type Ask, answerPage, type Failure, findRequest, type PageRequest } from '../../explorer/explorer.ts';
import type { PageResponse, Release } from '../../explorer/page.ts';
import { isSitemapPath, robots, sitemap } from '../../explorer/sitemap.ts';
import { matchesEtag } from '../../export/http.ts';
import { compress, encodingFor, encodingHeaders } from '../http/compress.ts';
import { deadlineOf } from '../http/deadline.ts';
import { sendJson } from '../http/json.ts';
import { acceptsHtml, isGetOrHead } from '../http/media-type.ts';
import { sendMethodNotAllowed } from '../http/refusals.ts';
import type { AskInProcess } from '../in-process.ts';
import type { RequestInfo } from '../observability/request-info.ts';
import type { ResponseCache } from '../response-cache.ts';
import { createAssets } from './assets.ts';
import { contentHeaders } from './content-headers.ts';
import type { Example } from './examples.ts';
import { sendBody } from './html.ts';
import { askOwn } from './own-documents.ts';

interface ExplorerPagesOptions {
  ask: AskInProcess;
  /** See `Connection.revision`. */
  revision(): string | undefined;
  cache: ResponseCache | undefined;
  /** Scheme and host under which people reach the server; undefined for those that a client asks for. */
  publicUrl: string | undefined;
  examples: readonly Example[];
  limits: Pick<Limits, 'seconds'>;
  graphiql: boolean;
  introspection: boolean;
}

/** Something that is made of the data set: a page, one of its other forms, a file of the sitemap. */
interface Wanted {
  /** The path that all of its kind have. */
  readonly name: string;
  readonly href: string;
  readonly origin: string;
  readonly address: Pick<PageRequest['address'], 'path' | 'params'>;
  make(release: Release, ask: Ask): Promise<PageResponse | Failure>;
}

const NO_PARAMS = new URLSearchParams();

/** Creates the pages for people at all paths that nothing else has (`src/explorer/`). */
export function createExplorerPages({ ask, revision, cache, limits, publicUrl, ...links }: ExplorerPagesOptions) {
  const assets = createAssets();
  const build = buildOf(assets.hrefs);
  const options = { assets: assets.hrefs, ...links };
  /** The release of the revision that was last seen. */
  let known: { revision: string; release: Release } | undefined;

  async function releaseOf(ofPage: Ask): Promise<Release | Failure> {
    const now = revision();
    if (known && known.revision === now) return known.release;
    const answer = await ofPage('Release', {});
    if (!('data' in answer)) return answer;
    const { dataset } = answer.data as { dataset: Release };
    if (now !== undefined && now === revision()) known = { revision: now, release: dataset };
    return dataset;
  }

  /** Sends what is made of the data set; what the client has, or the cache, is not made again. */
  async function sendMade(request: IncomingMessage, response: ServerResponse, info: RequestInfo, wanted: Wanted) {
    info.route = wanted.name;
    const signal = deadlineOf(response, limits.seconds);
    const ofPage = askOwn(ask, { info, signal });
    const encoding = encodingFor(request.headers['accept-encoding']);
    const release = await releaseOf(ofPage);
    if (!('version' in release)) return sendFailure(request, response, wanted, release);
    const etag = tagOf(release.version, build, wanted.origin, wanted.href, encoding);
    const headers = { etag, 'cache-control': 'no-cache', ...encodingHeaders(encoding) };
    if (matchesEtag(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const now = revision();
    const key = `page ${encoding} ${wanted.origin}${wanted.href}`;
    const cached = cache?.find(now, key);
    if (cached) {
      info.isCached = true;
      return sendBody(request, response, 200, cached.body, { ...headers, ...cached.headers });
    }
    const page = await wanted.make(release, ofPage);
    if ('errors' in page) return sendFailure(request, response, wanted, page);
    if (page.status !== 200) return writePage(request, response, page);
    const body = await compress(Buffer.from(page.body), encoding);
    const own = { ...contentHeaders(page.type), ...page.headers };
    // The data set may have changed before or after the operation.
    if (now !== undefined && now === revision())
      cache?.keep(now, key, { body, headers: own, operationName: undefined, cost: 0, etags: new Map() });
    sendBody(request, response, 200, body, { ...headers, ...own });
  }

  /** Where files of the sitemap begin, for the release that was last seen. */
  let starts = { version: '', cursors: new Map<string, string>() };

  function sitemapAt(path: string, origin: string): Wanted {
    return {
      name: '/sitemap.xml',
      origin,
      href: path,
      address: { path, params: NO_PARAMS },
      async make({ version }, ofPage) {
        if (starts.version !== version) starts = { version, cursors: new Map() };
        const body = await sitemap(path, ofPage, { origin, starts: starts.cursors });
        if (body === undefined) return missing(path);
        return typeof body === 'string' ? { status: 200, type: 'application/xml; charset=utf-8', body } : body;
      },
    };
  }

  function sendFailure(
    request: IncomingMessage,
    response: ServerResponse,
    { address }: Pick<Wanted, 'address'>,
    { status, errors }: Failure,
  ): void {
    const { message = 'The data set could not be read.', extensions } = errors[0] ?? {};
    const page = errorPage(status >= 400 ? status : 500, message, address, options, extensions?.errorId);
    writePage(request, response, page);
  }

  return {
    async send(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<void> {
      const origin = publicUrl ?? originAsked(request);
      const found = findRequest(request.url ?? '/', origin);
      const { path } = info;
      if (!isGetOrHead(request))
        return found ? sendMethodNotAllowed(response, 'GET, HEAD') : notFound(request, response, path);
      if (found) {
        const make: Wanted['make'] = (release, ofPage) => answerPage(found, release, ofPage, options);
        return sendMade(request, response, info, { ...found, origin, make });
      }
      if (await assets.send(request, response, path)) return;
      if (path === '/robots.txt')
        return sendBody(request, response, 200, Buffer.from(robots(origin)), {
          'content-type': 'text/plain; charset=utf-8',
        });
      if (isSitemapPath(path)) return sendMade(request, response, info, sitemapAt(path, origin));
      return notFound(request, response, path);
    },
  };

  function notFound(request: IncomingMessage, response: ServerResponse, path: string): void {
    writePage(request, response, missing(path));
  }

  function missing(path: string): PageResponse {
    const page = errorPage(404, `There is nothing at ${path.slice(0, 200)}.`, { path, params: NO_PARAMS }, options);
    return { ...page, error: 'Not found. The GraphQL endpoint is /graphql; / has an overview.' };
  }

  function writePage(
    request: IncomingMessage,
    response: ServerResponse,
    { status, type, body, headers, error, errorId }: PageResponse,
  ): void {
    if (error !== undefined && !acceptsHtml(request)) sendJson(response, status, { error, errorId });
    else sendBody(request, response, status, Buffer.from(body), { ...contentHeaders(type), ...headers });
  }
}

/** A tag that is known before the page is made: the data set, the program and the address determine it. */
function tagOf(...parts: string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** Identifies the program. While it is being worked on, each start is another one. */
function buildOf(hrefs: AssetHrefs): string {
  const file = fileURLToPath(import.meta.url);
  const code = file.endsWith('.ts') ? String(Date.now()) : readFileSync(file);
  return createHash('sha256').update(code).update(JSON.stringify(hrefs)).digest('hex');
}

/** Scheme and host as the client asks for them. */
function originAsked({ rawHeaders }: IncomingMessage): string {
  // The other headers no longer have the host (http/request-head.ts): nothing but addresses in pages may depend on it.
  const index = rawHeaders.findIndex((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  const origin = `http://${rawHeaders[index + 1] ?? 'localhost'}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}
