import type { ClaimOwner } from '../../database/claim-owners.ts';
import type { Term } from '../../database/vocabulary.ts';
import type { Facts } from '../facts/grammar.ts';

/** Who or what proposed a record; the participants of a summit come with it. */
export type Origins = (record: ClaimOwner, key: string) => Term<'claimOrigin'>;

export function originsOf({ summits, deals, quotes, occasions }: Facts): Origins {
  const sections = { summit: summits, participant: summits, deal: deals, quote: quotes, occasion: occasions };
  return (record, key) => {
    const slug = record === 'participant' ? key.slice(0, key.indexOf('/')) : key;
    return sections[record][slug]?.origin ?? 'EDITOR';
  };
}
