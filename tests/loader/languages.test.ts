import { expect, test } from 'vitest';
import { edit, makeDossier, problemsOf, rowsOfDossier } from './small-dossier.ts';

/** The rules know English: what words of another language say, a person has to tell; names are names in any. */

const text = 'L’accord\n\nLaurent Fabius a présenté l’accord le 12 décembre 2015, pour 5 milliards d’euros.\n';
const facts = `title: An agreement
licence: CC0-1.0
documents:
  accord: { opens: L’accord, title: L’accord, kind: NEWS_REPORT, language: fr }
people:
  laurent-fabius: { name: Laurent Fabius }
deals:
  accord:
    title: { value: L’accord, basis: STATED, spans: [&title { in: accord, words: L’accord }] }
    kind: { value: AGREEMENT, basis: STATED, spans: [*title] }
    bindingness: { value: UNKNOWN, basis: EDITORIAL, note: x, spans: [*title] }
    status: { value: AGREED, basis: EDITORIAL, note: x, spans: [*title] }
    date: { value: 2015-12-12, basis: STATED, in: accord, words: le 12 décembre 2015 }
    amounts:
      - role: GRANT
        value: "5000000000"
        currency: EUR
        claims: [{ basis: STATED, in: accord, words: 5 milliards d’euros }]
quotes:
  accord:
    form: { value: INDIRECT, basis: EDITORIAL, note: x, spans: [*title] }
    text: { value: L’accord, basis: STATED, spans: [*title] }
    speaker: { value: laurent-fabius, basis: STATED, in: accord, words: Laurent Fabius a présenté }
`;
const dossierOf = (written: string) => makeDossier(written, { 'text.txt': text });

test('a date and a figure in French are vouched for by a person, a name is read', async () => {
  const { claims } = await rowsOfDossier(await dossierOf(facts));
  const verified = (field: string) => claims.find((claim) => claim.field === field)?.verifiedBy;
  expect([verified('date'), verified('amounts')]).toEqual(['EDITOR', 'EDITOR']);
  expect(verified('speaker')).toBe('WORDS');
});

test('a name that French words do not name is refused', async () => {
  const problems = await problemsOf(await dossierOf(edit(facts, 'words: Laurent Fabius a présenté', 'words: pour 5')));
  expect(problems).toMatchObject([{ message: expect.stringContaining('the words name no person') }]);
});

test('the same in a document that is said to be English is refused', async () => {
  const problems = await problemsOf(await dossierOf(edit(facts, 'language: fr', 'language: en-GB')));
  expect(problems.map(({ line }) => line)).toEqual([13, 18]);
});
