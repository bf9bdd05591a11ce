import type { z } from 'zod';
import { isMapping } from './mapping.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Definitions = Readonly<Record<string, JsonSchema>>;
type Mapping = Record<string, unknown>;

/** The definitions of what takes `defaults`. */
const CLAIMS = ['claim', 'claimed', 'sourced'];
/** What `defaults` may stand for. */
const TAKEN: unknown[] = ['basis', 'in', 'spans', 'claims'];

/** Returns definitions with those of the forms that claims may have in a record with `defaults`. */
export function withShorterDefinitions(definitions: Definitions): Definitions {
  const shorter = CLAIMS.map((name) => [shorterName(name), shortened(definitions[name])]);
  return { ...definitions, ...Object.fromEntries(shorter) };
}

/** Returns a JSON Schema in which records with `defaults` may have shorter forms: editors then complete these, or the long ones. */
export function withShorterForms(schema: unknown): unknown {
  if (!isMapping(schema)) return schema;
  const { properties } = schema;
  const long = mapped(schema, withShorterForms);
  if (!isMapping(properties) || !('defaults' in properties)) return long;
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  return { type: 'object', if: { required: ['defaults'] }, then: shortened(schema), else: long };
}

/** Makes optional what `defaults` may stand for, and values bare. */
function shortened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shortened);
  if (!isMapping(schema)) return schema;
  const { $ref, allOf, anyOf, required, ...others } = schema;
  const [value, sourced] = Array.isArray(allOf) ? allOf : [];
  const isField = isMapping(sourced) && sourced.$ref === refTo('sourced');
  const isClaim = Array.isArray(anyOf) && anyOf.every((form) => isMapping(form) && 'properties' in form);
  const rest = Array.isArray(required) ? required.filter((name) => !TAKEN.includes(name)) : [];
  return {
    ...mapped(others, (part, name) => (name === 'defaults' ? part : shortened(part))),
    ...($ref !== undefined && { $ref: shorterRef($ref) }),
    ...(rest.length > 0 && { required: rest }),
    ...(isField && { anyOf: [value.properties.value, { allOf: [value, { $ref: shorterRef(sourced.$ref) }] }] }),
    ...(allOf !== undefined && !isField && { allOf: shortened(allOf) }),
    ...(isClaim && merged(anyOf.map((form) => shortened(form) as Form))),
    ...(anyOf !== undefined && !isClaim && { anyOf: shortened(anyOf) }),
  };
}

interface Form {
  properties: Mapping;
  required?: string[];
}

/**
 * Returns one form that accepts what any of some forms accepts. Almost nothing is required in them, so that an editor
 * would take the first one for meant and complete only its fields.
 */
function merged(forms: readonly Form[]): Mapping {
  const properties: Mapping = Object.assign({}, ...forms.map((form) => form.properties));
  const required = requiredIn(forms);
  const dependencies = Object.keys(properties).flatMap((name) => {
    const those = forms.filter((form) => name in form.properties);
    const needed = requiredIn(those).filter((other) => other !== name && !required.includes(other));
    const excluded = Object.keys(properties).filter((other) => those.every((form) => !(other in form.properties)));
    const needs = needed.length > 0 && { required: needed };
    const excludes = excluded.length > 0 && { not: { anyOf: excluded.map((other) => ({ required: [other] })) } };
    return needs || excludes ? [[name, { ...needs, ...excludes }]] : [];
  });
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    dependencies: Object.fromEntries(dependencies),
  };
}

/** Returns what each of some forms requires. */
function requiredIn([first, ...others]: readonly Form[]): string[] {
  return (first?.required ?? []).filter((name) => others.every(({ required = [] }) => required.includes(name)));
}

function refTo(name: string): string {
  return `#/definitions/${name}`;
}

function shorterName(name: string): string {
  return `${name}WithDefaults`;
}

function shorterRef($ref: unknown): unknown {
  const name = CLAIMS.find((one) => $ref === refTo(one));
  return name === undefined ? $ref : refTo(shorterName(name));
}

function mapped(schema: Mapping, map: (part: unknown, name: string) => unknown): Mapping {
  return Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, map(part, name)]));
}
