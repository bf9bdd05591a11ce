import type { Address } from '../address.ts';

interface Item {
  readonly name: string;
  /** The path of its page. */
  readonly href: string;
}

/** Describes a list for search engines (schema.org `ItemList`): how long it is, and what the page shows of it. */
export function itemList(name: string, total: number, { origin }: Address, items: readonly Item[]) {
  return {
    '@type': 'ItemList',
    name,
    numberOfItems: total,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      url: `${origin}${item.href}`,
    })),
  };
}
