import { z } from 'zod';
import type { VocabularyName } from '../../database/vocabulary.ts';
import { isListKind, type KindName, kindOf, type ListKind } from '../../records/kinds.ts';
import type { Field, Fields, RecordType } from '../../records/record.ts';
import { claimed, type SourcedSchema, sourced } from './claims.ts';
import { countryCode, currencyCode, duration, edtf, line, slug, terms } from './forms.ts';

/** The schema of the values of each kind. */
const forms = {
  ...terms,
  wording: line,
  verbatim: line,
  wordings: z.array(line).min(1),
  flag: z.boolean(),
  date: edtf,
  timeZone: line,
  duration,
  currency: currencyCode,
  person: slug,
  place: slug,
  organization: slug,
  country: countryCode,
  occasion: slug,
  summit: slug,
  quote: slug,
  document: slug,
  countries: z.array(countryCode).min(1),
} satisfies { [Name in FormKind | VocabularyName]: z.ZodType };

/** The kinds of values that stand in the field of a record, rather than in a list whose elements have claims. */
type FormKind = Exclude<KindName, Exclude<ListKind, 'countries'>>;

type Sourced<Of extends Field> = Of['kind'] extends FormKind ? SourcedSchema<(typeof forms)[Of['kind']]> : never;

type Shape<Of extends Fields> = {
  [Name in keyof Of as Of[Name] extends { claimed: false }
    ? never
    : Of[Name]['kind'] extends FormKind
      ? Name
      : never]: Of[Name] extends { isKey: true }
    ? typeof claimed
    : Of[Name] extends { required: true }
      ? Sourced<Of[Name]>
      : z.ZodOptional<Sourced<Of[Name]>>;
};

/** Returns the schema of the claimed fields of a record, except lists whose elements have claims of their own. */
export function shapeOf<Of extends Fields>({ fields }: RecordType<RecordType['table'], Of>): Shape<Of> {
  const shape = Object.entries<Field>(fields).flatMap(([name, field]) => {
    const { kind } = field;
    if (field.claimed === false || (isListKind(kind) && kind !== 'countries')) return [];
    return [[name, schemaOf(field, forms[kind])]];
  });
  return Object.fromEntries(shape);
}

/** The same with every field optional: what a dossier may add to a record of another one. */
type OpenShape<Of extends Fields> = {
  [Name in keyof Shape<Of>]: Shape<Of>[Name] extends z.ZodOptional ? Shape<Of>[Name] : z.ZodOptional<Shape<Of>[Name]>;
};

/** Returns the schema of the same fields, of which none is required. */
export function openShapeOf<Of extends Fields>(record: RecordType<RecordType['table'], Of>): OpenShape<Of> {
  const shape = Object.entries<z.ZodType>(shapeOf(record)).map(([name, field]) => [
    name,
    field instanceof z.ZodOptional ? field : field.optional().describe(field.description ?? ''),
  ]);
  return Object.fromEntries(shape);
}

function schemaOf({ kind, isKey, required, description }: Field, form: z.ZodType): z.ZodType {
  const { section } = kindOf(kind);
  const text = [description, section && !isKey && `A key of ${section}.`, kind === 'date' && 'EDTF.'];
  const described = text.filter(Boolean).join(' ');
  if (isKey) return claimed.describe(described);
  return (required ? sourced(form) : sourced(form).optional()).describe(described);
}
