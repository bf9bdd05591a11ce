/** What one request makes of a plan: the values of its variables, and the parameters of the statement so far. */
export interface Run {
  /** Coerced by the types of the operation. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly params: unknown[];
  /** Arguments that depend on variables, by field. */
  readonly args: Map<object, Readonly<Record<string, unknown>>>;
}

/** A part of a statement: text, or what a request makes of it. */
export type Part = string | ((run: Run) => string);

/** An SQL expression, or a part of one. */
export type Sql = readonly Part[];

/** A part of a JSON text: text as it is, or an SQL expression with such text as its value. */
export type JsonPart = { readonly literal: string } | { readonly sql: Sql };

/** A JSON text to be written by the database. */
export type Json = readonly JsonPart[];

/** Writes SQL: values are text or parts. */
export function sql(strings: TemplateStringsArray, ...values: readonly (string | number | Sql)[]): Sql {
  const parts: Part[] = [];
  strings.forEach((string, index) => {
    add(parts, string);
    const value = values[index] ?? '';
    for (const part of Array.isArray(value) ? (value as Sql) : [String(value)]) add(parts, part);
  });
  return parts;
}

export function joined(list: readonly Sql[], separator: string): Sql {
  return list.reduce((all, one) => sql`${all}${separator}${one}`);
}

function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (part === '') return;
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else parts.push(part);
}

export function literal(text: string): Json {
  return [{ literal: text }];
}

export function value(expression: Sql): Json {
  return [{ sql: expression }];
}

/** Writes an object from its keys, which are names of GraphQL, and values, which may have parts of other kinds. */
export function object<Other = never>(
  entries: readonly (readonly [key: string, value: readonly (JsonPart | Other)[]])[],
): readonly (JsonPart | Other)[] {
  const inside = entries.flatMap(([key, one], index) => [{ literal: `${index > 0 ? ',' : ''}"${key}":` }, ...one]);
  return [{ literal: '{' }, ...inside, { literal: '}' }];
}

/** Writes the SQL expression whose value is the text: a concatenation, with constant text put together. */
export function concatenation(json: Json): Sql {
  const terms: Sql[] = [];
  let constant = '';
  const flush = () => {
    // Quotes occur in no name of GraphQL; doubled all the same, as SQL has it.
    if (constant !== '') terms.push([`'${constant.replaceAll("'", "''")}'`]);
    constant = '';
  };
  for (const part of json) {
    if ('literal' in part) {
      constant += part.literal;
      continue;
    }
    flush();
    terms.push(part.sql);
  }
  flush();
  return joined(terms, ' || ');
}

/** Puts a parameter into a statement and returns its place: `$1`. */
export function bind(run: Run, parameter: unknown): string {
  return `$${run.params.push(parameter)}`;
}

/** Starts the statement of a request. */
export function startRun(variables: Run['variables']): Run {
  return { variables, params: [], args: new Map() };
}

export function render(parts: Sql, run: Run): string {
  return parts.map((part) => (typeof part === 'string' ? part : part(run))).join('');
}

/**
 * Creates a function that writes the statement of a request. It remembers the last one of each plan: most requests only have
 * other parameters, and the driver finds a statement much faster by the same string than by an equal one.
 */
export function createRenderer(): (parts: Sql, run: Run) => string {
  const last = new WeakMap<Sql, { readonly written: readonly string[]; readonly text: string }>();

  return (parts, run) => {
    const written: string[] = [];
    for (const part of parts) if (typeof part !== 'string') written.push(part(run));
    const before = last.get(parts);
    if (before?.written.every((one, index) => one === written[index])) return before.text;
    let place = 0;
    const text = parts.map((part) => (typeof part === 'string' ? part : written[place++])).join('');
    last.set(parts, { written, text });
    return text;
  };
}
