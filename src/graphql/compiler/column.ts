import { GraphQLFloat, type GraphQLOutputType, getNamedType, isEnumType, isListType, isNonNullType } from 'graphql';
import { decline } from './compilation.ts';
import { columnOf, columnSql, type Rows } from './rows.ts';
import { type Json, type Part, sql, value } from './text.ts';

/** Writes a column as a field of a type. Types of columns that it does not know are declined. */
export function columnJson(rows: Rows, name: string, type: GraphQLOutputType): Json {
  const column = columnOf(rows, name);
  const isRequired = isNonNullType(type);
  // A null where there must be none is for the ordinary path: here it might be lost from a list.
  if (isRequired && !column.notNull) decline(`${rows.table}.${name}: null`);
  const place = columnSql(rows, name);
  const text = textOf(place, column.getSQLType(), type);
  return value(isRequired ? [text] : sql`coalesce(${text}, 'null')`);
}

/** Writes an expression of SQL as a field of a type. */
export function expressionJson(expression: Part, type: GraphQLOutputType): Json {
  const text = sql`to_json(${[expression]})::text`;
  checkEnum(type);
  return value(isNonNullType(type) ? text : sql`coalesce(${text}, 'null')`);
}

/** Writes the JSON text of a column as an SQL expression, which is null for null. */
function textOf(place: string, sqlType: string, type: GraphQLOutputType): string {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return `to_json(${place})::text`;
  if (isEnumType(getNamedType(type))) {
    checkEnum(type);
    // The names of GraphQL need no escapes.
    return `'"' || ${place} || '"'`;
  }
  if (/^(integer|boolean)$/.test(sqlType)) return `${place}::text`;
  if (getNamedType(type) === GraphQLFloat)
    return /^numeric/.test(sqlType) ? `trim_scale(${place})::text` : decline(sqlType);
  if (/^numeric/.test(sqlType)) return `'"' || ${place} || '"'`;
  // Not a cast of a date, which goes by settings of the session.
  if (/^(text|date)/.test(sqlType)) return `to_json(${place})::text`;
  return decline(`a column of type ${sqlType}`);
}

/** Checks that the values of an enum are called as they are stored. */
function checkEnum(type: GraphQLOutputType): void {
  const named = getNamedType(type);
  if (isEnumType(named) && named.getValues().some((one) => one.name !== one.value)) decline(named.name);
}
