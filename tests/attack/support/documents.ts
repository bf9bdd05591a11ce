import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Random } from '../../tools/generate/random.ts';

/** A document of a schema, drawn at random: mostly valid, with values that are now right and now anything. */
export function drawDocument(schema: GraphQLSchema, random: Random): { query: string; variables: object } {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];

  function selections(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type))
      return `{ __typename ${type
        .getTypes()
        .slice(0, 2)
        .map((one) => `... on ${one.name} ${selections(one, depth - 1)}`)
        .join(' ')} }`;
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const all = Object.values(type.getFields());
    const parts = Array.from({ length: 1 + random.below(4) }, (_, index) => {
      const field = random.pick(all);
      const inner = getNamedType(field.type);
      const isLeaf = !isObjectType(inner) && !isInterfaceType(inner) && !isUnionType(inner);
      if (!isLeaf && depth <= 0) return '__typename';
      // Now and then a name that another field has taken too, which is a conflict.
      const alias = `${random.below(30) === 0 ? 'a' : `${field.name}${index}`}: `;
      return `${alias}${field.name}${args(field.args)}${directive()} ${isLeaf ? '' : selections(inner, depth - 1)}`;
    });
    if (random.below(12) === 0) {
      const name = `f${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')} }`);
      return `{ ...${name} }`;
    }
    if (random.below(20) === 0) return `{ ... on ${type.name} { ${parts.join(' ')} } __typename }`;
    return `{ ${parts.join(' ')} }`;
  }

  function args(declared: readonly GraphQLArgument[]): string {
    const given = declared.filter(({ type }) => isNonNullType(type) || random.below(3) === 0);
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${argument(type)}`).join(', ')})`;
  }

  function argument(type: GraphQLInputType): string {
    if (random.below(3) > 0) return literal(type, 3);
    const name = `v${declarations.length}`;
    declarations.push(`$${name}: ${type}`);
    if (random.below(15) > 0) variables[name] = value(type, 3);
    return `$${name}`;
  }

  function literal(type: GraphQLInputType, depth: number): string {
    return written(type, value(type, depth));
  }

  /** As it stands in a document, where keys of objects and names of enums have no quotes. */
  function written(type: GraphQLInputType, given: unknown): string {
    const inner = getNullableType(type);
    if (Array.isArray(given) && isListType(inner))
      return `[${given.map((one) => written(inner.ofType as GraphQLInputType, one)).join(', ')}]`;
    if (isEnumType(inner) && typeof given === 'string' && /^[A-Z_]+$/.test(given)) return given;
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      const fields = isInputObjectType(inner) ? inner.getFields() : {};
      const parts = Object.entries(given).map(([name, one]) => {
        const of = fields[name]?.type;
        return `${name}: ${of ? written(of, one) : (JSON.stringify(one) ?? 'null').replace(/"(\w+)":/g, '$1: ')}`;
      });
      return `{ ${parts.join(', ')} }`;
    }
    return JSON.stringify(given) ?? 'null';
  }

  /** What a variable is given, now and then of another type. */
  function value(type: GraphQLInputType, depth: number): unknown {
    if (random.below(60) === 0) return anything(random);
    const inner = getNullableType(type);
    if (isListType(inner))
      return Array.from({ length: random.below(4) }, () => value(inner.ofType as GraphQLInputType, depth));
    if (isEnumType(inner)) return random.pick(inner.getValues()).name;
    if (isInputObjectType(inner)) {
      if (depth === 0) return {};
      const fields = Object.values(inner.getFields()).filter(
        ({ type: of }) => isNonNullType(of) || random.below(5) === 0,
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, depth - 1)]));
    }
    const name = inner.toString();
    const odd = random.below(4) === 0;
    return random.pick((odd ? unusual[name] : usual[name]) ?? usual.String ?? []);
  }

  function directive(): string {
    return random.below(15) > 0
      ? ''
      : random.pick([' @skip(if: false)', ' @include(if: true)', ' @include(if: false)']);
  }

  const root = selections(schema.getQueryType() as GraphQLNamedType, 1 + random.below(4));
  const head = declarations.length > 0 ? `query Q(${declarations.join(', ')})` : random.pick(['', 'query Q', 'query']);
  return { query: [`${head} ${root}`, ...fragments].join('\n'), variables };
}

const ids = ['Deal:gas-supply-contract-30-year', 'Person:xi-jinping', 'Summit:x'].map((id) =>
  Buffer.from(id).toString('base64'),
);

const usual: Record<string, unknown[]> = {
  Int: [0, 1, 2, 3, 20],
  Float: [0, 1.5],
  Boolean: [true, false],
  ID: ids,
  String: ['xi-jinping', 'gas-supply-contract-30-year', 'Q15031', 'gas', 'back', 'title', 'date'],
  Date: ['2022-02-04', '1900-01-01', '2099-12-31'],
  DateTime: ['2022-02-04T00:00:00Z', '2030-01-01T00:00:00Z'],
  EDTF: ['2022', '2022-02'],
  Decimal: ['0', '1000000000', '0.1'],
  Duration: ['P30Y', 'P1M'],
  CountryCode: ['CN', 'RU', 'FR'],
  CurrencyCode: ['EUR', 'USD'],
};

const unusual: Record<string, unknown[]> = {
  Int: [100, 101, -1, 2_147_483_647, -2_147_483_648],
  Float: [-1, 1e308],
  ID: ['', 'x', '\u0000', 'RGVhbDo=', 'Tm9uZXN1Y2g6MQ=='],
  String: [
    '“back to back”',
    '',
    ' ',
    '%',
    '_',
    '\\',
    "'",
    '-',
    '- -',
    '"',
    'or',
    '\u0000',
    '\ud800',
    '🏔️',
    'ﷺ',
    'a'.repeat(300),
    '../..',
    '$1',
    ':*',
    '&|!()',
    '한국어',
  ],
  Date: ['2022-02-30', '0000-00-00', '9999-12-31', '-0044-03-15', '2022'],
  DateTime: ['2022-02-04T25:00:00Z', '+275760-09-13T00:00:00.000Z', 'now'],
  EDTF: ['202X', '2022-02~', 'x'],
  Decimal: ['-1', '1e400', '9'.repeat(200), 'NaN', 'Infinity'],
  Duration: ['P', 'PT1S'],
  CountryCode: ['XX', 'cn', ''],
  CurrencyCode: ['XXX', 'euro'],
};

/** A value of JSON that no type of the schema need have. */
export function anything(random: Random): unknown {
  return random.pick<unknown>([
    null,
    true,
    -0,
    1e308,
    1.5,
    '',
    '\u0000',
    '\uffff',
    [],
    [[]],
    {},
    { a: { b: [1] } },
    { __proto__: 1 },
    ['CN', null, 3],
  ]);
}
