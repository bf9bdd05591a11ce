import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabulary } from '../../src/database/vocabulary.ts';
import { factsFile } from '../../src/loader/facts/grammar.ts';
import { printFactsSchema } from '../../src/loader/facts/json-schema.ts';
import { isMapping } from '../../src/loader/facts/mapping.ts';
import { projectFolder } from '../support/server.ts';
import { edit, noticeFacts, smallFacts } from './small-dossier.ts';

const file = join(projectFolder, 'seeds/facts.schema.json');
const text = readFileSync(file, 'utf8');
const schema = JSON.parse(text);
const ajv = new Ajv({
  allErrors: true,
  strictTypes: false,
  formats: { uri: (url: string) => URL.canParse(url), date: true },
});
const validate = ajv.compile(schema);

/** Who takes facts: the loader's grammar, the JSON Schema, both or neither. */
const takenBy = (facts: unknown) => ({ grammar: factsFile.safeParse(facts).success, schema: validate(facts) });
const both = { grammar: true, schema: true };
const neither = { grammar: false, schema: false };

const seeds = readdirSync(join(projectFolder, 'seeds'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('seeds', name, 'facts.yaml'));

test('the file in seeds is what the grammar gives: npm run facts-schema', () => {
  expect(text).toBe(printFactsSchema());
});

test('the first dossier tells editors where it is', () => {
  const path = join(projectFolder, 'seeds/beijing-2022/facts.yaml');
  const [, told = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8')) ?? [];
  expect(resolve(dirname(path), told)).toBe(file);
});

test.each(seeds)('it takes %s', (path) => {
  validate(parse(readFileSync(join(projectFolder, path), 'utf8')));
  expect(validate.errors).toBe(null);
});

test('every field has a description, and every term its sentence', () => {
  const bare: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      // The value of a field is reported by the description of the field.
      const isValue = path.endsWith('/allOf/0/properties') && key === 'value';
      if (path.endsWith('/properties') && !isValue && !inner.description) bare.push(`${path}/${key}`);
      visit(inner, `${path}/${key}`);
    }
  };
  visit(schema, '');
  expect(bare).toEqual([]);
  expect(schema.definitions.dealLink.oneOf).toEqual(
    Object.entries(vocabulary.dealLink).map(([term, description]) => ({ const: term, description })),
  );
});

const kind = 'kind: { value: TARGET, basis: STATED, spans: [*plan] }';

describe('the grammar and the JSON Schema refuse', () => {
  test.each([
    ['an unknown key at the top', 'licence: CC0-1.0', 'licence: CC0-1.0\nlicense: MIT'],
    ['an unknown key in a record', 'bo-lind: { name: Bo Lind,', 'bo-lind: { name: Bo Lind, wikidata: Q1,'],
    ['an unknown key in a short form', kind, 'kind: { value: TARGET, basis: STATED, in: talks, words: agree, nht: 1 }'],
    ['an unknown key in a long form', kind, 'kind: { value: TARGET, basis: STATED, spans: [*plan], nht: 1 }'],
    [
      'an unknown key beside claims',
      kind,
      'kind: { value: TARGET, basis: STATED, claims: [{ basis: STATED, spans: [*plan] }] }',
    ],
    ['a passage beside spans', kind, 'kind: { value: TARGET, basis: STATED, in: talks, words: agree, spans: [*plan] }'],
    [
      'a value for who is reported by a key',
      'person: { basis: STATED, in: talks, words: Bo Lind }',
      'person: { value: bo-lind, basis: STATED, in: talks, words: Bo Lind }',
    ],
    ['a bare value', kind, 'kind: TARGET'],
    ['a value without claims', kind, 'kind: { value: TARGET }'],
    ['no claim', kind, 'kind: { value: TARGET, claims: [] }'],
    ['no passage', kind, 'kind: { value: TARGET, basis: STATED, spans: [] }'],
    ['a claim without a basis', kind, 'kind: { value: TARGET, in: talks, words: agree }'],
    ['a passage without words', kind, 'kind: { value: TARGET, basis: STATED, in: talks }'],
    ['a passage without a document', kind, 'kind: { value: TARGET, basis: STATED, words: agree }'],
    ['a zeroth occurrence', kind, 'kind: { value: TARGET, basis: STATED, in: talks, words: agree, nth: 0 }'],
    ['a term of no vocabulary', 'kind: READOUT', 'kind: READOUTS'],
    ['a term of another vocabulary', kind, 'kind: { value: READOUT, basis: STATED, spans: [*plan] }'],
    ['a country by its name', 'country: CH', 'country: Switzerland'],
    ['a key that is no slug', '  agree:\n', '  Agree!:\n'],
    ['a key that is no country code', '  CH: {', '  Swiss: { name: Switzerland }\n  CH: {'],
    ['a currency by its sign', 'currency: USD', 'currency: $'],
    ['an amount as a number', 'value: "5500000000"', 'value: 5500000000'],
    ['a duration in words', 'term: { value: P5Y', 'term: { value: 5 years'],
    ['a duration of nothing', 'term: { value: P5Y', 'term: { value: P'],
    ['an empty text', 'value: Trade plan', 'value: ""'],
    ['a text that ends with a line end', 'value: Trade plan', 'value: "Trade plan\\n"'],
    ['half a character', 'value: Trade plan', 'value: "Trade \\ud83e plan"'],
    ['a link that is none', 'published: 2022-05', 'url: not a link'],
    ['a section left empty', 'organizations:\n  bank: { name: Bank of Europe }', 'organizations:'],
  ])('%s', (_what, from, to) => {
    expect(takenBy(parse(edit(smallFacts, from, to)))).toEqual(neither);
  });
});

