import { expect, test } from 'vitest';
import { addressOf, projectFolder, runProgram, startProgram } from '../support/server.ts';
import { ownDatabase } from './support/own-database.ts';

// Each is sent to a server in a process of its own: a query that hangs in the embedded database stops its whole process.

const settings = { ...(await ownDatabase()) };
const loaded = await runProgram(['load', `${projectFolder}/seeds/beijing-2022`], settings);

const byText = 'query ($text: String) { documents(filter: { text: $text }) { totalCount } }';
/** AA, AB, … */
const codes = Array.from({ length: 600 }, (_, index) =>
  String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26)),
);
const times = (count: number, value: string) => Array.from({ length: count }, () => value);

test.each([
  ['a text of 13,000 words', byText, { text: Array.from({ length: 13_000 }, (_, index) => `w${index}`).join(' ') }],
  ['a text of 30,000 words to leave out', byText, { text: '-x '.repeat(30_000) }],
  [
    'a country asked for a thousand times',
    'query ($codes: [CountryCode!]) { deals(filter: { countriesAll: $codes }) { totalCount } }',
    { codes: times(1_000, 'CN') },
  ],
  [
    'six hundred countries that must all be parties',
    'query ($codes: [CountryCode!]) { deals(filter: { countriesAll: $codes }) { totalCount } }',
    { codes },
  ],
  [
    'a person asked for a thousand times',
    'query ($people: [String!]) { summits(filter: { peopleAll: $people }) { totalCount } }',
    { people: times(1_000, 'Q15031') },
  ],
])('%s is answered or refused in time, and the server goes on', async (_what, query, variables) => {
  expect(loaded.code).toBe(0);
  const run = startProgram(['serve'], settings);
  const url = await addressOf(run);
  const send = (body: object) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).then((response) => response.json());

  const answer = (await send({ query, variables })) as { errors?: { extensions: { code: string } }[] };
  for (const { extensions } of answer.errors ?? []) expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  // A second time, for what went wrong unseen the first time.
  await send({ query, variables });
  expect(await send({ query: '{ deals { totalCount } }' })).toEqual({ data: { deals: { totalCount: 4 } } });
});
