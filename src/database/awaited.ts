import type postgres from 'postgres';

/** What statements go through, be it a whole client or one transaction of it. */
export type Sender = Pick<postgres.Sql, 'unsafe'>;

/** A statement as Drizzle's driver uses one: it is sent when it is waited for, for rows as objects or as arrays. */
export type Statement = ReturnType<postgres.Sql['unsafe']>;

/** Which rows are waited for. */
export type Shape = (query: Statement) => Statement;

/** A statement that is run, in whatever way, when it is waited for. */
export function whenAwaited(run: (shape: Shape) => Promise<unknown>): Statement {
  const then: PromiseLike<unknown>['then'] = (...handlers) => run((query) => query).then(...handlers);
  // Drizzle's driver asks nothing else of one.
  return { values: () => run((query) => query.values() as never), then } as unknown as Statement;
}

/** A client as Drizzle's driver uses one, whose statements, and those of its transactions, are made in another way. */
export function clientOf(client: postgres.Sql, unsafe: Unsafe, inTransaction: (tx: Sender) => Unsafe): postgres.Sql {
  const begin = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
    client.begin((tx) => work(Object.assign(Object.create(tx), { unsafe: inTransaction(tx) })));
  // The types of the driver tell of more than Drizzle's asks for.
  return { options: client.options, unsafe, begin } as unknown as postgres.Sql;
}

export type Unsafe = (...args: Parameters<Sender['unsafe']>) => Statement;
