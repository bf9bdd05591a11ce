import { defineRecord } from './record.ts';

export const quote = defineRecord('quote', 'quotes', {
  form: { kind: 'quoteForm', required: true, description: 'Form of the quote, which tells whose words it gives.' },
  text: { kind: 'wording', required: true, description: 'The words as printed, without the outer quotation marks.' },
  speaker: { kind: 'person', column: 'speakerSlug', description: 'Speaker.', term: 'spokenByCharacter' },
  speakerTitle: { kind: 'verbatim', description: 'Title or description of the speaker in the document.' },
  countries: {
    kind: 'countries',
    description: 'Countries that the quote speaks for, if no person is named, ISO 3166-1 alpha-2.',
    term: 'speaksFor',
  },
  addressee: { kind: 'person', column: 'addresseeSlug', description: 'Person addressed.' },
  isTranslation: { kind: 'flag', description: 'Whether the document says that the words are a translation.' },
  translationNote: { kind: 'verbatim', description: 'What the document says about the translation.' },
  date: { kind: 'date', description: 'When the words were said.' },
  summit: { kind: 'summit', column: 'summitSlug', description: 'Summit that the words were said at or about.' },
  document: {
    kind: 'document',
    column: 'documentSlug',
    required: true,
    claimed: false,
    description: 'Document that contains the quote.',
    term: null,
  },
  partOf: { kind: 'quote', column: 'partOfSlug', description: 'Longer quote that contains this one.', term: null },
  translationOf: {
    kind: 'quote',
    column: 'translationOfSlug',
    description: 'Original that it translates, which is not a translation itself.',
    term: 'translationOfWork',
  },
});
