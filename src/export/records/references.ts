/** A reference to another record, with its name, so that records can be read without further lookups. */
export interface Reference {
  slug: string;
  name: string;
}

/** The columns to select for a reference by slug. */
export const named = { columns: { slug: true, name: true } } as const;

/** The columns to select for a reference to a country. */
export const namedCountry = { columns: { code: true, name: true } } as const;

/** The columns and relations to select for a reference to a place. */
export const namedPlace = {
  columns: { slug: true, name: true, wikidataId: true, latitude: true, longitude: true },
  with: { country: namedCountry, parent: named },
} as const;
