import { findCountries } from '../../words/countries/country.ts';
import { isName, maskQuotations, type Quotation, quotationsIn } from '../text/quotations.ts';
import { paragraphsOf, type Sentence, sentencesOf } from '../text/sentences.ts';
import { type Span, holds } from '../text/span.ts';

type CountryMention = ReturnType<typeof findCountries>[number];

/** What is known of a document besides its text. */
export interface Known {
  /** Key of the document in the dossier. */
  slug: string;
  /** BCP 47. */
  language: string;
  /** EDTF. */
  published?: string | undefined;
  publisher?: string | undefined;
  /** ISO 3166-1 alpha-2; whether the publisher is its government tells whose "the President" is. */
  publisherCountry?: string | undefined;
  isGovernment: boolean;
}

/** A document with the parts that all finders use. Positions are UTF-16 code units of the text. */
export interface Source extends Known {
  text: string;
  /** The title: the first paragraph, or its first line. */
  head: Span;
  paragraphs: readonly Span[];
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  /** The text with the words of quotations as NUL characters. */
  narration: string;
  countries: readonly CountryMention[];
  /** Whether the title capitalises most words, so that capitals tell nothing there. */
  isTitleCase: boolean;
}

export function sourceOf(text: string, known: Known): Source {
  const paragraphs = paragraphsOf(text);
  const first = paragraphs[0] ?? { start: 0, end: 0 };
  const line = text.slice(first.start, first.end).split('\n')[0]?.trimEnd() ?? '';
  const head = { start: first.start, end: first.start + line.length };
  const quotations = quotationsIn(text, paragraphs).filter((quotation) => !isName(text, quotation));
  const words = line.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return {
    ...known,
    text,
    head,
    paragraphs,
    sentences: sentencesOf(text, paragraphs),
    quotations,
    narration: maskQuotations(text, quotations),
    countries: findCountries(text),
    isTitleCase: words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75,
  };
}

/** Returns the sentence that a position is in. */
export function sentenceAt({ sentences }: Source, at: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= at && at <= end);
}

/** Returns the country that words name, if there is one: not by its seat of government. */
export function countryIn({ countries, text }: Source, span: Span): { code: string; span: Span } | undefined {
  const named = countries.find((mention) => holds(span, mention) && mention.code && mention.kind !== 'METONYM');
  if (named?.code) return { code: named.code, span: named };
  // "the US President’s" within a longer name is read in the text, "Chinese President" also in its words alone.
  const alone = findCountries(text.slice(span.start, span.end)).find(({ code, kind }) => code && kind !== 'METONYM');
  return alone?.code
    ? { code: alone.code, span: { start: span.start + alone.start, end: span.start + alone.end } }
    : undefined;
}
