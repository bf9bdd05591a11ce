/**
 * Tells that a request was given up. The part of `AbortSignal` that the database and the server use: an `AbortSignal` will
 * do, but making one and listening to it takes longer than the rest of a small statement.
 */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
