import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connection.ts';
import { relations } from '../database/relations.ts';

/** What every resolver is given. */
export interface Context {
  db: Database;
}

type Scalars = {
  ID: { Input: string; Output: string };
  Date: { Input: string; Output: string };
  DateTime: { Input: string; Output: string };
  EDTF: { Input: string; Output: string };
  Decimal: { Input: string; Output: string };
  Duration: { Input: string; Output: string };
  CountryCode: { Input: string; Output: string };
  CurrencyCode: { Input: string; Output: string };
};

interface OwnTypes {
  Context: Context;
  DrizzleRelations: typeof relations;
  Scalars: Scalars;
  // A field is non-null unless it says that its value may be unknown.
  DefaultFieldNullability: false;
}

export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<OwnTypes>;

export const builder = new SchemaBuilder<OwnTypes>({
  plugins: [RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context: Context) => context.db as never,
    // Asked of tables only, though its type would have it answer for the views among the relations too.
    getTableConfig: getTableConfig as never,
    relations,
  },
  relay: {
    nodeTypeOptions: {
      description: 'Anything that has an id and can be fetched again by it (Relay object identification).',
    },
    idFieldOptions: { description: 'Opaque, and the same after every reload and in every database.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether there is a page after this one.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is a page before this one.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge: give it as `before` for the page before.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge: give it as `after` for the next page.' },
    // types/node.ts has these two: here a malformed id has no code, and a missing row takes the others with it.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

builder.queryType({ description: 'Everything that can be asked. The data set is read-only; there are no mutations.' });
