import type { Span } from '../text/span.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

/** Leaders without their names: "The two Prime Ministers held talks". */
export const LEADERS =
  /\b(?:[Tt]he (?:two|three)|[Bb]oth|[Tt]heir)\s(?:leaders|(?:P|p)residents|(?:P|p)rime (?:M|m)inisters|heads of (?:state|government))\b/u;
const LEADER =
  /\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan|General Secretary|Taoiseach)\b/iu;
const NO_LEADER = /\b(?:Vice|Deputy|Former|Advis[eo]r|Secretary to|wife|spokes\w+)\b|[’']s\s/iu;

/** The heads of state and government, if they are of two or three countries with one each. */
export function leadersOf({ text }: Source, people: readonly Person[]): Person[] {
  const found = people.filter(({ office, country }) => {
    const words = office ? text.slice(office.whole.start, office.whole.end) : '';
    return country && LEADER.test(words) && !NO_LEADER.test(words);
  });
  // Of a state with two of them, the one who is named more often speaks for it.
  const codes = [...new Set(found.map(({ country }) => country?.code))];
  const most = codes.flatMap(
    (code) =>
      found.filter(({ country }) => country?.code === code).sort((a, b) => b.mentions.length - a.mentions.length)[0] ??
      [],
  );
  return most.length === 2 || most.length === 3 ? most : [];
}

const INVITED = /\b(?:[Aa]t the invitation of|hosted by|received by|welcomed by)[^.;]{0,90}$/u;

/** Finds who invited or received the others, and the words that say so. */
export function hostOf({ text }: Source, people: readonly Person[]): { person: Person; cue: Span } | undefined {
  for (const person of people) {
    for (const mention of person.mentions) {
      const lead = text
        .slice(Math.max(0, mention.start - 110), mention.start)
        .replace(/\b(?:Mrs?|Ms|Dr|Smt|Hon)\./gu, (word) => `${word.slice(0, -1)} `);
      const before = INVITED.exec(lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. ')) + 1))?.[0];
      const isOther =
        before !== undefined &&
        people.some(
          (other) =>
            other !== person &&
            other.mentions.some(({ start, end }) => start >= mention.start - before.length && end <= mention.start),
        );
      if (before && !isOther) return { person, cue: { start: mention.start - before.length, end: mention.end } };
      const after =
        /^(?:\sof\s(?:the\s)?\p{Lu}[\p{L} ]{2,30}?)?,?\s(?:today\s|yesterday\s|on \p{Lu}\p{L}+day\s)?(?:hosted|received|welcomed)\b/u.exec(
          text.slice(mention.end, mention.end + 80),
        )?.[0];
      if (after) return { person, cue: { start: mention.start, end: mention.end + after.length } };
    }
  }
  return undefined;
}
