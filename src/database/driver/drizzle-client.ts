import type { Logger } from 'drizzle-orm/logger';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Database, Observe } from '../connection.ts';
import { relations } from '../relations.ts';
import type { Executor, Scope } from './executor.ts';
import type { Answer, Statement } from './statement.ts';

/** What Drizzle's driver for `pg` hands over: the text of a statement and how its rows come back. */
type Query = Pick<pg.QueryArrayConfig, 'text'> & { rowMode?: 'array' };

/**
 * A client as Drizzle's driver for `pg` uses one. Drizzle knows a pool by its class' name: in one it asks for a client of
 * its own for each transaction.
 */
export class StatementPool {
  readonly #executor: Executor;
  readonly #scope: Scope;
  readonly #observe: Observe;

  constructor(executor: Executor, scope: Scope, observe: Observe = (run) => run()) {
    this.#executor = executor;
    this.#scope = scope;
    this.#observe = observe;
  }

  /** The server that the next statement goes to: two that are the same have the same data at a moment. */
  get server(): object {
    return this.#executor.server;
  }

  query(query: Query, values: unknown[] = []): Promise<Answer> {
    return this.#observe(() => this.#executor.execute(statementOf(query, values), this.#scope));
  }

  async connect() {
    const transaction = await this.#executor.begin(this.#scope);
    return {
      query: (query: Query, values: unknown[] = []) =>
        this.#observe(() => transaction.execute(statementOf(query, values))).catch((error: unknown) => {
          // Drizzle (1.0.0-rc.4) releases a client in whatever way its transaction ends, but not where it cannot begin.
          if (/^begin\b/.test(query.text)) transaction.release();
          throw error;
        }),
      release: () => transaction.release(),
    };
  }
}

/** What queries are written against, over one or several servers. */
export function databaseOn(client: StatementPool, logger?: Logger): Database {
  // It has what Drizzle's driver asks of a pool, which is less than its types tell.
  return drizzle({ client: client as unknown as pg.Pool, relations, jit: true, logger }) as unknown as Database;
}

function statementOf({ text, rowMode }: Query, values: unknown[]): Statement {
  return { text, values, rows: rowMode === 'array' ? 'arrays' : 'objects' };
}
