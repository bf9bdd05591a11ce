import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundledSeeds } from '../../src/config/environment.ts';
import { checkDossier } from '../../src/loader/check/check-dossier.ts';
import { expandDefaults } from '../../src/loader/facts/defaults.ts';
import { factsFile } from '../../src/loader/facts/grammar.ts';
import { isMapping } from '../../src/loader/facts/mapping.ts';
import { readDossier } from '../../src/loader/read/dossier-folders.ts';
import {
  edit,
  expectProblemsIn,
  makeDossier,
  makeReport,
  reportFacts,
  rowsOfDossier,
  shortFacts,
} from './small-dossier.ts';

/** Breaks the sound file with `defaults` in one place. */
const expectInShort = (from: string, to: string, ...told: [message: unknown, hint?: unknown][]) =>
  expectProblemsIn(shortFacts, from, to, ...told);

/** The claims of a field of the deal, after a change to the sound file with `defaults`. */
async function claimsAfter(from: string, to: string, field: string) {
  const { claims, claimSpans } = await rowsOfDossier(await makeDossier(edit(shortFacts, from, to)));
  return claims
    .filter((claim) => claim.field === field)
    .map(({ id, value, basis, note }) => {
      const words = claimSpans.filter(({ claimId }) => claimId === id).map(({ exact }) => exact);
      return { value, basis, note, words };
    });
}

describe('the same facts come to the same rows', () => {
  test('with and without defaults', async () => {
    const [long, short] = [
      await rowsOfDossier(await makeDossier()),
      await rowsOfDossier(await makeDossier(shortFacts)),
    ];
    expect(short).toEqual(long);
    expect(short.dossiers[0]?.contentSha256).toBe(long.dossiers[0]?.contentSha256);
  });

  test('in what is added to records of another dossier', async () => {
    const short = edit(
      edit(
        edit(
          reportFacts,
          '      fair:\n',
          '      fair:\n        defaults: { basis: STATED, in: report-text, words: Bo Lind }\n',
        ),
        'bo-lind: { basis: STATED, in: report-text, words: Bo Lind }',
        'bo-lind: {}',
      ),
      'date: { value: 2022-05-05, basis: STATED, in: report-text, words',
      'date: { value: 2022-05-05, words',
    );
    expect(await rowsOfDossier(await makeReport(short))).toEqual(await rowsOfDossier(await makeReport()));
  });

  test('in a record that is only referred to, whose defaults nothing takes', async () => {
    const given = '      agree: { defaults: { basis: STATED, in: report-text, words: Bo Lind } }\n';
    const alone = edit(
      reportFacts,
      '    quotes:\n      we-agree:\n',
      '    quotes:\n      agree: {}\n      we-agree:\n',
    );
    const short = edit(alone, '      agree: {}\n', given);
    expect(await rowsOfDossier(await makeReport(short))).toEqual(await rowsOfDossier(await makeReport(alone)));
  });

  test.each(['beijing-2022', 'paris-2015'])(
    'in %s, which says the same with defaults that nothing takes',
    async (name) => {
      const files = await readDossier(join(bundledSeeds, name));
      const facts = parse(files.factsText, { maxAliasCount: -1 });
      const [document = ''] = Object.keys(facts.documents);
      const given = { defaults: { basis: 'EDITORIAL', note: 'x', in: document } };
      for (const section of ['occasions', 'summits', 'deals', 'quotes'])
        for (const [key, record] of Object.entries(facts[section]))
          facts[section][key] = { ...given, ...(record as object) };
      expect(checkDossier({ ...files, factsText: JSON.stringify(facts) })).toEqual(checkDossier(files));
    },
  );
});

describe('a claim takes what it does not give', () => {
  const currency = 'settlementCurrency: { value: EUR }';
  const field = 'settlementCurrency';
  const all = { value: 'EUR', basis: 'EDITORIAL', note: 'made up', words: ['Trade is to reach'] };

  test.each([
    ['a value in a mapping takes all', currency, all],
    ['a bare value takes all', `${field}: EUR`, all],
    ['a note of its own', `${field}: { value: EUR, note: mine }`, { ...all, note: 'mine' }],
    [
      'not the note with a basis of its own',
      `${field}: { value: EUR, basis: INFERRED, note: n }`,
      { ...all, basis: 'INFERRED', note: 'n' },
    ],
    ['words of its own, in the document', `${field}: { value: EUR, words: on trade }`, { ...all, words: ['on trade'] }],
    ['a passage of its own', `${field}: { value: EUR, in: statement, words: Ada Ito }`, { ...all, words: ['Ada Ito'] }],
    [
      'passages of its own',
      `${field}: { value: EUR, spans: [*friday, *day] }`,
      { ...all, words: ['on Friday', 'on 6 May 2022'] },
    ],
  ])('%s', async (_what, to, expected) => {
    expect(await claimsAfter(currency, to, field)).toEqual([expected]);
  });

  test('each of several claims', async () => {
    const to = `${field}: { value: EUR, claims: [{ words: on trade }, { value: USD, status: DISPUTED }] }`;
    expect(await claimsAfter(currency, to, field)).toEqual([
      { ...all, words: ['on trade'] },
      { ...all, value: 'USD' },
    ]);
  });

  test('a bare list is the value', async () => {
    const taken = await claimsAfter('topics: { value: [trade], words: on trade }', 'topics: [trade, fairs]', 'topics');
    expect(taken).toEqual([{ value: 'trade; fairs', basis: 'STATED', note: null, words: ['received'] }]);
  });

  test('entries of lists without claims, attendees and links have one claim of the defaults', async () => {
    const defaults =
      '  trade-plan:\n    defaults: { basis: EDITORIAL, note: n, in: talks, words: President Ito of France }\n';
    const party = '{ role: PARTY, country: FR, claims: [{ basis: STATED, words: France }] }';
    const long = / {2}trade-plan:\n {4}defaults: .*\n/.exec(shortFacts)?.[0] ?? '';
    const facts = edit(edit(shortFacts, long, defaults), party, '{ role: PARTY, country: FR }');
    const withLink = edit(
      edit(
        facts,
        '{ link: DISCUSSED_AT, basis: INFERRED, note: the read-out is about the talks }',
        '{ link: DISCUSSED_AT }',
      ),
      'bo-lind: { words: Bo Lind }\nsummits',
      'bo-lind: {}\nsummits',
    ).replace('words: the Geneva Fair', 'words: "Bo Lind met on 6 May 2022, at the Geneva Fair"');
    const { claims } = await rowsOfDossier(await makeDossier(withLink));
    const basisOf = (name: string) =>
      claims.filter((claim) => claim.field === name).map(({ basis, note }) => [basis, note]);
    expect(basisOf('parties')).toEqual([
      ['EDITORIAL', 'n'],
      ['STATED', null],
    ]);
    expect(basisOf('attendee:bo-lind')).toEqual([['STATED', null]]);
    expect(basisOf('deals')).toEqual([['STATED', null]]);
  });
});

