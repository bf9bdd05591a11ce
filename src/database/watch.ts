import type postgres from 'postgres';
import { clientOf, type Sender, type Unsafe, whenAwaited } from './awaited.ts';

/** Runs a statement, and sees when it begins and ends, and how. It is told nothing of what is asked. */
export type Watch = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** A client whose statements are watched, those of transactions one by one. */
export function watchedClient(client: postgres.Sql, watch: Watch): postgres.Sql {
  const watched =
    (sender: Sender): Unsafe =>
    (...args) => {
      const statement = sender.unsafe(...args);
      return whenAwaited((shape) => watch(async () => shape(statement)));
    };
  return clientOf(client, watched(client), watched);
}
