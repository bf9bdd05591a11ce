import { z } from 'zod';
import { vocabulary } from '../../database/vocabulary.ts';
import { writtenForms } from './claims.ts';
import { factsFile } from './grammar.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/**
 * The grammar of the facts file as JSON Schema, which editors complete, explain and check it with. It takes what the
 * loader takes to begin with, short forms included; what only the documents or other parts of the file can tell, such as
 * whether words stand where they are said to, it leaves to the loader.
 *
 * @returns JSON Schema draft-07, the one that the YAML language server knows best, as text that ends with a newline.
 */
export function printFactsSchema(): string {
  const definitions: Record<string, JsonSchema> = {};

  /** What of a schema has an id goes to the definitions, wherever it is met. */
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
    // What is described is a copy of the schema that it is made of.
    const { parent } = zodSchema._zod;
    const forms = writtenForms.get(zodSchema) ?? (parent && writtenForms.get(parent));
    const origin = parent && z.globalRegistry.get(parent)?.id;
    if (forms) rewrite(jsonSchema, { description, ...convert(forms) });
    else if (origin) rewrite(jsonSchema, { description, allOf: [{ $ref: `#/definitions/${origin}` }] });
    else if (id !== undefined && isVocabulary(id)) rewrite(jsonSchema, { oneOf: termsOf(id) });
  };

  const grammar = convert(factsFile);
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Facts file of a dossier',
      description:
        'What the documents of a dossier prove. Written by `npm run facts-schema` from src/loader/facts/grammar.ts.',
      ...grammar,
      definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    null,
    2,
  )}\n`;
}

/** Each term with its sentence, which a list of bare terms has no room for. */
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
