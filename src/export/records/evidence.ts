import { documentList } from '../../graphql/types/document.ts';
import { defineExport } from '../export-type.ts';
import { aboutCells, aboutColumns, aboutOf } from './about.ts';
import { annotation, claimColumns, claimExtras, passageColumns, passageOf } from './provenance.ts';

export const evidence = defineExport({
  name: 'evidence',
  description: 'Passages of documents, with the current claims that they support.',
  table: 'claimSpans',
  key: ['claimId', 'ordinal'],
  baseFilter: { claim: { supersededAt: { isNull: true } } },
  filter: {
    inputType: 'DocumentFilter',
    where: (filter) => ({ document: documentList.whereOf({ filter }) }),
  },
  read: (db, page) =>
    db.query.claimSpans.findMany({
      ...page,
      columns: { claimId: true, ordinal: true, ...passageColumns },
      with: {
        claim: {
          columns: { ...claimColumns, ...aboutColumns },
          extras: claimExtras,
        },
        document: { columns: { title: true, kind: true } },
      },
    }),
  record: ({ claimId, ordinal, claim, document, ...passage }) => ({
    about: aboutOf(claim),
    claim: {
      id: claimId,
      field: claim.field,
      value: claim.value,
      label: claim.label ?? claim.value,
      basis: claim.basis,
      status: claim.status,
      verifiedBy: claim.verifiedBy,
      origin: claim.origin,
      note: claim.note,
      countsFrom: claim.countsFrom,
      dossier: claim.dossier,
    },
    ordinal,
    document: { slug: passage.documentSlug, title: document.title, kind: document.kind },
    start: passage.start,
    end: passage.end,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    resolves: passage.resolves,
  }),
  columns: {
    claim: { description: 'claim, by id', of: ({ claim }) => claim.id },
    ordinal: { description: 'position among the passages of the claim, from 1', of: ({ ordinal }) => ordinal },
    ...aboutCells,
    field: { description: 'field of the record, by its name in the API', of: ({ claim }) => claim.field },
    value: { description: 'value as text', of: ({ claim }) => claim.value },
    label: { description: 'value as a person reads it', of: ({ claim }) => claim.label },
    basis: { description: 'ClaimBasis: how directly the passages support the value', of: ({ claim }) => claim.basis },
    status: { description: 'ClaimStatus', of: ({ claim }) => claim.status },
    verified_by: { description: 'Verification', of: ({ claim }) => claim.verifiedBy },
    origin: { description: 'ClaimOrigin: who or what proposed the claim', of: ({ claim }) => claim.origin },
    counts_from: {
      description: 'when the document was published, EDTF, if the words of the claim count from that',
      of: ({ claim }) => claim.countsFrom,
    },
    document: { description: 'document, by slug', of: ({ document }) => document.slug },
    document_title: { description: 'its title', of: ({ document }) => document.title },
    document_kind: { description: 'its DocumentKind', of: ({ document }) => document.kind },
    start: {
      description: 'start of the passage in the text of the document, in Unicode code points from 0',
      of: ({ start }) => start,
    },
    end: { description: 'end of the passage, exclusive', of: ({ end }) => end },
    exact: { description: 'text of the passage, verbatim', of: ({ exact }) => exact },
    prefix: { description: 'up to 32 characters before the passage', of: ({ prefix }) => prefix },
    suffix: { description: 'up to 32 characters after the passage', of: ({ suffix }) => suffix },
    resolves: {
      description: 'whether the passage resolves a reference in another passage, and does not state the value itself',
      of: ({ resolves }) => resolves,
    },
  },
  // An annotation with only this target. All annotations of a claim have the same id, so merging the nodes restores it.
  node: ({ about, claim, document, ...passage }) =>
    annotation(about, { ...claim, evidence: [passageOf({ ...passage, documentSlug: document.slug })] }),
});
