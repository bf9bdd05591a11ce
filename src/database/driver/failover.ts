import { isOfServer } from '../errors.ts';
import type { Executor, Scope } from './executor.ts';

/**
 * Creates an executor for one request, whose statements go to one server. If that server is lost, the statement is
 * retried once on another server, which then takes the following ones too.
 *
 * @param findOther returns the other server; undefined if a request that has begun, that is, whose first statements
 *   have been answered, must not go on there
 */
export function withFailover(start: Executor, findOther: (isBegun: boolean) => Executor | undefined): Executor {
  let current = start;
  let isBegun = false;

  /** Moves the request to another server; throws the error if it cannot. */
  function move(used: Executor, error: unknown): void {
    if (!isOfServer(error)) throw error;
    // If several statements fail at once, the first one moves the request.
    if (current !== used) return;
    const other = used === start ? findOther(isBegun) : undefined;
    if (!other) throw error;
    current = other;
  }

  async function withRetry<Result>(run: (executor: Executor) => Promise<Result>): Promise<Result> {
    const used = current;
    try {
      const result = await run(used);
      isBegun = true;
      return result;
    } catch (error) {
      move(used, error);
      return run(current);
    }
  }

  return {
    get server() {
      return current.server;
    },
    execute: (statement, scope) => withRetry((executor) => executor.execute(statement, scope)),
    begin: (scope: Scope) => withRetry((executor) => executor.begin(scope)),
  };
}
