import type { ClaimOwner } from '../database/claim-owners.ts';
import { deal } from './deal.ts';
import { occasion } from './occasion.ts';
import { participant } from './participant.ts';
import { quote } from './quote.ts';
import type { RecordType } from './record.ts';
import { summit } from './summit.ts';

/** All types of records with claims, by name. */
export const records = { summit, participant, deal, quote, occasion } satisfies Record<ClaimOwner, RecordType>;