describe('the grammar and the JSON Schema take', () => {
  test.each([
    ['the facts of these tests', 'licence: CC0-1.0', 'licence: CC0-1.0'],
    ['one claim with one passage', kind, 'kind: { value: TARGET, basis: STATED, in: talks, words: agree, nth: 1 }'],
    [
      'one claim with passages',
      kind,
      'kind: { value: TARGET, basis: STATED, status: ACCEPTED, spans: [*plan, *plan] }',
    ],
    [
      'claims with one passage each',
      kind,
      'kind: { value: TARGET, claims: [{ basis: STATED, in: talks, words: agree }] }',
    ],
    [
      'claims with passages',
      kind,
      'kind: { value: TARGET, claims: [{ value: PLEDGE, basis: STATED, spans: [*plan] }] }',
    ],
    [
      'one who is reported by a key, with claims',
      'person: { basis: STATED, in: talks, words: Bo Lind }',
      'person: { claims: [{ basis: STATED, in: talks, words: Bo Lind }] }',
    ],
    [
      'one who is reported by a key, with passages',
      'person: { basis: STATED, in: talks, words: Bo Lind }',
      'person: { basis: STATED, spans: [*received] }',
    ],
    ['a year that YAML takes for a number', 'published: 2022-05', 'published: 2022'],
    ['a text of several lines and scripts', 'value: Trade plan', 'value: "Trade 🤝\\n\\n习近平 plan"'],
    ['a link', 'published: 2022-05', 'url: https://例え.jp/a?b=c#d'],
    ['a value that is a list', 'value: [trade]', 'value: [trade, the rest]'],
  ])('%s', (_what, from, to) => {
    expect(takenBy(parse(edit(smallFacts, from, to)))).toEqual(both);
  });
});

test('whatever is left out, added or put in its place, the grammar and the JSON Schema agree on it', () => {
  const differ: string[] = [];
  let refused = 0;
  for (const [what, facts] of [...variations(parse(smallFacts)), ...variations(parse(noticeFacts))]) {
    const { grammar, schema: bySchema } = takenBy(facts);
    if (grammar !== bySchema) differ.push(`${what}: ${grammar ? 'refused by the JSON Schema alone' : 'taken by it'}`);
    if (!grammar) refused += 1;
  }
  expect(differ).toEqual([]);
  expect(refused).toBeGreaterThan(1000);
});

/** The value with one change somewhere in it, for each place and each of some changes. */
function* variations(value: unknown, path = ''): Generator<[what: string, changed: unknown]> {
  for (const other of ['x', 'Not this', 7, true, null, [], {}]) yield [`${path} = ${JSON.stringify(other)}`, other];
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      for (const [what, changed] of variations(inner, `${path}/${index}`)) yield [what, value.with(index, changed)];
    }
  } else if (isMapping(value)) {
    for (const key of ['surplus', 'value', 'note', 'claims', 'spans', 'nth']) {
      if (!(key in value)) yield [`${path} + ${key}`, { ...value, [key]: key === 'nth' ? 1 : 'more' }];
    }
    for (const [key, inner] of Object.entries(value)) {
      const { [key]: _left, ...others } = value;
      yield [`${path} - ${key}`, others];
      for (const [what, changed] of variations(inner, `${path}/${key}`)) yield [what, { ...value, [key]: changed }];
    }
  }
}
