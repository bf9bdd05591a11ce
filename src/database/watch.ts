import type { PGlite } from '@electric-sql/pglite';
import type postgres from 'postgres';

/** Runs a statement, and sees when it begins and ends, and how. It is told nothing of what is asked. */
export type Watch = <Result>(run: () => Promise<Result>) => Promise<Result>;

type Sender = Pick<postgres.Sql, 'unsafe'>;

/** A client whose statements are watched, those of transactions one by one. */
export function watchedClient(client: postgres.Sql, watch: Watch): postgres.Sql {
  const watched = (sender: Sender): Sender['unsafe'] =>
    ((...args: Parameters<Sender['unsafe']>) => {
      const statement = sender.unsafe(...args);
      // As with the driver's own, it is sent when it is waited for.
      const then: PromiseLike<unknown>['then'] = (...handlers) => watch(async () => statement).then(...handlers);
      return { values: () => watch(async () => statement.values()), then };
    }) as never;
  const made: Partial<postgres.Sql> = {
    options: client.options,
    unsafe: watched(client),
    begin: ((work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
      client.begin((tx) => work(Object.assign(Object.create(tx), { unsafe: watched(tx) })))) as never,
  };
  return made as postgres.Sql;
}

/** The same for the embedded database. */
export function watchedEmbedded(client: PGlite, watch: Watch): PGlite {
  const query: PGlite['query'] = (...args) => watch(() => client.query(...args));
  return { query } as PGlite;
}
