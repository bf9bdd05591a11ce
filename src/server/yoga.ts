import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Database } from '../database/connect.ts';
import type { Logger } from '../log.ts';
import { useIntrospectionCache } from './introspection.ts';
import { errorMask } from './mask.ts';

/** The largest request body that is read. */
const MAX_BODY_BYTES = 100_000;

/** The GraphQL endpoint: POST and GET (GraphQL over HTTP), without the extras of Yoga that are not used. */
export function createGraphqlEndpoint(schema: GraphQLSchema, db: Database, log: Logger) {
  return createYoga({
    schema,
    context: () => ({ db }),
    graphqlEndpoint: '/graphql',
    // Anybody may read this data from any page; there are no cookies to send along.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: errorMask(log) },
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    plugins: [useIntrospectionCache()],
  });
}
