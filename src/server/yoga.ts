import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Connection } from '../database/connect.ts';
import type { Limits } from '../limits.ts';
import type { Logger } from '../log.ts';
import { useDocumentLimits } from './document-limits.ts';
import type { Admission } from './http/admission.ts';
import type { EventLoopScheduler } from './http/event-loop-scheduler.ts';
import { useIntrospectionCache } from './introspection.ts';
import { useNoIntrospection } from './introspection-off.ts';
import { createErrorMask } from './mask.ts';
import type { Notes } from './notes.ts';
import type { Observer } from './observe.ts';
import { useOneVersion } from './one-version.ts';
import { type PersistedDocuments, usePersistedDocuments } from './persisted-documents.ts';
import { useAdmission } from './plugins/use-admission.ts';
import { useNotAcceptable } from './plugins/use-not-acceptable.ts';
import { useRequestParams } from './plugins/use-request-params.ts';
import { useEtag } from './use-etag.ts';
import { useNotes } from './use-notes.ts';

/** What the endpoint is told of a request beside the request itself. */
export interface Arrival {
  /** Ends the statements that are run for it (see `deadline.ts`). */
  signal: AbortSignal;
  /** What came with it. */
  body: Uint8Array;
  /** Its order among requests, once it was admitted (`http/admission.ts`). */
  rank?: number;
  /** Whether it was admitted as one of little cost. */
  isLight?: boolean;
  /** Where whoever answers it notes what there is to tell of it. */
  notes: Notes;
}

export interface EndpointOptions {
  schema: GraphQLSchema;
  connection: Pick<Connection, 'forRequest'>;
  log: Logger;
  limits: Limits;
  persisted?: PersistedDocuments | undefined;
  /** Whether the schema is told to those who ask. */
  introspection?: boolean | undefined;
}

/** What requests share among them. */
export interface Sharing {
  admission: Admission;
  scheduler: EventLoopScheduler;
}

/** The GraphQL endpoint: POST and GET (GraphQL over HTTP), without the extras of Yoga that are not used. */
export function createGraphqlEndpoint(options: EndpointOptions, observer: Observer, { admission, scheduler }: Sharing) {
  const { schema, connection, log, limits, persisted, introspection = true } = options;
  const { mask, remarkOf } = createErrorMask();
  return createYoga<Arrival>({
    schema,
    graphqlEndpoint: '/graphql',
    // See cors.ts: Yoga's own answers with the origin that asks, and lets it send credentials.
    cors: false,
    maskedErrors: { maskError: mask },
    // See body.ts.
    maxRequestBodySize: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    extraParamNames: ['documentId'],
    plugins: [
      useRequestParams(),
      // The document comes before what goes by its text.
      usePersistedDocuments(persisted),
      useNotes(log, remarkOf),
      useOneVersion(connection, observer, scheduler),
      useDocumentLimits(limits),
      useAdmission(admission, limits),
      introspection ? useIntrospectionCache() : useNoIntrospection(),
      useNotAcceptable(),
      useEtag(),
    ],
  });
}
