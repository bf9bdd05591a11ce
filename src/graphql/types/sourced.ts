import type { RecordType } from '../../records/record.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Claim, Evidence } from './claim.ts';
import { type ClaimRow, Disagreement, disagreementsOf, heldAt } from './disagreement.ts';
import { Document } from './document.ts';
import { FieldValue, valuesAt } from './field-value.ts';
import { type CitingClaim, citingClaim, countSources } from './source-count.ts';

/** A record is assumed to have five entries, and two for a single field. */
const entries = costs({ work: 2, length: ({ field }) => (typeof field === 'string' ? 2 : 5) });

const fieldArgument = 'Restricts the result to this field, named as in `Claim.field`. Default: all fields.';
const asOfArgument = 'Returns the claims that the data set in this database had at this moment. Default: now.';
const momentArgument = 'Sets the moment to look back to.';
const descriptions = {
  evidence:
    'Passages that claims about this record cite, disputed and rejected claims included, in corpus order. Each passage occurs once for each field.',
  claims:
    'Claims about this record: the values that sources give for its fields, with basis and evidence. Includes disputed and rejected claims, but superseded ones only with `asOf`.',
  valuesAsOf:
    'Values that the fields of the record had at a given moment, according to accepted claims. Empty if the database did not have the record yet.',
  disagreements:
    'Fields for which sources give different values, with all values. Empty if sources agree. Fields with words or lists are only compared if an editor has disputed or rejected a value.',
  documents: 'Documents that claims about this record cite, in corpus order.',
  sourceCount:
    'Number of independent sources: documents that accepted claims cite, except those that only resolve what another passage refers to. Documents whose bodies have the same words, ignoring case, accents and punctuation, count once. So do a document and the page that it is an excerpt of, if both are cited and the page contains its body verbatim.',
};

/** Stands in for the resolvers of the interface. Types that implement it get theirs from `addSourcedFields`. */
const unresolved = () => {
  throw new Error('not resolved on the interface');
};

export const Sourced = builder.interfaceRef<object>('Sourced').implement({
  description:
    'A record whose values are supported by passages of documents. Keys, Wikidata IDs and values that follow from other records have no claims of their own.',
  fields: (t) => ({
    evidence: t.field({
      type: [Evidence],
      description: descriptions.evidence,
      extensions: entries,
      args: { field: t.arg.string({ required: false, description: fieldArgument }) },
      resolve: unresolved,
    }),
    claims: t.field({
      type: [Claim],
      description: descriptions.claims,
      extensions: entries,
      args: {
        field: t.arg.string({ required: false, description: fieldArgument }),
        asOf: t.arg({ type: 'DateTime', required: false, description: asOfArgument }),
      },
      resolve: unresolved,
    }),
    valuesAsOf: t.field({
      type: [FieldValue],
      description: descriptions.valuesAsOf,
      extensions: entries,
      args: { moment: t.arg({ type: 'DateTime', required: true, description: momentArgument }) },
      resolve: unresolved,
    }),
    disagreements: t.field({ type: [Disagreement], description: descriptions.disagreements, resolve: unresolved }),
    documents: t.field({ type: [Document], description: descriptions.documents, resolve: unresolved }),
    sourceCount: t.int({
      extensions: costs({ work: 5 }),
      description: descriptions.sourceCount,
      args: { field: t.arg.string({ required: false, description: fieldArgument }) },
      resolve: unresolved,
    }),
  }),
});

const comparedColumns = { field: true, value: true, status: true, recordedAt: true, supersededAt: true } as const;

/**
 * Adds the fields of `Sourced` to the type of a record. Reads all claims of a record and selects those of the requested field
 * afterwards: a record has few, and `evidence` fields with different arguments can share a statement.
 */
