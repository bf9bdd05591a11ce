import { z } from 'zod';
import { vocabulary } from '../../database/vocabulary.ts';
import { writtenForms } from './claims.ts';
import { factsFile } from './grammar.ts';
import { withShorterDefinitions, withShorterForms } from './shorter-forms.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/**
 * Returns the grammar of the facts file as JSON Schema, for completion, documentation and validation in text editors.
 * It accepts what the loader's grammar accepts, including short forms. Checks that need the documents or other parts of
 * the file, such as whether words are in the document, are left to the loader.
 *
 * @returns JSON Schema draft-07, which the YAML language server supports best, as text that ends with a newline
 */
export function printFactsSchema(): string {
  const definitions: Record<string, JsonSchema> = {};

  /** Converts a schema; schemas with an id become definitions, wherever they are used. */
  function convert(schema: z.ZodType): JsonSchema {
    const {
      $schema,
      definitions: found,
      ...converted
    } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07', override });
    Object.assign(definitions, found);
    return converted;
  }

  const override: Override = ({ zodSchema, jsonSchema }) => {
    const { id, description } = z.globalRegistry.get(zodSchema) ?? {};
    // `describe` copies a schema; the original is its parent.
    const { parent } = zodSchema._zod;
    const forms = writtenForms.get(zodSchema) ?? (parent && writtenForms.get(parent));
    const origin = parent && z.globalRegistry.get(parent)?.id;
    if (forms) rewrite(jsonSchema, { description, ...convert(forms) });
    else if (origin) rewrite(jsonSchema, { description, allOf: [{ $ref: `#/definitions/${origin}` }] });
    else if (id !== undefined && isVocabulary(id)) rewrite(jsonSchema, { oneOf: termsOf(id) });
  };

  const grammar = withShorterForms(convert(factsFile)) as JsonSchema;
  const all = Object.entries(withShorterDefinitions(definitions));
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Facts file of a dossier',
      description:
        'What the documents of a dossier prove. Written by `npm run facts-schema` from src/loader/facts/grammar.ts.',
      ...grammar,
      definitions: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    null,
    2,
  )}\n`;
}

/** Returns each term with its description, which an `enum` could not hold. */
function termsOf(name: keyof typeof vocabulary): JsonSchema[] {
  return Object.entries(vocabulary[name]).map(([term, description]) => ({ const: term, description }));
}

function isVocabulary(id: string): id is keyof typeof vocabulary {
  return Object.hasOwn(vocabulary, id);
}

function rewrite(schema: JsonSchema, { description, ...other }: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, description !== undefined && { description }, other);
}
