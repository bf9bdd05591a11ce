import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { MAX_PAGE } from '../page.ts';
import { Quote } from './quote.ts';

/** Reads one more than the maximum, because the quote itself is among the results. */
const andItself = {
  columns: { slug: true, dossierSlug: true, documentOrdinal: true },
  orderBy: { dossierSlug: 'asc', documentOrdinal: 'asc', slug: 'asc' },
  limit: MAX_PAGE + 1,
} as const;

builder.drizzleObjectFields('quotes', (t) => ({
  translations: t.field({
    type: [Quote],
    description: `Translations of the words according to the editors, in corpus order: for a translation, its original and the other translations; for an original, its translations. Maximum: ${MAX_PAGE}.`,
    select: (_args, _context, nested) => ({
      columns: { slug: true },
      with: { translations: nested(andItself) },
    }),
    resolve: ({ slug, translations }) => others(slug, translations),
  }),
  sameWords: t.field({
    type: [Quote],
    extensions: costs({ length: 10, work: 150 }),
    description: `Other quotes with the same words, by any speaker in any document; longer quotes in other documents that contain these words, and shorter ones of at least two words that these contain; and the \`translations\` of this quote. In corpus order. Ignores case, accents, punctuation, quotation marks and apostrophes, but no other difference. Not transitive: quotes with the words of a translation are not among those of its original. Maximum: ${MAX_PAGE}.`,
    select: (_args, _context, nested) => ({
      columns: { slug: true },
      with: {
        sameWords: nested(andItself),
        longerQuotes: nested(andItself),
        shorterQuotes: nested(andItself),
        translations: nested(andItself),
      },
    }),
    resolve: ({ slug, sameWords, longerQuotes, shorterQuotes, translations }) =>
      others(slug, [...sameWords, ...longerQuotes, ...shorterQuotes, ...translations]),
  }),
}));

interface Place {
  slug: string;
  dossierSlug: string;
  documentOrdinal: number;
}

/** Returns the distinct quotes other than this one, in corpus order. */
function others<Other extends Place>(slug: string, quotes: readonly Other[]): Other[] {
  const distinct = new Map(quotes.map((quote) => [quote.slug, quote]));
  distinct.delete(slug);
  return [...distinct.values()].sort(byPlace).slice(0, MAX_PAGE);
}

function byPlace(a: Place, b: Place): number {
  return compare(a.dossierSlug, b.dossierSlug) || a.documentOrdinal - b.documentOrdinal || compare(a.slug, b.slug);
}

/** Compares keys like the database, whose collation is "C". */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
