import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { narrowed } from '../narrowed.ts';
import { Claim, Evidence } from './claim.ts';
import './deal.ts';
import './summit-deal.ts';

/** The lists whose entries have claims of their own, with what their types call an entry. */
const entries = {
  dealParties: 'party',
  dealAmounts: 'amount',
  dealEvents: 'step',
  summitDeals: 'link',
} as const;

const inCorpusOrder = { dossierSlug: 'asc', documentOrdinal: 'asc', start: 'asc', end: 'asc' } as const;

for (const [table, entry] of Object.entries(entries)) {
  // All these tables have the same two relations, so the fields are written once, with the types of amounts.
  builder.drizzleObjectFields(table as 'dealAmounts', (t) => {
    const passages = narrowed({
      relation: 'evidence',
      columns: { field: true },
      orderBy: inCorpusOrder,
      where: () => ({}),
      holds: () => true,
    });
    const perhaps = entry === 'link' ? ' Empty if the dossier gives no passage for it.' : '';
    return {
      claims: t.relation('claims', {
        type: Claim,
        extensions: costs({ length: 1 }),
        description: `Claims about this ${entry}, disputed and rejected ones included.${perhaps}`,
        query: { orderBy: { ordinal: 'asc' } },
      }),
      evidence: t.field({
        ...passages,
        type: [Evidence],
        extensions: { ...passages.extensions, ...costs({ length: 2 }) },
        description: `Passages that these claims cite, each once, in corpus order.${perhaps}`,
      }),
    };
  });
}
