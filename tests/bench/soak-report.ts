/** What was seen at the end of a window of a long run. */
export interface Window {
  sent: number;
  /** Requests that were not answered with 2xx. */
  failed: number;
  /** Milliseconds, within which 99 of 100 answers came. */
  p99: number;
  /** Bytes of the server: all of it, and of its heap what is in use. */
  rss: number;
  heap: number;
  handles: number;
  /** To Postgres. */
  connections: number;
  /** Milliseconds, the event loop's 99th percentile. */
  lag: number;
}

/** The windows that are taken for warming up, of twelve. */
const WARM_UP = 3;

/**
 * A long run as a table, and what of it grew: the later half of the windows after warming up is compared with the earlier, by
 * medians, since one window may meet a collection of garbage.
 */
export function judge(windows: readonly Window[]): { rows: string[][]; faults: string[] } {
  const rows = [
    ['window', 'requests', 'failed', 'p99 ms', 'RSS MB', 'heap MB', 'handles', 'connections', 'lag p99 ms'],
    ...windows.map((one, index) => [
      String(index + 1),
      String(one.sent),
      String(one.failed),
      one.p99.toFixed(0),
      megabytes(one.rss),
      megabytes(one.heap),
      String(one.handles),
      String(one.connections),
      one.lag.toFixed(1),
    ]),
  ];
  const warm = windows.slice(WARM_UP);
  const half = Math.floor(warm.length / 2);
  const [earlier, later] = [warm.slice(0, half), warm.slice(-half)];
  const growth = (of: (window: Window) => number) => median(later.map(of)) / median(earlier.map(of));
  const faults: string[] = [];
  const failed = windows.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) faults.push(`${failed} requests were not answered with 2xx`);
  const check = (what: string, of: (window: Window) => number, most: number) => {
    const by = growth(of);
    // A figure that is missing is none that is in order.
    if (!(by <= most))
      faults.push(`${what} grew by ${((by - 1) * 100).toFixed(1)}%, more than ${((most - 1) * 100).toFixed(0)}%`);
  };
  check('RSS', ({ rss }) => rss, 1.05);
  check('handles', ({ handles }) => handles, 1.05);
  check('connections', ({ connections }) => connections, 1);
  check('p99', ({ p99 }) => p99, 1.5);
  return { rows, faults };
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
