import { isOfServer } from '../errors.ts';
import type { Executor, Scope } from './executor.ts';

/**
 * An executor for one request, whose statements go to one server. Where that is lost, a statement is sent once more, to
 * another server, and so are those that follow.
 *
 * @param findOther gives the other; nothing where the request, of which something is answered, must not go on there
 */
export function withFailover(start: Executor, findOther: (isBegun: boolean) => Executor | undefined): Executor {
  let current = start;
  let isBegun = false;

  /** Throws the error where the request cannot move to another server. */
  function move(used: Executor, error: unknown): void {
    if (!isOfServer(error)) throw error;
    // Of several statements that fail at once the first one moves the request.
    if (current !== used) return;
    const other = used === start ? findOther(isBegun) : undefined;
    if (!other) throw error;
    current = other;
  }

  async function onOneOrTheOther<Result>(run: (executor: Executor) => Promise<Result>): Promise<Result> {
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
    execute: (statement, scope) => onOneOrTheOther((executor) => executor.execute(statement, scope)),
    begin: (scope: Scope) => onOneOrTheOther((executor) => executor.begin(scope)),
  };
}
