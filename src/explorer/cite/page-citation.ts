import type { PageContext, View } from '../page.ts';
import type { Citation } from './citation.ts';

/** The citation of a page as it was asked for. */
export function pageCitation(
  { title }: Pick<View, 'title'>,
  { address, release, slug }: Pick<PageContext, 'address' | 'release' | 'slug'>,
): Citation {
  const isHome = address.path === '/';
  return {
    key: `summitgraph-${slug || address.path.slice(1).replaceAll('/', '-') || release.version.slice(0, 12)}`,
    title: isHome ? 'Summitgraph: diplomatic summits, word by word' : title,
    type: isHome ? 'dataset' : 'webpage',
    date: release.releasedOn,
    version: release.version,
    url: `${address.origin}${address.path}${address.params.size > 0 ? `?${address.params}` : ''}`,
  };
}
