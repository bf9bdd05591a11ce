import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../../tools/generate/random.ts';
import { drawValue, type Keys } from './values.ts';

export interface Drawn {
  query: string;
  variables: Record<string, unknown>;
}

/** What documents are drawn from. Cursors of earlier answers are by the name of their order. */
export interface Sources {
  schema: GraphQLSchema;
  keys: Keys;
  cursors: ReadonlyMap<string, readonly string[]>;
}

/** The root fields that are drawn. The others have statements of their own. */
const leftOut = ['search', 'statistics', 'nodes'];

/** Fields that are declined. They are drawn seldom, because they decline the whole operation. */
const declined = ['sourceCount', 'valuesAsOf', 'translations', 'sameWords'];

/** Draws a valid query, with fragments, directives, aliases and variables, and values that may be wrong. */
export function drawDocument(random: Random, { schema, keys, cursors }: Sources): Drawn {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: string[] = [];
  const chance = (of: number) => random.below(of) === 0;
  const query = schema.getQueryType() as GraphQLObjectType;
  let names = 0;

  function selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(({ name }) => !declined.includes(name) || chance(60));
    const lines = Array.from({ length: 1 + random.below(5) }, () => field(type, random.pick(fields), depth));
    if (chance(8)) lines.push('__typename');
    const body = lines.join(' ');
    const on = random.pick([type.name, ...type.getInterfaces().map(({ name }) => name)]);
    if (chance(10)) {
      return on === type.name
        ? `... on ${on}${directive()} { ${body} } ${field(type, random.pick(fields), depth)}`
        : `... on ${on}${directive()} { __typename } ${body}`;
    }
    if (!chance(12)) return body;
    fragments.push(`fragment F${fragments.length} on ${type.name} { ${body} }`);
    const spread = `...F${fragments.length - 1}`;
    return chance(3) ? `${spread} __typename ${spread}` : `${spread}${directive()}`;
  }

  function field(type: GraphQLObjectType, one: GraphQLField<unknown, unknown>, depth: number): string {
    const inner = getNamedType(one.type);
    const isObject = isObjectType(inner) || isInterfaceType(inner);
    if (isObject && depth <= 0) return '__typename';
    const args = argumentsOf(type, one);
    // Two fields with one key must be the same, so those with arguments have keys of their own, and those of no one type.
    const alias = args !== '' || isInterfaceType(inner) || chance(5) ? `${one.name}_${names++}: ` : '';
    const inside = isObject ? ` { ${insideOf(inner, depth - 1)} }` : '';
    return `${alias}${one.name}${args}${directive()}${inside}`;
  }

  function insideOf(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    if (isObjectType(type)) return selection(type, depth);
    // Of one type only: fields of several that have one key must be of one type.
    const one = random.pick(schema.getPossibleTypes(type));
    return `__typename ... on ${one.name} { ${selection(one, depth)} }`;
  }

  function directive(): string {
    if (!chance(14)) return '';
    const condition = chance(2) ? given('Boolean!', chance(2)) : String(chance(2));
    return random.pick([` @skip(if: ${condition})`, ` @include(if: ${condition})`]);
  }

  function argumentsOf(type: GraphQLObjectType, one: GraphQLField<unknown, unknown>): string {
    const chosen = one.args.filter((arg) => isNonNullType(arg.type) || isWanted(type, one, arg));
    const values = new Map<GraphQLArgument, unknown>();
    for (const arg of chosen) values.set(arg, drawValue(random, keys, arg.type, arg.name, one.name));
    // Both at once are an error.
    const sizes = [...values.keys()].filter(({ name }) => name === 'first' || name === 'last');
    if (sizes.length > 1 && !chance(20)) values.delete(random.pick(sizes));
    const order = orderOf(one, [...values].find(([arg]) => arg.name === 'orderBy')?.[1]);
    const known = cursors.get(order);
    for (const [arg] of values) {
      if (arg.name === 'after' || arg.name === 'before')
        values.set(arg, known && !chance(20) ? random.pick(known) : '');
      // A cursor of no list is an error, which the compiler leaves to the ordinary path.
      if (values.get(arg) === '' && !chance(10) && /^(after|before)$/.test(arg.name)) values.delete(arg);
    }
    if (values.size === 0) return '';
    const written = [...values].map(([arg, value]) => {
      const text = chance(4) ? given(String(arg.type), value) : literalOf(value, arg.type);
      return `${arg.name}: ${text}`;
    });
    return `(${written.join(', ')})`;
  }

  function isWanted(type: GraphQLObjectType, one: GraphQLField<unknown, unknown>, { name }: GraphQLArgument): boolean {
    if (one.name === 'person' && type === query) return name === 'slug' || chance(8);
    switch (name) {
      case 'first':
        return chance(2);
      case 'last':
        return chance(4);
      case 'after':
      case 'before':
        return chance(4);
      default:
        return chance(2);
    }
  }

  /** Declares a variable, with its value in the request, as default value, or left out. */
  function given(type: string, value: unknown): string {
    const name = `v${definitions.length}`;
    const isOptional = !type.endsWith('!');
    if (isOptional && chance(12)) definitions.push(`$${name}: ${type}`);
    else {
      definitions.push(`$${name}: ${type}`);
      variables[name] = value;
    }
    return `$${name}`;
  }

  const roots = Object.values(query.getFields()).filter(({ name }) => !leftOut.includes(name));
  const lines = Array.from({ length: chance(3) ? 2 : 1 }, () => {
    const one = random.pick(roots);
    return one.name === 'node' ? nodeField() : field(query, one, 3 + random.below(2));
  });

  function nodeField(): string {
    const [typeName, table] = random.pick([
      ['Summit', 'summits'],
      ['Deal', 'deals'],
      ['Person', 'people'],
      ['Country', 'countries'],
      ['Participant', 'participants'],
      ['Quote', 'quotes'],
    ] as const);
    const id = Buffer.from(`${typeName}:${random.pick([...(keys[table] ?? []), 'nobody'])}`).toString('base64');
    const place = chance(2) ? given('ID!', id) : JSON.stringify(id);
    const type = schema.getType(typeName) as GraphQLObjectType;
    return `node_${names++}: node(id: ${place}) { id ... on ${typeName} { ${selection(type, 3)} } ... on Sourced { documents { slug } } }`;
  }

  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  return { query: `query Q${head} { ${lines.join(' ')} } ${fragments.join(' ')}`, variables };
}

