import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connect.ts';
import { relations } from '../database/relations.ts';

/** The context that every resolver receives. */
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
  // Fields are non-null unless declared nullable, because null means that a value is unknown.
  DefaultFieldNullability: false;
}

export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<OwnTypes>;

export const builder = new SchemaBuilder<OwnTypes>({
  plugins: [RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context: Context) => context.db as never,
    // A cast, because the type demands that it accept views as well. It is called for tables only.
    getTableConfig: getTableConfig as never,
    relations,
  },
  relay: {
    nodeTypeOptions: {
      description: 'An object with a global ID, by which it can be fetched again (Relay global object identification).',
    },
    idFieldOptions: { description: 'Global ID. Opaque, and the same after every reload and in every database.' },
    pageInfoTypeOptions: { description: 'Position of a page in its list (GraphQL Cursor Connections).' },
    hasNextPageFieldOptions: {
      description: 'Whether there are entries after this page. With `last`, it only tells whether `before` was given.',
    },
    hasPreviousPageFieldOptions: {
      description:
        'Whether there are entries before this page. Without `last`, it only tells whether `after` was given.',
    },
    startCursorFieldOptions: {
      description:
        'Cursor of the first entry, or null for an empty page. Pass it as `before` to get the previous page.',
    },
    endCursorFieldOptions: {
      description: 'Cursor of the last entry, or null for an empty page. Pass it as `after` to get the next page.',
    },
    // types/node.ts defines these two: the plugin's give no error code for a malformed id, and a missing row fails the others.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

builder.queryType({
  description:
    'The queries of the API. The data set is read-only: there are no mutations or subscriptions. A value that no document states is null, `UNKNOWN` or an empty list.',
});
