import type { ClaimOwner } from '../database/claim-owners.ts';
import { deal } from './deal.ts';
import type { KindName } from './kinds.ts';
import { occasion } from './occasion.ts';
import { participant } from './participant.ts';
import { quote } from './quote.ts';
import type { Fields, RecordType } from './record.ts';
import { summit } from './summit.ts';

/** All types of records with claims, by name. */
export const records = { summit, participant, deal, quote, occasion } satisfies Record<ClaimOwner, RecordType>;

/** Returns the kind of a field of a record by its name in claims; undefined if the record does not declare it. */
export function kindOfField(record: ClaimOwner, field: string): KindName | undefined {
  const { fields }: { fields: Fields } = records[record];
  return Object.hasOwn(fields, field) ? fields[field]?.kind : undefined;
}
