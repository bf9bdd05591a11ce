import { meaningsOf } from '../../../words/money/currency-names.ts';
import type { Span } from '../../text/span.ts';
import { type Source, sentenceAt } from '../source.ts';
import { countriesIn, type Naming } from './countries-named.ts';

/** The last year of national currencies whose names others have too. */
const REPLACED: Readonly<Record<string, string>> = {
  ...{ BEF: '2002', DEM: '2002', FIM: '2002', FRF: '2002', ITL: '2002', LUF: '2002', NLG: '2002', PTE: '2002' },
  ...{ EEK: '2010', MTL: '2007', MZE: '1980', SKK: '2008', SRG: '2004', TPE: '1975' },
};

/**
 * Decides which currency a name that several have ("riyals", "¥") means at a position: that of the only one of their
 * countries that the clause or sentence names, by itself, a person or a body; otherwise the only one that the document names. A
 * name that in English means one of them ("pounds") means another only if the document never names the first.
 *
 * @returns ISO 4217; undefined if nothing decides, or the publisher's country does
 */
export function currencyMeant(naming: Naming, named: string | null, at: number): string | undefined {
  const { source } = naming;
  const { else: usual, ...meanings } = (named !== null && meaningsOf(named)) || {};
  if (source.publisherCountry && meanings[source.publisherCountry]) return undefined;
  const everywhere = countriesIn(naming, { start: 0, end: source.text.length });
  const home = usual?.slice(0, 2);
  if (home && (source.publisherCountry === home || everywhere.includes(home))) return undefined;
  const sentence = sentenceAt(source, at);
  const passages = sentence ? [clauseAt(source, sentence, at), sentence] : [];
  const [here] = passages
    .map((passage) => currenciesOf(countriesIn(naming, passage), meanings, source.published))
    .filter((currencies) => currencies.length > 0);
  if (here || usual) return onlyOf(here ?? []);
  return onlyOf(currenciesOf(everywhere, meanings, source.published));
}

/** The part of a sentence between semicolons that a position is in. */
function clauseAt({ text }: Source, { start, end }: Span, at: number): Span {
  const before = text.slice(start, at).lastIndexOf(';');
  const after = text.slice(at, end).indexOf(';');
  return { start: start + before + 1, end: after === -1 ? end : at + after };
}

function onlyOf(currencies: readonly string[]): string | undefined {
  return currencies.length === 1 ? currencies[0] : undefined;
}

function currenciesOf(
  countries: readonly string[],
  meanings: Readonly<Record<string, string>>,
  published: string | undefined,
): string[] {
  const codes = countries.flatMap((country) => meanings[country] ?? []);
  const isPast = (code: string) => (published?.slice(0, 4) ?? '9999') > (REPLACED[code] ?? '9999');
  return [...new Set(codes)].filter((code) => !isPast(code));
}
