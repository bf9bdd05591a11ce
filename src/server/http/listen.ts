import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, Server as TcpServer } from 'node:net';
import { setSecurityHeaders } from './headers.ts';
import { answerMalformed, sendBadHead } from './malformed.ts';
import { checkHead } from './request-head.ts';

export interface Listening {
  /** The URL of the server, without a trailing slash, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Stops accepting connections, waits for requests in flight, and closes their connections after the given time. */
  drain(seconds: number): Promise<void>;
}

/** Timeouts for clients, in milliseconds. */
interface Timeouts {
  /** To send the head of a request. */
  headers: number;
  /** To send a whole request, including its body. */
  request: number;
  /** Between two requests on one connection (keep-alive). */
  idle: number;
  /** Interval at which the timeouts are checked. */
  check: number;
}

/**
 * Most proxies keep idle connections to a server open for 60 seconds, so the server has to keep them a little longer:
 * otherwise a proxy may send a request at the moment when the server closes the connection.
 */
const defaultTimeouts: Timeouts = { headers: 10_000, request: 30_000, idle: 65_000, check: 2_000 };

/**
 * Listens on a host and port. Port 0 picks a free one.
 *
 * @throws {Error} with a system error code such as EADDRINUSE or EACCES if the address is not available
 */
export async function listen(
  handle: RequestListener,
  { host, port }: { host: string; port: number },
  timeouts: Timeouts = defaultTimeouts,
): Promise<Listening> {
  let isDraining = false;
  const times = {
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.idle,
    connectionsCheckingInterval: timeouts.check,
    // Checked by `checkHead`: Node.js would reject such requests with an empty response.
    requireHostHeader: false,
  };
  const server = createServer(times, (request, response) => {
    // An open keep-alive connection would prevent the shutdown.
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
      // Not `http.Server.close`, which also closes connections that were accepted just now, before their first request.
      const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
      // A connection that was busy when the drain began becomes idle after its response, and is then closed.
      // `setImmediate`: data that has arrived in the meantime is read first.
      const idleTimer = setInterval(() => setImmediate(() => server.closeIdleConnections()), 50);
      const drainTimer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearInterval(idleTimer);
      clearTimeout(drainTimer);
    },
  };
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