/** The name of the order of a list, as in its cursors. */
function orderOf(field: GraphQLField<unknown, unknown>, orderBy: unknown): string {
  const type = getNamedType(field.type).name.replace('Connection', '');
  const { field: by, direction } = (orderBy ?? {}) as { field?: string; direction?: string };
  const defaults: Record<string, string> = {
    Summit: 'DATE.DESC',
    Deal: 'TITLE.ASC',
    Quote: 'DOCUMENT.ASC',
    Participant: 'DATE.DESC',
    Document: 'CORPUS.ASC',
    Person: 'NAME.ASC',
    Country: 'CODE.ASC',
    Place: 'NAME.ASC',
    Organization: 'NAME.ASC',
    Occasion: 'DATE.ASC',
    Disagreement: 'RECORD.ASC',
    Corpus: 'PATH.ASC',
  };
  return `${type}.${by ? `${by}.${direction}` : defaults[type]}`;
}

/** Writes a value as a literal of a type. */
function literalOf(value: unknown, type: GraphQLArgument['type']): string {
  if (value === null) return 'null';
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((one) => literalOf(one, named)).join(', ')}]`;
  if (isEnumType(named)) return String(value);
  if (!isInputObjectType(named)) return JSON.stringify(value);
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined);
  const fields = named.getFields();
  return `{ ${entries.map(([name, one]) => `${name}: ${literalOf(one, fields[name]?.type as never)}`).join(', ')} }`;
}
