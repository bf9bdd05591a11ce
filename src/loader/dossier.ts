import type { tables } from '../database/tables/all.ts';

/** A dossier as read from its folder. */
export interface DossierFiles {
  /** The folder's name. */
  slug: string;
  /** The facts file's path, as problems show it. */
  factsPath: string;
  factsText: string;
  corpora: CorpusFile[];
}

export interface CorpusFile {
  /** The file's name in the folder. */
  name: string;
  /** Its path, as problems show it. */
  path: string;
  text: string;
  bytes: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/** The tables that a dossier fills, parents before what refers to them. */
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

/** What a dossier comes to: rows for the tables, every value in them backed by claims. */
export type DossierRows = { [Name in DossierTable]: (typeof tables)[Name]['$inferInsert'][] };

export function noRows(): DossierRows {
  return Object.fromEntries(dossierTables.map((name) => [name, []])) as unknown as DossierRows;
}
