import { builder } from '../builder.ts';
import { ClaimBasis, ClaimStatus, Verification } from '../enums.ts';

export const Evidence = builder.drizzleObject('claimSpans', {
  name: 'Evidence',
  description:
    'Words of a document that stand behind a value, where they stand (W3C Web Annotation, TextPositionSelector and TextQuoteSelector). The database refuses words that are not there.',
  select: { columns: { claimId: true, ordinal: true } },
  fields: (t) => ({
    document: t.relation('document', { description: 'The document that says so.' }),
    field: t.string({
      description: 'The field of the record that they stand behind.',
      select: { with: { claim: { columns: { field: true } } } },
      resolve: (span) => span.claim.field,
    }),
    exact: t.exposeString('exact', {
      description: 'The words, character for character, curly quotation marks included.',
    }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 characters before them.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 characters after them.' }),
    start: t.exposeInt('start', { description: 'Where they start in `document.text`, in Unicode code points from 0.' }),
    end: t.exposeInt('end', { description: 'Where they end in `document.text`, in Unicode code points; exclusive.' }),
  }),
});

export const Claim = builder.drizzleObject('claims', {
  name: 'Claim',
  description: 'One value of one field of one record, as one source gives it.',
  select: { columns: { id: true } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same for the same claim in every database.' }),
    field: t.exposeString('field', { description: 'The field that it is a value of.' }),
    value: t.exposeString('value', { description: 'The value as text.' }),
    basis: t.expose('basis', { type: ClaimBasis, description: 'How close the value is to the words.' }),
    status: t.field({
      type: ClaimStatus,
      description: 'What the editors hold of it, or that it no longer holds.',
      select: { columns: { status: true, supersededAt: true } },
      resolve: (claim) => (claim.supersededAt === null ? claim.status : 'SUPERSEDED'),
    }),
    verifiedBy: t.expose('verifiedBy', {
      type: Verification,
      description: 'Whether the value was derived from the words by rule, or a person vouches for it.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'How the value follows from the words, where they do not simply say it.',
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it came into this database.',
      select: { columns: { recordedAt: true } },
      resolve: (claim) => new Date(claim.recordedAt).toISOString(),
    }),
    supersededAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a later version of the data set left it out; null while it holds.',
      select: { columns: { supersededAt: true } },
      resolve: (claim) => (claim.supersededAt === null ? null : new Date(claim.supersededAt).toISOString()),
    }),
    evidence: t.relation('evidence', {
      description: 'The words: first those that say it, then those that resolve what they refer to.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
  }),
});
