import type { QuoteLineFragment } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { listed, shortened, term } from '../words/terms.ts';

/** A quote: the speaker's words upright in quotation marks, reports in italics. */
export function QuoteItem({ quote, isShort = true }: { quote: QuoteLineFragment; isShort?: boolean }) {
  const { slug, text, form, document } = quote;
  return (
    <figure class={form === 'INDIRECT' ? 'told' : 'said'}>
      <blockquote dir="auto" lang={document.language}>
        {isShort ? <a href={`/quotes/${slug}`}>{shortened(text, 280)}</a> : text}
      </blockquote>
      <figcaption>
        <Speaker quote={quote} /> · {quoteFacts(quote)} ·{' '}
        <a href={`/documents/${document.slug}`}>
          <bdi>{shortened(document.title, 70)}</bdi>
        </a>
      </figcaption>
    </figure>
  );
}

/** Whose words they are. */
export function Speaker({ quote: { speaker, countries } }: { quote: QuoteLineFragment }) {
  if (speaker)
    return (
      <b>
        <a href={`/people/${speaker.slug}`}>
          <bdi>{speaker.name}</bdi>
        </a>
      </b>
    );
  return countries.length > 0 ? <b>{listed(countries.map(({ name }) => name))}</b> : <b>No speaker named</b>;
}

function quoteFacts({ form, isTranslation, date }: QuoteLineFragment): string {
  const facts = [term(form).toLowerCase()];
  if (isTranslation) facts.push('in translation');
  facts.push(date ? humanDate(date.edtf) : 'date not known');
  return facts.join(' · ');
}
