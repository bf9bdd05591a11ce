import type { ServerResponse } from 'node:http';

/** The minimum that a client has to read in each window of time while data is pending. */
export interface MinReadRate {
  /** Bytes per window. */
  readonly bytes: number;
  /** The length of the window, in milliseconds. */
  readonly ms: number;
}

/**
 * For exports, which are read from the database while they are sent: each occupies one of few slots, and a transaction.
 */
export const EXPORT_READ_RATE: MinReadRate = { bytes: 100_000, ms: 30_000 };

/**
 * For responses of the endpoint, which stay in memory until the client has read them. They are written in one piece.
 */
export const RESPONSE_READ_RATE: MinReadRate = { bytes: 1, ms: 120_000 };

/** Disconnects a client that reads its response too slowly. Windows in which no data is pending do not count. */
export function disconnectSlowReader(response: ServerResponse, { bytes, ms }: MinReadRate): void {
  const { socket } = response;
  if (!socket) return;
  const readBytes = () => socket.bytesWritten - socket.writableLength;
  let before = readBytes();
  const timer = setInterval(() => {
    const now = readBytes();
    if (socket.writableLength > 0 && now - before < bytes) response.destroy();
    before = now;
  }, ms).unref();
  response.once('close', () => clearInterval(timer));
}
