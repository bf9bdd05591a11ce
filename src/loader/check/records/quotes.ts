import { quote } from '../../../records/quote.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { addedTo, isDeclared } from './entries.ts';
import { readFields, readGiven, reportRepeated } from './fields.ts';

type Quote = Facts['quotes'][string];

export function addQuotes(facts: Facts, builder: DossierBuilder, references: References): void {
  const ordinals = new Map(builder.rows.documents.map((document) => [document.slug, document.ordinal]));
  for (const [slug, given] of Object.entries(facts.quotes)) {
    const path = ['quotes', slug];
    reportForm(given, builder, path);
    reportText(given, facts, builder, path);
    reportOriginal(slug, given, facts, builder, path);
    const documentSlug = firstSpan(given)?.in ?? '';
    builder.rows.quotes.push({
      slug,
      documentSlug,
      dossierSlug: builder.slug,
      documentOrdinal: ordinals.get(documentSlug) ?? 0,
      ...readFields(quote, slug, given, builder, references, path),
    });
    const codes = countriesOf(slug, given, builder, references, [...path, 'countries']) ?? [];
    builder.rows.quoteCountries.push(...codes.map((countryCode) => ({ quoteSlug: slug, countryCode, addedBy: null })));
  }
  for (const { slug, owner, given, path } of addedTo(facts, 'quotes')) {
    if (given.text) reportText({ ...given, text: given.text }, facts, builder, path);
    reportOriginal(slug, given, facts, builder, path);
    const fields = readGiven(quote, slug, given, builder, references, path);
    const countries = countriesOf(slug, given, builder, references, [...path, 'countries']);
    builder.addTo('quote', slug, owner, { fields: { ...fields, ...(countries && { countries: { countries } }) } });
  }
}

/** Adds the claims of the countries that a quote speaks for, and returns their codes; undefined if none are given. */
function countriesOf(
  quoteSlug: string,
  { countries }: Pick<Quote, 'countries'>,
  builder: DossierBuilder,
  references: References,
  path: Path,
): string[] | undefined {
  if (!countries) return undefined;
  const shown = countries.value.join(', ');
  builder.claim({ record: 'quote', key: quoteSlug }, 'countries', countries, path, { shown });
  reportRepeated(builder, countries.value, [...path, 'value']);
  return countries.value.map((code, index) => references.use('countries', code, [...path, 'value', index]));
}

function firstSpan({ text }: Pick<Quote, 'text'>) {
  return text.claims[0]?.spans[0];
}

function reportForm({ form, speaker }: Quote, builder: DossierBuilder, path: Path): void {
  if (form.value === 'DIRECT' && !speaker) {
    builder.report([...path, 'form'], 'a DIRECT quote needs a speaker', 'give the speaker, or another form');
  }
  if (form.value === 'HEADLINE' && speaker) {
    builder.report([...path, 'speaker'], 'a HEADLINE quote has no speaker', 'give the countries it speaks for');
  }
}

/**
 * Checks that the text of a quote is in the words that prove it, possibly without their quotation marks, and that a
 * part is in its whole.
 */
function reportText(quote: Pick<Quote, 'text' | 'partOf'>, facts: Facts, builder: DossierBuilder, path: Path): void {
  const span = firstSpan(quote);
  if (span && !span.words.includes(quote.text.value)) {
    builder.report([...path, 'text', 'value'], 'the text of the quote is not in the words that prove it');
  }
  const wholeKey = quote.partOf?.value ?? '';
  const whole = quoteAt(facts, wholeKey);
  if (!whole && isDeclared(facts, 'quotes', wholeKey)) {
    const message = `${wholeKey} is in a document of another dossier, and a part is in that of its whole`;
    builder.report([...path, 'partOf', 'value'], message, 'leave it out: the API finds the words in the longer quote');
  }
  if (whole && (firstSpan(whole)?.in !== span?.in || !whole.text.value.includes(quote.text.value))) {
    builder.report([...path, 'partOf', 'value'], `its words are not part of ${quote.partOf?.value}`);
  }
}

/** Checks that a translation names the original, not another translation: so they form one group without cycles. */
function reportOriginal(
  slug: string,
  { translationOf }: Pick<Quote, 'translationOf'>,
  facts: Facts,
  builder: DossierBuilder,
  path: Path,
): void {
  const place = [...path, 'translationOf', 'value'];
  if (translationOf?.value === slug) {
    builder.report(place, 'a quote cannot be a translation of itself', 'give the original, or leave it out');
  } else if (quoteAt(facts, translationOf?.value)?.translationOf) {
    const message = `${translationOf?.value} is a translation itself`;
    builder.report(place, message, 'give the original, as every translation of it does');
  }
}

/** Returns the quote with a key; undefined if it is not declared, which is reported elsewhere. */
function quoteAt({ quotes }: Facts, key: string | undefined): Quote | undefined {
  return key !== undefined && Object.hasOwn(quotes, key) ? quotes[key] : undefined;
}
