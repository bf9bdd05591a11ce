import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accept } from '../../src/drafter/merge/accept.ts';
import { correct, linesIn } from '../../src/drafter/merge/correct.ts';
import type { Folder } from '../../src/drafter/merge/folder.ts';
import { checkAll } from '../../src/drafter/merge/joint.ts';
import { mergeDraft } from '../../src/drafter/merge/merge-draft.ts';
import { reject } from '../../src/drafter/merge/reject.ts';
import { recordsOf } from '../../src/drafter/review/records.ts';
import type { DossierRows } from '../../src/loader/dossier.ts';
import { edit, shortFacts, smallCorpus } from '../loader/small-dossier.ts';

const corpus = { name: 'small.txt', path: 'small.txt', text: smallCorpus, bytes: smallCorpus.length, sha256: '0' };
const files = { slug: 'small', factsPath: 'facts.yaml', corpora: [corpus] };

/** A folder whose facts file a person has written with `defaults`. */
const folder: Folder = { files, draftPath: 'facts.draft.yaml', draft: null, facts: shortFacts };

const record = {
  form: { value: 'INDIRECT', basis: 'EDITORIAL', note: 'x', in: 'talks', words: 'The Bank of Europe supports it.' },
  text: { value: 'supports it', basis: 'STATED', in: 'talks', words: 'supports it' },
};
/** What any draft of the folder has as well. */
const documents = Object.entries(parse(shortFacts).documents).map(([key, entry]) => ({
  ...{ path: `documents.${key}`, record: entry },
  ...({ confidence: 'SURE', origin: 'PROGRAM' } as const),
}));
const proposal = { path: 'quotes.bank-supports', record, confidence: 'SURE', origin: 'PROGRAM' } as const;
const draft = { title: 'x', licence: null, proposals: [...documents, proposal], questions: [], dropped: [] };

function rowsIn(of: Folder): DossierRows {
  const checked = checkAll(of);
  if (!('rows' in checked)) throw new Error(JSON.stringify(checked.problems));
  return checked.rows;
}

const withReview = edit(
  shortFacts,
  'licence: CC0-1.0\n',
  'licence: CC0-1.0\nreview: [deals.trade-plan, countries.DE]\n',
);

describe('a facts file with defaults', () => {
  test('what is proposed is put beside it, and accepted into it, and nothing that stands there changes', () => {
    const { text, added } = mergeDraft(draft, folder);
    expect(added).toEqual([proposal.path]);
    const accepted = accept({ ...folder, draft: text }, [proposal.path]);
    expect(accepted.confirmed).toEqual([proposal.path]);
    expect(accepted.facts?.startsWith(shortFacts)).toBe(true);
    const rows = rowsIn({ ...folder, facts: accepted.facts });
    const [before, after] = [rowsIn(folder).claims.length, rows.claims.length];
    expect(after - before).toBe(2);
    expect(rows.quotes.map(({ slug }) => slug)).toContain('bank-supports');
  });

  test('what stands there under another key is not proposed', () => {
    const same = { ...record, text: { value: 'agree', basis: 'STATED', in: 'talks', words: 'agree' } };
    const { added } = mergeDraft({ ...draft, proposals: [...documents, { ...proposal, record: same }] }, folder);
    expect(added).toEqual([]);
  });

  test('its records are reviewed with the words that their claims take', () => {
    const listed = { ...folder, facts: withReview };
    const [deal] = recordsOf(listed, rowsIn(listed)).filter(({ path }) => path === 'deals.trade-plan');
    expect(deal?.values.find(({ field }) => field === 'term')).toMatchObject({
      ...{ basis: 'EDITORIAL', note: 'made up' },
      passages: [{ document: 'talks', exact: 'Trade is to reach' }],
    });
    const { facts } = accept(listed, ['deals.trade-plan', 'countries.DE']);
    expect(facts).toContain('\n    term: P5Y\n');
    expect(checkAll({ ...folder, facts })).not.toHaveProperty('unconfirmed');
  });

  test('a record is corrected in its short form', () => {
    const listed = { ...folder, facts: withReview };
    const lines = linesIn(listed)('deals.trade-plan');
    const { facts } = correct(listed, 'deals.trade-plan', edit(lines, 'term: P5Y', 'term: P6Y'));
    expect(facts).toBe(edit(withReview, 'term: P5Y', 'term: P6Y'));
    expect(() => correct(listed, 'deals.trade-plan', edit(lines, 'basis: EDITORIAL', 'basis: STATED'))).toThrow(
      'term is STATED as P5Y, but the words name no length of time that something runs for; the passage is that of defaults',
    );
  });

  test.each([
    ['one of a bare list', 'countries: [DE, FR]', 'countries: [FR]'],
    ['all of it', 'countries: [DE]', null],
  ])('what is rejected is taken out where it stands bare: %s', (_what, written, left) => {
    const quote =
      '  speakers:\n    defaults: { basis: EDITORIAL, note: x, in: talks, words: agree on trade }\n' +
      `    form: INDIRECT\n    text: agree on trade\n    ${written}\n`;
    const facts = edit(`${withReview}${quote}`, '        country: DE\n', '');
    const { gone, facts: after } = reject({ ...folder, facts }, ['countries.DE']);
    expect(gone).toEqual(['countries.DE']);
    expect(after?.endsWith(`    text: agree on trade\n${left === null ? '' : `    ${left}\n`}`)).toBe(true);
  });
});
