import { sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';
import { builder } from '../builder.ts';
import { ClaimBasis, ClaimOrigin, ClaimStatus, Verification } from '../enums.ts';
import { moment } from '../moment.ts';
import { computed } from '../source.ts';

export const Evidence = builder.drizzleObject('claimSpans', {
  name: 'Evidence',
  description:
    'A passage of a document that supports a claim, located by position and by quotation (W3C Web Annotation: TextPositionSelector and TextQuoteSelector). The database rejects a passage that is not in the document at that position. Passages of a superseded claim refer to the text at the time when the claim was current.',
  select: { columns: { claimId: true, ordinal: true } },
  fields: (t) => ({
    document: t.relation('document', { description: 'Document that contains the passage.' }),
    field: t.string({
      ...computed('claimField', fieldOf),
      description: 'Name of the field that the passage supports, as in `Claim.field`.',
    }),
    exact: t.exposeString('exact', {
      description: 'The passage, character for character, including typographic quotation marks.',
    }),
    prefix: t.exposeString('prefix', { description: 'Text before the passage, up to 32 Unicode code points.' }),
    suffix: t.exposeString('suffix', { description: 'Text after the passage, up to 32 Unicode code points.' }),
    start: t.exposeInt('start', {
      description: 'Start of the passage in `Document.text`, in Unicode code points from 0.',
    }),
    end: t.exposeInt('end', {
      description: 'End of the passage in `Document.text`, exclusive, in Unicode code points.',
    }),
  }),
});

export const Claim = builder.drizzleObject('claims', {
  name: 'Claim',
  description: 'A value for one field of one record, with the evidence for it.',
  select: { columns: { id: true } },
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Identifier of the claim: a hash of its content, so that it is the same in every database. When a superseded claim is restored, its earlier period becomes a claim with another identifier.',
    }),
    field: t.exposeString('field', {
      description:
        'Name of the field in this schema. The part of the day and the time zone of a date are fields of their own (`timeOfDay`, `timeZone`); each attendee of an occasion is a field `attendee:` followed by the slug of the person.',
    }),
    value: t.exposeString('value', {
      description:
        'The value as text: an enum value, slug or code, a date in EDTF, or words. A claim for `parties`, `amounts`, `timeline` or the `deals` of a summit gives one entry, such as `SELLER RU`, `USD 250000000000 TARGET_LEVEL`, `SIGNED 2022-02-04` or `ISSUED_AT joint-statement-new-era`; one for `topics` or `countries` gives all of them, separated by `; ` or `, `.',
    }),
    label: t.string({
      ...computed('claimLabel', ({ label, value }: typeof tables.claims) => sql<string>`coalesce(${label}, ${value})`),
      description:
        'The value as a person reads it: “Xi Jinping” for `xi-jinping`, “4 February 2022” for `2022-02-04`, “Joint statement” for `JOINT_STATEMENT`, “USD 117.5 billion (contract value)” for `USD 117500000000 CONTRACT_VALUE`. Words of documents and editors stay as they are.',
    }),
    basis: t.expose('basis', {
      type: ClaimBasis,
      description: 'Relation between the value and the evidence: stated, resolved, inferred or editorial.',
    }),
    status: t.expose('status', {
      type: ClaimStatus,
      description:
        "Editors' assessment of the claim; with `asOf`, as it was then. `DISPUTED` also if another dossier gives another value than the record's own.",
    }),
    dossier: t.string({
      ...computed('claimDossier', dossierOf),
      description: 'Dossier that makes the claim: that of the record, or another one that adds to it.',
    }),
    verifiedBy: t.expose('verifiedBy', {
      type: Verification,
      description: 'Method by which the value was verified against the evidence: by the loader or by an editor.',
    }),
    origin: t.expose('origin', {
      type: ClaimOrigin,
      description:
        'Who or what proposed the claim. Nothing that a program or a language model proposed is in the data set before an editor has confirmed it.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'How the value follows from the evidence. Always given if `basis` is `INFERRED` or `EDITORIAL`.',
    }),
    countsFrom: t.expose('countsFrom', {
      type: 'EDTF',
      nullable: true,
      description:
        'When the document of the evidence was published, if the words count from that, as “on Friday” may. Null for a claim that its passages resolve or state.',
    }),
    recordedAt: t.field({
      ...computed('recordedMoment', ({ recordedAt }: typeof tables.claims) => moment<string>(recordedAt)),
      type: 'DateTime',
      description: 'When the claim was loaded into this database, or restored after it had been superseded.',
    }),
    supersededAt: t.field({
      ...computed('supersededMoment', ({ supersededAt }: typeof tables.claims) => moment<string | null>(supersededAt)),
      type: 'DateTime',
      nullable: true,
      description: 'When a later version of the data set left the claim out. Null while it is in the data set.',
    }),
    evidence: t.relation('evidence', {
      description:
        'Passages that support the value: first those that state it, then those that resolve what they refer to. At least one, and at least two if `basis` is `RESOLVED` and `countsFrom` is null.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
  }),
});

/** Reads the field of the claim that a passage supports, which the passages of a record have as a column. */
function fieldOf(spans: typeof tables.claimSpans | typeof tables.recordEvidence) {
  return 'field' in spans
    ? sql<string>`${spans.field}`
    : sql<string>`(select field from claims where claims.id = ${spans.claimId})`;
}

/** Selects the dossier that makes a claim. */
export function dossierOf({
  addedBy,
  summitSlug,
  participantId,
  dealSlug,
  quoteSlug,
  occasionSlug,
}: typeof tables.claims) {
  const summit = sql`coalesce(${summitSlug}, split_part(${participantId}, '/', 1))`;
  return sql<string>`coalesce(${addedBy}, (select dossier_slug from summits where slug = ${summit}),
    (select dossier_slug from deals where slug = ${dealSlug}), (select dossier_slug from quotes where slug = ${quoteSlug}),
    (select dossier_slug from occasions where slug = ${occasionSlug}))`;
}
