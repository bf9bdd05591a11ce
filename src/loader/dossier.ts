import type { tables } from '../database/tables/all.ts';

/** The files of a dossier, as read from its folder. */
export interface DossierFiles {
  /** Name of the folder. */
  slug: string;
  /** Path of the facts file, as problems show it. */
  factsPath: string;
  factsText: string;
  corpora: CorpusFile[];
}

export interface CorpusFile {
  /** Name of the file in the folder. */
  name: string;
  /** Path of the file, as problems show it. */
  path: string;
  text: string;
  bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
}

/** The tables that a dossier fills, parents before the tables that refer to them. */
export const dossierTables = [
  'dossiers',
  'countries',
  'currencies',
  'places',
  'people',
  'organizations',
  'names',
  'corpora',
  'documents',
  'additions',
  'formerSlugs',
  'occasions',
  'occasionAttendees',
  'summits',
  'participants',
  'deals',
  'dealParties',
  'dealAmounts',
  'dealEvents',
  'summitDeals',
  'quotes',
  'quoteCountries',
  'claims',
  'claimSpans',
] as const;

export type DossierTable = (typeof dossierTables)[number];

/** The rows of a dossier by table. Claims back the values of its records. */
export type DossierRows = { [Name in DossierTable]: (typeof tables)[Name]['$inferInsert'][] };

export function noRows(): DossierRows {
  return Object.fromEntries(dossierTables.map((name) => [name, []])) as unknown as DossierRows;
}
