import { printFactsSchema } from '../../../src/loader/facts/json-schema.ts';
import { table } from './pages.ts';

/** What is used here of the JSON Schema of the facts file. */
interface Schema {
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: { const: string; description: string }[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  required?: string[];
  /** The forms of a record without `defaults`. */
  else?: Schema;
}

const grammar = JSON.parse(printFactsSchema()) as Schema & { definitions: Record<string, Schema> };

/** What the forms of single values are called; other definitions are vocabularies, by their name. */
const forms: Record<string, string> = {
  line: 'text',
  slug: 'key',
  countryCode: 'country code',
  currencyCode: 'currency code',
  decimal: 'decimal in quotes',
  edtf: 'EDTF',
  defaults: '[defaults](#less-to-type)',
  participantDefaults: '[defaults](#less-to-type)',
};

/** The fields of the facts file, a table for each kind of record. */
export function grammarTables(): string {
  return tablesOf('facts.yaml', grammar).join('\n');
}

/** Each term of each vocabulary that a facts file uses, with the sentence that says when it applies. */
export function vocabularyTables(): string {
  const vocabularies = Object.entries(grammar.definitions).filter(([, { oneOf }]) => oneOf);
  return vocabularies
    .map(([name, { oneOf = [] }]) => {
      const terms = oneOf.map((term) => [`\`${term.const}\``, term.description]);
      return `### ${name}\n\n${table([['term', 'when it applies'], ...terms])}`;
    })
    .join('\n');
}

function tablesOf(title: string, { properties = {}, required = [] }: Schema): string[] {
  const rows = Object.entries(properties).map(([name, property]) => {
    const { form, claims } = describe(property);
    return [`\`${name}\``, form, required.includes(name) ? 'yes' : '', claims, property.description ?? ''];
  });
  const own = `### ${title}\n\n${table([['field', 'value', 'required', 'claims', 'meaning'], ...rows])}`;
  // The records in it have the fields of the sections before.
  if (title === 'additions') return [own];
  const inner = Object.entries(properties).flatMap(([name, property]) => {
    const record = recordOf(property);
    return record ? tablesOf(title === 'facts.yaml' ? name : `${title}: ${name}`, record) : [];
  });
  return [own, ...inner];
}

/** The record that a field holds by key, or in a list. */
function recordOf({ additionalProperties, items }: Schema): Schema | undefined {
  const inner = additionalProperties || items;
  return [inner?.else, inner].find((one) => one?.properties);
}

function describe(schema: Schema): { form: string; claims: '' | 'yes' | 'only' } {
  const name = refOf(schema);
  if (name === 'claimed') return { form: '', claims: 'only' };
  const [first, second] = schema.allOf ?? [];
  const value = first?.properties?.value;
  if (value && second && refOf(second) === 'sourced') return { form: formOf(value), claims: 'yes' };
  return { form: formOf(schema), claims: '' };
}

function formOf(schema: Schema): string {
  const name = refOf(schema);
  if (name === 'claimed') return 'claims';
  if (name === 'claim') return 'claim';
  if (name !== undefined) return forms[name] ?? `[${name}](#${name.toLowerCase()})`;
  const { type, items, additionalProperties, format, pattern } = schema;
  if (recordOf(schema)) return items ? 'list, see below' : 'by key, see below';
  if (items) return `list: ${formOf(items)}`;
  if (additionalProperties) return `by key: ${formOf(additionalProperties)}`;
  if (format === 'uri') return 'URL';
  if (pattern?.startsWith('^Q')) return 'Wikidata id';
  if (pattern?.startsWith('^P')) return 'ISO 8601 duration';
  return type === 'boolean' ? 'true or false' : 'text';
}

function refOf({ $ref, allOf }: Schema): string | undefined {
  const ref = $ref ?? (allOf?.length === 1 ? allOf[0]?.$ref : undefined);
  return ref?.replace('#/definitions/', '');
}
