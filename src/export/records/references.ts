/** What is told of something where it is referred to: enough to read a record without looking anything up. */
export interface Reference {
  slug: string;
  name: string;
}

/** What a query asks of something with a slug that is referred to. */
export const named = { columns: { slug: true, name: true } } as const;

/** What a query asks of a country that is referred to. */
export const namedCountry = { columns: { code: true, name: true } } as const;

/** What a query asks of a place that is referred to. */
export const namedPlace = {
  columns: { slug: true, name: true, wikidataId: true },
  with: { country: namedCountry, parent: named },
} as const;
