import type { Statement } from './statements.ts';

const PAGE = 20;
const COMMA = Buffer.from(',');

/** Makes the answer of a statement's rows: bytes that Postgres wrote as JSON, put together without being looked at. */
export function answerOf({ list }: Statement, rows: readonly Buffer[]): Buffer | undefined {
  if (list === undefined) return rows[0];
  const parts: Buffer[] = [Buffer.from(`{"data":{"${list}":{"nodes":[`)];
  for (const [place, row] of rows.slice(0, PAGE).entries()) {
    if (place > 0) parts.push(COMMA);
    parts.push(row);
  }
  parts.push(Buffer.from(`],"pageInfo":{"hasNextPage":${rows.length > PAGE}}}}}`));
  return Buffer.concat(parts);
}
