import { coerceInputValue, GraphQLError, type GraphQLInputObjectType } from 'graphql';
import type { AnyWhere } from '../graphql/filter.ts';
import { readJson } from '../graphql/input.ts';
import { schema } from '../graphql/schema.ts';
import type { ExportType } from './export-type.ts';
import { ExportRefusal } from './refusal.ts';

/**
 * Converts a filter to a condition. The filter is JSON, of the same input type as the filter argument in the API, and
 * is validated by the input coercion of GraphQL (specification, 3.10), so that exports accept exactly what the API
 * accepts.
 *
 * @throws {ExportRefusal} listing all problems, each with its path
 */
export function readFilter({ filter }: ExportType, json: string): AnyWhere {
  const inputType = typeOf(filter.inputType);
  const problems: string[] = [];
  const value = coerceInputValue(parse(json, inputType), inputType, (path, _value, { message }) =>
    problems.push(`filter${path.map(pathSegment).join('')}: ${message}`),
  );
  if (problems.length > 0) throw new ExportRefusal([...problems, describeFields(inputType)]);
  try {
    return filter.where((value ?? {}) as object);
  } catch (error) {
    // Rejected by the filter itself: too many values, or a range that ends before it starts.
    if (error instanceof GraphQLError) throw new ExportRefusal([`filter: ${error.message}`]);
    throw error;
  }
}

function parse(json: string, inputType: GraphQLInputObjectType): unknown {
  try {
    return readJson('filter', json);
  } catch (error) {
    throw new ExportRefusal([
      `${(error as Error).message} Send a ${inputType} such as {"text": "gas"}.`,
      describeFields(inputType),
    ]);
  }
}

function typeOf(inputType: string | GraphQLInputObjectType): GraphQLInputObjectType {
  return typeof inputType === 'string' ? (schema.getType(inputType) as GraphQLInputObjectType) : inputType;
}

function pathSegment(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : `.${key}`;
}

function describeFields(inputType: GraphQLInputObjectType): string {
  const fields = Object.values(inputType.getFields()).map(({ name, type }) => `${name}: ${type}`);
  return `The fields of ${inputType.name} are ${fields.join(', ')}.`;
}