describe('a participant completes its defaults by those of the summit, key by key', () => {
  const own = 'defaults: { words: of Germany }';

  test.each([
    ['words, of the document there', own, ['of Germany']],
    ['a basis with its note, of the passage there', 'defaults: { basis: EDITORIAL, note: n }', ['received']],
    ['passages', 'defaults: { spans: [{ in: talks, words: Bo Lind of Germany }] }', ['Bo Lind of Germany']],
  ])('%s', async (_what, to, words) => {
    const isEditorial = to.includes('EDITORIAL');
    const expected = {
      value: 'DE',
      basis: isEditorial ? 'EDITORIAL' : 'STATED',
      note: isEditorial ? 'n' : null,
      words,
    };
    expect(await claimsAfter(own, to, 'country')).toContainEqual(expected);
  });

  test('a document of its own has no words of another', async () => {
    await expectInShort(
      'defaults: { words: of Germany }\n        person: { words: Bo Lind }\n        role: { value: GUEST, words: received }\n        country: DE',
      'defaults: { in: statement }\n        person: { words: Bo Lind }\n        role: { value: GUEST, words: met }\n        country: ¶DE',
      ['summits.geneva-talks.participants.bo-lind.country.claims.0.spans: is missing'],
    );
  });

  test('a problem of those of the summit is reported there, once', async () => {
    await expectInShort(
      'defaults: { basis: STATED, in: talks, words: received }',
      'defaults: { basis: STATED, in: ¶talk, words: received }',
      ['no document talk in this dossier', 'did you mean talks?'],
    );
  });
});

describe('the JSON Schema', async () => {
  const schema = JSON.parse(await readFile(join(bundledSeeds, 'facts.schema.json'), 'utf8'));
  const validate = new Ajv({ strictTypes: false, formats: { uri: true, date: true } }).compile(schema);
  // Whether claims can take passages or only their document is known to the loader alone, so all records give words.
  const facts = edit(
    edit(shortFacts, 'spans: [{ in: talks, words: Trade is to reach }] }', 'words: Trade is to reach }'),
    'basis: STATED, spans: [*quoted] }',
    'basis: STATED, in: talks, words: “We agree on trade” }',
  );

  test('takes the shorter forms, and only in a record with defaults', () => {
    expect(validate(parse(shortFacts))).toBe(true);
    expect(validate(parse(edit(shortFacts, '    defaults: { basis: STATED, in: talks, words: said Ito }\n', '')))).toBe(
      false,
    );
  });

  test('agrees with the grammar on whatever is left out, added or put in its place', () => {
    const differ: string[] = [];
    for (const [what, changed] of variations(parse(facts))) {
      const isTaken = factsFile.safeParse(expandDefaults(changed).value).success;
      if (validate(changed) !== isTaken && (isTaken || !what.includes('/defaults'))) differ.push(what);
    }
    expect(differ).toEqual([]);
  });
});

/** The value with one change somewhere in it. */
function* variations(value: unknown, path = ''): Generator<[what: string, changed: unknown]> {
  for (const other of ['x', 7, null, [], {}]) yield [`${path} = ${JSON.stringify(other)}`, other];
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      for (const [what, changed] of variations(inner, `${path}/${index}`)) yield [what, value.with(index, changed)];
  } else if (isMapping(value)) {
    for (const key of ['surplus', 'basis', 'note', 'in', 'words', 'nth', 'spans', 'claims', 'defaults'])
      if (!(key in value)) yield [`${path} + ${key}`, { ...value, [key]: key === 'nth' ? 1 : 'more' }];
    for (const [key, inner] of Object.entries(value)) {
      const { [key]: _left, ...others } = value;
      yield [`${path} - ${key}`, others];
      for (const [what, changed] of variations(inner, `${path}/${key}`)) yield [what, { ...value, [key]: changed }];
    }
  }
}
