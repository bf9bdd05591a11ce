import { type ClaimOwner, claimOwners } from '../../database/claim-owners.ts';
import { builder } from '../builder.ts';
import type { Source } from '../source.ts';
import { Sourced } from './sourced.ts';

/** The types of records that claims are about. */
const typeNames = {
  summit: 'Summit',
  participant: 'Participant',
  deal: 'Deal',
  quote: 'Quote',
  occasion: 'Occasion',
} as const satisfies Record<ClaimOwner, string>;

const owners = Object.entries(claimOwners) as [ClaimOwner, (typeof claimOwners)[ClaimOwner]][];

/**
 * Returns the options of a field with the record that a row is about, which has a key for each type of record, all null but
 * one. On the ordinary path the records of one type are read together, in a statement of their own.
 */
function subject() {
  const relations = Object.fromEntries(owners.map(([owner]) => [typeNames[owner], owner]));
  return {
    type: Sourced,
    select: { columns: Object.fromEntries(owners.map(([, column]) => [column, true])) } as object,
    extensions: { source: { kind: 'oneOf', relations } satisfies Source },
    resolve: (row: object): object => {
      const keys = row as Record<string, string | null>;
      const [owner, column] = owners.find(([, name]) => keys[name] != null) as (typeof owners)[number];
      return { __typename: typeNames[owner], [owner === 'participant' ? 'id' : 'slug']: keys[column] };
    },
  };
}

builder.drizzleObjectField('claims', 'subject', (t) =>
  t.field({ ...subject(), description: 'The record that the claim is about.' }),
);

builder.drizzleObjectField('disagreements', 'subject', (t) =>
  t.field({ ...subject(), description: 'The record that sources differ on.' }),
);
