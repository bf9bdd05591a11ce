import type { RecordType } from '../../records/record.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { narrowed } from '../narrowed.ts';
import { Claim, Evidence } from './claim.ts';
import { Disagreement } from './disagreement.ts';
import { Document } from './document.ts';
import { FieldValue, valuesAt } from './field-value.ts';
import { type ClaimRow, heldAt, holdingAt } from './held-claims.ts';
import { type CitingClaim, citingClaim, countSources } from './source-count.ts';

/** A record is assumed to have five entries, and two for a single field. */
const entries = costs({ work: 2, length: ({ field }) => (typeof field === 'string' ? 2 : 5) });

const ofField = builder.args((t) => ({
  field: t.string({
    required: false,
    description: 'Restricts the result to this field, named as in `Claim.field`. Default: all fields.',
  }),
}));

/** What the interface and all types that implement it declare of each field. */
const declared = {
  evidence: {
    type: listOf(Evidence),
    description:
      'Passages that claims about this record cite, disputed and rejected claims included, in corpus order. Each passage occurs once for each field.',
    extensions: entries,
    args: ofField,
  },
  claims: {
    type: listOf(Claim),
    description:
      'Claims about this record: the values that sources give for its fields, with basis and evidence. Includes disputed and rejected claims, but superseded ones only with `asOf`.',
    extensions: entries,
    args: {
      ...ofField,
      ...builder.args((t) => ({
        asOf: t.field({
          type: 'DateTime',
          required: false,
          description: 'Returns the claims that the data set in this database had at this moment. Default: now.',
        }),
      })),
    },
  },
  valuesAsOf: {
    type: listOf(FieldValue),
    description:
      'Values that the fields of the record had at a given moment, according to accepted claims. Empty if the database did not have the record yet.',
    extensions: entries,
    args: builder.args((t) => ({
      moment: t.field({ type: 'DateTime', required: true, description: 'Sets the moment to look back to.' }),
    })),
  },
  disagreements: {
    type: listOf(Disagreement),
    description:
      'Fields for which sources give different values, with all values. Empty if sources agree. Fields with words or lists are only compared if an editor has disputed or rejected a value.',
  },
  documents: {
    description: 'Documents that claims about this record cite, in corpus order.',
    extensions: costs({ work: 2 }),
  },
  sourceCount: {
    type: 'Int' as const,
    extensions: costs({ work: 5 }),
    description:
      'Number of independent sources: documents that accepted claims cite, except those that only resolve what another passage refers to. Documents whose bodies have the same words, ignoring case, accents and punctuation, count once. So do a document and the page that it is an excerpt of, if both are cited and the page contains its body verbatim.',
    args: ofField,
  },
};

/** Stands in for the resolvers of the interface. Types that implement it get theirs from `addSourcedFields`. */
const resolve = () => {
  throw new Error('not resolved on the interface');
};

export const Sourced = builder.interfaceRef<object>('Sourced').implement({
  description:
    'A record whose values are supported by passages of documents. Keys, Wikidata IDs and values that follow from other records have no claims of their own.',
  // Rows have it where their type is not known from the field, as in `Claim.subject`.
  resolveType: (record) => (record as { __typename: string }).__typename,
  fields: (t) => ({
    evidence: t.field({ ...declared.evidence, resolve }),
    claims: t.field({ ...declared.claims, resolve }),
    valuesAsOf: t.field({ ...declared.valuesAsOf, resolve }),
    disagreements: t.field({ ...declared.disagreements, resolve }),
    documents: t.field({ ...declared.documents, type: listOf(Document), resolve }),
    sourceCount: t.field({ ...declared.sourceCount, resolve }),
  }),
});

interface OfField {
  field?: string | null;
}

const isOf = (row: { field: string }, { field }: OfField) => field == null || row.field === field;
const whereField = ({ field }: OfField) => (field == null ? {} : { field });

/** Adds the fields of `Sourced` to the type of a record. */
export function addSourcedFields(of: RecordType): void {
  // All these tables have the same relations, so the fields are written once, with the types of summits.
  builder.drizzleObjectFields(of.table as 'summits', (t) => {
    const evidence = narrowed({
      relation: 'evidence',
      columns: { field: true },
      orderBy: {
        dossierSlug: 'asc',
        documentOrdinal: 'asc',
        start: 'asc',
        end: 'asc',
        claimOrdinal: 'asc',
        ordinal: 'asc',
      },
      where: whereField,
      holds: isOf,
    });
    const claims = narrowed({
      relation: ({ asOf }: OfField & { asOf?: string | null }) => (asOf == null ? 'claims' : 'claimHistory'),
      columns: { field: true, recordedAt: true, supersededAt: true },
      orderBy: { ordinal: 'asc' },
      where: ({ field, asOf }) => ({ ...whereField({ field }), ...(asOf != null && holdingAt(asOf)) }),
      holds: (claim: ClaimRow, { field, asOf }) => isOf(claim, { field }) && (asOf == null || heldAt(claim, asOf)),
    });
    return {
      evidence: t.field({
        ...declared.evidence,
        ...evidence,
        extensions: { ...declared.evidence.extensions, ...evidence.extensions },
      }),
      claims: t.field({
        ...declared.claims,
        ...claims,
        extensions: { ...declared.claims.extensions, ...claims.extensions },
      }),
      valuesAsOf: t.field({ ...declared.valuesAsOf, ...fromHistory }),
      disagreements: t.relation('disagreements', {
        ...declared.disagreements,
        type: Disagreement,
        query: { orderBy: { ordinal: 'asc' } },
      }),
      documents: t.relation('documents', {
        ...declared.documents,
        query: { orderBy: { dossierSlug: 'asc', ordinal: 'asc' } },
      }),
      sourceCount: t.field({
        ...declared.sourceCount,
        select: { with: { claims: citingClaim } },
        // A cast, because the columns of a relation of a constant query are not inferred.
        resolve: ({ claims }, { field }) => countSources(claims as unknown as CitingClaim[], field),
      }),
    };
  });
}

/** The options of a field that is computed from all claims that a record has had, in memory. */
const fromHistory = {
  // Casts, because the columns of a relation of a selection are not inferred.
  select: (_args: object, _context: object, nested: (...selection: never[]) => object): never => {
    const columns = { field: true, value: true, label: true, status: true, recordedAt: true, supersededAt: true };
    const query = { columns, orderBy: { ordinal: 'asc' } };
    return { with: { claimHistory: nested(...([query, ['claims'], 'Claim'] as never[])) } } as never;
  },
  resolve: (record: object, { moment }: { moment: string }): never =>
    valuesAt((record as { claimHistory: ClaimRow[] }).claimHistory, moment) as never,
};

function listOf<Ref>(ref: Ref): [Ref] {
  return [ref];
}
