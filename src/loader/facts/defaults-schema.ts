import { z } from 'zod';
import { claimBasis, passage, spans } from './claims.ts';
import { line } from './forms.ts';

/** The most passages, as each claim may take them: a small file could come to any number otherwise. */
const MOST_PASSAGES = 10;
const TOO_MANY = `more than ${MOST_PASSAGES} passages, all of which each claim would take: give them to the claims`;

/** The schema of `defaults` as they hold. */
export const heldDefaults = z
  .strictObject({
    basis: claimBasis.optional().describe('Basis of the claims that give none.'),
    in: passage.in.optional().describe('Document of the claims that give only words.'),
    words: passage.words.optional().describe('Words of the claims that give no passage, character for character.'),
    nth: passage.nth,
    spans: spans
      .max(MOST_PASSAGES, TOO_MANY)
      .optional()
      .describe('Passages of the claims that give none, instead of words.'),
    note: line.optional().describe('Note of the claims that take the basis and give no note.'),
  })
  .refine((all) => Object.keys(all).length > 0, 'is empty: give basis, in, words, spans or note, or remove it')
  .refine((all) => !all.words || !all.spans, { path: ['words'], message: 'stands beside spans: give one of the two' })
  .refine((all) => !all.words || all.in, { path: ['words'], message: 'needs in, the document that holds the words' })
  .refine((all) => !all.nth || all.words, { path: ['nth'], message: 'needs words, which it counts' })
  .refine((all) => !all.note || all.basis, { path: ['note'], message: 'needs basis, with which it is taken' });

/** How JSON Schema writes what the refinements check. */
const dependencies = { nth: ['words'], spans: { not: { required: ['words'] } } };

/** The schema of the defaults of a record. */
export const defaults = heldDefaults.meta({
  id: 'defaults',
  minProperties: 1,
  dependencies: { ...dependencies, words: ['in'], note: ['basis'] },
});

/** The schema of the defaults of a participant, which those of the summit complete before parsing. */
export const participantDefaults = heldDefaults.meta({
  id: 'participantDefaults',
  minProperties: 1,
  dependencies,
});
