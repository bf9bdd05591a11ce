import { type Findings, findingsIn } from '../../../src/drafter/find/findings.ts';
import type { Known } from '../../../src/drafter/find/source.ts';

/** Everything that is found in a text, of 5 March 2020 unless it is said otherwise. */
export function findings(text: string, known: Partial<Known> = {}): Findings {
  return findingsIn(text, {
    slug: 'text',
    title: '',
    language: 'en',
    published: '2020-03-05',
    isGovernment: false,
    ...known,
  });
}

/** The words of a span, in one line. */
export function wordsIn({ source }: Findings, { start, end }: { start: number; end: number }): string {
  return source.text.slice(start, end).replace(/\s+/g, ' ');
}
