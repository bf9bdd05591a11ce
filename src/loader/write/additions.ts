import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../database/connection.ts';
import type { Given } from '../../database/given.ts';
import type { DossierTable } from '../dossier.ts';
import type { Problem } from '../problems.ts';
import { type AddedTo, type Contribution, writeFields } from './added-fields.ts';
import { writeLists } from './added-lists.ts';
import { writeParticipants } from './added-participants.ts';
import { misplacedValues, missingRecords } from './addition-problems.ts';
import { anyOf } from './scopes.ts';
import { settleRecords } from './settled-claims.ts';
import type { Changes } from './upsert.ts';

export type Tx = Pick<Database, 'execute'>;

/** Counts the changes of a table. */
export type Count = (name: DossierTable, counted: Partial<Changes>) => void;

/** Tracks the records for which a load may change what several dossiers say of them. */
interface SharedRecords {
  /** Whether there are any so far. */
  isEmpty(): boolean;
  /** Records those that the dossiers with these slugs, as they are in the database, add to or have additions to. */
  note(tx: Tx, slugs: readonly string[]): Promise<void>;
  /**
   * Settles for each tracked record what its dossiers say: the record's own comes first, then the others by slug. One
   * completes what those before it leave open, and other values are disputed. So the order of loading does not matter.
   *
   * @param slugs the dossiers of this load
   */
  settle(tx: Tx, slugs: readonly string[], count: Count): Promise<Problem[]>;
}

export function trackAdditions(): SharedRecords {
  const keys = { summit: new Set<string>(), participant: new Set<string>(), deal: new Set<string>() };
  const tracked = { ...keys, quote: new Set<string>(), occasion: new Set<string>() };

  async function note(tx: Tx, slugs: readonly string[]) {
    const rows = await additionsWhere(tx, sql`dossier_slug = ${anyOf(slugs)} or owner_slug = ${anyOf(slugs)}`);
    for (const { record, key, given } of rows) {
      tracked[record].add(key);
      for (const person of Object.keys(given.participants ?? {})) tracked.participant.add(`${key}/${person}`);
    }
  }

  return {
    isEmpty: () => Object.values(tracked).every(({ size }) => size === 0),
    note,
    async settle(tx, slugs, count) {
      await note(tx, slugs);
      if (Object.values(tracked).every(({ size }) => size === 0)) return [];
      const missing = await missingRecords(tx, slugs);
      if (missing.length > 0) return missing;

      const added: AddedTo = {
        summit: new Map(),
        participant: new Map(),
        deal: new Map(),
        quote: new Map(),
        occasion: new Map(),
      };
      const all = Object.values(tracked).flatMap((some) => [...some]);
      for (const { record, key, dossier_slug: dossier, given } of await additionsWhere(tx, sql`key = ${anyOf(all)}`)) {
        add(added[record], key, { dossier, given });
        for (const [person, fields] of Object.entries(given.participants ?? {})) {
          tracked.participant.add(`${key}/${person}`);
          add(added.participant, `${key}/${person}`, { dossier, given: { fields } });
        }
      }
      const problems = await writeParticipants(tx, [...tracked.summit], added.participant, count);
      if (problems.length > 0) return problems;
      for (const record of ['summit', 'participant', 'deal', 'quote', 'occasion'] as const) {
        await writeFields(tx, record, [...tracked[record]], added[record], count);
      }
      const entries = await writeLists(tx, tracked, added, count);
      for (const record of ['summit', 'participant', 'deal', 'quote', 'occasion'] as const) {
        await settleRecords(tx, record, [...tracked[record]], entries, count);
      }
      return misplacedValues(tx, [...tracked.quote], slugs);
    },
  };
}

type AdditionRow = {
  record: 'summit' | 'deal' | 'quote' | 'occasion';
  key: string;
  dossier_slug: string;
  given: Given;
};

/** Returns additions by precedence. */
async function additionsWhere(tx: Tx, condition: SQL): Promise<AdditionRow[]> {
  return rowsOf<AdditionRow & Record<string, unknown>>(
    tx,
    sql`select record, key, dossier_slug, given from additions where ${condition} order by dossier_slug`,
  );
}

function add(to: Map<string, Contribution[]>, key: string, contribution: Contribution): void {
  to.set(key, [...(to.get(key) ?? []), contribution]);
}
