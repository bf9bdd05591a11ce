import { holds, overlaps, trimSpan } from '../text/span.ts';
import type { Person } from './person.ts';
import type { Quote } from './quotes.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';

/** Verbs that report speech, with the words that open what is reported. */
const REPORTS =
  /^(?:,\s[^.;:“”"]{3,70}?,)?,?\s(?:(?:also|then|later|further|has|had|again|reportedly)\s){0,2}(said(?:\s[^.,;:“”"]{3,45}?(?=\sthat\s))?|told\s[^.,;:]{3,70}?(?=\sthat\s)|stressed|noted|emphasi[sz]ed|underlined|underscored|announced(?=\sthat\s)|warned|insisted|explained|reaffirmed|reiterated|added|declared|pointed out|mentioned|stated|spoke about|spoke of|called on|called for|urged|promised|proposed)\s/u;

/**
 * Finds reported speech: a person's name with a verb of speech and what was said, to the end of the sentence: "Xi said
 * that this was a new commitment". Sentences that quote are left to the quotations.
 */
export function reportedIn(source: Source, people: readonly Person[], quotes: readonly Quote[]): Quote[] {
  return source.sentences.flatMap((sentence): Quote[] => {
    if (quotes.some((quote) => overlaps(quote, sentence)) || holds(source.head, sentence)) return [];
    const names = people
      .flatMap((person) => person.mentions.filter((cue) => holds(sentence, cue)).map((cue) => ({ person, cue })))
      .sort((a, b) => a.cue.start - b.cue.start);
    for (const { person, cue } of names) {
      const match = REPORTS.exec(source.text.slice(cue.end, sentence.end));
      const before = source.text.slice(sentence.start, cue.start);
      if (!match || /\b(?:with|to|and|by|that|of|for|from)\s(?:\p{L}+\s)?$/u.test(before)) continue;
      const opened = cue.end + match[0].length;
      const start =
        opened +
        (/^(?:(?:on\s)?\p{Lu}\p{L}+day\s)?that\s/u.exec(source.text.slice(opened, opened + 40))?.[0].length ?? 0);
      const span = trimSpan(source.text, { start, end: sentence.end }, /[\s.,;]/u);
      if (span.end - span.start < 25) continue;
      const verb = { start: cue.end, end: start - 1 };
      const speaker: Speaker = {
        person,
        name: person.name,
        by: 'NAME',
        cue,
        verb: trimSpan(source.text, verb, /[\s,]/u),
      };
      return [{ ...span, form: 'INDIRECT', speaker, guess: undefined, addressee: undefined, isTurn: false }];
    }
    return [];
  });
}
