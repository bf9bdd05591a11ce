import { z } from 'zod';
import { occurrencesOf, type Span } from '../text/span.ts';

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quote'),
    words: z.string().min(3).max(2000),
    speaker: z.string().min(2).max(120).nullish(),
  }),
  z.strictObject({
    kind: z.literal('deal'),
    words: z.string().min(3).max(600),
    parties: z.array(z.string().min(2).max(120)).max(12).nullish(),
  }),
]);

/** Words of a document that a model points at, with the names that it gives for them, each where it stands. */
export type Hint = Span &
  (
    | { kind: 'quote'; speaker: (Span & { name: string }) | undefined }
    | { kind: 'deal'; parties: (Span & { name: string })[] }
  );

/** Keeps what a model says only where its words, speaker and parties stand in the document, character for character. */
export function sift(text: string, items: readonly unknown[]): { kept: Hint[]; refused: string[] } {
  const refused: string[] = [];
  const kept = items.flatMap((one): Hint[] => {
    const read = item.safeParse(one);
    if (!read.success) {
      refused.push('an item that is not of the form that was asked for');
      return [];
    }
    const { data } = read;
    const start = text.indexOf(data.words);
    if (start === -1 || data.words.trim() !== data.words) {
      refused.push(`words that are not in the document: “${data.words.slice(0, 60)}”`);
      return [];
    }
    const span = { start, end: start + data.words.length };
    const names = (data.kind === 'quote' ? [data.speaker] : (data.parties ?? [])).filter(
      (name) => typeof name === 'string',
    );
    const placed = names.map((name) => ({ name, ...nearest(occurrencesOf(name, text), start) }));
    const missing = placed.find((place) => place.start === undefined);
    if (missing) {
      refused.push(`a name that is not in the document: “${missing.name.slice(0, 60)}”`);
      return [];
    }
    const found = placed as (Span & { name: string })[];
    return [
      data.kind === 'quote' ? { ...span, kind: 'quote', speaker: found[0] } : { ...span, kind: 'deal', parties: found },
    ];
  });
  return { kept, refused };
}

function nearest(spans: readonly Span[], at: number): Partial<Span> {
  const distance = ({ start, end }: Span) => Math.max(start - at, at - end, 0);
  return spans.toSorted((a, b) => distance(a) - distance(b))[0] ?? {};
}
