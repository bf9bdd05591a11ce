import { GraphQLFloat, type GraphQLOutputType, getNamedType, isEnumType, isListType, isNonNullType } from 'graphql';
import { decline } from './compilation.ts';
import { columnOf, columnSql, type Rows } from './rows.ts';
import { concatenation, type Json, literal, type Part, type Sql, sql, value } from './text.ts';

/** Writes a column as a field of a type. Types of columns that it does not know are declined. */
export function columnJson(rows: Rows, name: string, type: GraphQLOutputType): Json {
  const column = columnOf(rows, name);
  const isRequired = isNonNullType(type);
  // A null where there must be none is for the ordinary path: here it might be lost from a list.
  if (isRequired && !column.notNull) decline(`${rows.table}.${name}: null`);
  const place = columnSql(rows, name);
  const text = isPlain(rows, name, type) ? quoted([place]) : textOf(place, column.getSQLType(), type);
  return isRequired ? text : value(sql`coalesce(${concatenation(text)}, 'null')`);
}

/** Writes an expression of SQL as a field of a type. */
export function expressionJson(expression: Part, type: GraphQLOutputType): Json {
  checkEnum(type);
  const isEnum = isEnumType(getNamedType(type)) && !isList(type);
  const text = isEnum ? quoted(sql`(${[expression]})`) : value(sql`to_json(${[expression]})::text`);
  return isNonNullType(type) ? text : value(sql`coalesce(${concatenation(text)}, 'null')`);
}

/**
 * Whether the values of a column need no escapes in JSON, so that they can be written between quotation marks: half of the
 * time of a page goes into escaping texts. They are the names of enums, slugs, codes (`loader/facts/forms.ts`), dates in EDTF
 * and numbers.
 */
function isPlain(rows: Rows, name: string, type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  const sqlType = columnOf(rows, name).getSQLType();
  if (isList(type)) return false;
  if (isEnumType(named)) return checkEnum(type);
  if (/^numeric/.test(sqlType)) return named !== GraphQLFloat;
  // The key of a dossier is the name of its folder.
  const isOfDossier = name === 'dossierSlug' || rows.table === 'dossiers';
  return /^text/.test(sqlType) && /^(slug|code)$|(Slug|Code|Edtf)$/.test(name) && !isOfDossier;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function quoted(text: Sql): Json {
  return [...literal('"'), ...value(text), ...literal('"')];
}

/** Writes the JSON text of a column, which is null for null. */
function textOf(place: string, sqlType: string, type: GraphQLOutputType): Json {
  if (isList(type)) return value([`to_json(${place})::text`]);
  if (/^(integer|boolean)$/.test(sqlType)) return value([`${place}::text`]);
  if (/^numeric/.test(sqlType)) return value([`trim_scale(${place})::text`]);
  if (getNamedType(type) === GraphQLFloat) return decline(sqlType);
  // Not a cast of a date, which goes by settings of the session.
  if (/^(text|date)/.test(sqlType)) return value([`to_json(${place})::text`]);
  return decline(`a column of type ${sqlType}`);
}

/** Checks that the values of an enum are called as they are stored. */
function checkEnum(type: GraphQLOutputType): true {
  const named = getNamedType(type);
  if (isEnumType(named) && named.getValues().some((one) => one.name !== one.value)) decline(named.name);
  return true;
}
