import { GIVEN_NAMES } from '../lexicon/given-names.data.ts';
import { NO_PERSON } from '../lexicon/offices.ts';
import { MEETING, SAYING } from '../lexicon/verbs.ts';
import type { Candidate } from './names.ts';
import { type Office, officeAfter, officeBefore } from './offices.ts';
import { isCity } from './places.ts';
import { officeBelow } from './signatures.ts';
import type { Source } from './source.ts';

/** What shows that capitalised words are the name of a person. */
type Evidence = 'OFFICE' | 'ADDRESS' | 'VERB' | 'LABEL' | 'LIST' | 'KIN' | 'NAME';
export interface Named extends Candidate {
  evidence: Evidence | undefined;
  office: Office | undefined;
}

const VERB = `(?:${SAYING}|${MEETING})`;
const SAYS = new RegExp(
  `^,? (?:(?:also|later|further|then|has|had|have|publicly|previously|again|earlier|himself|herself) ){0,2}${VERB}\\b`,
  'u',
);
const SAID_BY = new RegExp(
  `(?:\\b(?:${SAYING})|according to|\\b(?:words|observation|remark|saying|verse|line|phrase|motto|advice|dictum) of|\\b(?:told|said|signed|issued|written|announced|represented|led|chaired|headed|joined|hosted|attended|flanked|succeeded|accompanied) by|[Aa]mong (?:them|whom|(?:those|the guests)[^.;]{0,30} (?:was|were))|signed with)\\s$`,
  'u',
);
const MET_BEFORE =
  /\b(?:met|meets?|meeting|talks|spoke|talked|negotiations|received|welcomed|hosted|greeted|invited)\s(?:by\s(?:tele)?(?:phone|video)\s)?(?:with\s|to\s)?$/u;

/** Verbs of what only people do, or of presence. */
const ACTS =
  /^,? (?:(?:also|has|had) )?(?:brought|supports|supported|laughed|smiled|chaired|co-chaired|presided|toured|(?:was|is) not (?:there|present|invited)|was (?:absent|present|invited)|did not (?:attend|come|take part))\b/u;
const PRESENT =
  /^,? (?:(?:were|was) (?:also )?(?:among those|present|in attendance)|(?:also )?(?:attended|took part))\b/u;
/** "his wife [Ann Bell]", "my predecessor [Ann Bell]" */
export const KIN =
  /\b(?:[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir)\s(?:late\s|own\s)?(?:wife|husband|spouse|partner|fiancée?|son|daughter|father|mother|brother|sister|uncle|aunt|cousin|grandson|granddaughter|predecessor|successor|aide),?\s$/u;

/** Ranks and callings before a full name: "General Ann Bell", "the writer Ann Bell". */
const CALLING =
  /\b(?:(?:General|Gen|Admiral|Marshal|Colonel|Col|Major|Captain|Brigadier|Archbishop|Bishop|Cardinal|Pope|Imam|Rabbi|Ayatollah|Comrade|Don|Dona|Tan Sri|Tengku|Tunku|King|Queen|Prince|Princess)\.?|(?:the|an?)\s(?:late\s|[a-z]+\s)?(?:admiral|general|marshal|writer|novelist|poet|author|singer|actor|actress|composer|conductor|pianist|painter|artist|athlete|cosmonaut|astronaut|physicist|chemist|philosopher|economist|historian|columnist|pollster|tycoon|industrialist|financier|banker|businessman|businesswoman|billionaire|dissident|reformer|revolutionary|warlord|oligarch|mediator|pilot|architect|footballer))\s$/u;
const PART_OF_NAME = /\b(?:North|South|East|West|New|Upper|Lower|do|da|dos|das|del|di|du|des)\s$/u;
/** Where a name is a place's or a thing's: "at [Ann Bell] Airport", "aboard the [Ann Bell]". */
const PLACED = /\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom|[Vv]ia|[Ii]nto|[Tt]hrough|aboard|outside|[Tt]he|[Aa]n?)\s$/u;

