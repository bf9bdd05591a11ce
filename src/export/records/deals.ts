import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { dateTerms, idOf, nodeOf } from '../linked-data.ts';
import { amountColumns, amountNode, amountOf } from './amounts.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
import { eventNode } from './events.ts';
import { linkNode } from './links.ts';
import { namedParty, partyNode, partyOf } from './parties.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';

export const deals = defineExport({
  name: 'deals',
  description: 'Anything agreed, intended or supported: contracts, joint statements, targets, understandings.',
  table: 'deals',
  key: ['slug'],
  filter: { inputType: 'DealFilter', where: (filter) => dealList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.deals.findMany({
      ...page,
      columns: {
        slug: true,
        title: true,
        summary: true,
        kind: true,
        bindingness: true,
        status: true,
        subject: true,
        route: true,
        term: true,
        settlementCurrencyCode: true,
        countsTowardTotals: true,
        ...dateOf,
      },
      with: {
        parties: { ...namedParty, orderBy: { role: 'asc', countryCode: 'asc', organizationSlug: 'asc' } },
        amounts: { columns: amountColumns, orderBy: { ordinal: 'asc' } },
        timeline: { columns: { ordinal: true, status: true, ...dateOf }, orderBy: { ordinal: 'asc' } },
        summits: { columns: { summitSlug: true, link: true, basis: true, note: true }, orderBy: { summitSlug: 'asc' } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    kind: row.kind,
    bindingness: row.bindingness,
    status: row.status,
    subject: row.subject,
    route: row.route,
    term: row.term,
    settlementCurrency: row.settlementCurrencyCode,
    date: partialDate(row),
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
    title: { description: 'title', of: ({ title }) => title },
    summary: { description: 'summary, including what no document says', of: ({ summary }) => summary },
    kind: { description: 'DealKind', of: ({ kind }) => kind },
    bindingness: { description: 'Bindingness', of: ({ bindingness }) => bindingness },
    status: { description: 'DealStatus', of: ({ status }) => status },
    subject: { description: 'subject of the deal', of: ({ subject }) => subject },
    route: { description: 'delivery route, verbatim from a document', of: ({ route }) => route },
    term: { description: 'duration, ISO 8601', of: ({ term }) => term },
    settlement_currency: {
      description: 'currency of payments, ISO 4217',
      of: ({ settlementCurrency }) => settlementCurrency,
    },
    ...dateCells,
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
  node: (deal) =>
    nodeOf({
      '@id': idOf('deal', deal.slug),
      '@type': 'Deal',
      name: deal.title,
      description: deal.summary,
      kind: deal.kind,
      bindingness: deal.bindingness,
      status: deal.status,
      subject: deal.subject,
      route: deal.route,
      term: deal.term,
      settlementCurrency: deal.settlementCurrency,
      ...dateTerms(deal.date),
      party: deal.parties.map((party) => partyNode(party)),
      amount: deal.amounts.map((amount) => amountNode(deal.slug, amount)),
      event: deal.timeline.map((event) => eventNode(deal.slug, event)),
      countsTowardTotals: deal.countsTowardTotals,
      link: deal.summits.map((link) => linkNode({ ...link, deal: deal.slug })),
      evidence: annotations({ kind: 'deal', key: deal.slug }, deal.claims),
    }),
});
