import { type Address, twinHref } from '../address.ts';
import { shortVersion } from '../cite/citation.ts';
import type { Release } from '../page.ts';

/** Where the figures of a picture come from, and the way to take them along. */
export function SourceLine({ address, release, what }: { address: Address; release: Release; what: string }) {
  return (
    <figcaption class="src">
      Source: Summitgraph, data set version {shortVersion(release.version)}.{' '}
      <a href={twinHref(address, 'csv')}>Download {what} as CSV</a>
    </figcaption>
  );
}
