import { listed } from './terms.ts';

/** The names of those that have the most, and how many that is: several if they have equally many. */
export function most<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
  nameOf: (item: Item) => string,
): { names: string; value: number; number: number } | undefined {
  const value = Math.max(...items.map(numberOf));
  const first = items.filter((item) => numberOf(item) === value).map(nameOf);
  if (first.length === 0) return undefined;
  const names = first.length > 3 ? `${first.slice(0, 2).join(', ')} and ${first.length - 2} others` : listed(first);
  return { names, value, number: first.length };
}
