import type postgres from 'postgres';
import { type Sender, type Shape, whenAwaited } from './awaited.ts';
import { databaseCode, isAway, isEndOfConnection, isUnreachable } from './errors.ts';

/**
 * A client for one request, whose statements go to one server. Where that is lost, a statement is sent once more, to
 * another server, and so are those that follow.
 *
 * @param elsewhere gives the other; nothing where the request, of which something is answered, must not go on there
 */
export function movingClient(
  start: postgres.Sql,
  elsewhere: (isBegun: boolean) => postgres.Sql | undefined,
): postgres.Sql {
  let current = start;
  let isBegun = false;

  async function run(args: Parameters<Sender['unsafe']>, shape: Shape) {
    const used = current;
    try {
      const rows = await shape(used.unsafe(...args));
      isBegun = true;
      return rows;
    } catch (error) {
      move(used, error);
      return shape(current.unsafe(...args));
    }
  }

  async function begin(work: (tx: postgres.TransactionSql) => Promise<unknown>) {
    const used = current;
    let isInside = false;
    try {
      return await used.begin((tx) => {
        isInside = true;
        return work(tx);
      });
    } catch (error) {
      // What came before in a transaction is gone with it.
      if (isInside) throw error;
      move(used, error);
      return current.begin(work);
    }
  }

  /** Throws what befell a statement where it cannot go elsewhere. */
  function move(used: postgres.Sql, error: unknown): void {
    if (!isOfServer(error)) throw error;
    // Of several statements that fail at once the first one moves the request.
    if (current !== used) return;
    const other = used === start ? elsewhere(isBegun) : undefined;
    if (!other) throw error;
    current = other;
  }

  return {
    options: start.options,
    unsafe: (...args: Parameters<Sender['unsafe']>) => whenAwaited((shape) => run(args, shape)),
    begin,
    // The types of the driver tell of more than Drizzle's asks for.
  } as unknown as postgres.Sql;
}

/**
 * Whether a statement failed for what befell the server. One that replays what another has done may also end a statement
 * that stands in its way (PostgreSQL, "Handling Query Conflicts").
 */
function isOfServer(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  if (isEndOfConnection(error) || isUnreachable(error) || isAway(code)) return true;
  return /^40(001|P01)$/.test(code) && /recovery/.test(String((error as Error)?.message));
}
