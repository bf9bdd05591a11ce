import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { arraysOf, type Connection } from '../../database/connection.ts';
import { databaseCode } from '../../database/errors.ts';
import { createPlanner, type Prepared } from '../../graphql/compiler/plans.ts';
import type { EventLoopScheduler } from '../http/event-loop-scheduler.ts';
import type { Observer } from '../observability/observer.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Answers operations with one statement whose value is the text of the answer (`graphql/compiler/`). What the compiler does
 * not cover, and all that is wrong with a request, is left to the resolvers.
 */
export function useCompiledOperations(
  schema: GraphQLSchema,
  connection: Pick<Connection, 'forRequest'>,
  observer: Observer,
  scheduler: EventLoopScheduler,
): Plugin<RequestContext> {
  const planner = createPlanner(schema);

  async function answer(prepared: Prepared, context: RequestContext): Promise<string | undefined> {
    const { signal, rank, info, isLight } = context;
    const db = connection.forRequest({ signal, rank, observe: observer.statements(info) });
    const rows = await arraysOf(db, prepared.text, prepared.params);
    // Putting the text together is synchronous work, so it waits for a slice of the event loop.
    await scheduler.slice(isLight ? 'light' : 'heavy');
    // Safe: all values are texts.
    return prepared.answerOf(rows as (string | null)[][]);
  }

  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (given: ExecutionArgs) => {
        const context = given.contextValue as RequestContext;
        const prepared = planner(given.document, given.operationName ?? undefined, given.variableValues ?? {});
        if (!prepared) return executeFn(given);
        try {
          const text = await answer(prepared, context);
          // `stringify` is called instead of `JSON.stringify`.
          if (text !== undefined) return { data: {}, stringify: () => text };
        } catch (failure) {
          if (!isOfStatement(failure)) return executeFn({ ...given, contextValue: { ...context, failure } });
        }
        return executeFn(given);
      });
    },
  };
}

/**
 * Whether an error may be one of the statement rather than of the database: a value that it rejects, or a statement that it
 * finds wrong or too complex (SQLSTATE classes 22, 42 and 54). The resolvers then find out what is wrong, if anything.
 */
function isOfStatement(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(22|42|54)/.test(code) && code !== '42501';
}
