import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';
import { kindOf } from '../../records/kinds.ts';
import type { RecordType } from '../../records/record.ts';
import { builder } from '../builder.ts';
import { Claim } from './claim.ts';

/** The columns of a claim that are compared with those of others. */
export interface ClaimRow {
  field: string;
  value: string;
  status: string;
  recordedAt: string;
  supersededAt: string | null;
}

interface Disagreeing {
  field: string;
  values: { value: string; claims: ClaimRow[] }[];
}

const ClaimedValue = builder.objectRef<Disagreeing['values'][number]>('ClaimedValue').implement({
  description: 'One of the different values that sources give for a field, with its claims.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value as text, as in `Claim.value`.' }),
    claims: t.field({
      type: [Claim],
      description: 'Claims for this value.',
      resolve: ({ claims }) => claims as never,
    }),
  }),
});

export const Disagreement = builder.objectRef<Disagreeing>('Disagreement').implement({
  description: 'A field for which sources give different values. The record has the value of the `ACCEPTED` claims.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Name of the field, as in `Claim.field`. Amounts are compared by role and timeline steps by status, so `amounts` and `timeline` may occur more than once.',
    }),
    values: t.field({
      type: [ClaimedValue],
      description: 'All values, accepted ones first.',
      resolve: ({ values }) => values,
    }),
  }),
});

/**
 * Returns the fields for which current claims give different values, rejected ones included, since a source gives them too.
 * Lists and wordings may differ without disagreement: they count only if an editor has disputed or rejected a value.
 */
export function disagreementsOf({ fields }: RecordType, claims: readonly ClaimRow[]): Disagreeing[] {
  const kindOfField = ({ field }: ClaimRow) => kindOf(fields[field]?.kind ?? 'attendees');
  const subjectOf = (claim: ClaimRow) => `${claim.field} ${kindOfField(claim).subject?.(claim.value) ?? ''}`;
  return grouped(claims, subjectOf).flatMap(([, of]) => {
    const [first] = of;
    const isCompared = first !== undefined && kindOfField(first).compared;
    if (!isCompared && of.every(({ status }) => status === 'ACCEPTED')) return [];
    const values = valuesOf(of);
    values.sort((a, b) => Number(isAccepted(b)) - Number(isAccepted(a)));
    return first && values.length > 1 ? [{ field: first.field, values }] : [];
  });
}

/** Groups the claims of a field by value, in the order of the claims. */
export function valuesOf(claims: readonly ClaimRow[]): Disagreeing['values'] {
  return grouped(claims, ({ value }) => value).map(([value, giving]) => ({ value, claims: giving }));
}

function isAccepted({ claims }: Disagreeing['values'][number]): boolean {
  return claims.some(({ status }) => status === 'ACCEPTED');
}

export function grouped(claims: readonly ClaimRow[], keyOf: (claim: ClaimRow) => string): [string, ClaimRow[]][] {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return [...groups];
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
