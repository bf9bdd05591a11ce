import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** Where the server is, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no new requests, waits for those in flight, and cuts them off when the time is up. */
  drain(seconds: number): Promise<void>;
}

/** @throws {Error} with code EADDRINUSE, EACCES or another of the system's when the address cannot be had. */
export async function listen(
  handle: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  let isDraining = false;
  const server = createServer((request, response) => {
    // A client that keeps its connection would keep the server from stopping.
    if (isDraining) response.setHeader('connection', 'close');
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server),
    async drain(seconds) {
      isDraining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that was busy when the draining began is idle after its answer, and is then let go of.
      const letGo = setInterval(() => server.closeIdleConnections(), 50);
      const cutOff = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearInterval(letGo);
      clearTimeout(cutOff);
    },
  };
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
