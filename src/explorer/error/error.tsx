import type { Address } from '../address.ts';
import type { AssetHrefs } from '../assets.ts';
import type { PageResponse } from '../page.ts';
import { Frame } from '../parts/layout.tsx';
import { document, HTML } from '../render.tsx';

const TITLES: Record<number, string> = {
  400: 'This address cannot be read',
  404: 'Nothing is here',
  405: 'This page can only be read',
  500: 'Something went wrong',
  503: 'Just a moment',
  504: 'This took too long',
};

/**
 * Renders what went wrong for people: what it is, and what to do now.
 *
 * @param errorId names the line of the log with the cause
 */
export function errorPage(
  status: number,
  message: string,
  { path, params }: Pick<Address, 'path' | 'params'>,
  { assets }: { assets: AssetHrefs },
  errorId?: string,
): PageResponse {
  const title = TITLES[status] ?? 'This did not work';
  const isBusy = status === 503 || status === 504;
  const words = path.split('/').at(-1)?.replace(/[-.]+/g, ' ').trim() ?? '';
  const again = `${path}${params.size > 0 ? `?${params}` : ''}`;
  const body = document(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title} · Summitgraph</title>
        {isBusy && <meta http-equiv="refresh" content="5" />}
        <link rel="icon" href={assets['favicon.svg']} type="image/svg+xml" />
        <link rel="stylesheet" href={assets['style.css']} />
      </head>
      <Frame path={path}>
        <p class="kicker">Error {status}</p>
        <h1>{title}</h1>
        <p class="stand">
          <bdi>{message}</bdi>
        </p>
        {errorId && (
          <p>
            errorId: <code>{errorId}</code>
          </p>
        )}
        {isBusy ? (
          <p>
            This page asks again by itself in 5 seconds. <a href={again}>Ask again now</a>.
          </p>
        ) : (
          <>
            <form class="within big" action="/search">
              <input type="search" name="q" aria-label="Search the data set" value={status === 404 ? words : ''} />
              <button type="submit">Search</button>
            </form>
            <p>
              {status === 400 && path !== '/' && (
                <>
                  <a href={path}>The page without conditions</a> ·{' '}
                </>
              )}
              <a href="/">Home</a> · <a href="/summits">Summits</a> · <a href="/deals">Deals</a> ·{' '}
              <a href="/documents">Documents</a>
            </p>
          </>
        )}
      </Frame>
    </html>,
  );
  return {
    status,
    type: HTML,
    body,
    error: message,
    errorId,
    headers: { 'cache-control': 'no-store', ...(isBusy && { 'retry-after': '5' }) },
  };
}
