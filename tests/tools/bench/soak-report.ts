import { median } from './report.ts';
import type { Leaving } from './soak-leaving.ts';

/** What was seen at the end of a window of a long run. */
export interface Window extends Leaving {
  sent: number;
  /** Requests that were not answered with 2xx. */
  failed: number;
  /** Milliseconds, within which 99 of 100 answers came. */
  p99: number;
  /** Bytes of the server, the least that was seen: they rise until garbage is collected. */
  rss: number;
  /** Bytes of its heap that are in use. */
  heap: number;
  handles: number;
  /** To Postgres. */
  connections: number;
  /** Statements that each of these keeps prepared. */
  prepared: number;
  /** Milliseconds, the event loop's 99th percentile. */
  lag: number;
}

/** The windows that are taken for warming up, of twelve. */
const WARM_UP = 3;

/** A run of so many seconds is long: memory has settled, and its windows have enough answers to compare their latency. */
const LONG = 300;

/**
 * A run as a table, and what of it grew: the later half of the windows after warming up is compared with the earlier. Of a
 * short run latency is told and not judged, since it is that of a machine which may do something else meanwhile, and of
 * memory only what grows by much.
 *
 * @param seconds how long the run was
 */
export function judge(windows: readonly Window[], seconds: number): { rows: string[][]; faults: string[] } {
  const rows = [
    [
      'window',
      'requests',
      'failed',
      'left',
      'compared',
      'wrong',
      'p99 ms',
      'RSS MB',
      'heap MB',
      'handles',
      'connections',
      'prepared',
      'lag p99 ms',
    ],
    ...windows.map((one, index) => [
      String(index + 1),
      String(one.sent),
      String(one.failed),
      String(one.left),
      String(one.compared),
      String(one.wrong),
      one.p99.toFixed(0),
      megabytes(one.rss),
      megabytes(one.heap),
      String(one.handles),
      String(one.connections),
      String(one.prepared),
      one.lag.toFixed(1),
    ]),
  ];
  const warm = windows.slice(WARM_UP);
  const half = Math.floor(warm.length / 2);
  const [earlier, later] = [warm.slice(0, half), warm.slice(-half)];
  const faults: string[] = [];
  const failed = windows.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) faults.push(`${failed} requests were not answered with 2xx`);
  const wrong = windows.reduce((sum, one) => sum + one.wrong, 0);
  if (wrong > 0) faults.push(`${wrong} answers beside clients that left were not right`);
  const check = (
    what: string,
    of: (window: Window) => number,
    most: number,
    figure: (values: number[]) => number = median,
  ) => {
    const by = figure(later.map(of)) / figure(earlier.map(of));
    // A figure that is missing is none that is in order.
    if (!(by <= most))
      faults.push(`${what} grew by ${((by - 1) * 100).toFixed(1)}%, more than ${((most - 1) * 100).toFixed(0)}%`);
  };
  const isLong = seconds >= LONG;
  check(
    'RSS',
    ({ rss }) => rss,
    isLong ? 1.05 : 1.4,
    (values) => Math.min(...values),
  );
  check('handles', ({ handles }) => handles, 1.05);
  check('connections', ({ connections }) => connections, 1);
  check('prepared statements', ({ prepared }) => prepared, 1);
  if (isLong) check('p99', ({ p99 }) => p99, 1.5);
  return { rows, faults };
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
