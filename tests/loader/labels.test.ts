import { expect, test } from 'vitest';
import type { ClaimOwner } from '../../src/database/claim-owners.ts';
import { vocabulary } from '../../src/database/vocabulary.ts';
import { labelsOf } from '../../src/loader/check/labels.ts';
import { factsFile } from '../../src/loader/facts/grammar.ts';
import { records } from '../../src/records/all.ts';

const said = (value: unknown) => ({ value, basis: 'STATED', in: 'a-document', words: 'words' });
const long = 'x'.repeat(200);
const facts = factsFile.parse({
  title: 'Made up',
  licence: 'CC0-1.0',
  documents: {},
  countries: { CN: { name: 'China' }, RU: { name: 'Russia' } },
  places: { beijing: { name: 'Beijing' } },
  people: { 'xi-jinping': { name: 'Xi Jinping' }, constructor: { name: 'A person called so' } },
  organizations: { gazprom: { name: 'Gazprom' } },
  occasions: { games: { name: said('The Winter Games') } },
  summits: {
    talks: { name: said('Talks'), kind: said('BILATERAL'), format: said('IN_PERSON'), date: said('2022-02-04') },
  },
  quotes: {
    short: { form: said('PARTIAL'), text: said('Friends') },
    long: { form: said('PARTIAL'), text: said(long) },
  },
});
const labelOf = labelsOf(facts);

test.each<[ClaimOwner, string, string, string]>([
  ['summit', 'kind', 'BILATERAL', 'Bilateral'],
  ['summit', 'format', 'IN_PERSON', 'In person'],
  ['summit', 'date', '2022-02-04', '4 February 2022'],
  ['summit', 'timeOfDay', 'MORNING', 'Morning'],
  ['summit', 'place', 'beijing', 'Beijing'],
  ['summit', 'occasion', 'games', 'The Winter Games'],
  ['participant', 'person', 'xi-jinping', 'Xi Jinping'],
  ['participant', 'person', 'constructor', 'A person called so'],
  ['participant', 'country', 'CN', 'China'],
  ['participant', 'organization', 'gazprom', 'Gazprom'],
  ['participant', 'role', 'HOST', 'Host'],
  ['deal', 'kind', 'JOINT_STATEMENT', 'Joint statement'],
  ['deal', 'term', 'P30Y', '30 years'],
  ['deal', 'settlementCurrency', 'EUR', 'Euro'],
  ['deal', 'parties', 'SELLER RU', 'Seller: Russia'],
  ['deal', 'parties', 'BUYER gazprom', 'Buyer: Gazprom'],
  ['deal', 'amounts', 'USD 250000000000 TARGET_LEVEL', 'USD 250 billion (target level)'],
  ['deal', 'amounts', 'USD 117500000000 CONTRACT_VALUE', 'USD 117.5 billion (contract value)'],
  ['deal', 'amounts', 'EUR 2000000000–3000000000 CREDIT', 'EUR 2–3 billion (credit)'],
  ['deal', 'amounts', '% 26–28 TARGET_LEVEL', '26–28% (target level)'],
  ['deal', 'amounts', 'bcm 10 QUANTITY', '10 bcm'],
  ['deal', 'amounts', 'metric tons 10000000 QUANTITY', '10 million metric tons'],
  ['deal', 'timeline', 'SIGNED 2022-02-04', 'Signed, 4 February 2022'],
  ['deal', 'timeline', 'IN_FORCE', 'In force'],
  ['quote', 'speaker', 'xi-jinping', 'Xi Jinping'],
  ['quote', 'countries', 'CN, RU', 'China, Russia'],
  ['quote', 'isTranslation', 'true', 'Yes'],
  ['quote', 'summit', 'talks', 'Talks'],
  ['quote', 'partOf', 'short', 'Friends'],
  ['quote', 'translationOf', 'long', `${'x'.repeat(99)}…`],
  ['occasion', 'attendee:xi-jinping', 'true', 'Xi Jinping'],
])('%s %s: %s is shown as “%s”', (record, field, value, label) => {
  expect(labelOf(record, field, value)).toBe(label);
});

test.each<[ClaimOwner, string, string]>([
  ['summit', 'name', 'beijing'],
  ['summit', 'topics', 'trade; energy'],
  ['summit', 'timeZone', 'Asia/Shanghai'],
  ['deal', 'title', 'P30Y'],
  ['deal', 'route', 'Far East'],
  ['quote', 'text', 'JOINT_STATEMENT'],
  ['participant', 'title', 'true'],
  // What is not declared, or no value of the kind, which is reported elsewhere.
  ['participant', 'person', 'nobody'],
  ['participant', 'person', 'toString'],
  ['participant', 'country', 'XX'],
  ['deal', 'parties', 'SELLER nobody'],
  ['deal', 'amounts', 'a lot of money'],
  ['deal', 'settlementCurrency', 'XYZ'],
  ['summit', 'date', 'Friday'],
  ['summit', 'constructor', 'x'],
  ['occasion', 'attendee:nobody', 'true'],
  ['occasion', 'attendee:xi-jinping', 'false'],
])('%s %s: %s is its own label', (record, field, value) => {
  expect(labelOf(record, field, value)).toBeNull();
});

test('every term of every vocabulary that a record uses is shown in words', () => {
  for (const [record, { fields }] of Object.entries(records))
    for (const [field, { kind }] of Object.entries(fields)) {
      if (!(kind in vocabulary)) continue;
      for (const term of Object.keys(vocabulary[kind as keyof typeof vocabulary]))
        expect(labelOf(record as ClaimOwner, field, term), `${field} ${term}`).toMatch(/^[A-Z][a-z ]+$/);
    }
});
