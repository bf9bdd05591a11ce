import { quoteList } from '../../graphql/types/quote.ts';
import { defineExport } from '../export-type.ts';
import { countryNode, dateTerms, idOf, nodeOf, referenceNode } from '../linked-data.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';
import { named, namedCountry } from './references.ts';

export const quotes = defineExport({
  name: 'quotes',
  description: 'Quotes attributed to a person or to countries.',
  table: 'quotes',
  key: ['slug'],
  filter: { inputType: 'QuoteFilter', where: (filter) => quoteList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.quotes.findMany({
      ...page,
      columns: {
        slug: true,
        form: true,
        text: true,
        speakerTitle: true,
        isTranslation: true,
        translationNote: true,
        partOfSlug: true,
        translationOfSlug: true,
        ...dateOf,
      },
      with: {
        speaker: named,
        countries: { ...namedCountry, orderBy: { code: 'asc' } },
        addressee: named,
        summit: named,
        document: { columns: { slug: true, title: true, kind: true, language: true } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    form: row.form,
    text: row.text,
    speaker: row.speaker,
    speakerTitle: row.speakerTitle,
    countries: row.countries,
    addressee: row.addressee,
    isTranslation: row.isTranslation,
    translationNote: row.translationNote,
    date: partialDate(row),
    summit: row.summit,
    document: row.document,
    partOf: row.partOfSlug,
    translationOf: row.translationOfSlug,
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    form: { description: 'QuoteForm', of: ({ form }) => form },
    text: { description: 'text as printed, without the outer quotation marks', of: ({ text }) => text },
    speaker: { description: 'speaker, by slug', of: ({ speaker }) => speaker?.slug },
    speaker_name: { description: 'name of the speaker', of: ({ speaker }) => speaker?.name },
    speaker_title: { description: 'title of the speaker in the document', of: ({ speakerTitle }) => speakerTitle },
    countries: {
      description: 'list: countries that the quote speaks for, if no person is named, ISO 3166-1 alpha-2',
      of: ({ countries }) => countries.map(({ code }) => code),
    },
    country_names: {
      description: 'list: their names, in the same order',
      of: ({ countries }) => countries.map(({ name }) => name),
    },
    addressee: { description: 'addressee, by slug', of: ({ addressee }) => addressee?.slug },
    addressee_name: { description: 'name of the addressee', of: ({ addressee }) => addressee?.name },
    is_translation: {
      description: 'whether the document says that it is a translation',
      of: (quote) => quote.isTranslation,
    },
    translation_note: {
      description: 'what the document says about the translation',
      of: (quote) => quote.translationNote,
    },
    ...dateCells,
    summit: { description: 'summit at which it was said, by slug', of: ({ summit }) => summit?.slug },
    summit_name: { description: 'its name', of: ({ summit }) => summit?.name },
    document: { description: 'document that contains it, by slug', of: ({ document }) => document.slug },
    document_title: { description: 'its title', of: ({ document }) => document.title },
    document_kind: { description: 'its DocumentKind', of: ({ document }) => document.kind },
    part_of: { description: 'longer quote that contains it, by slug', of: ({ partOf }) => partOf },
    translation_of: {
      description: 'quote that it translates, by slug',
      of: ({ translationOf }) => translationOf,
    },
    ...documentsCell,
  },
  node: (quote) =>
    nodeOf({
      '@id': idOf('quote', quote.slug),
      '@type': 'Quotation',
      form: quote.form,
      text: quote.text,
      inLanguage: quote.document.language,
      spokenByCharacter: referenceNode('Person', 'person', quote.speaker),
      speakerTitle: quote.speakerTitle,
      speaksFor: quote.countries.map((country) => countryNode(country)),
      addressee: referenceNode('Person', 'person', quote.addressee),
      isTranslation: quote.isTranslation,
      translationNote: quote.translationNote,
      ...dateTerms(quote.date),
      summit: referenceNode('Event', 'summit', quote.summit),
      isPartOf: [
        referenceNode('CreativeWork', 'document', { slug: quote.document.slug, name: quote.document.title }),
        quote.partOf && { '@id': idOf('quote', quote.partOf) },
      ].filter(Boolean),
      translationOfWork: quote.translationOf && { '@id': idOf('quote', quote.translationOf) },
      evidence: annotations({ kind: 'quote', key: quote.slug }, quote.claims),
    }),
});
