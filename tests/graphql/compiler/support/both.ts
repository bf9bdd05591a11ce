import { graphql, parse, validate } from 'graphql';
import type { Connection } from '../../../../src/database/connection.ts';
import type { Planner } from '../../../../src/graphql/compiler/plans.ts';
import { schema } from '../../../../src/graphql/schema.ts';

export type Outcome = 'same' | 'declined' | 'both fail' | { differs: string };

/** Answers a request on both paths, and compares the bytes. */
export async function compareBoth(
  connection: Connection,
  planner: Planner,
  query: string,
  variables: Record<string, unknown>,
): Promise<{ outcome: Outcome; text: string }> {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw new Error(`${invalid.message}: ${query}`);
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: { db: connection.db },
  });
  const text = JSON.stringify({ data });
  const prepared = planner(document, undefined, variables);
  if (!prepared) return { outcome: 'declined', text };
  const request = connection.forRequest({ signal: new AbortController().signal });
  let answer: string | undefined;
  try {
    answer = prepared.answerOf(await request.read(prepared.text, prepared.params))?.toString();
  } catch (error) {
    // The ordinary path says what is wrong, so here only that something is.
    answer = errors ? undefined : `failed: ${(error as Error).message}`;
  }
  if (errors) {
    if (answer === undefined) return { outcome: 'both fail', text };
    return { outcome: { differs: `the ordinary path has an error: ${errors[0]?.message}\n${shown()}` }, text };
  }
  if (answer === text) return { outcome: 'same', text };
  return { outcome: { differs: shown() }, text };

  function shown(): string {
    let at = 0;
    while (at < text.length && text[at] === answer?.[at]) at++;
    const near = (all: string | undefined) => all?.slice(Math.max(0, at - 80), at + 120);
    return `${query}\n${JSON.stringify(variables)}\nordinary: …${near(text)}\ncompiled: …${near(answer)}\n${prepared?.text}`;
  }
}
