import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';

type Tx = Pick<Database, 'execute'>;

/** The constraints that what a dossier adds to a record of another one may violate until both are written. */
const toOthers = [
  'claims_last',
  'participants_claimed',
  'claims_summit_slug_summits_slug_fkey',
  'claims_participant_id_participants_id_fkey',
  'claims_deal_slug_deals_slug_fkey',
  'claims_quote_slug_quotes_slug_fkey',
  'claims_occasion_slug_occasions_slug_fkey',
  'summits_occasion_slug_occasions_slug_fkey',
  'summit_deals_deal_slug_deals_slug_fkey',
  'quotes_summit_slug_summits_slug_fkey',
  'quotes_translation_of_slug_quotes_slug_fkey',
];

/**
 * Checks the deferred constraints that concern no other dossier now, since pending checks are kept in memory until the
 * end of the transaction. The constraints on document order and Wikidata ids stay deferred, since two dossiers may
 * exchange them; so do those on other dossiers' records if there are additions to any.
 */
export async function checkNow(tx: Tx, hasAdditions: boolean): Promise<void> {
  const constraints = sql.raw(
    [
      'claims_have_words',
      'claim_spans_leave_words',
      'claims_hold_again',
      'documents_spans_verbatim',
      ...['summits', 'deals', 'quotes', 'occasions'].map((table) => `${table}_claimed`),
      ...(hasAdditions ? [] : toOthers),
    ].join(', '),
  );
  await tx.execute(sql`set constraints ${constraints} immediate`);
  await tx.execute(sql`set constraints ${constraints} deferred`);
}
