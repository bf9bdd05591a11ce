import { quoteList } from '../../graphql/types/quote.ts';
import { defineExport } from '../export-type.ts';
import { dateTerms, idOf, linked, mention, mentionCountry } from '../linked-data.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';
import { named, namedCountry } from './references.ts';

export const quotes = defineExport({
  name: 'quotes',
  description: 'Words attributed to somebody.',
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
    text: { description: 'words as printed, without the outer quotation marks', of: ({ text }) => text },
    speaker: { description: 'who said it, by slug', of: ({ speaker }) => speaker?.slug },
    speaker_name: { description: 'name of the speaker', of: ({ speaker }) => speaker?.name },
    speaker_title: { description: 'what the document calls the speaker', of: ({ speakerTitle }) => speakerTitle },
    countries: {
      description: 'list: countries that it speaks for, where no person is named',
      of: ({ countries }) => countries.map(({ code }) => code),
    },
    country_names: {
      description: 'list: their names, in the same order',
      of: ({ countries }) => countries.map(({ name }) => name),
    },
    addressee: { description: 'whom it was said to, by slug', of: ({ addressee }) => addressee?.slug },
    addressee_name: { description: 'name of the addressee', of: ({ addressee }) => addressee?.name },
    is_translation: {
      description: 'whether the document says that it is translated',
      of: (quote) => quote.isTranslation,
    },
    translation_note: { description: 'what it says of the translation', of: (quote) => quote.translationNote },
    ...dateCells,
    summit: { description: 'summit that it was said at, by slug', of: ({ summit }) => summit?.slug },
    summit_name: { description: 'its name', of: ({ summit }) => summit?.name },
    document: { description: 'document that it stands in, by slug', of: ({ document }) => document.slug },
    document_title: { description: 'its title', of: ({ document }) => document.title },
    document_kind: { description: 'its DocumentKind', of: ({ document }) => document.kind },
    part_of: { description: 'longer quote that it is part of, by slug', of: ({ partOf }) => partOf },
    translation_of: {
      description: 'original that it is a translation of, by slug',
      of: ({ translationOf }) => translationOf,
    },
    ...documentsCell,
  },
  node: (quote) =>
    linked({
      '@id': idOf('quote', quote.slug),
      '@type': 'Quotation',
      form: quote.form,
      text: quote.text,
      inLanguage: quote.document.language,
      spokenByCharacter: mention('Person', 'person', quote.speaker),
      speakerTitle: quote.speakerTitle,
      speaksFor: quote.countries.map((country) => mentionCountry(country)),
      addressee: mention('Person', 'person', quote.addressee),
      isTranslation: quote.isTranslation,
      translationNote: quote.translationNote,
      ...dateTerms(quote.date),
      summit: mention('Event', 'summit', quote.summit),
      isPartOf: [
        mention('CreativeWork', 'document', { slug: quote.document.slug, name: quote.document.title }),
        quote.partOf && { '@id': idOf('quote', quote.partOf) },
      ].filter(Boolean),
      translationOfWork: quote.translationOf && { '@id': idOf('quote', quote.translationOf) },
      evidence: annotations({ kind: 'quote', key: quote.slug }, quote.claims),
    }),
});
