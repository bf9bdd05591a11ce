import { sql } from 'drizzle-orm';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Connection, type Database, rowsOf, serverOf } from '../../database/connection.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import type { EventLoopScheduler } from '../http/event-loop-scheduler.ts';
import type { Observer } from '../observability/observer.ts';
import type { RequestContext } from '../request-context.ts';

/** How often an answer is begun at most where the data are loaded meanwhile. Loads take far longer than answers. */
const MOST_ATTEMPTS = 4;

/**
 * Has each answer be wholly of one version of the data. One statement sees one state of the database, whatever is loaded
 * meanwhile. Where an answer takes several, it is looked afterwards whether the data are still those that were seen by the
 * last such look before it, and otherwise it is begun anew.
 */
export function useOneVersion(
  connection: Pick<Connection, 'forRequest'>,
  observer: Observer,
  scheduler: EventLoopScheduler,
): Plugin<RequestContext> {
  /** What was seen last of each server that requests go to: one that follows another may be at an earlier version. */
  const seen = new WeakMap<object, string>();

  async function inOneVersion<Result extends object>(
    { signal, info, rank, isLight }: RequestContext,
    executeOn: (db: Database) => Promise<Result>,
  ): Promise<Result> {
    const observe = observer.statements(info);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      let statements = 0;
      const db = connection.forRequest({
        signal,
        rank,
        async observe(run) {
          statements++;
          const answer = await observe(run);
          // What is made of the rows takes a turn.
          await scheduler.slice(isLight ? 'light' : 'heavy');
          return answer;
        },
      });
      const server = serverOf(db);
      const before = seen.get(server);
      const result = await executeOn(db);
      if (statements < 2 || 'errors' in result) return result;
      const after = await markOf(db);
      seen.set(server, after);
      if (after === before) return result;
    }
    throw changing();
  }

  return {
    onExecute({ setExecuteFn }) {
      // GraphQL.js' own: that of graphql-tools (2.0.1) has fields in the order in which they were resolved, and not, as the
      // specification wants it (6.2.2, serialized map ordering), in that of the query.
      setExecuteFn((given: ExecutionArgs) => {
        const context = given.contextValue as RequestContext;
        return inOneVersion<ExecutionResult>(context, async (db) =>
          execute({ ...given, contextValue: { ...context, db } }),
        );
      });
    },
  };
}

/** The transaction that wrote what the data set is: a version may come back, this does not. */
async function markOf(db: Database): Promise<string> {
  const [row] = await rowsOf<{ mark: string }>(db, sql`select xmin::text as mark from dataset`);
  return row?.mark ?? 'nothing loaded';
}

function changing(): GraphQLError {
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  const message = 'The data were loaded anew again and again meanwhile. Try again in a moment.';
  return new GraphQLError(message, { extensions: { code, http: { status: 503 } } });
}
