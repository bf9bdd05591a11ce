import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { parse } from 'pg-protocol';
import { createMessageReader, HEAD_SIZE } from './message-reader.ts';
import type { PreparedStatement } from './statement.ts';

/** Sends statements over a connection and hands each of them its answer, in the order in which they were sent. */
export interface Exchange {
  /** Number of statements that were sent and have not been answered. */
  readonly running: number;
  /** Whether the server is in a transaction that was left open. */
  readonly isInTransaction: boolean;
  send(statement: PreparedStatement): void;
  /** Whether a statement is the first of those that have not been answered. */
  isFirst(statement: PreparedStatement): boolean;
  /** Ends all statements that have not been answered, with an error. */
  fail(error: unknown): void;
}

/** A `pg.Connection` with a method that its types omit: it reads the messages that arrive on a stream. */
type Connection = pg.Connection & { attachListeners(stream: Duplex): void };

/** The messages of a server that are read here, by type (PostgreSQL, "Message Formats"). */
const COMMAND_COMPLETE = 0x43;
const DATA_ROW = 0x44;
const READY_FOR_QUERY = 0x5a;

/** Those that say no more than that a step is done: ParseComplete, BindComplete, CloseComplete, EmptyQueryResponse, NoData. */
const STEPS = [0x31, 0x32, 0x33, 0x49, 0x6e];

/** The transaction status of a session that is in no transaction, in the message ReadyForQuery. */
const IDLE = 0x49;

/**
 * Takes over what a connection of `pg` receives, before it connects. `pg` gets all messages that do not belong to a statement:
 * it connects, and reports what happens to the connection. Messages of statements, most of which are rows, do not become
 * objects and events.
 */
export function createExchange(connection: pg.Connection): Exchange {
  const sent: PreparedStatement[] = [];
  let status = IDLE;
  const rest = new EventEmitter();
  // Uses nothing of a stream but its events.
  void parse(rest as NodeJS.ReadableStream & EventEmitter, (message) => {
    const [first] = sent;
    if (first && message.name === 'error') first.onError(message);
    // The type of messages has the name and the length only.
    else if (first && message.name === 'rowDescription')
      first.onColumns((message as unknown as { fields: pg.FieldDef[] }).fields);
    else connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
  });

  function take(type: number, bytes: Buffer, start: number, end: number): void {
    const [first] = sent;
    if (first && type === DATA_ROW) first.onRow(bytes, start);
    // A zero byte ends the tag.
    else if (first && type === COMMAND_COMPLETE) first.onComplete(bytes.toString('latin1', start, end - 1));
    else if (first && type === READY_FOR_QUERY) {
      status = bytes[start] as number;
      sent.shift();
      first.end();
    } else if (!first || !STEPS.includes(type)) rest.emit('data', bytes.subarray(start - HEAD_SIZE, end));
  }

  (connection as Connection).attachListeners = (stream) => {
    stream.on('data', createMessageReader(take));
  };

  return {
    get running() {
      return sent.length;
    },
    get isInTransaction() {
      return status !== IDLE;
    },
    send(statement) {
      sent.push(statement);
      // One write, which is one system call.
      connection.stream.write(statement.messages());
    },
    isFirst: (statement) => sent[0] === statement,
    fail(error) {
      for (const statement of sent.splice(0)) {
        statement.onError(error);
        statement.end();
      }
    },
  };
}
