import type { GraphQLParams } from 'graphql-yoga';
import type { Cancellation } from '../database/cancellation.ts';
import type { RequestInfo } from './observability/request-info.ts';

/** Context of a request to the GraphQL endpoint. */
export interface RequestContext {
  /** Aborts the statements of the request (see `http/deadline.ts`). */
  signal: Cancellation;
  /** The request body. */
  body: Uint8Array;
  /** Its parameters, if they were read already. */
  params?: GraphQLParams;
  /** Its rank among requests, set when it is admitted (`http/admission.ts`). */
  rank?: number;
  /** Whether it was admitted as a light request, set when it is admitted. */
  isLight?: boolean;
  /** The error of the statement that a compiled operation took: the resolvers get it instead of reading anything again. */
  failure?: unknown;
  /** Data for the log, metrics and traces. */
  info: RequestInfo;
}
