import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';

/** The columns of a claim that tell what a record had at a moment. */
export interface ClaimRow {
  field: string;
  value: string;
  label: string | null;
  status: string;
  recordedAt: string;
  supersededAt: string | null;
}

/** Selects the claims that were in the data set at a moment, like `heldAt`, to the millisecond. */
export function holdingAt(moment: string): { RAW: (claims: typeof tables.claims) => SQL } {
  const at = Date.parse(moment);
  const millisecond = (column: SQLWrapper) => sql`floor(extract(epoch from ${column}) * 1000)`;
  return {
    RAW: ({ recordedAt, supersededAt }) =>
      sql`${millisecond(recordedAt)} <= ${at} and (${supersededAt} is null or ${millisecond(supersededAt)} > ${at})`,
  };
}

/** Tells whether a claim was in the data set at a moment. */
export function heldAt({ recordedAt, supersededAt }: ClaimRow, moment: string): boolean {
  const at = Date.parse(moment);
  return Date.parse(recordedAt) <= at && (supersededAt === null || Date.parse(supersededAt) > at);
}
