import { dealList } from '../../graphql/types/deal.ts';
import { deal } from '../../records/deal.ts';
import { defineExport } from '../export-type.ts';
import { idOf, nodeOf } from '../linked-data.ts';
import { amountColumns, amountNode, amountOf } from './amounts.ts';
import { dateOf, partialDate } from './dates.ts';
import { eventNode } from './events.ts';
import { cellsOf, selectionOf, termsOf, valuesOf } from './fields.ts';
import { linkNode } from './links.ts';
import { namedParty, partyNode, partyOf } from './parties.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';

const fields = selectionOf(deal);

export const deals = defineExport({
  name: 'deals',
  description: 'Anything agreed, intended or supported: contracts, joint statements, targets, understandings.',
  table: 'deals',
  key: ['slug'],
  filter: { inputType: 'DealFilter', where: (filter) => dealList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.deals.findMany({
      ...page,
      columns: { slug: true, countsTowardTotals: true, ...fields.columns },
      with: {
        ...fields.with,
        parties: { ...namedParty, orderBy: { role: 'asc', countryCode: 'asc', organizationSlug: 'asc' } },
        amounts: { columns: amountColumns, orderBy: { ordinal: 'asc' } },
        timeline: { columns: { ordinal: true, status: true, ...dateOf }, orderBy: { ordinal: 'asc' } },
        summits: { columns: { summitSlug: true, link: true, basis: true, note: true }, orderBy: { summitSlug: 'asc' } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    ...valuesOf(deal, row),
    parties: row.parties.map(partyOf),
    amounts: row.amounts.map(amountOf),
    timeline: row.timeline.map((event) => ({
      ordinal: event.ordinal,
      status: event.status,
      date: partialDate(event),
    })),
    countsTowardTotals: row.countsTowardTotals,
    summits: row.summits.map(({ summitSlug, link, basis, note }) => ({ summit: summitSlug, link, basis, note })),
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    ...cellsOf(deal),
    parties: {
      description: 'list: parties, as ISO 3166-1 alpha-2 codes of countries or slugs of organisations',
      of: ({ parties }) => parties.map(({ country, organization }) => country?.code ?? (organization?.slug as string)),
    },
    party_names: {
      description: 'list: their names, in the same order',
      of: ({ parties }) => parties.map(({ country, organization }) => (country ?? organization)?.name as string),
    },
    party_roles: {
      description: 'list: their PartyRole, in the same order',
      of: ({ parties }) => parties.map(({ role }) => role),
    },
    amounts: {
      description: 'list: amounts, verbatim from documents; see the export `amounts` for details',
      of: ({ amounts }) => amounts.map(({ verbatim }) => verbatim),
    },
    counts_toward_totals: {
      description: 'whether its money counts toward totals',
      of: ({ countsTowardTotals }) => countsTowardTotals,
    },
    summits: {
      description: 'list: summits that it is linked to, by slug',
      of: ({ summits }) => summits.map((s) => s.summit),
    },
    summit_links: {
      description: 'list: the DealLink of each summit, in the same order',
      of: ({ summits }) => summits.map(({ link }) => link),
    },
    ...documentsCell,
  },
  node: (record) =>
    nodeOf({
      '@id': idOf('deal', record.slug),
      '@type': 'Deal',
      ...termsOf(deal, record),
      party: record.parties.map((party) => partyNode(party)),
      amount: record.amounts.map((amount) => amountNode(record.slug, amount)),
      event: record.timeline.map((event) => eventNode(record.slug, event)),
      countsTowardTotals: record.countsTowardTotals,
      link: record.summits.map((link) => linkNode({ ...link, deal: record.slug })),
      evidence: annotations({ kind: 'deal', key: record.slug }, record.claims),
    }),
});
