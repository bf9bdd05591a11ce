import { defineRecord } from './record.ts';

export const quote = defineRecord('quote', 'quotes', {
  form: { kind: 'quoteForm', required: true, description: 'Form of the quote: whose words the text is in.' },
  text: { kind: 'wording', required: true, description: 'Text as printed, without the outer quotation marks.' },
  speaker: { kind: 'person', column: 'speakerSlug', description: 'Speaker.', term: 'spokenByCharacter' },
  speakerTitle: { kind: 'verbatim', description: 'Title of the speaker, as the document words it.' },
  countries: {
    kind: 'countries',
    description: 'Countries that the quote speaks for, if no person is named, ISO 3166-1 alpha-2.',
    term: 'speaksFor',
  },
  addressee: { kind: 'person', column: 'addresseeSlug', description: 'Person who was addressed.' },
  isTranslation: { kind: 'flag', description: 'Whether the document says that the text is a translation.' },
  translationNote: { kind: 'verbatim', description: 'What the document says about the translation.' },
  date: { kind: 'date', description: 'When it was said.' },
  summit: { kind: 'summit', column: 'summitSlug', description: 'Summit at which it was said.' },
  document: {
    kind: 'document',
    column: 'documentSlug',
    required: true,
    claimed: false,
    description: 'Document that contains it.',
    term: null,
  },
  partOf: { kind: 'quote', column: 'partOfSlug', description: 'Longer quote that contains it.', term: null },
  translationOf: {
    kind: 'quote',
    column: 'translationOfSlug',
    description: 'Original that it translates, which is not a translation itself.',
    term: 'translationOfWork',
  },
});
