import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { fold, isUnseparated, wordsIn } from '../../src/graphql/search-words.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';
import { searchCases } from './support/search-cases.ts';

const database = await openTestDatabase('migrated');
const texts = [...new Set(searchCases.map(([, text]) => text))];
const slugOf = (text: string) => `text-${texts.indexOf(text)}`;

beforeAll(async () => {
  const made = madeUp('cases');
  for (const text of texts) {
    made.document(slugOf(text), { text, title: '', bodyStart: 0 });
    made.quote(slugOf(text), slugOf(text), { text });
  }
  await made.write(database.db);
});

describe.each(['documents', 'quotes', 'search'])('%s', (list) => {
  test.each(searchCases)('%j in %j: %s', async (query, text, isFound) => {
    const source =
      list === 'search'
        ? 'query ($text: String!) { found: search(query: $text, types: [DOCUMENT], first: 100) { nodes { ... on Document { slug } } } }'
        : `query ($text: String!) { found: ${list}(filter: { text: $text }, first: 100) { nodes { slug } } }`;
    const { found } = await ask<{ found: { nodes: { slug: string }[] } }>(database, source, { text: query });
    expect(found.nodes.map(({ slug }) => slug).includes(slugOf(text))).toBe(isFound);
  });
});

describe('the database', () => {
  const alphabet = [
    ...'abzAÉéßøŁıİСиńZ019 -–—.,:;/\\\'’"“«»()[]<>+=$^`|~_%&*@!?\n',
    ...[
      '习',
      '近',
      '東',
      'ガ',
      'ｶﾞ',
      '한',
      'ั',
      'ك',
      'ِ',
      'ﷺ',
      '⑴',
      'ﬁ',
      '½',
      'Ⅳ',
      '\u00ad',
      '\u200b',
      '\u200e',
      '\ufeff',
      '·',
      '。',
      '…',
    ],
    ...['U.S.', 'COP21', "people's", 'os\u0301', '🤝'],
  ];
  const strings = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 });

  test('folds and separates words as the server does', async () => {
    const samples = [...fc.sample(strings, 1000), ...searchCases.map(([query]) => query), ...texts];
    const rows = await rowsOf<{ folded: string; words: string }>(
      database.db,
      sql`select fold(value) as folded, search_words(value) as words
          from jsonb_array_elements_text(${JSON.stringify(samples)}::text::jsonb) with ordinality as sample (value, place)
          order by place`,
    );
    expect(rows.map(({ folded }) => folded)).toEqual(samples.map(fold));
    rows.forEach(({ words }, index) => {
      const theirs = words.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
      expect(theirs, JSON.stringify(samples[index])).toEqual(indexed(fold(samples[index] as string)));
    });
  });
});

/** The words of a folded text as the index has them, in which a character of Chinese is followed by its successor. */
function indexed(text: string): string[] {
  const words = wordsIn(text);
  return words.flatMap(({ word, start, end }, place) => {
    if (!isUnseparated(word)) return [word];
    const [before, next] = [words[place - 1], words[place + 1]];
    const isFirst = !(before?.end === start && isUnseparated(before.word));
    const isLast = !(next?.start === end && isUnseparated(next.word));
    return [...(isFirst ? [word] : []), isLast ? word : `${word}${next?.word}`];
  });
}
