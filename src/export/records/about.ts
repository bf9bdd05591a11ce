import { claimOwners, forEachOwner, type Owner } from '../../database/claim-owners.ts';
import type { Column } from '../export-type.ts';
import type { About } from './provenance.ts';

/** The columns of a claim that reference the record it is about. Exactly one of them is not null. */
export const aboutColumns = forEachOwner(() => true as const);

/** Returns the record that a claim is about. */
export function aboutOf(row: { [Column in keyof typeof aboutColumns]: string | null }): About {
  const [kind, column] = Object.entries(claimOwners).find(([, name]) => row[name] !== null) as [string, keyof Owner];
  return { kind, key: row[column] as string };
}

export const aboutCells: { readonly [name: string]: Column<{ about: About }> } = {
  record_type: {
    description: 'type of the record that the claim is about: summit, participant, deal, quote or occasion',
    of: ({ about }) => about.kind,
  },
  record: { description: 'key of that record', of: ({ about }) => about.key },
};