const ADDRESS =
  /(?:^|[\s(])(?:H\.(?:E|H|R\.H)|Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|HE|Hon|Prof(?:essor)?|Senator|Excellency|Shri|Smt|Sri|Begum|Datuk|Datin|Tun|Daw|Sayyid|Sheikha?|Madame?)\.?\s$/u;

/** Looks for what shows that a run of capitals is a person: an office, a form of address, a verb, a label. */
export function judged(source: Source, candidate: Candidate): Named {
  const { text } = source;
  const { start, end, words, after } = candidate;
  const isLong = words.length > 1;
  const [before, rest] = [text.slice(Math.max(0, start - 120), start), text.slice(end, end + 120)];
  const none = { ...candidate, evidence: undefined, office: undefined };
  const signed = isLong ? officeBelow(source, candidate) : undefined;
  if (signed) return { ...candidate, evidence: 'OFFICE', office: signed };
  const isFollowed = after && /^\s$/u.test(text.slice(end, after.start));
  if (isFollowed && (after.kind === 'BODY' || (after.kind === 'OFFICE' && after.text !== 'MP'))) return none;
  if (words.every((word) => occursInLowerCase(text, word.text)) && !/\b(?:Mrs?|Ms|Dr)\.?\s$/u.test(before)) return none;
  // "chief minister of West [Bengal]", "President of the Banco do [Brasil]"
  if (!isLong && PART_OF_NAME.test(before)) return none;
  const office = officeBefore(source, start, isLong);
  const withoutAddress = office && !office.isAddressed;
  if (office && (withoutAddress || isLong)) return { ...candidate, evidence: 'OFFICE', office };
  if (ADDRESS.test(before)) {
    // "Sheikh Hasina" is no family name with a form of address.
    const title = isLong ? '' : (/Sheikha?\s$/u.exec(before)?.[0] ?? '');
    const named = { start: start - title.length, text: title + candidate.text };
    return { ...candidate, ...named, evidence: 'ADDRESS', office: office ?? officeAfter(source, end) };
  }
  if (!isLong || NO_PERSON.test(/(\p{L}+)\s$/u.exec(before)?.[1] ?? '')) return none;
  const appended = officeAfter(source, end);
  if (appended) return { ...candidate, evidence: 'OFFICE', office: appended };
  if (/^ ?(?:\([^)\n]{3,30}\))?:/u.test(rest) && /(?:^|\n)[^\n]*$/u.test(before) && isLabel(source, start))
    return { ...candidate, evidence: 'LABEL', office };
  if (KIN.test(before)) return { ...candidate, evidence: 'KIN', office };
  if (PRESENT.test(rest) || /\bcounterparts?(?:\sfrom\s[^.,;]{3,30})?,\s$/u.test(before) || isOfCountry(source, start))
    return { ...candidate, evidence: 'LIST', office };
  const isOwned = /\b(?:of|for|at)\s(?:the\s)?$/u.test(before);
  if (((SAYS.test(rest) || ACTS.test(rest)) && !isOwned) || SAID_BY.test(before) || MET_BEFORE.test(before))
    return { ...candidate, evidence: 'VERB', office: undefined };
  if (new RegExp(`^, (?:who|an?|the|his|her|former|[a-z]+)\\b[^.;:"“”]{2,80}, (?:${SAYING})\\b`, 'u').test(rest))
    return { ...candidate, evidence: 'VERB', office: undefined };
  if (CALLING.test(before) || (isPersonal(words) && !after && !PLACED.test(before)))
    return { ...candidate, evidence: 'NAME', office: undefined };
  return none;
}

/** Whether a name begins as only names of people do: with a given name, or with initials. */
function isPersonal([first, ...others]: Candidate['words']): boolean {
  return (
    first !== undefined &&
    (GIVEN_NAMES.has(first.text) || /^(?:\p{Lu}\.)+$/u.test(first.text)) &&
    others.some(({ text }) => /^\p{Lu}\p{Ll}{2,}/u.test(text))
  );
}

/** "the Presidents of Peru, A, of Chile, [B], and of Cuba, C": the country with its article ends right before the name. */
function isOfCountry({ countries, text }: Source, at: number): boolean {
  const country = countries.find(({ end, kind }) => end === at - 2 && kind === 'NAME');
  return (
    country !== undefined &&
    text.slice(country.end, at) === ', ' &&
    /\b(?:[Pp]residents|[Mm]inisters|[Pp]remiers|[Cc]hancellors|[Ll]eaders|[Kk]ings)\s[^.;\n]{0,220}\bof\s(?:the\s)?$/u.test(
      text.slice(Math.max(0, country.start - 260), country.start),
    )
  );
}

