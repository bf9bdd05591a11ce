import type { DossierRows } from '../../../src/loader/dossier.ts';

/** How many of the records of a dossier a draft has, and how many of the draft are in the dossier. */
export interface Compared {
  found: number;
  of: number;
  right: number;
  drafted: number;
}

type Spans = ReadonlyMap<string, { documentSha: string; start: number; end: number }[]>;

/** Compares a draft with the facts that an editor wrote: people by name, quotes and deals by the words they rest on. */
export function compare(
  draft: DossierRows,
  own: DossierRows,
): Record<'people' | 'quotes' | 'speakers' | 'deals', Compared> {
  const names = (rows: DossierRows) => new Map(rows.people.map(({ slug }) => [slug, slug]));
  const isHeld = (one: string, other: string, a: Spans, b: Spans) =>
    (a.get(one) ?? []).some((left) => (b.get(other) ?? []).some((right) => shared(left, right) >= 0.5));
  const of = (
    keys: (rows: DossierRows) => string[],
    isSame: (drafted: string, written: string) => boolean,
  ): Compared => {
    const [drafted, written] = [keys(draft), keys(own)];
    return {
      found: written.filter((key) => drafted.some((other) => isSame(other, key))).length,
      of: written.length,
      right: drafted.filter((key) => written.some((other) => isSame(key, other))).length,
      drafted: drafted.length,
    };
  };
  const quotes: [Spans, Spans] = [spansOf(draft, 'quoteSlug', ['text']), spansOf(own, 'quoteSlug', ['text'])];
  const deals: [Spans, Spans] = [
    spansOf(draft, 'dealSlug', ['title']),
    spansOf(own, 'dealSlug', ['title', 'kind', 'amounts', 'status']),
  ];
  const speaker = (rows: DossierRows, slug: string) => rows.quotes.find((quote) => quote.slug === slug)?.speakerSlug;
  return {
    people: of(
      (rows) => [...names(rows).keys()],
      (a, b) => a === b,
    ),
    quotes: of(
      (rows) => rows.quotes.map(({ slug }) => slug),
      (a, b) => isHeld(a, b, ...quotes),
    ),
    speakers: of(
      (rows) => rows.quotes.filter(({ speakerSlug }) => speakerSlug).map(({ slug }) => slug),
      (a, b) => isHeld(a, b, ...quotes) && speaker(draft, a) === speaker(own, b),
    ),
    deals: of(
      (rows) => rows.deals.map(({ slug }) => slug),
      (a, b) => isHeld(a, b, ...deals),
    ),
  };
}

/** The passages of the claims of some fields, by record. Documents are told apart by their text. */
function spansOf(rows: DossierRows, owner: 'quoteSlug' | 'dealSlug', fields: string[]): Spans {
  const sha = new Map(rows.documents.map((document) => [document.slug, document.sha256]));
  const spans = new Map<string, { documentSha: string; start: number; end: number }[]>();
  for (const claim of rows.claims) {
    const key = claim[owner];
    if (!key || !fields.includes(claim.field)) continue;
    const own = rows.claimSpans.filter(({ claimId }) => claimId === claim.id);
    const list = own.map(({ documentSlug, start, end }) => ({ documentSha: sha.get(documentSlug) ?? '', start, end }));
    spans.set(key, [...(spans.get(key) ?? []), ...list]);
  }
  return spans;
}

/** The share of the shorter passage that both have. */
function shared(one: { documentSha: string; start: number; end: number }, other: typeof one): number {
  if (one.documentSha !== other.documentSha) return 0;
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common / Math.min(one.end - one.start, other.end - other.start);
}
