import { z } from 'zod';
import { line, slug, terms } from './forms.ts';
import { isMapping } from './mapping.ts';

// Values and the claims that back them. The facts file may use short forms, which are expanded before parsing.

/** The basis of a claim: how closely the words support the value. Other parts of the facts file have a basis too. */
export const claimBasis = terms.claimBasis;

/** The fields of a passage. */
export const passage = {
  in: slug.describe('Document that contains the passage.'),
  words: z.string().min(1).describe('Text of the passage, character for character.'),
  nth: z
    .int()
    .min(1)
    .optional()
    .describe('Which occurrence, counted from 1, if the document contains the words more than once.'),
};
const judgement = {
  basis: claimBasis.describe('How directly the words support the value.'),
  status: terms.claimStatus.default('ACCEPTED').describe('Judgement of the editors.'),
  origin: terms.claimOrigin.optional().describe('Who or what proposed the claim. Default: that of the record.'),
  note: line.optional().describe('How the value follows from the words. Required for INFERRED and EDITORIAL claims.'),
};
const span = z.strictObject(passage).meta({ id: 'span', description: 'A passage of a document.' });
export const spans = z
  .array(span)
  .min(1)
  .describe(
    'Passages that support the value. For a RESOLVED claim, the words, followed by the passages that resolve them. A date may count from when its document was published instead.',
  );
const ownValue = {
  value: line.optional().describe('Value that the words give, if it differs from the value of the field.'),
};

/** The schema of the accepted forms, by the schema that expands them before parsing: JSON Schema has no functions. */
export const writtenForms = new WeakMap<z.core.$ZodType, z.ZodType>();

function expanded<Read extends z.ZodType>(expand: (written: unknown) => unknown, read: Read, forms: z.ZodType) {
  const schema = z.preprocess(expand, read);
  writtenForms.set(schema, forms);
  return schema;
}

const longClaim = z.strictObject({ ...ownValue, ...judgement, spans });
const shortClaim = z.strictObject({ ...ownValue, ...judgement, ...passage });
const claim = expanded(
  expandClaim,
  longClaim,
  z
    .union([longClaim, shortClaim])
    .meta({ id: 'claim', description: 'A value that a source gives, with the passages that support it.' }),
);

/** The schema of the claims of one value. */
export const claims = z
  .array(claim)
  .min(1)
  .describe('Claims that support the value. If sources differ, the claims of all of them.');

const anyValue = { value: z.unknown().describe('Value of the field.') };
const valueForms = z
  .union([
    z.strictObject({ ...anyValue, claims }),
    z.strictObject({ ...anyValue, ...judgement, spans }),
    z.strictObject({ ...anyValue, ...judgement, ...passage }),
  ])
  .meta({ id: 'sourced' });
const claimedForms = z
  .union([
    z.strictObject({ claims }),
    z.strictObject({ ...judgement, spans }),
    z.strictObject({ ...judgement, ...passage }),
  ])
  .meta({ id: 'claimed' });

/** The schema of a value with its claims. */
export type SourcedSchema<Value extends z.ZodType> = z.ZodPreprocess<
  z.ZodObject<{ value: Value; claims: typeof claims }, z.core.$strict>
>;

/** Returns the schema of a value with the claims that support it. */
export const sourced = <Value extends z.ZodType>(value: Value): SourcedSchema<Value> =>
  expanded(expandField, z.strictObject({ value, claims }), z.intersection(z.looseObject({ value }), valueForms));

/** The schema of claims without a value, for records whose key is the value. */
export const claimed = expanded(expandField, z.strictObject({ claims }), claimedForms);

/** Returns the schema of a mapping that may give the passages behind it beside its own fields. */
export const withPassages = <Shape extends z.ZodRawShape>(shape: Shape) =>
  expanded(
    expandClaim,
    z.strictObject({ ...shape, spans: spans.optional() }),
    z.union([z.strictObject({ ...shape, spans: spans.optional() }), z.strictObject({ ...shape, ...passage })]),
  );

/** A parsed claim, in its long form. */
export type FactsClaim = z.output<typeof longClaim>;
/** A parsed passage; `nth` counts from 1. */
export type FactsSpan = z.output<typeof span>;

/** Expands a field with a single claim written beside its value: `{ value, basis, in, words }`. */
function expandField(field: unknown): unknown {
  if (!isMapping(field) || 'claims' in field) return field;
  const { value, ...rest } = field;
  if (Object.keys(rest).length === 0) return field;
  return { ...(value !== undefined && { value }), claims: [rest] };
}

/** Expands a claim with a single passage written into it: `{ basis, in, words }`. */
function expandClaim(claim: unknown): unknown {
  if (!isMapping(claim) || 'spans' in claim) return claim;
  const { in: document, words, nth, ...rest } = claim;
  if (document === undefined && words === undefined) return claim;
  return { ...rest, spans: [{ in: document, words, ...(nth !== undefined && { nth }) }] };
}
