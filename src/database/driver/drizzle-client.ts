import type { Logger } from 'drizzle-orm/logger';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Database, Observe, RequestDatabase } from '../connection.ts';
import { relations } from '../relations.ts';
import type { Executor, Scope } from './executor.ts';
import type { Answer, Statement } from './statement.ts';

/** A query as Drizzle's `pg` driver passes it: the text of a statement and the shape of its rows. */
type Query = Pick<pg.QueryArrayConfig, 'text'> & { rowMode?: 'array' };

/**
 * A pool as Drizzle's `pg` driver uses one. Drizzle recognises a pool by its class name, which must contain `Pool`, and
 * then calls `connect` for each transaction.
 */
export class StatementPool implements RequestDatabase {
  readonly #executor: Executor;
  readonly #scope: Scope;
  readonly #observe: Observe;
  readonly #logger: Logger | undefined;
  #db: Database | undefined;

  constructor(executor: Executor, scope: Scope, observe: Observe = (run) => run(), logger?: Logger) {
    this.#executor = executor;
    this.#scope = scope;
    this.#observe = observe;
    this.#logger = logger;
  }

  #execute(statement: Statement): Promise<Answer> {
    return this.#observe(() => this.#executor.execute(statement, this.#scope));
  }

  get server(): object {
    return this.#executor.server;
  }

  query(query: Query, values: readonly unknown[] = []): Promise<Answer> {
    return this.#execute(statementOf(query, values));
  }

  get db(): Database {
    // Drizzle's driver uses less of a pool than its types require.
    const client = this as unknown as pg.Pool;
    this.#db ??= drizzle({ client, relations, jit: true, logger: this.#logger }) as unknown as Database;
    return this.#db;
  }

  async read(text: string, values: readonly unknown[]): Promise<(Buffer | null)[][]> {
    this.#logger?.logQuery(text, [...values]);
    const { rows } = await this.#execute({ text, values, rows: 'bytes' });
    // Safe: each row is an array of bytes, as asked.
    return rows as (Buffer | null)[][];
  }

  async connect() {
    const transaction = await this.#executor.begin(this.#scope);
    return {
      query: (query: Query, values: unknown[] = []) =>
        this.#observe(() => transaction.execute(statementOf(query, values))).catch((error: unknown) => {
          // Drizzle (1.0.0-rc.4) releases a client however its transaction ends, but not if `begin` fails.
          if (/^begin\b/.test(query.text)) transaction.release();
          throw error;
        }),
      release: () => transaction.release(),
    };
  }
}

function statementOf({ text, rowMode }: Query, values: readonly unknown[]): Statement {
  return { text, values, rows: rowMode === 'array' ? 'arrays' : 'objects' };
}
