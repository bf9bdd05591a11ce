import type { Dossier } from './write-dossiers.ts';

/** A batch is as large as pays: beyond this, more rows in a statement make it no faster, and take memory. */
const MOST_DOSSIERS = 50;
const MOST_CHARACTERS = 2_000_000;

/** Dossiers by the batch. A batch ends at so many, or when their texts are so long. */
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

/** The same items, each made while the one before is still worked on. */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const start = () => {
    const next = iterator.next();
    // Whoever asks for it hears of a failure; until then it is not unheard of.
    next.catch(() => {});
    return next;
  };
  let next = start();
  for (let result = await next; !result.done; result = await next) {
    next = start();
    yield result.value;
  }
}
