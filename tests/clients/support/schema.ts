import { join } from 'node:path';

export const schemaFile = join(import.meta.dirname, '../../../src/graphql/schema.graphql');

/** The TypeScript types of the scalars: all of them travel as text. */
export const scalars = Object.fromEntries(
  ['CountryCode', 'CurrencyCode', 'Date', 'DateTime', 'Decimal', 'Duration', 'EDTF'].map((name) => [name, 'string']),
);
