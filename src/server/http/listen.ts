import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, Server as TcpServer } from 'node:net';
import { setSecurityHeaders } from './headers.ts';
import { answerMalformed, sendBadHead } from './malformed.ts';
import { checkHead } from './request-head.ts';

export interface Listening {
  /** Where the server is, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no new requests, waits for those in flight, and cuts them off when the time is up. */
  drain(seconds: number): Promise<void>;
}

/** How long clients may take, in milliseconds. */
interface Patience {
  /** For the head of a request. */
  headers: number;
  /** For all of a request, its body included. */
  request: number;
  /** Between requests on one connection. */
  idle: number;
  /** How often it is looked whether the time is up. */
  check: number;
}

/**
 * Proxies keep connections to a server open for a minute, so it has to keep them a little longer: else one of the two sends
 * a request at the very moment at which the other closes.
 */
const usualPatience: Patience = { headers: 10_000, request: 30_000, idle: 65_000, check: 2_000 };

/** @throws {Error} with code EADDRINUSE, EACCES or another of the system's when the address cannot be had. */
export async function listen(
  handle: RequestListener,
  { host, port }: { host: string; port: number },
  patience: Patience = usualPatience,
): Promise<Listening> {
  let isDraining = false;
  const times = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    connectionsCheckingInterval: patience.check,
    // By itself Node.js refuses that without a word.
    requireHostHeader: false,
  };
  const server = createServer(times, (request, response) => {
    // A client that keeps its connection would keep the server from stopping.
    if (isDraining) response.setHeader('connection', 'close');
    setSecurityHeaders(response);
    const problem = checkHead(request);
    if (problem === undefined) handle(request, response);
    else sendBadHead(response, problem);
  });
  answerMalformed(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server),
    async drain(seconds) {
      isDraining = true;
      // As HTTP's own `close`, but that leaves those who have come in this moment the time to say what they want.
      const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
      // A connection that was busy when the draining began is idle after its answer, and is then let go of. What has arrived
      // in the meantime is read first, before what is set immediate.
      const letGo = setInterval(() => setImmediate(() => server.closeIdleConnections()), 50);
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
