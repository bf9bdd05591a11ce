import type { Ask, Failure } from './explorer.ts';
import type { SitemapCountsQuery, SitemapPageQuery } from './operations.ts';
import { listPaths } from './routes.ts';

type Section = keyof SitemapCountsQuery;

/** Addresses in a file; sitemaps.org allows 50,000. A file is made in memory, within the time of one request. */
const PER_FILE = 10_000;

/** Records that one operation asks for. */
const PER_PAGE = 100;

/** What crawlers may read: the pages, but not their other forms and not every combination of facets. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /*?*&*&*\nDisallow: /graphql\nDisallow: /export\nSitemap: ${origin}/sitemap.xml\n`;
}

export interface SitemapOptions {
  readonly origin: string;
  /**
   * Cursors at which files begin, by path; written when the file before is made. Of one data set version. A file whose
   * beginning is not known is reached page by page.
   */
  readonly starts: Map<string, string>;
  readonly perFile?: number;
}

/** Tests whether a path is that of the sitemap's index or of one of its files, which may not exist. */
export function isSitemapPath(path: string): boolean {
  return path === '/sitemap.xml' || path === '/sitemap-lists.xml' || fileOf(path) !== undefined;
}

/**
 * The index of the sitemap (`/sitemap.xml`), the addresses of the lists (`/sitemap-lists.xml`), or those of records
 * (`/sitemap-quotes-2.xml`). Undefined if there are not as many records; a failure if an operation fails.
 */
export async function sitemap(path: string, ask: Ask, options: SitemapOptions): Promise<string | Failure | undefined> {
  const { origin, perFile = PER_FILE } = options;
  if (path === '/sitemap-lists.xml') return xml('urlset', 'url', origin, listPaths);
  const counts = await ask('SitemapCounts', {});
  if (!('data' in counts)) return counts;
  const files = Object.entries(counts.data as SitemapCountsQuery).flatMap(([section, { totalCount }]) =>
    Array.from({ length: Math.ceil(totalCount / perFile) }, (_, index) => pathOf(section, index + 1)),
  );
  if (path === '/sitemap.xml') return xml('sitemapindex', 'sitemap', origin, ['/sitemap-lists.xml', ...files]);
  const file = fileOf(path);
  if (!file || !files.includes(path)) return undefined;
  const slugs = await slugsOf(file, ask, { ...options, perFile });
  if (!Array.isArray(slugs)) return slugs;
  return xml(
    'urlset',
    'url',
    origin,
    slugs.map((slug) => `/${file.section}/${encodeURIComponent(slug)}`),
  );
}

interface File {
  section: Section;
  number: number;
}

function pathOf(section: string, number: number): string {
  return `/sitemap-${section}-${number}.xml`;
}

function fileOf(path: string): File | undefined {
  const [, section, number] = /^\/sitemap-([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(path) ?? [];
  return section ? { section: section as Section, number: Number(number) } : undefined;
}

/** The slugs of the records in a file. */
async function slugsOf(
  { section, number }: File,
  ask: Ask,
  { starts, perFile }: Required<SitemapOptions>,
): Promise<string[] | Failure> {
  const slugs: string[] = [];
  let at = number;
  while (at > 1 && !starts.has(pathOf(section, at))) at--;
  let after = starts.get(pathOf(section, at));
  let passed = (at - 1) * perFile;
  for (;;) {
    const first = Math.min(PER_PAGE, perFile - (passed % perFile));
    const answer = await ask('SitemapPage', { [section]: true, first, ...(after !== undefined && { after }) });
    if (!('data' in answer)) return answer;
    const { nodes, pageInfo } = (answer.data as SitemapPageQuery)[section] as NonNullable<SitemapPageQuery[Section]>;
    if (passed >= (number - 1) * perFile) slugs.push(...nodes.map(({ slug }) => slug));
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return slugs;
    after = pageInfo.endCursor;
    passed += first;
    if (passed % perFile === 0) starts.set(pathOf(section, passed / perFile + 1), after);
    if (passed >= number * perFile) return slugs;
  }
}

function xml(root: string, element: string, origin: string, paths: readonly string[]): string {
  const entries = paths.map((path) => `<${element}><loc>${origin}${path}</loc></${element}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</${root}>\n`;
}
