import type { Ask } from './explorer.ts';
import type { SitemapQuery } from './operations.ts';
import { listPaths } from './routes.ts';

/** What crawlers may read: the pages, but not their other forms and not every combination of facets. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /*?*&*&*\nDisallow: /graphql\nDisallow: /export\nSitemap: ${origin}/sitemap.xml\n`;
}

/** The addresses of the lists and of the newest records, at most 100 of each type: crawlers find the others through the lists. */
export async function sitemap(ask: Ask, origin: string): Promise<string> {
  const answer = await ask('Sitemap', {});
  const data = 'data' in answer ? (answer.data as SitemapQuery) : undefined;
  const records = Object.entries(data ?? {}).flatMap(([section, { nodes }]) =>
    nodes.map(({ slug }) => `/${section}/${encodeURIComponent(slug)}`),
  );
  const entries = [...listPaths, ...records].map((path) => `<url><loc>${origin}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
