import type { InputRef, InputType } from '@pothos/core';
import type { RelationsFilter } from 'drizzle-orm';
import type { relations } from '../database/relations.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { badInput } from './errors.ts';

export type TableName = keyof typeof relations;

/** A condition on the rows of a table, as data: columns, relations to follow, AND, OR, NOT. */
export type Where<Table extends TableName = TableName> = RelationsFilter<(typeof relations)[Table], typeof relations>;

/** One field of a filter: its type, what it means, and the condition that a value makes. */
interface FilterField<Table extends TableName, Value> {
  type: InputType<SchemaTypes> | [InputType<SchemaTypes>];
  description: string;
  where(value: Value): Where<Table> | undefined;
  /** Its work for the database, in units of cost. The value is as the client sent it, of whatever type. */
  work?(value: unknown): number;
}

// biome-ignore lint/suspicious/noExplicitAny: each field has a value type of its own, which its `where` alone needs to know.
type FilterFields<Table extends TableName> = Record<string, FilterField<Table, any>>;

/** A filter: the input type that clients see, and the condition that its value makes. */
export interface Filter<Table extends TableName> {
  inputType: InputRef<object>;
  where(value: object | null | undefined): Where<Table>;
  /** The work of its conditions, in units of cost. The value is as the client sent it, of whatever type. */
  work(value: unknown): number;
}

/** Declares a filter. Its fields all have to hold; one that is not given, or null, asks nothing. */
export function defineFilter<Table extends TableName>(
  name: string,
  _table: Table,
  description: string,
  fields: FilterFields<Table>,
): Filter<Table> {
  // Made where a list takes it as an argument: a type that nothing refers to has no place in the schema.
  let inputType: InputRef<object> | undefined;
  const makeInputType = () =>
    builder.inputType(name, {
      description,
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, { type, description: text }]) => [
            field,
            t.field({ type: type as never, required: false, description: text }),
          ]),
        ) as never,
    });
  return {
    get inputType() {
      inputType ??= makeInputType() as InputRef<object>;
      return inputType;
    },
    where(value) {
      const conditions = Object.entries(value ?? {}).flatMap(([field, given]) =>
        given == null ? [] : (fields[field]?.where(bounded(field, given)) ?? []),
      );
      return { AND: conditions } as Where<Table>;
    },
    work(value) {
      const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
      return given.reduce((sum, [field, one]) => sum + (fields[field]?.work?.(one) ?? 0), 0);
    },
  };
}

/** The most values in a list, and characters in a text: more would keep the database busy for what nobody asks. */
const MOST_VALUES = 100;
export const MOST_CHARACTERS = 10_000;

/** What a client gives, as long as it is not too much. */
export function bounded<Value>(field: string, given: Value): Value {
  if (Array.isArray(given) && given.length > MOST_VALUES) {
    throw badInput(`${field}: at most ${MOST_VALUES} values, not ${given.length}.`);
  }
  if (typeof given === 'string' && given.length > MOST_CHARACTERS) {
    throw badInput(`${field}: at most ${MOST_CHARACTERS} characters, not ${given.length}.`);
  }
  if (typeof given === 'string' && given.includes('\0')) throw badInput(`${field}: a text has no NUL.`);
  return given;
}
