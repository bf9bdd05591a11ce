import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Connection } from '../database/connect.ts';
import type { Limits } from '../limits.ts';
import type { Logger } from '../log.ts';
import { useDocumentLimits } from './document-limits.ts';
import { useIntrospectionCache } from './introspection.ts';
import { errorMask } from './mask.ts';
import { type PersistedDocuments, usePersistedDocuments } from './persisted-documents.ts';

/** What the endpoint is told of a request beside the request itself. */
export interface Arrival {
  /** Ends the statements that are run for it (see `deadline.ts`). */
  signal: AbortSignal;
}

export interface EndpointOptions {
  schema: GraphQLSchema;
  connection: Pick<Connection, 'during'>;
  log: Logger;
  limits: Limits;
  persisted?: PersistedDocuments | undefined;
}

/** The GraphQL endpoint: POST and GET (GraphQL over HTTP), without the extras of Yoga that are not used. */
export function createGraphqlEndpoint({ schema, connection, log, limits, persisted }: EndpointOptions) {
  return createYoga<Arrival>({
    schema,
    context: ({ signal }) => ({ db: connection.during(signal) }),
    graphqlEndpoint: '/graphql',
    // See cors.ts: Yoga's own answers with the origin that asks, and lets it send credentials.
    cors: false,
    maskedErrors: { maskError: errorMask(log) },
    maxRequestBodySize: limits.body,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    extraParamNames: persisted ? ['documentId'] : [],
    plugins: [
      // The document comes first: what the others go by is its text.
      ...(persisted ? [usePersistedDocuments(persisted)] : []),
      useIntrospectionCache(),
      useDocumentLimits(limits),
    ],
  });
}
