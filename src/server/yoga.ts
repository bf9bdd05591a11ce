import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Database } from '../database/connect.ts';
import type { Logger } from '../log.ts';
import { useIntrospectionCache } from './introspection.ts';
import { errorMask } from './mask.ts';
import { type PersistedDocuments, usePersistedDocuments } from './persisted-documents.ts';

/** The largest request body that is read. */
const MAX_BODY_BYTES = 100_000;

/** The GraphQL endpoint: POST and GET (GraphQL over HTTP), without the extras of Yoga that are not used. */
export function createGraphqlEndpoint(
  schema: GraphQLSchema,
  db: Database,
  log: Logger,
  persisted?: PersistedDocuments,
) {
  return createYoga({
    schema,
    context: () => ({ db }),
    graphqlEndpoint: '/graphql',
    // See cors.ts: Yoga's own answers with the origin that asks, and lets it send credentials.
    cors: false,
    maskedErrors: { maskError: errorMask(log) },
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    extraParamNames: persisted ? ['documentId'] : [],
    // The document comes first: what the others go by is its text.
    plugins: [...(persisted ? [usePersistedDocuments(persisted)] : []), useIntrospectionCache()],
  });
}
