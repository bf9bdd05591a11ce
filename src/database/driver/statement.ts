import { makePgArray } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { serialize } from 'pg-protocol';

/** A statement: one command, its parameters `$1`, `$2`, …, and the shape of its rows. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Each row as an array of values, or as an object by column name. */
  readonly rows: 'arrays' | 'objects';
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

type Done = (error: Error | null, answer?: Answer) => void;

/**
 * A statement in the interface that `pg` submits to a connection (as its own Query, pg-cursor and pg-query-stream are).
 * It is prepared once per session and then only bound and executed. pg's own Query has the server describe the columns
 * each time and looks up their parsers again, which takes as long as the rest of a small statement.
 *
 * @param name the name of the prepared statement; empty for an unnamed one
 * @param done called once, when the server is ready for the next statement or with the first error
 */
export class PreparedStatement implements pg.Submittable {
  readonly #statement: Statement;
  readonly #prepared: PreparedStatements;
  readonly #done: Done;
  /** `pg` records by `name` and `text` which statements the server has parsed. */
  readonly name: string;
  readonly text: string;
  #columns: Columns | undefined;
  #rows: unknown[] = [];
  #failure: Error | undefined;

  constructor(statement: Statement, name: string, prepared: PreparedStatements, done: Done) {
    this.#statement = statement;
    this.#prepared = prepared;
    this.#done = done;
    this.name = name;
    this.text = statement.text;
    this.#columns = name ? prepared.get(name) : undefined;
  }

  submit(connection: pg.Connection): void {
    // One write, which is one system call.
    connection.stream.write(this.#messages());
  }

  #messages(): Buffer {
    const { name, text } = this;
    try {
      const values = this.#statement.values.map(parameterOf);
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
      this.#failure = error as Error;
      return serialize.sync();
    }
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#columns = { names: fields.map(({ name }) => name), parsers: fields.map(parserOf) };
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#failure) return;
    try {
      this.#rows.push(this.#read(fields));
    } catch (error) {
      this.#failure = error as Error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const columns = this.#columns ?? NO_COLUMNS;
    // CREATE TABLE AS and CREATE MATERIALIZED VIEW count the rows that they store, and send none.
    const counted = columns === NO_COLUMNS ? undefined : /^SELECT (\d+)$/.exec(text)?.[1];
    if (counted !== undefined && Number(counted) !== this.#rows.length && !this.#failure)
      this.#failure = new IncompleteResultError(`${this.#rows.length} rows came where the server counted ${counted}`);
    if (this.name) this.#prepared.set(this.name, columns);
  }

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    if (this.#failure) this.#done(this.#failure);
    else this.#done(null, { rows: this.#rows });
  }

  handleError(error: Error): void {
    this.#done(error);
  }

  #read(fields: (string | null)[]): unknown {
    const { names, parsers } = this.#columns as Columns;
    const values: unknown[] = fields.map((text, index) =>
      // Safe cast: there is a parser for each column.
      text === null ? null : (parsers[index] as (text: string) => unknown)(text),
    );
    if (this.#statement.rows === 'arrays') return values;
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
  }
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
