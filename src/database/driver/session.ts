import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { ConnectionError, isEndOfConnection } from '../errors.ts';
import type { ServerAddress } from './address.ts';
import { openClient } from './client-config.ts';
import {
  type Answer,
  IncompleteResultError,
  PreparedStatement,
  type PreparedStatements,
  type Statement,
} from './statement.ts';

export interface SessionOptions {
  readonly server: ServerAddress;
  /** How long connecting may take, in seconds, unless the address gives another time. */
  readonly connectTimeout: number;
  /** The server ends a statement that takes longer, in milliseconds (SQLSTATE 57014). */
  readonly statementTimeout?: number | undefined;
  /** Is called with what is notified on a channel that this session listens to. */
  readonly onNotify?: ((channel: string, payload: string) => void) | undefined;
}

/** One connection to a Postgres server. It runs one statement at a time. */
export interface Session {
  /** Whether another statement may be sent over it: it is connected, and in no transaction that somebody forgot. */
  readonly isReusable: boolean;
  /**
   * Runs a statement; returns when the server is done with it.
   *
   * @param name by which the server keeps the statement prepared; empty: not at all
   */
  run(statement: Statement, name: string): Promise<Answer>;
  /** Asks the server to cancel what runs, over a connection of its own; returns when the server has read that. */
  cancel(): Promise<void>;
  /** Says goodbye to the server. */
  end(): void;
  /** Closes the socket at once; what runs fails. */
  destroy(): void;
}

/** How often at most a statement is prepared again in one session because its tables have changed. */
const MOST_PREPARATIONS = 2;

/** @throws {ConnectionError} or the error of the system or the server where no connection can be made */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { server, connectTimeout, statementTimeout, onNotify } = options;
  const client = (await openClient(server, {
    connectionTimeoutMillis: (server.connectTimeoutSeconds ?? connectTimeout) * 1000,
    // A pooler refuses startup parameters that it does not know.
    statement_timeout: server.pooler ? false : (statementTimeout ?? false),
    keepAlive: true,
  }).catch((error: unknown) => {
    throw withCode(error);
  })) as Client;
  const prepared: PreparedStatements = new Map();
  let isBroken = false;
  const broken = () => {
    isBroken = true;
  };
  client.on('error', broken);
  client.on('end', broken);
  if (onNotify) client.on('notification', ({ channel, payload = '' }) => onNotify(channel, payload));

  function fail(error: unknown): unknown {
    if (error instanceof IncompleteResultError) destroy();
    const known = withCode(error);
    if (isEndOfConnection(known)) isBroken = true;
    return known;
  }

  function runOnce(statement: Statement, name: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      client.query(
        new PreparedStatement(statement, name, prepared, (error, answer) => {
          if (answer) resolve(answer);
          else reject(fail(error));
        }),
      );
    });
  }

  function destroy(): void {
    isBroken = true;
    client.connection.stream.destroy();
  }

  return {
    get isReusable() {
      return !isBroken && client.getTransactionStatus() === 'I';
    },
    async run(statement, name) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await runOnce(statement, name);
        } catch (error) {
          if (!hasOtherColumns(error) || attempt === MOST_PREPARATIONS) throw error;
          prepared.delete(name);
          if (client.getTransactionStatus() !== 'I') throw error;
        }
      }
    },
    cancel: () => sendCancelRequest(client),
    end() {
      isBroken = true;
      client.end().catch(() => {});
    },
    destroy,
  };
}

/** What `pg` keeps of a connection beside what its types tell: what a cancel request names it by, and its TLS options. */
type Client = Omit<pg.Client, 'ssl'> & { processID: number; secretKey: number; ssl: false | ConnectionOptions };

/** What `pg.Connection` can do beside what its types tell. */
type CancelConnection = pg.Connection & {
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
};

/** Sends a cancel request (PostgreSQL, "Canceling Requests in Progress"), encrypted where the session is. */
function sendCancelRequest({ processID, secretKey, host, port, ssl }: Client): Promise<void> {
  const connection = new pg.Connection({ ssl }) as CancelConnection;
  return new Promise((resolve) => {
    const send = () => connection.cancel(processID, secretKey);
    connection.on('connect', () => (ssl ? connection.requestSsl() : send()));
    connection.on('sslconnect', send);
    // A server that is away has nothing to cancel.
    connection.on('error', () => connection.stream.destroy());
    connection.on('end', resolve);
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
    else connection.connect(port, host);
  });
}

/** A prepared statement has other columns than when it was prepared, since a table was altered (SQLSTATE 0A000). */
function hasOtherColumns(error: unknown): boolean {
  return (error as { routine?: string }).routine === 'RevalidateCachedQuery';
}

/** What `pg` says of a connection that is gone or was never made, which has no code. */
const WITHOUT_CODE = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Gives these errors a code by which they can be told apart. */
function withCode(error: unknown): unknown {
  const { message, code } = error as { message: string; code?: unknown };
  if (code !== undefined) return error;
  if (/client password must be/.test(message))
    return Object.assign(new Error('it asks for a password, and there is none'), { code: '28P01' });
  if (message === 'timeout expired') return new ConnectionError('CONNECT_TIMEOUT', message);
  return WITHOUT_CODE.test(message) ? new ConnectionError('CONNECTION_CLOSED', message) : error;
}
