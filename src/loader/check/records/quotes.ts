import { quote } from '../../../records/quote.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { readFields, reportRepeated } from './fields.ts';

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
    addCountries(slug, given, builder, references, [...path, 'countries']);
  }
}

function addCountries(
  quoteSlug: string,
  { countries }: Quote,
  builder: DossierBuilder,
  references: References,
  path: Path,
): void {
  if (!countries) return;
  const shown = countries.value.join(', ');
  builder.claim({ record: 'quote', key: quoteSlug }, 'countries', countries, path, { shown });
  reportRepeated(builder, countries.value, [...path, 'value']);
  countries.value.forEach((code, index) => {
    references.use('countries', code, [...path, 'value', index]);
    builder.rows.quoteCountries.push({ quoteSlug, countryCode: code });
  });
}

function firstSpan({ text }: Quote) {
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
function reportText(quote: Quote, facts: Facts, builder: DossierBuilder, path: Path): void {
  const span = firstSpan(quote);
  if (span && !span.words.includes(quote.text.value)) {
    builder.report([...path, 'text', 'value'], 'the text of the quote is not in the words that prove it');
  }
  const whole = quoteAt(facts, quote.partOf?.value);
  if (whole && (firstSpan(whole)?.in !== span?.in || !whole.text.value.includes(quote.text.value))) {
    builder.report([...path, 'partOf', 'value'], `its words are not part of ${quote.partOf?.value}`);
  }
}

/** Checks that a translation names the original, not another translation: so they form one group without cycles. */
function reportOriginal(
  slug: string,
  { translationOf }: Quote,
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
