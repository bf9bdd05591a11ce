import { makePgArray } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { serialize } from 'pg-protocol';

/** A statement: one command, its parameters `$1`, `$2`, …, and the shape of its rows. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * Each row as an array of values, as an object by column name, or as an array of the texts of its values in UTF-8, as the
   * server sent them.
   */
  readonly rows: 'arrays' | 'objects' | 'bytes';
}

/**
 * The result of a statement. Dates, times, numerics and 64-bit integers are text; JSON, booleans and arrays are parsed.
 */
export interface Answer {
  readonly rows: unknown[];
}

/** The columns of a statement that the server has prepared, and how to parse their values. */
interface Columns {
  readonly names: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
}

/** The columns of a statement that returns no rows. */
const NO_COLUMNS: Columns = { names: [], parsers: [] };

/** The prepared statements of one session, by name. */
export type PreparedStatements = Map<string, Columns>;

/** The number of rows received differs from the server's count. The session must not be used any more. */
export class IncompleteResultError extends Error {
  override name = 'IncompleteResultError';
}

/** Called once, when the server is ready for the next statement, or the connection is lost. */
export type Done = (error: unknown, answer?: Answer) => void;

/**
 * A statement that is prepared once per session and then only bound and executed. pg's own Query has the server describe the
 * columns each time and looks up their parsers again, which takes as long as the rest of a small statement.
 */
export class PreparedStatement {
  readonly #statement: Statement;
  readonly #name: string;
  readonly #prepared: PreparedStatements;
  readonly #done: Done;
  #columns: Columns | undefined;
  #rows: unknown[] = [];
  #failure: unknown;

  /** @param name the name of the prepared statement; empty for an unnamed one */
  constructor(statement: Statement, name: string, prepared: PreparedStatements, done: Done) {
    this.#statement = statement;
    this.#name = name;
    this.#prepared = prepared;
    this.#done = done;
    this.#columns = name ? prepared.get(name) : undefined;
  }

  /** Returns the messages that the server is to get. */
  messages(): Buffer {
    const { text, values: given } = this.#statement;
    const name = this.#name;
    try {
      const values = given.map(parameterOf);
      if (values.length > MOST_PARAMETERS)
        throw new RangeError(`${values.length} parameters: at most ${MOST_PARAMETERS}`);
      const bind = serialize.bind({ statement: name, values });
      if (this.#columns) return Buffer.concat([bind, EXECUTE_AND_SYNC]);
      return Buffer.concat([
        // A statement whose first execution failed may exist on the server already.
        ...(name ? [serialize.close({ type: 'S', name })] : []),
        serialize.parse({ name, text }),
        bind,
        serialize.describe({ type: 'P' }),
        EXECUTE_AND_SYNC,
      ]);
    } catch (error) {
      // Reported when the server is ready.
      this.#failure = error;
      return serialize.sync();
    }
  }

  onColumns(fields: readonly pg.FieldDef[]): void {
    this.#columns = { names: fields.map(({ name }) => name), parsers: fields.map(parserOf) };
  }

  /** @param start where the body of the message DataRow is */
  onRow(bytes: Buffer, start: number): void {
    if (this.#failure) return;
    try {
      this.#rows.push(this.#read(bytes, start));
    } catch (error) {
      this.#failure = error;
    }
  }

  /** @param tag of the message CommandComplete, such as `SELECT 3` */
  onComplete(tag: string): void {
    const columns = this.#columns ?? NO_COLUMNS;
    // CREATE TABLE AS and CREATE MATERIALIZED VIEW count the rows that they store, and send none.
    const counted = columns === NO_COLUMNS ? undefined : countOf(tag);
    if (counted !== undefined && counted !== this.#rows.length)
      this.onError(new IncompleteResultError(`${this.#rows.length} rows came where the server counted ${counted}`));
    if (this.#name) this.#prepared.set(this.#name, columns);
  }

  /** Keeps an error, unless there was one before. It is reported at the end. */
  onError(error: unknown): void {
    this.#failure ??= error;
  }

  /** Called when the server is ready for the next statement, or nothing more will come. */
  end(): void {
    if (this.#failure) this.#done(this.#failure);
    else this.#done(null, { rows: this.#rows });
  }

  /** PostgreSQL, "Message Formats", DataRow: the number of values in two bytes, then the length of each in four. */
  #read(bytes: Buffer, start: number): unknown {
    const { names, parsers } = this.#columns as Columns;
    const { rows } = this.#statement;
    const values: unknown[] = [];
    let at = start + 2;
    for (let left = bytes.readUInt16BE(start); left > 0; left--) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length < 0) values.push(null);
      else {
        const end = at + length;
        // Safe cast: there is a parser for each column.
        const parse = parsers[values.length] as (text: string) => unknown;
        values.push(rows === 'bytes' ? bytes.subarray(at, end) : parse(bytes.toString('utf8', at, end)));
        at = end;
      }
    }
    return rows === 'objects' ? Object.fromEntries(names.map((name, index) => [name, values[index]])) : values;
  }
}

function countOf(tag: string): number | undefined {
  return tag.startsWith('SELECT ') ? Number(tag.slice('SELECT '.length)) : undefined;
}

const EXECUTE_AND_SYNC = Buffer.concat([serialize.execute(), serialize.sync()]);

/** The protocol counts parameters in two bytes (PostgreSQL, Bind). */
const MOST_PARAMETERS = 65_535;

/** Type OIDs whose values stay text: date, time, timestamp, interval and arrays of them (pg_type.dat). */
const KEPT_AS_TEXT = new Set([1082, 1083, 1114, 1115, 1182, 1184, 1185, 1186, 1187, 1231]);

function parserOf({ dataTypeID }: pg.FieldDef): (text: string) => unknown {
  // The text parsers of `pg` may return a value of any type.
  return KEPT_AS_TEXT.has(dataTypeID)
    ? String
    : (pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown);
}

/** Encodes a parameter as text, bytes or null. Objects become JSON, arrays become Postgres arrays. */
function parameterOf(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return makePgArray(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
