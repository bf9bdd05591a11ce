import { type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../src/database/connection.ts';
import { rootOf } from '../../src/database/errors.ts';

/** The outcome of an attempt: that the database took it, or which rule refused it and when. */
export type Outcome = 'accepted' | `refused ${'at once' | 'at commit'} by ${string}`;

/** Put after statements, it has them checked as if their transaction had ended. */
export const settled: SQL[] = [sql`set constraints all immediate`, sql`set constraints all deferred`];

class Undo extends Error {}

/**
 * Runs statements in one transaction to its end, where the rules that wait for the end are checked, and undoes it: each
 * attempt starts from the same rows, and may be made in the database that test files share.
 */
export async function attempt({ db }: Pick<Connection, 'db'>, ...statements: SQL[]): Promise<Outcome> {
  let when: 'at once' | 'at commit' = 'at once';
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`set transaction read write`);
      for (const statement of statements) await tx.execute(statement);
      when = 'at commit';
      await tx.execute(sql`set constraints all immediate`);
      throw new Undo();
    });
  } catch (error) {
    return error instanceof Undo ? 'accepted' : `refused ${when} by ${ruleOf(error)}`;
  }
}

/** The constraint that an error tells of, which the two drivers name differently, or else the database's own words. */
function ruleOf(error: unknown): string {
  const root = rootOf(error) as Error & { constraint?: string; constraint_name?: string };
  return root.constraint_name ?? root.constraint ?? root.message;
}
