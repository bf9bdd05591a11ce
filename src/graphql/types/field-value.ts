import { builder } from '../builder.ts';
import { Claim } from './claim.ts';
import { type ClaimRow, heldAt } from './held-claims.ts';

interface Valued {
  field: string;
  value: string;
  label: string;
  claims: ClaimRow[];
}

export const FieldValue = builder.objectRef<Valued>('FieldValue').implement({
  description: 'A value that a field of a record had at a given moment.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the field, as in `Claim.field`.' }),
    value: t.exposeString('value', { description: 'The value as text, as in `Claim.value`.' }),
    label: t.exposeString('label', { description: 'The value as a person reads it, as in `Claim.label`.' }),
    claims: t.field({
      type: [Claim],
      description: 'Accepted claims for this value.',
      resolve: ({ claims }) => claims as never,
    }),
  }),
});

/** Returns the values that a record had at a moment, field by field, according to the accepted claims. */
export function valuesAt(history: readonly ClaimRow[], moment: string): Valued[] {
  const held = history.filter((claim) => claim.status === 'ACCEPTED' && heldAt(claim, moment));
  return grouped(held, ({ field }) => field).flatMap(([field, of]) =>
    grouped(of, ({ value }) => value).map(([value, claims]) => ({
      field,
      value,
      label: claims[0]?.label ?? value,
      claims,
    })),
  );
}

function grouped(claims: readonly ClaimRow[], keyOf: (claim: ClaimRow) => string): [string, ClaimRow[]][] {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return [...groups];
}
