import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import { type Run, startRun } from './text.ts';

/** The compiler does not cover something, or a request is wrong. The ordinary path answers, and says what is wrong. */
export class Declined extends Error {
  override name = 'Declined';
}

export function decline(what: string): never {
  throw new Declined(what);
}

/** Maximum number of fields and of names for rows in a statement, which Postgres takes time to plan. */
const MOST_FIELDS = 3000;
const MOST_NAMES = 500;

/** Something that a plan takes for granted of a request, such as its order: the plan serves requests of which it holds. */
export interface Guard {
  of(run: Run): unknown;
  value: unknown;
}

/** What the parts of a plan share while it is compiled. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The request at hand. */
  readonly run: Run;
  /** Returns what the request at hand says, and guards that others say the same. */
  decide<Value extends string | boolean>(of: (run: Run) => Value): Value;
  /** Returns a name that is new in the statement. */
  newName(): string;
  /** Counts fields that are written, because fragments may multiply them. */
  count(fields: number): void;
}

export function startCompilation(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Run['variables'],
): { compilation: Compilation; guards: readonly Guard[] } {
  const guards: Guard[] = [];
  const run = startRun(variables);
  let names = 0;
  let written = 0;
  const compilation: Compilation = {
    schema,
    fragments,
    run,
    decide(of) {
      const value = of(run);
      guards.push({ of, value });
      return value;
    },
    newName: () => (names < MOST_NAMES ? `a${names++}` : decline('an operation of so many lists and objects')),
    count(fields) {
      written += fields;
      if (written > MOST_FIELDS) decline('an operation of so many fields');
    },
  };
  return { compilation, guards };
}