export function addSourcedFields(of: RecordType): void {
  // All these tables have the same relations, so the fields are written once, with the types of summits.
  builder.drizzleObjectFields(of.table as 'summits', (t) => ({
    evidence: t.field({
      type: [Evidence],
      description: descriptions.evidence,
      extensions: entries,
      args: { field: t.arg.string({ required: false, description: fieldArgument }) },
      select: (_args, _context, nested) => ({
        with: {
          claims: {
            columns: { field: true },
            orderBy: { ordinal: 'asc' },
            with: {
              evidence: nested({
                columns: { documentSlug: true, start: true, end: true },
                orderBy: { ordinal: 'asc' },
                with: { document: { columns: { dossierSlug: true, ordinal: true } } },
              }),
            },
          },
        },
      }),
      resolve: ({ claims }, { field }) =>
        inCorpusOrder(
          claims
            .filter((claim) => field == null || claim.field === field)
            .flatMap((claim) => (claim.evidence as unknown as Span[]).map((span) => ({ ...span, of: claim.field }))),
        ) as never,
    }),
    claims: t.field({
      type: [Claim],
      description: descriptions.claims,
      extensions: entries,
      args: {
        field: t.arg.string({ required: false, description: fieldArgument }),
        asOf: t.arg({ type: 'DateTime', required: false, description: asOfArgument }),
      },
      select: ({ asOf }, _context, nested) => {
        const columns = { field: true, recordedAt: true, supersededAt: true } as const;
        const claims = nested({ columns, orderBy: { ordinal: 'asc' } });
        return { with: asOf == null ? { claims } : { claimHistory: claims } };
      },
      resolve: (record, { field, asOf }) => {
        const { claims, claimHistory } = record as unknown as Record<'claims' | 'claimHistory', ClaimRow[]>;
        const held = asOf == null ? claims : claimHistory.filter((claim) => heldAt(claim, asOf));
        return held.filter((claim) => field == null || claim.field === field) as never;
      },
    }),
    valuesAsOf: t.field({
      type: [FieldValue],
      description: descriptions.valuesAsOf,
      extensions: entries,
      args: { moment: t.arg({ type: 'DateTime', required: true, description: momentArgument }) },
      select: (_args, _context, nested) => ({
        with: {
          claimHistory: nested(
            { columns: comparedColumns, orderBy: { ordinal: 'asc' } } as never,
            ['claims'],
            'Claim',
          ) as never,
        },
      }),
      resolve: (record, { moment }) =>
        valuesAt((record as unknown as { claimHistory: ClaimRow[] }).claimHistory, moment) as never,
    }),
    disagreements: t.field({
      type: [Disagreement],
      description: descriptions.disagreements,
      select: (_args, _context, nested) => ({
        with: {
          claims: nested(
            { columns: { field: true, value: true, status: true }, orderBy: { ordinal: 'asc' } } as never,
            ['values', 'claims'],
            'Claim',
          ) as never,
        },
      }),
      resolve: (record) => disagreementsOf(of, (record as unknown as { claims: ClaimRow[] }).claims) as never,
    }),
    documents: t.relation('documents', {
      extensions: costs({ work: 2 }),
      description: descriptions.documents,
      query: { orderBy: { dossierSlug: 'asc', ordinal: 'asc' } },
    }),
    sourceCount: t.int({
      extensions: costs({ work: 5 }),
      description: descriptions.sourceCount,
      args: { field: t.arg.string({ required: false, description: fieldArgument }) },
      select: { with: { claims: citingClaim } },
      resolve: ({ claims }, { field }) => countSources(claims as unknown as CitingClaim[], field),
    }),
  }));
}

interface Span {
  documentSlug: string;
  start: number;
  end: number;
  document: { dossierSlug: string; ordinal: number };
}

/** Returns each passage once for each field, ordered by position in the corpus. */
function inCorpusOrder(spans: (Span & { of: string })[]) {
  const distinct = new Map(spans.map((span) => [`${span.of} ${span.documentSlug} ${span.start} ${span.end}`, span]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.document.dossierSlug, b.document.dossierSlug) ||
      a.document.ordinal - b.document.ordinal ||
      a.start - b.start ||
      a.end - b.end,
  );
}

/** Compares keys like the database, whose collation is "C". */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
