import { builder } from '../builder.ts';
import { Claim } from './claim.ts';
import { type ClaimRow, grouped, heldAt, valuesOf } from './disagreement.ts';

interface Valued {
  field: string;
  value: string;
  claims: ClaimRow[];
}

export const FieldValue = builder.objectRef<Valued>('FieldValue').implement({
  description: 'A value that a field of a record had at a given moment.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the field, as in `Claim.field`.' }),
    value: t.exposeString('value', { description: 'The value as text, as in `Claim.value`.' }),
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
    valuesOf(of).map(({ value, claims }) => ({ field, value, claims })),
  );
}
