import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { compile } from '../../../src/graphql/compiler/plan.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { eachField } from './support/each-field.ts';

/** The fields that resolvers answer, together with all else that an operation asks. Those below them are not listed. */
const declined = [
  'Deal.sourceCount',
  'Deal.valuesAsOf',
  'Occasion.sourceCount',
  'Occasion.valuesAsOf',
  'Participant.sourceCount',
  'Participant.valuesAsOf',
  'Query.nodes',
  'Query.search',
  'Query.statistics',
  'Quote.sameWords',
  'Quote.sourceCount',
  'Quote.translations',
  'Quote.valuesAsOf',
  'Summit.sourceCount',
  'Summit.valuesAsOf',
];

test('the compiler declines these fields, and answers all others', () => {
  const found = eachField(schema).flatMap(({ field, query }) => {
    const document = parse(query);
    expect(validate(schema, document), query).toEqual([]);
    const what = compile(schema, document, undefined, {}).declined;
    // The way to some fields leads through one that is declined.
    if (what !== undefined && what !== field) expect(declined, `${query}: ${what}`).toContain(what);
    return what === field ? [field] : [];
  });
  expect(found.sort()).toEqual(declined);
});
