import { sql } from 'drizzle-orm';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Connection, type Database, rowsOf } from '../../database/connection.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import type { EventLoopScheduler } from '../http/event-loop-scheduler.ts';
import { inSlices } from '../in-slices.ts';
import type { Observer } from '../observability/observer.ts';
import type { RequestContext } from '../request-context.ts';

/** Maximum number of executions of a query if the data set is loaded meanwhile. Loads take far longer than queries. */
const MAX_ATTEMPTS = 4;

/**
 * Ensures that each response comes from one version of the data set. A single statement always sees one state of the
 * database. After a query of several statements, reads the revision of the data set and compares it with the one last
 * read before the query; if they differ, executes the query again.
 *
 * @throws {GraphQLError} SERVICE_UNAVAILABLE (503) if the data set still changes after `MAX_ATTEMPTS` executions
 */
export function useOneVersion(
  connection: Pick<Connection, 'forRequest'>,
  observer: Observer,
  scheduler: EventLoopScheduler,
): Plugin<RequestContext> {
  /** The revision last read from each database server. A replica may be at an earlier one than the primary. */
  const revisions = new WeakMap<object, string>();

  async function withOneVersion<Result extends object>(
    { signal, info, rank, isLight, failure }: RequestContext,
    executeOn: (db: Database) => Promise<Result>,
  ): Promise<Result> {
    const observe = inSlices(observer.statements(info), scheduler, { isLight, signal });
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      let statements = 0;
      const { db, server } = connection.forRequest({
        signal,
        rank,
        observe(run) {
          statements++;
          if (failure) throw failure;
          return observe(run);
        },
      });
      const before = revisions.get(server);
      const result = await executeOn(db);
      if (statements < 2 || 'errors' in result) return result;
      const after = await revisionOf(db);
      revisions.set(server, after);
      if (after === before) return result;
    }
    throw dataChanged();
  }

  return {
    onExecute({ setExecuteFn }) {
      // Uses `execute` of GraphQL.js: that of graphql-tools (2.0.1) returns fields in the order in which they are
      // resolved, while the specification (6.2.2, serialized map ordering) requires the order of the query.
      setExecuteFn((given: ExecutionArgs) => {
        const context = given.contextValue as RequestContext;
        return withOneVersion<ExecutionResult>(context, async (db) =>
          execute({ ...given, contextValue: { ...context, db } }),
        );
      });
    },
  };
}

/**
 * Returns the id of the transaction that wrote the data set. Unlike its version, which can return to an earlier one, it
 * is unique.
 */
async function revisionOf(db: Database): Promise<string> {
  const [row] = await rowsOf<{ revision: string }>(db, sql`select xmin::text as revision from dataset`);
  return row?.revision ?? 'nothing loaded';
}

function dataChanged(): GraphQLError {
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  const message = 'The data set changed repeatedly while the query was running. Try again in a moment.';
  return new GraphQLError(message, { extensions: { code, http: { status: 503 } } });
}
