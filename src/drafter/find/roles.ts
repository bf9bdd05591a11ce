import { isOffice } from '../lexicon/offices.ts';
import { holds, overlaps, type Span } from '../text/span.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';

/** Offices without a name that one person holds: "the commissioner", "the Russian leader", "the Head of State". */
export function rolesIn(source: Source, people: readonly Person[], scope: Span, known: readonly Speaker[]): Speaker[] {
  const { narration, countries } = source;
  const told = narration.slice(scope.start, scope.end);
  const roles = [...told.matchAll(/\b(?:[Tt]he|[Hh]is|[Hh]er)\s(?=\p{L})/gu)].flatMap(
    ({ index, 0: article }): Speaker[] => {
      const after =
        /^(?:[\p{L}’'-]+\s?){1,6}/u
          .exec(told.slice(index + article.length))?.[0]
          .trimEnd()
          .split(/\s/) ?? [];
      const at = after.findIndex((word) => isOffice(word) && !word.endsWith('s'));
      if (at === -1) return [];
      const ofState = /^[Hh]ead of (?:[Ss]tate|[Gg]overnment)\b/u.exec(after.slice(at).join(' '));
      const role = [...after.slice(0, at), ofState?.[0] ?? after[at]].join(' ');
      const start = scope.start + index;
      const cue = { start, end: start + article.length + role.length };
      if (known.some((one) => overlaps(one.cue, { start: cue.start, end: cue.end + 2 }))) return [];
      // "the President of the Kyrgyz Republic" as well as "the Kyrgyz president"
      const of = /^\sof\s(?:the\s)?/u.exec(narration.slice(cue.end))?.[0].length;
      const named = countries.find(
        (mention) => mention.code && (holds(cue, mention) || (of !== undefined && mention.start === cue.end + of)),
      );
      const country = named?.code ?? undefined;
      const holder = holderOf(source, people, cue, role, country);
      return holder ? [{ person: holder.person, name: holder.person.name, by: 'ROLE', cue, named: holder.named }] : [];
    },
  );
  return [...roles, ...stylesIn(source, people, scope, known)];
}

const LEADER = /president|prime minister|chancellor|premier|leader|king|queen|emir|sultan/u;
const OF_STATE = /^(?:president|king|queen|emir|sultan|pope)\b/u;

/** The only person named before who holds an office; of several, the one of the government that publishes the text. */
function holderOf(
  { text, isGovernment, publisherCountry }: Source,
  people: readonly Person[],
  cue: Span,
  role: string,
  country: string | undefined,
): { person: Person; named: Span } | undefined {
  const words = role.toLowerCase().split(' ');
  const [head = ''] = words.slice(-1);
  const isLeader = /\b(?:leader|head|government)$/u.test(role);
  const holders = people.flatMap((person) => {
    const { office, mentions, country: own } = person;
    const named = mentions.filter(({ start }) => start < cue.start).at(-1);
    if (!named || (country && own?.code !== country)) return [];
    const title = office ? text.slice(office.start, office.end) : '';
    const lower = title.toLowerCase();
    // "its president" is one of a company.
    const isOf = /\bstate$/iu.test(role)
      ? OF_STATE.test(lower) && (own !== undefined || title !== lower)
      : isLeader
        ? LEADER.test(lower)
        : lower.includes(head);
    const isAll =
      country !== undefined || isLeader || /\bstate$/iu.test(role) || words.every((word) => lower.includes(word));
    return isOf && isAll ? [{ person, named }] : [];
  });
  if (holders.length < 2) return holders[0];
  const home =
    isGovernment && !country ? holders.filter(({ person }) => person.country?.code === publisherCountry) : [];
  return home.length === 1 ? home[0] : undefined;
}

const STYLE = /\b(?:His|Her|Their)\s(?:Highness|Royal Highness|Majesty|Excellency|Holiness)\b(?!\s\p{Lu})/gu;

/** "His Highness" without a name: the first person whom the text names with that style. */
function stylesIn(
  { narration, text }: Source,
  people: readonly Person[],
  scope: Span,
  known: readonly Speaker[],
): Speaker[] {
  return [...narration.slice(scope.start, scope.end).matchAll(STYLE)].flatMap(({ index, 0: style }): Speaker[] => {
    const cue = { start: scope.start + index, end: scope.start + index + style.length };
    const styled = people
      .flatMap((person) => person.mentions.map((named) => ({ person, named })))
      .filter(
        ({ named }) =>
          named.end <= cue.start && text.slice(Math.max(0, named.start - 40), named.start).includes(`${style} `),
      )
      .sort((a, b) => a.named.start - b.named.start)[0];
    if (!styled || known.some((one) => overlaps(one.cue, cue))) return [];
    return [{ person: styled.person, name: styled.person.name, by: 'ROLE', cue, named: styled.named }];
  });
}
