import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { MAX_PAGE } from '../page.ts';
import { Quote } from './quote.ts';
import { compare } from './sourced.ts';

/** One more than is shown, since a quote is among those that are equal to it. */
const andItself = {
  columns: { slug: true, dossierSlug: true, documentOrdinal: true },
  orderBy: { dossierSlug: 'asc', documentOrdinal: 'asc', slug: 'asc' },
  limit: MAX_PAGE + 1,
} as const;

builder.drizzleObjectFields('quotes', (t) => ({
  translations: t.field({
    type: [Quote],
    description: `The same words in translation, as the editors hold: of a translation, the original and its other translations; of an original, its translations; ${MAX_PAGE} at most.`,
    select: (_args, _context, nested) => ({
      columns: { slug: true },
      with: { translations: nested(andItself) },
    }),
    resolve: ({ slug, translations }) => others(slug, translations),
  }),
  sameWords: t.field({
    type: [Quote],
    extensions: costs({ length: 10 }),
    description: `The other quotes that have the very same words, whoever said them and wherever they stand, and its \`translations\`; ${MAX_PAGE} at most. Case, accents, punctuation, quotation marks and apostrophes do not matter, everything else does. It is one step: what has the very words of a translation is not among those of the original.`,
    select: (_args, _context, nested) => ({
      columns: { slug: true },
      with: { sameWords: nested(andItself), translations: nested(andItself) },
    }),
    resolve: ({ slug, sameWords, translations }) => others(slug, [...sameWords, ...translations]),
  }),
}));

interface Place {
  slug: string;
  dossierSlug: string;
  documentOrdinal: number;
}

/** Quotes without this one, each once, in the order of the corpus. */
function others<Other extends Place>(slug: string, quotes: readonly Other[]): Other[] {
  const distinct = new Map(quotes.map((quote) => [quote.slug, quote]));
  distinct.delete(slug);
  return [...distinct.values()].sort(byPlace).slice(0, MAX_PAGE);
}

function byPlace(a: Place, b: Place): number {
  return compare(a.dossierSlug, b.dossierSlug) || a.documentOrdinal - b.documentOrdinal || compare(a.slug, b.slug);
}
