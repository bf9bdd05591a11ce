import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Limits } from '../config/limits.ts';
import type { Logger } from '../config/log.ts';
import type { Connection } from '../database/connection.ts';
import type { Admission } from './http/admission.ts';
import type { EventLoopScheduler } from './http/event-loop-scheduler.ts';
import type { Observer } from './observability/observer.ts';
import { createErrorMask } from './plugins/mask-errors.ts';
import { useAdmission } from './plugins/use-admission.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useEtag } from './plugins/use-etag.ts';
import { useNoIntrospection } from './plugins/use-introspection-off.ts';
import { useNotAcceptable } from './plugins/use-not-acceptable.ts';
import { useOneVersion } from './plugins/use-one-version.ts';
import {
  type DocumentStore,
  type PersistedDocuments,
  usePersistedDocuments,
} from './plugins/use-persisted-documents.ts';
import { useRequestInfo } from './plugins/use-request-info.ts';
import { useRequestParams } from './plugins/use-request-params.ts';
import { useIntrospectionCache } from './plugins/use-static-introspection.ts';
import type { RequestContext } from './request-context.ts';

export interface EndpointOptions {
  schema: GraphQLSchema;
  connection: Pick<Connection, 'forRequest' | 'revision'>;
  log: Logger;
  limits: Limits;
  persisted?: PersistedDocuments | undefined;
  /**
   * Whether to expose the schema: by introspection, suggestions in errors and `/schema.graphql`.
   * @default true
   */
  introspection?: boolean | undefined;
  /**
   * Whether operations are compiled to SQL where they can be. The answers are the same.
   * @default true
   */
  compiled?: boolean | undefined;
}

/** State that all requests share. */
export interface SharedServices {
  admission: Admission;
  scheduler: EventLoopScheduler;
  documents: DocumentStore;
}

/** Creates the GraphQL endpoint: POST and GET (GraphQL over HTTP). Disables the features of Yoga that are not used. */
export function createGraphqlEndpoint(
  options: EndpointOptions,
  observer: Observer,
  { admission, scheduler, documents }: SharedServices,
) {
  const { schema, connection, log, limits, introspection = true } = options;
  const { mask, detailsOf } = createErrorMask();
  return createYoga<RequestContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // See http/cors.ts: Yoga would reflect the origin of the request, and allow credentials.
    cors: false,
    maskedErrors: { maskError: mask },
    // See http/body.ts.
    maxRequestBodySize: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    extraParamNames: ['documentId'],
    plugins: [
      useRequestParams(),
      // Must precede the plugins that use the text of the document.
      usePersistedDocuments(documents),
      useRequestInfo(log, detailsOf),
      useOneVersion(connection, observer, scheduler),
      useDocumentLimits(schema, limits),
      useAdmission(admission, limits),
      introspection ? useIntrospectionCache() : useNoIntrospection(),
      useNotAcceptable(),
      useEtag(),
    ],
  });
}
