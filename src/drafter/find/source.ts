import { findCountries } from '../../words/countries/country.ts';
import { isName, maskQuotations, type Quotation, quotationsIn } from '../text/quotations.ts';
import { paragraphsOf, type Sentence, sentencesOf } from '../text/sentences.ts';
import { holds, type Span, trimSpan } from '../text/span.ts';

type CountryMention = ReturnType<typeof findCountries>[number];

/** What is known of a document besides its text. */
export interface Known {
  /** Key of the document in the dossier. */
  slug: string;
  /** BCP 47. */
  language: string;
  /** The title, which the text may begin with. */
  title: string;
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
  const head = { start: 0, end: text.startsWith(known.title) ? known.title.length : 0 };
  const paragraphs = paragraphsOf(text).flatMap((paragraph) => withoutTitle(text, paragraph, head));
  const quotations = quotationsIn(text, paragraphs).filter(
    (quotation) => holds(head, quotation) || !isName(text, quotation),
  );
  const words = known.title.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return {
    ...known,
    text,
    head,
    paragraphs,
    sentences: sentencesOf(text, paragraphs),
    quotations,
    narration: maskQuotations(text, quotations),
    countries: withMeant(findCountries(text)),
    isTitleCase: words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75,
  };
}

/** Words for several countries mean the one of them that the text names: "Korean" beside "the Republic of Korea". */
function withMeant(countries: CountryMention[]): CountryMention[] {
  return countries.map((mention) => {
    const named = mention.candidates?.filter((code) => countries.some((other) => other.code === code)) ?? [];
    return mention.code === null && named.length === 1 && named[0] ? { ...mention, code: named[0] } : mention;
  });
}

/** Splits a paragraph that runs the title, or its repetition, into the text. */
function withoutTitle(text: string, paragraph: Span, head: Span): Span[] {
  const title = text.slice(head.start, head.end);
  const isRun =
    title !== '' && text.startsWith(title, paragraph.start) && paragraph.end - paragraph.start > title.length;
  if (!isRun) return [paragraph];
  const own = { start: paragraph.start, end: paragraph.start + title.length };
  return [own, trimSpan(text, { start: own.end, end: paragraph.end })];
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
