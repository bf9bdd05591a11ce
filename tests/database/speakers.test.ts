import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { termsOf } from '../../src/database/vocabulary.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { attempt } from './attack.ts';
import { change } from './records.ts';

const database = await sharedTestDatabase();

const put = (form: string, speaker_slug: string | null) =>
  attempt(database, change('quotes', sql`slug = 'shen-interview-opening'`, { form, speaker_slug }));

test.each(termsOf('quoteForm'))('a quote that is %s has a speaker or none as its form asks', async (form) => {
  expect(await put(form, null)).toBe(form === 'DIRECT' ? 'refused at once by quotes_direct_has_speaker' : 'accepted');
  expect(await put(form, 'shen-haixiong')).toBe(
    form === 'HEADLINE' ? 'refused at once by quotes_headline_has_none' : 'accepted',
  );
});

test('the speaker of a quote is a person of the database', async () => {
  expect(await put('DIRECT', 'nobody')).toBe('refused at once by quotes_speaker_slug_people_slug_fkey');
});

test('a quote carries the place of its document in the corpus, and no other', async () => {
  const place = (columns: object) => change('quotes', sql`slug = 'xi-back-to-back'`, { ...columns });
  expect(await attempt(database, place({ document_ordinal: 6 }))).toBe('refused at once by quotes_document');
  expect(await attempt(database, place({ document_ordinal: 6, document_slug: 'xi-held-talks-with-putin' }))).toBe(
    'accepted',
  );
});
