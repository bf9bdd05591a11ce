import type postgres from 'postgres';
import { type ClientOptions, createClient } from './client.ts';

/** The connections to one server, whichever they are at the moment. */
export interface Pool {
  readonly client: postgres.Sql;
  /**
   * Gives up the connections of a client, with all that waits for answers over them, and goes on with others: a server that
   * says nothing any more, its host gone from the network, would keep them until TCP gives it up, after minutes.
   *
   * @param given the client that was meant; where it was given up already, nothing happens
   */
  giveUp(given: postgres.Sql): void;
  /** Waits a moment for running statements. */
  close(): Promise<void>;
}

/** As `createClient`. */
export function createPool(url: string, options: ClientOptions): Pool {
  let client = createClient(url, options);
  return {
    get client() {
      return client;
    },
    giveUp(given) {
      if (given !== client) return;
      client = createClient(url, options);
      given.end({ timeout: 0 }).catch(() => {});
    },
    close: () => client.end({ timeout: 2 }),
  };
}
