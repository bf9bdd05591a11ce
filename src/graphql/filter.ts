import type { InputRef, InputType } from '@pothos/core';
import type { RelationsFilter } from 'drizzle-orm';
import type { relations } from '../database/relations.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { badInput } from './errors.ts';

export type TableName = keyof typeof relations;

/** A condition on the rows of a table, as data: columns, relations, AND, OR, NOT. */
export type Where<Table extends TableName> = RelationsFilter<(typeof relations)[Table], typeof relations>;

/** A condition on the rows of some table. The union of the types of all of them takes the type checker minutes. */
export type AnyWhere = object;

/** A field of a filter: its type and description, and the condition that a value stands for. */
interface FilterField<Table extends TableName, Value> {
  type: InputType<SchemaTypes> | [InputType<SchemaTypes>];
  description: string;
  where(value: Value): Where<Table> | undefined;
  /** Work for the database, in units of cost. The value is as sent by the client and may have any type. */
  work?(value: unknown): number;
}

// biome-ignore lint/suspicious/noExplicitAny: each field has its own value type, which only its `where` needs to know.
type FilterFields<Table extends TableName> = Record<string, FilterField<Table, any>>;

/** A filter: the input type that clients see, and the condition that its value stands for. */
export interface Filter {
  inputType: InputRef<object>;
  where(value: object | null | undefined): AnyWhere;
  /** Work of all conditions, in units of cost. The value is as sent by the client and may have any type. */
  work(value: unknown): number;
}

/** Defines a filter. All fields must match; omitted and null ones are ignored. */
export function defineFilter<Table extends TableName>(
  name: string,
  _table: Table,
  description: string,
  fields: FilterFields<Table>,
): Filter {
  // Made on first use, because a type that no argument refers to must not be in the schema.
  let inputType: InputRef<object> | undefined;
  const makeInputType = () =>
    builder.inputType(name, {
      description: `${description} ${filterRules}`,
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
      return { AND: conditions };
    },
    work(value) {
      const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
      return given.reduce((sum, [field, one]) => sum + (fields[field]?.work?.(one) ?? 0), 0);
    },
  };
}

/** Maximum number of values in a list, and of UTF-16 code units in a text. They bound the work of the database. */
const MOST_VALUES = 100;
export const MOST_CHARACTERS = 10_000;

/** Describes what all filters have in common. */
const filterRules = `All conditions must match; omitted and null ones are ignored. A list has at most ${MOST_VALUES} values, and an empty one matches nothing unless all of its values must match.`;

/**
 * Returns a value from a client if its size is in bounds.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for a list or text that is too long, and for NUL, which Postgres does not store
 */
export function bounded<Value>(field: string, given: Value): Value {
  if (Array.isArray(given) && given.length > MOST_VALUES) {
    throw badInput(`${field}: must have at most ${MOST_VALUES} values, but has ${given.length}.`);
  }
  if (typeof given === 'string' && given.length > MOST_CHARACTERS) {
    throw badInput(`${field}: must have at most ${MOST_CHARACTERS} characters, but has ${given.length}.`);
  }
  if (typeof given === 'string' && given.includes('\0')) {
    throw badInput(`${field}: contains the character NUL (U+0000). Remove it.`);
  }
  return given;
}
