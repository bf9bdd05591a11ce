import type { RequestInfo } from './observability/request-info.ts';

/** What the endpoint is told of a request beside the request itself. */
export interface RequestContext {
  /** Ends the statements that are run for it (see `deadline.ts`). */
  signal: AbortSignal;
  /** What came with it. */
  body: Uint8Array;
  /** Its order among requests, once it was admitted (`http/admission.ts`). */
  rank?: number;
  /** Whether it was admitted as one of little cost. */
  isLight?: boolean;
  /** What is known of it, for the log, the metrics and traces. */
  info: RequestInfo;
}
