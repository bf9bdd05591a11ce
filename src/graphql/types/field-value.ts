import { builder } from '../builder.ts';
import { Claim } from './claim.ts';
import { type ClaimRow, grouped, heldAt, valuesOf } from './disagreement.ts';

interface Valued {
  field: string;
  value: string;
  claims: ClaimRow[];
}

export const FieldValue = builder.objectRef<Valued>('FieldValue').implement({
  description: 'A value that a record has in a field, or had at a moment.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field.' }),
    value: t.exposeString('value', { description: 'The value as text; of a list, one of its entries.' }),
    claims: t.field({
      type: [Claim],
      description: 'The accepted claims that give it.',
      resolve: ({ claims }) => claims as never,
    }),
  }),
});

/** What a record said at a moment: the values of its accepted claims, field by field. */
export function valuesAt(history: readonly ClaimRow[], moment: string): Valued[] {
  const held = history.filter((claim) => claim.status === 'ACCEPTED' && heldAt(claim, moment));
  return grouped(held, ({ field }) => field).flatMap(([field, of]) =>
    valuesOf(of).map(({ value, claims }) => ({ field, value, claims })),
  );
}
