import { expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';

interface Evidence {
  field: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  document: { slug: string; text: string };
}

interface Record {
  evidence: Evidence[];
  claims: { field: string; basis: string; countsFrom: string | null; note: string | null; evidence: Evidence[] }[];
  documents: { slug: string }[];
}

const database = await openTestDatabase();

// A second dossier, with characters that take two units in JavaScript and one code point in the database.
const made = madeUp('zz-made-up');
const text = 'Déjà vu: 🇨🇳 and 🇷🇺 agree 🤝 on 𝒈as. “Yes,” they say.';
made.document('with-emoji', { title: 'Déjà vu', text });
made.document('plain');
made.deal('gas');
const points = [...text];
const start = points.indexOf('🤝');
const spans = [
  { start, end: start + 8 },
  { start: 0, end: points.length },
  { start: points.length - 1, end: points.length },
];
made.claim({ dealSlug: 'gas' }, { field: 'subject' }, spans);
await made.write(database.db);

const fields = `
  evidence { ...words }
  claims { field basis countsFrom note evidence { ...words } }
  documents { slug }`;
const words = 'fragment words on Evidence { field exact prefix suffix start end document { slug text } }';

const everything = await ask<{ [list: string]: { nodes: Record[] } } & { occasions: Record[] }>(
  database,
  `{ summits(first: 100) { nodes { ${fields} } }
     participants(first: 100) { nodes { ${fields} } }
     deals(first: 100) { nodes { ${fields} } }
     quotes(first: 100) { nodes { ${fields} } }
     occasions { ${fields} } } ${words}`,
);
const { occasions, ...lists } = everything;
const records: [string, Record][] = [
  ...Object.entries(lists as { [list: string]: { nodes: Record[] } }).flatMap(([name, { nodes }]) =>
    nodes.map((record): [string, Record] => [name, record]),
  ),
  ...occasions.map((record): [string, Record] => ['occasions', record]),
];
const corpus = (
  await ask<{ documents: { nodes: { slug: string }[] } }>(database, '{ documents(first: 100) { nodes { slug } } }')
).documents.nodes.map(({ slug }) => slug);

test('every sourced type has records, and every record has claims, evidence and documents', () => {
  expect(new Set(records.map(([name]) => name))).toEqual(
    new Set(['summits', 'participants', 'deals', 'quotes', 'occasions']),
  );
  for (const [, { claims, evidence, documents }] of records) {
    expect(claims.length).toBeGreaterThan(0);
    expect(evidence.length).toBeGreaterThan(0);
    expect(documents.length).toBeGreaterThan(0);
  }
});

test('every passage stands in its document at its code points, with up to 32 of them before and after', async () => {
  const passages = records.flatMap(([, { claims }]) => claims.flatMap(({ evidence }) => evidence));
  const { dataset } = await ask<{ dataset: { counts: { evidence: number } } }>(
    database,
    '{ dataset { counts { evidence } } }',
  );
  expect(passages).toHaveLength(dataset.counts.evidence);
  for (const { exact, prefix, suffix, start, end, document } of passages) {
    const points = [...document.text];
    const slice = (from: number, to: number) => points.slice(Math.max(from, 0), to).join('');
    expect({ exact, prefix, suffix }).toEqual({
      exact: slice(start, end),
      prefix: slice(start - 32, start),
      suffix: slice(end, end + 32),
    });
  }
});

test('the evidence of a record is each passage of its claims, once for each field, in the order of the corpus', () => {
  const placeOf = ({ document, start, end }: Evidence) => [corpus.indexOf(document.slug), start, end];
  for (const [, { evidence, claims }] of records) {
    const keyOf = (passage: Evidence) => [passage.field, ...placeOf(passage)].join(' ');
    const claimed = claims.flatMap((claim) => claim.evidence);
    expect(new Set(evidence.map(keyOf)).size).toBe(evidence.length);
    expect(new Set(evidence.map(keyOf))).toEqual(new Set(claimed.map(keyOf)));
    const places = evidence.map(placeOf);
    expect(places).toEqual(places.toSorted((a, b) => compare(a, b)));
  }
});

test('the passages of a claim are of its field, first what says it and then what resolves it', () => {
  for (const [, { claims }] of records) {
    for (const claim of claims) {
      expect(claim.evidence.every(({ field }) => field === claim.field)).toBe(true);
      if (claim.basis === 'RESOLVED' && claim.countsFrom === null) expect(claim.evidence.length).toBeGreaterThan(1);
    }
  }
});

test('the documents of a record are those that its claims cite, each once, in the order of the corpus', () => {
  for (const [, { documents, claims }] of records) {
    const cited = new Set(claims.flatMap(({ evidence }) => evidence.map(({ document }) => document.slug)));
    expect(documents.map(({ slug }) => slug)).toEqual(corpus.filter((slug) => cited.has(slug)));
  }
});

function compare(a: number[], b: number[]): number {
  const different = a.findIndex((value, index) => value !== b[index]);
  return different === -1 ? 0 : (a[different] as number) - (b[different] as number);
}
