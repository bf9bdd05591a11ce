import { beforeAll, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp, on } from './support/made-up.ts';

const database = await openTestDatabase('migrated');
const exact = '123456789012345678901234567890.123456789012345678901234567890';
const amounts = `amounts { role qualifier value valueMax currency unit period verbatim }`;

beforeAll(async () => {
  const dossier = madeUp('values');
  dossier.document('text');
  dossier.country('CA');
  dossier.currency('USD');
  dossier.deal('deal', { term: 'P1Y6M', ...on('2001-05-05') });
  dossier.party('deal', 'CA');
  dossier.amount('deal', exact, {
    currencyCode: 'USD',
    verbatim: 'about so much',
    qualifier: 'ABOUT',
    period: 'PER_YEAR',
  });
  dossier.amount('deal', '0.10', { unit: 'bcm', qualifier: 'RANGE', valueMax: '38.0', role: 'QUANTITY' });
  const month = {
    dateEdtf: '2001-05?',
    dateStart: '2001-05-01',
    dateEnd: '2001-05-31',
    datePrecision: 'MONTH',
  } as const;
  dossier.summit('summit', {
    ...month,
    timeOfDay: 'EVENING',
    timeZone: 'Asia/Shanghai',
    topics: ['one', 'two, three'],
  });
  dossier.summit('lasting', on('2001-05-05', '2001-05-07'));
  dossier.link('summit', 'deal');
  await dossier.write(database.db);
});

const figures = [
  {
    role: 'CONTRACT_VALUE',
    qualifier: 'ABOUT',
    value: exact,
    valueMax: null,
    currency: 'USD',
    unit: null,
    period: 'PER_YEAR',
    verbatim: 'about so much',
  },
  {
    role: 'QUANTITY',
    qualifier: 'RANGE',
    value: '0.10',
    valueMax: '38.0',
    currency: null,
    unit: 'bcm',
    period: 'UNSPECIFIED',
    verbatim: '0.10',
  },
];

test.each([
  ['asked for alone', `{ deal(slug: "deal") { ${amounts} } }`],
  ['in a list', `{ deals { nodes { ${amounts} } } }`],
  ['in a list within a record', `{ country(code: "CA") { deals { nodes { ${amounts} } } } }`],
  ['three levels down', `{ summits { nodes { deals { deal { ${amounts} } } } } }`],
])('decimals keep every digit: %s', async (_where, query) => {
  expect(JSON.stringify(await ask(database, query))).toContain(JSON.stringify(figures));
});

test('dates are no more precise than they are known, with their first and last day', async () => {
  const date = 'date { edtf start end precision timeOfDay timeZone }';
  const data = await ask(
    database,
    `{ summit(slug: "summit") { ${date} topics } lasting: summit(slug: "lasting") { ${date} } deal(slug: "deal") { ${date} term } }`,
  );
  const noTime = { timeOfDay: null, timeZone: null };
  expect(data).toEqual({
    summit: {
      date: {
        edtf: '2001-05?',
        start: '2001-05-01',
        end: '2001-05-31',
        precision: 'MONTH',
        timeOfDay: 'EVENING',
        timeZone: 'Asia/Shanghai',
      },
      topics: ['one', 'two, three'],
    },
    lasting: {
      date: { edtf: '2001-05-05/2001-05-07', start: '2001-05-05', end: '2001-05-07', precision: 'INTERVAL', ...noTime },
    },
    deal: {
      date: { edtf: '2001-05-05', start: '2001-05-05', end: '2001-05-05', precision: 'DAY', ...noTime },
      term: 'P1Y6M',
    },
  });
});

test('what no document says is null', async () => {
  const query = `{ summit(slug: "lasting") { place { slug } venue { slug } country { code } occasion { slug } wikidataId }
    deal(slug: "deal") { summary subject route settlementCurrency } document(slug: "text") { publisher url publishedOn licence } }`;
  const data = await ask<Record<string, Record<string, unknown>>>(database, query);
  for (const record of Object.values(data))
    for (const [field, value] of Object.entries(record)) expect(value, field).toBeNull();
});
