import type { Dossier } from './write-dossiers.ts';

/** The size limits of a batch: more rows per statement take memory without making it faster. */
const MOST_DOSSIERS = 50;
const MOST_CHARACTERS = 2_000_000;

/** Groups dossiers into batches, limited by their number and by the length of their texts in UTF-16 code units. */
export async function* inBatches(dossiers: AsyncIterable<Dossier>): AsyncGenerator<Dossier[]> {
  let batch: Dossier[] = [];
  let characters = 0;
  for await (const dossier of dossiers) {
    batch.push(dossier);
    for (const { text } of dossier.rows.documents) characters += text.length;
    if (batch.length < MOST_DOSSIERS && characters < MOST_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Yields the same items, but produces each one while the previous one is still being processed. */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const start = () => {
    const next = iterator.next();
    // The consumer gets a failure when it awaits the item; until then it must not count as an unhandled rejection.
    next.catch(() => {});
    return next;
  };
  let next = start();
  for (let result = await next; !result.done; result = await next) {
    next = start();
    yield result.value;
  }
}
