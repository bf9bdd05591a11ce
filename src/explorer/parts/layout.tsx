import type { ComponentChildren } from 'preact';
import { type Address, type TwinName, twinHref } from '../address.ts';
import type { AssetHrefs } from '../assets.ts';
import { shortVersion } from '../cite/citation.ts';
import type { PageContext, Release } from '../page.ts';

const SECTIONS: [path: string, name: string][] = [
  ['/summits', 'Summits'],
  ['/deals', 'Deals'],
  ['/people', 'People'],
  ['/organizations', 'Organisations'],
  ['/quotes', 'Quotes'],
  ['/documents', 'Documents'],
  ['/places', 'Places'],
  ['/disagreements', 'Differences'],
  ['/network', 'Network'],
  ['/map', 'Map'],
  ['/timeline', 'Time line'],
  ['/figures', 'Figures'],
];

interface HeadProps {
  title: string;
  description: string;
  address: Address;
  assets: AssetHrefs;
  twins: readonly (readonly [twin: TwinName, type: string])[];
  node: Record<string, unknown>;
}

/** The head of a page: what it is, for browsers, search engines and those who share it. */
export function Head({ title, description, address, assets, twins, node }: HeadProps) {
  const url = `${address.origin}${address.path}${address.params.size > 0 ? `?${address.params}` : ''}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === 'Summitgraph' ? title : `${title} · Summitgraph`}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={url} />
      {twins.map(([twin, type]) => (
        <link key={twin} rel="alternate" type={type} href={twinHref(address, twin)} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={address.path === '/' ? 'website' : 'article'} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content="Summitgraph" />
      <meta property="og:image" content={`${address.origin}${assets['shared.png']}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta
        property="og:image:alt"
        content="Summitgraph: who met whom, what they agreed, and which words of a document say so"
      />
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="icon" href={assets['favicon.svg']} type="image/svg+xml" />
      <link rel="preload" href={assets['serif.woff2']} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets['style.css']} />
      <script type="module" src={assets['explorer.js']} />
      {/* Safe: no `<` can end the element. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(node) }} />
    </head>
  );
}

function scriptJson(node: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replaceAll('<', '\\u003c');
}

interface FrameProps {
  path: string;
  query?: string;
  children: ComponentChildren;
  release?: Release | undefined;
  /** Which of these the server has; by default none. */
  links?: Pick<PageContext, 'graphiql' | 'introspection'>;
}

/** What stands around every page: navigation, search and footer. */
export function Frame({ path, query = '', children, release, links }: FrameProps) {
  return (
    <body>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <header class="bar">
        <div class="wrap">
          <a class="brand" href="/">
            Summitgraph
          </a>
          <nav aria-label="Sections">
            {SECTIONS.map(([href, name]) => (
              <a key={href} href={href} aria-current={currentOf(path, href)}>
                {name}
              </a>
            ))}
          </nav>
          <form action="/search">
            <input
              type="search"
              name="q"
              aria-label="Search everything"
              placeholder="Search everything"
              value={query}
            />
          </form>
        </div>
      </header>
      <main id="main" class="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <div class="wrap">
          {release && (
            <p>
              Data set version <code>{shortVersion(release.version)}</code>, facts under {release.licence}. Documents
              keep their own licences.
            </p>
          )}
          <p>
            {links?.graphiql && (
              <>
                <a href="/graphql">GraphQL API</a> ·{' '}
              </>
            )}
            {links?.introspection && (
              <>
                <a href="/schema.graphql">Schema</a> ·{' '}
              </>
            )}
            <a href="/export">Exports</a>
          </p>
        </div>
      </footer>
    </body>
  );
}

function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}
