import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Claim, Evidence } from './claim.ts';
import { type ClaimRow, Disagreement, disagreementsOf, heldAt } from './disagreement.ts';
import { Document } from './document.ts';
import { FieldValue, valuesAt } from './field-value.ts';
import { type CitingClaim, citingClaim, countSources } from './source-count.ts';

/** A record has several fields, and about two entries for one of them. */
const entries = costs({ work: 2, length: ({ field }) => (typeof field === 'string' ? 2 : 5) });

const fieldArgument = 'Only those of this field, by its name in this schema.';
const asOfArgument = 'Those that held at this moment, as the data set then stood; now, unless told.';
const momentArgument = 'The moment.';
const descriptions = {
  evidence: 'The words that stand behind this record, in the order of the documents.',
  claims: 'One entry for each value of a field from each source: how close it is to the words, and which words.',
  valuesAsOf:
    'What the record said at a moment: the fields with the values they then had. Empty where the data set did not have the record yet.',
  disagreements: 'The fields for which sources give different values, with every value. Empty when they agree.',
  documents: 'The documents that stand behind this record, in the order of the corpus.',
  sourceCount:
    'How many independent texts say so: the documents that the accepted claims cite, without those that are only cited to resolve the words of another. Documents whose bodies have the same words, case, accents and punctuation aside, count once, and so does a document together with the page that it is an excerpt of, where both are cited and its body stands in that page word for word.',
};

/** Declared for the interface only; each type that implements it resolves them with `addSourcedFields`. */
const unresolved = () => {
  throw new Error('not resolved on the interface');
};

export const Sourced = builder.interfaceRef<object>('Sourced').implement({
  description: 'A record whose every field can be traced to words in a document.',
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
 * Gives the type of a table the fields of `Sourced`. All claims of the record are read and those of the asked field picked here: a
 * record has few, and several `evidence` fields with different arguments then share one statement.
 */
export function addSourcedFields(table: 'summits' | 'participants' | 'deals' | 'quotes' | 'occasions'): void {
  // Every sourced table has the same two relations, so the fields are written once, as if for summits.
  builder.drizzleObjectFields(table as 'summits', (t) => ({
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
      resolve: (record) => disagreementsOf((record as unknown as { claims: ClaimRow[] }).claims) as never,
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

/** Each passage once for each field, by where it stands. */
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

/** As the database compares keys. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
