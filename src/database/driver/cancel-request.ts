import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';

/** A `pg` client with fields that its types omit: the ids that a cancel request names it by, and its TLS options. */
export type Client = Omit<pg.Client, 'ssl'> & { processID: number; secretKey: number; ssl: false | ConnectionOptions };

/** A `pg.Connection` with methods that its types omit. */
type CancelConnection = pg.Connection & {
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
};

/** Sends a cancel request (PostgreSQL, "Canceling Requests in Progress"), encrypted if the session is. */
export function sendCancelRequest({ processID, secretKey, host, port, ssl }: Client): Promise<void> {
  const connection = new pg.Connection({ ssl }) as CancelConnection;
  return new Promise((resolve) => {
    const send = () => connection.cancel(processID, secretKey);
    connection.on('connect', () => (ssl ? connection.requestSsl() : send()));
    connection.on('sslconnect', send);
    // An unreachable server has nothing to cancel.
    connection.on('error', () => connection.stream.destroy());
    connection.on('end', resolve);
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
    else connection.connect(port, host);
  });
}
