import { coerceInputValue, GraphQLError, type GraphQLInputObjectType } from 'graphql';
import type { Where } from '../graphql/filter.ts';
import { readJson } from '../graphql/input.ts';
import { schema } from '../graphql/schema.ts';
import type { ExportType } from './export-type.ts';
import { ExportRefusal } from './refusal.ts';
import { exportTypes } from './types.ts';

/**
 * The condition that a filter makes: JSON of the filter input that the API takes for the same list, checked by the very
 * rules of GraphQL (specification, 3.10, input coercion), so that what the API takes is taken here, and nothing else.
 *
 * @throws {ExportRefusal} that tells everything that is wrong with it, each by its path.
 */
export function readFilter({ name, filter }: ExportType, json: string): Where {
  if (!filter) {
    const others = exportTypes.filter((type) => type.filter).map((type) => type.name);
    throw new ExportRefusal([`filter: ${name} takes none; these do: ${others.join(', ')}.`]);
  }
  const inputType = typeOf(filter.inputType);
  const problems: string[] = [];
  const value = coerceInputValue(parse(json, inputType), inputType, (path, _value, { message }) =>
    problems.push(`filter${path.map(step).join('')}: ${message}`),
  );
  if (problems.length > 0) throw new ExportRefusal([...problems, whereToLook(inputType)]);
  try {
    return filter.where((value ?? {}) as object);
  } catch (error) {
    // What a filter itself refuses: too many values, a range that ends before it starts.
    if (error instanceof GraphQLError) throw new ExportRefusal([`filter: ${error.message}`]);
    throw error;
  }
}

function parse(json: string, inputType: GraphQLInputObjectType): unknown {
  try {
    return readJson('filter', json);
  } catch (error) {
    throw new ExportRefusal([
      `${(error as Error).message} Give a ${inputType} such as {"text": "gas"}.`,
      whereToLook(inputType),
    ]);
  }
}

function typeOf(inputType: string | GraphQLInputObjectType): GraphQLInputObjectType {
  return typeof inputType === 'string' ? (schema.getType(inputType) as GraphQLInputObjectType) : inputType;
}

function step(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : `.${key}`;
}

function whereToLook(inputType: GraphQLInputObjectType): string {
  const fields = Object.values(inputType.getFields()).map(({ name, type }) => `${name}: ${type}`);
  return `The fields of ${inputType.name} are ${fields.join(', ')}.`;
}
