import type { ServerResponse } from 'node:http';

/** How much of an answer a client has to take in a window of time while there is some to take. */
export interface LeastReading {
  readonly bytes: number;
  /** The length of the window, in milliseconds. */
  readonly ms: number;
}

/** An export is read while it is sent: its client has one of few places, and a transaction. */
export const READING_EXPORTS: LeastReading = { bytes: 100_000, ms: 30_000 };

/** An answer of the endpoint is in memory until the client has taken it. The system is given it in one piece. */
export const READING_ANSWERS: LeastReading = { bytes: 1, ms: 120_000 };

/** Cuts off a client that takes its answer too slowly. While the server has nothing to send, it is not the client's fault. */
export function giveUpSlowReader(response: ServerResponse, { bytes, ms }: LeastReading): void {
  const { socket } = response;
  if (!socket) return;
  const taken = () => socket.bytesWritten - socket.writableLength;
  let before = taken();
  const timer = setInterval(() => {
    const now = taken();
    if (socket.writableLength > 0 && now - before < bytes) response.destroy();
    before = now;
  }, ms).unref();
  response.once('close', () => clearInterval(timer));
}
