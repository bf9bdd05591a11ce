import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { accept } from '../../drafter/merge/accept.ts';
import { correct, linesIn } from '../../drafter/merge/correct.ts';
import { readFolder, type Texts, writeTexts } from '../../drafter/merge/folder.ts';
import { reject } from '../../drafter/merge/reject.ts';
import { openRecords } from '../../drafter/merge/select.ts';
import { type Problem, ProblemsError } from '../../loader/problems.ts';
import { readBody } from '../http/body.ts';
import { type Listening, listen } from '../http/listen.ts';
import { createAssets } from '../pages/assets.ts';
import { contentHeaders } from '../pages/content-headers.ts';
import { HTML, sendBody } from '../pages/html.ts';
import type { PageContext } from './card.tsx';
import { documentPage, overviewPage, plainPage } from './page.tsx';
import { reviewOf, versionOf } from './view.ts';

/** The largest form, in bytes, and how long one may take to arrive, in milliseconds. */
const MOST_BYTES = 1_000_000;
const MOST_MS = 30_000;

/**
 * Serves the review of a folder on this machine only. The address holds a random token, without which there is nothing;
 * other sites can neither read pages nor send forms, as the host and the origin of a request have to be this server.
 *
 * @param port 0 takes a free one
 */
export async function serveReview(path: string, port: number): Promise<Listening> {
  // Fails here, not at the first page, if there is nothing to review.
  await readFolder(path);
  const token = randomBytes(24).toString('base64url');
  const base = `/${token}`;
  const assets = createAssets();
  /** Decisions one after the other: each reads the files that the one before has written. */
  let last: Promise<unknown> = Promise.resolve();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Not no-referrer, with which browsers send forms from an origin of null.
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('cache-control', 'no-store');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const refusal = refusalOf(request, pathname);
    if (refusal) return sendPlain(request, response, ...refusal);
    if (await assets.send(request, response, pathname)) return;
    const rest = pathname.slice(base.length);
    if (request.method === 'POST') {
      if (rest !== '/decide') return sendPlain(request, response, 405, 'Nothing can be sent here');
      last = last.then(() => decide(request, response)).catch((error) => fail(request, response, error));
      await last;
      return;
    }
    await sendPage(
      request,
      response,
      /^\/documents\/([^/]+)$/.exec(rest)?.[1] ?? rest,
      searchParams.get('record') ?? undefined,
    );
  }

  /** Returns the status and the words for a request that is none of this review's. */
  function refusalOf(
    { method = '', headers, rawHeaders }: IncomingMessage,
    pathname: string,
  ): [number, string] | undefined {
    const host = headerOf(rawHeaders, 'host');
    const { port: own } = new URL(url());
    if (host !== `127.0.0.1:${own}` && host !== `localhost:${own}`)
      return [421, 'This server is reached as 127.0.0.1 only'];
    const { origin } = headers;
    if (origin !== undefined && origin !== `http://${host}`) return [403, 'Other sites cannot use this server'];
    if (!['GET', 'HEAD', 'POST'].includes(method)) return [405, 'This address supports only GET, HEAD and POST'];
    if (method === 'POST' && origin === undefined) return [403, 'A form has to say which site it comes from'];
    if (pathname.startsWith('/assets/') || hasToken(pathname)) return undefined;
    return [404, 'There is nothing here. Open the whole address that the program printed'];
  }

  function hasToken(pathname: string): boolean {
    const [given, expected] = [Buffer.from(pathname.split('/')[1] ?? ''), Buffer.from(token)];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  async function contextOf(refused?: PageContext['refused']): Promise<PageContext> {
    const folder = await readFolder(path);
    return { base, assets: assets.hrefs, review: reviewOf(folder), refused };
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    selected: string | undefined,
    refused?: PageContext['refused'],
  ): Promise<void> {
    const context = await contextOf(refused);
    const document = context.review.documents.find(({ slug }) => slug === name);
    const isRoot = name === '/' || name === '' || context.review.problems.length > 0;
    if (!document && !isRoot) return sendPlain(request, response, 404, 'There is no such document');
    const body = document
      ? documentPage(context, document, selected ?? document.records[0]?.path)
      : overviewPage(context);
    sendHtml(request, response, refused ? 422 : 200, body);
  }

  async function decide(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MOST_BYTES, AbortSignal.timeout(MOST_MS));
    if (typeof body === 'string') return sendPlain(request, response, 413, 'The form is too large, or did not arrive');
    const form = new URLSearchParams(body.toString('utf8'));
    const [record, decision, version, from, wanted] = ['record', 'decision', 'version', 'from', 'next'].map(
      (name) => form.get(name) ?? '',
    ) as [string, string, string, string, string];
    const lines = form.get('lines') ?? '';
    const folder = await readFolder(path);
    if (!openRecords(folder).includes(record) || versionOf(linesIn(folder)(record)) !== version) {
      return sendPlain(request, response, 409, 'This record has changed meanwhile. Go back and load the page again');
    }
    const change: Record<string, () => Texts> = {
      accept: () => accept(folder, [record]),
      reject: () => reject(folder, [record]),
      correct: () => correct(folder, record, lines),
    };
    try {
      const after = change[decision]?.();
      if (!after) return sendPlain(request, response, 400, 'A record is accepted, rejected or corrected');
      await writeTexts(path, folder, after);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const refused = { path: record, problems: error.problems, lines: decision === 'correct' ? lines : undefined };
      return sendPage(request, response, from, record, refused);
    }
    const next = decision === 'correct' ? record : wanted;
    const isOpen = openRecords(await readFolder(path)).includes(next);
    const page = from === '' ? '/' : `/documents/${encodeURIComponent(from)}`;
    response.writeHead(303, { location: `${base}${page}${isOpen ? `?record=${next}#${next}` : ''}` }).end();
  }

  function sendPlain(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
    const home = hasToken(request.url ?? '') ? base : '';
    sendHtml(request, response, status, plainPage(assets.hrefs, home, 'This did not work', `${text}.`));
  }

  function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const problems: readonly Problem[] = error instanceof ProblemsError ? error.problems : [];
    const [first] = problems;
    const text = first
      ? `${first.file}:${first.line ?? 1}: ${first.message}`
      : `It failed: ${(error as Error).message}`;
    sendPlain(request, response, first ? 422 : 500, text);
  }

  const listening = await listen(
    (request, response) => void handle(request, response).catch((error) => fail(request, response, error)),
    { host: '127.0.0.1', port },
  );
  const url = () => listening.url;
  return { ...listening, url: `${listening.url}${base}/` };
}

function sendHtml(request: IncomingMessage, response: ServerResponse, status: number, body: string): void {
  sendBody(request, response, status, Buffer.from(body), { ...contentHeaders(HTML) });
}

/** The host as the client asks for it: `checkHead` replaces that of the other headers. */
function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  const index = rawHeaders.findIndex((one, at) => at % 2 === 0 && one.toLowerCase() === name);
  return index === -1 ? undefined : rawHeaders[index + 1];
}