function isLabel({ paragraphs }: Source, at: number): boolean {
  return paragraphs.some(({ start }) => start <= at && at - start < 80);
}

/** Whether a word stands in the text as a common word too. */
function occursInLowerCase(text: string, word: string): boolean {
  return (
    word.length > 2 &&
    new RegExp(`(?<![\\p{L}’'-])${word.toLowerCase().replace(/[.()]/g, '\\$&')}(?![\\p{L}’'-])`, 'u').test(text)
  );
}

/** In a headline of capitals, a name is seen to end only before a small word or a mark. */
export function endsInHeadline({ text }: Source, { end }: Candidate): boolean {
  return /^(?:[,.;:]|$|\n|\s(?:and|of|in|at|on|to|for|with|from|by)\b)/u.test(text.slice(end, end + 8));
}

/** Names in a list with a name that is known to be one: "his counterparts, A, B and C", "A of Nigeria and B of Benin". */
export function listed({ text }: Source, named: readonly Named[]): Named[] {
  const result = [...named];
  for (let pass = 0; pass < 2; pass += 1) {
    result.forEach((one, index) => {
      const [previous, next] = [result[index - 1], result[index + 1]];
      if (one.evidence || one.words.length < 2) return;
      const between = previous ? text.slice(previous.end, one.start) : '';
      const beyond = next ? text.slice(one.end, next.start) : '';
      const follows =
        previous?.evidence &&
        previous.words.length > 1 &&
        /^(?: of (?:the )?\p{Lu}[\p{L} ]{2,30})?(?:,|,? and| as well as)\s(?:(?:Mrs?|Ms|Dr)\.? )?$/u.test(between);
      const isPlaced = /\b(?:in|at|to|from|of|near|on)\s(?:the\s)?$/u.test(
        text.slice(Math.max(0, one.start - 12), one.start),
      );
      const precedes = next?.evidence === 'LIST' && /^(?:,|,? and)\s$/u.test(beyond) && !isPlaced && !isCity(one.text);
      if (follows || precedes) result[index] = { ...one, evidence: 'LIST' };
    });
  }
  return result;
}

const CAPITALS =
  /(?<![\p{L}])(?:(?:THE\s)?(?:RT\s)?HON(?:OURABLE)?\.?|HIS EXCELLENCY|HER EXCELLENCY|MRS?\.?|MS\.?|DR\.?|SENATOR)\s(?:(?:DR|MR|MRS|MS)\.?\s)?(\p{Lu}[\p{Lu}’'-]+(?:\s\p{Lu}[\p{Lu}’'-]*\.?){1,3}?)(?=\s(?:MP|AC|AO|MHR)\b|\s*[\n,(:]|$)/gu;
const CAPITAL_OFFICE =
  /((?:DEPUTY |VICE )?(?:PRIME MINISTER|PRESIDENT|PREMIER|CHANCELLOR)(?: OF [\p{Lu} ]{3,40})?)[\s,]*$/u;

/** Names in capitals after a form of address, as at the head of transcripts: "THE PRIME MINISTER, THE HON JOHN HOWARD MP". */
export function inCapitals({ text }: Source): Named[] {
  return [...text.slice(0, 1500).matchAll(CAPITALS)].map(({ index, 0: all, 1: written = '' }) => {
    const start = index + all.length - written.length;
    const name = written.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    const words = name
      .split(/\s+/)
      .map((word) => ({ start, end: start + written.length, text: word, kind: 'NAME' as const, isPossessive: false }));
    const title = CAPITAL_OFFICE.exec(text.slice(Math.max(0, index - 80), index));
    const at = title ? index - title[0].length : 0;
    const span = { start: at, end: at + (title?.[1]?.length ?? 0) };
    const office = title ? { ...span, whole: span, isAddressed: true } : undefined;
    return {
      start,
      end: start + written.length,
      text: name.replace(/\s+/g, ' '),
      words,
      after: undefined,
      evidence: 'ADDRESS',
      office,
    };
  });
}
