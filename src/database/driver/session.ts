import { ConnectionError, isEndOfConnection } from '../errors.ts';
import type { ServerAddress } from './address.ts';
import { type Client, sendCancelRequest } from './cancel-request.ts';
import { openClient } from './client-config.ts';
import { createExchange, type Exchange } from './exchange.ts';
import {
  type Done,
  IncompleteResultError,
  PreparedStatement,
  type PreparedStatements,
  type Statement,
} from './statement.ts';

export interface SessionOptions {
  readonly server: ServerAddress;
  /** Connection timeout in seconds, unless the address has its own. */
  readonly connectTimeout: number;
  /** Milliseconds after which the server ends a statement (SQLSTATE 57014). */
  readonly statementTimeout?: number | undefined;
  /** Called with each notification on a channel that this session listens to. */
  readonly onNotify?: ((channel: string, payload: string) => void) | undefined;
  /** Called when the connection ends, by whichever side. */
  readonly onEnd?: (() => void) | undefined;
}

/** One connection to a Postgres server. */
export interface Session {
  /** Whether statements can be sent: the session is connected, and in no transaction that was left open. */
  readonly isOpen: boolean;
  /** Number of statements that were sent and have not been answered. */
  readonly running: number;
  /**
   * Sends a statement, which is executed when those before it have been.
   *
   * @param name the name of the prepared statement; empty for an unnamed one
   * @param done called once, when the server is ready for the next one
   * @returns a function that tells whether the statement is the one that runs, or the next one
   */
  run(statement: Statement, name: string, done: Done): () => boolean;
  /** Sends a cancel request for the running statement over a new connection; resolves when the server has read it. */
  cancel(): Promise<void>;
  /** Ends the session in an orderly way, with a Terminate message. */
  end(): void;
  /** Closes the socket at once; a running statement fails. */
  destroy(): void;
}

/** How often one session prepares a statement at most when its tables have changed meanwhile. */
const MOST_PREPARATIONS = 2;

/**
 * Opens a session.
 *
 * @throws {ConnectionError} or the error of the system or the server if no connection can be made
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { server, connectTimeout, statementTimeout, onNotify, onEnd } = options;
  let exchange: Exchange | undefined;
  const config = {
    connectionTimeoutMillis: (server.connectTimeoutSeconds ?? connectTimeout) * 1000,
    // A pooler rejects startup parameters that it does not know.
    statement_timeout: server.pooler ? false : (statementTimeout ?? false),
    keepAlive: true,
  } as const;
  const client = (await openClient(server, config, (one) => {
    exchange = createExchange(one.connection);
  }).catch((error: unknown) => {
    throw withCode(error);
  })) as Client;
  return createSession(client, exchange as Exchange, { onNotify, onEnd });
}

function createSession(
  client: Client,
  exchange: Exchange,
  { onNotify, onEnd }: Pick<SessionOptions, 'onNotify' | 'onEnd'>,
): Session {
  const prepared: PreparedStatements = new Map();
  let isBroken = false;
  const broken = (error: unknown) => {
    isBroken = true;
    exchange.fail(withCode(error));
  };
  client.on('error', broken);
  client.on('end', () => {
    broken(closed());
    onEnd?.();
  });
  if (onNotify) client.on('notification', ({ channel, payload = '' }) => onNotify(channel, payload));

  function run(statement: Statement, name: string, done: Done): () => boolean {
    let sent: PreparedStatement | undefined;
    const send = (attempt: number) => {
      sent = new PreparedStatement(statement, name, prepared, (error, answer) => {
        if (error instanceof IncompleteResultError) destroy();
        if (error && isEndOfConnection(error)) isBroken = true;
        const isOutdated = hasOtherColumns(error);
        if (isOutdated) prepared.delete(name);
        if (isOutdated && attempt < MOST_PREPARATIONS && !exchange.isInTransaction) send(attempt + 1);
        else done(error, answer);
      });
      exchange.send(sent);
    };
    if (isBroken) done(closed());
    else send(1);
    return () => sent !== undefined && exchange.isFirst(sent);
  }

  function destroy(): void {
    isBroken = true;
    client.connection.stream.destroy();
  }

  return {
    get isOpen() {
      return !isBroken && !exchange.isInTransaction;
    },
    get running() {
      return exchange.running;
    },
    run,
    cancel: () => sendCancelRequest(client),
    end() {
      isBroken = true;
      client.end().catch(() => {});
    },
    destroy,
  };
}

/** Whether a table was altered so that a prepared statement now returns other columns (SQLSTATE 0A000). */
function hasOtherColumns(error: unknown): boolean {
  return (error as { routine?: string } | null)?.routine === 'RevalidateCachedQuery';
}

function closed(): Error {
  return new ConnectionError('CONNECTION_CLOSED', 'the connection was closed');
}

/** The messages of `pg` about a connection that was lost or never made; these errors have no code. */
const WITHOUT_CODE = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Adds a code to errors of `pg` that have none, so that they can be told apart. */
function withCode(error: unknown): unknown {
  const { message, code } = error as { message: string; code?: unknown };
  if (code !== undefined) return error;
  if (/client password must be/.test(message))
    return Object.assign(new Error('it asks for a password, and there is none'), { code: '28P01' });
  if (message === 'timeout expired') return new ConnectionError('CONNECT_TIMEOUT', message);
  return WITHOUT_CODE.test(message) ? new ConnectionError('CONNECTION_CLOSED', message) : error;
}
