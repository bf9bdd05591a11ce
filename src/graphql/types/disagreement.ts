import { builder } from '../builder.ts';
import { Claim } from './claim.ts';

/** What is read of a claim to compare it with others. */
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
  description: 'One of the values that sources give for a field.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value as text.' }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that give it.',
      resolve: ({ claims }) => claims as never,
    }),
  }),
});

export const Disagreement = builder.objectRef<Disagreeing>('Disagreement').implement({
  description: 'A field for which sources give different values. The record has the value of the ACCEPTED claims.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field.' }),
    values: t.field({
      type: [ClaimedValue],
      description: 'Every value, the accepted one first.',
      resolve: ({ values }) => values,
    }),
  }),
});

/** Fields with one value, told in codes, keys or dates. Wordings of a name differ without disagreeing, and lists have many values. */
const comparable = new Set([
  'addressee',
  'bindingness',
  'country',
  'date',
  'format',
  'kind',
  'occasion',
  'organization',
  'place',
  'role',
  'settlementCurrency',
  'speaker',
  'status',
  'summit',
  'term',
  'timeOfDay',
  'timeZone',
  'venue',
]);

/**
 * The fields in which claims that hold give different values. A rejected value is a value that a source gives, too. Of
 * lists and wordings, which differ without disagreeing, those count for which an editor has disputed or rejected a value.
 */
export function disagreementsOf(claims: readonly ClaimRow[]): Disagreeing[] {
  return grouped(claims, subjectOf).flatMap(([, of]) => {
    const field = of[0]?.field ?? '';
    if (!comparable.has(field) && of.every(({ status }) => status === 'ACCEPTED')) return [];
    const values = valuesOf(of);
    values.sort((a, b) => Number(isAccepted(b)) - Number(isAccepted(a)));
    return values.length > 1 ? [{ field, values }] : [];
  });
}

/** The values that claims of a field give, each with its claims, in the order of the claims. */
export function valuesOf(claims: readonly ClaimRow[]): Disagreeing['values'] {
  return grouped(claims, ({ value }) => value).map(([value, giving]) => ({ value, claims: giving }));
}

/** What a claim is about: its field; of the amounts of a deal those of one role, of its steps those to one status. */
function subjectOf({ field, value }: ClaimRow): string {
  const words = value.split(' ');
  if (field === 'amounts') return `amounts ${words.at(-1)}`;
  return field === 'timeline' ? `timeline ${words[0]}` : field;
}

function isAccepted({ claims }: Disagreeing['values'][number]): boolean {
  return claims.some(({ status }) => status === 'ACCEPTED');
}

export function grouped(claims: readonly ClaimRow[], keyOf: (claim: ClaimRow) => string): [string, ClaimRow[]][] {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return [...groups];
}

/** Whether a claim held at a moment. */
export function heldAt({ recordedAt, supersededAt }: ClaimRow, moment: string): boolean {
  const at = Date.parse(moment);
  return Date.parse(recordedAt) <= at && (supersededAt === null || Date.parse(supersededAt) > at);
}
