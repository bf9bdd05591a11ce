import postgres from 'postgres';
import { documentRows } from './rows/documents.ts';
import { lines } from './rows/lines.ts';
import { meetings } from './rows/meetings.ts';
import { claimRows, recordRows } from './rows/records.ts';
import { referenceRows, versionRow } from './rows/reference.ts';
import { defaultSize, type Size } from './rows/size.ts';

/**
 * Fills a migrated, empty database with invented rows that say that they are invented, the same at every run. Stops
 * halfway, leaving nothing, when the signal says so.
 *
 * Every record has one claim, and every claim one passage that stands in a document: the triggers of the database are
 * on, so rows that real data could not look like are refused here too.
 */
export async function fillRows(url: string, signal: AbortSignal, size: Size = defaultSize): Promise<void> {
  // What is checked when a transaction ends is checked by the last statement, for a commit cannot be cancelled.
  const check = 'set constraints all immediate';
  const records = [referenceRows, meetings(size), lines(size), documentRows, recordRows(size), claimRows];
  const statements = [...records, versionRow, check];
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client.begin(async (transaction) => {
      for (const statement of statements) await cancellable(transaction.unsafe(statement), signal);
    });
    // Without statistics the planner guesses, and the first minutes of the benchmark would measure autovacuum. VACUUM
    // also sets the visibility map, which a database that has been up for a while has.
    await client.unsafe('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** The version of Postgres, and the number of rows in each of the tables that matter for the figures. */
export async function countRows(url: string): Promise<{ postgres: string; counts: Record<string, number> }> {
  const client = postgres(url, { max: 1 });
  try {
    const [version] = await client<[{ server_version: string }]>`show server_version`;
    const [counts] = await client<[Record<string, number>]>`
      select (select count(*)::int from summits) as summits,
             (select count(*)::int from participants) as participants,
             (select count(*)::int from deals) as deals,
             (select count(*)::int from deal_amounts) as amounts,
             (select count(*)::int from quotes) as quotes,
             (select count(*)::int from documents) as documents,
             (select count(*)::int from claims) as claims`;
    return { postgres: version.server_version, counts: { ...counts } };
  } finally {
    await client.end();
  }
}

async function cancellable(query: postgres.PendingQuery<postgres.Row[]>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const cancel = () => query.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await query;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
