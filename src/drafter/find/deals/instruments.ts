import { INSTRUMENT, PAST, SIGN, SIGNED, STATEMENT, UNREAL } from '../../lexicon/deals.ts';
import { overlaps, type Span, trimSpan } from '../../text/span.ts';
import type { Source } from '../source.ts';
import type { DealKind, DealStatus, Stated } from './deal.ts';
import { cut, kindOf, partsOf, statusOf, WORDS } from './wording.ts';

const ISSUED = new RegExp(
  String.raw`\b(issued|adopted|signed|released|published|approved|endorsed|issue|adopt)\s(?:and\s\p{L}+\s)?((?:the\s|a\s|an\s|their\s)?(?:[\p{L}-]+\s){0,3}?${STATEMENT}(?!\p{L})[^.;]*)`,
  'giu',
);
const ISSUED_PASSIVE = new RegExp(
  String.raw`((?:[Tt]he|[Aa]n?)\s(?:\p{L}+\s){0,2}${STATEMENT}(?:\s(?:on|of|about)\s[^.;,]{3,120}?)?)\s(?:(?:was|has been|is|were)\s(?:also\s)?(?:issued|adopted|signed|released|published)(?!\p{L})|(?:issued|adopted|signed|released|read(?:\sout)?)\s(?:by|at|after)\s[^.;]{3,120})`,
  'iu',
);
const LIST =
  /\b((?:agreements?|documents?|memorand(?:a|ums?)|protocols?|contracts?|MoUs?)(?:\s[^.:;]{0,80})?\s(?:were|was|have been|has been|are)\s(?:also\s)?(?:signed|concluded|exchanged)[^:]{0,140}):\s*(.+)$/isu;
const ACTIVE = new RegExp(
  String.raw`(?<![\p{L}’'-])(${SIGN})\s((?:an?|the|its|their|two|three|four|five|six|several|a number of|a package of|some|new|this|these|our)?\s?${WORDS}${INSTRUMENT}(?!\p{L})(?:[^.;]|\.(?=\S|\p{Lu}\.)|(?<=\b(?:U\.S|No))\.)*)`,
  'giu',
);
const PASSIVE = new RegExp(
  String.raw`(?<![\p{L}-])((?:(?:an?|the|two|three|four|five|six|several|a number of|new)\s${WORDS}${INSTRUMENT}|(?:\p{Ll}[\p{L}-]*\s){0,3}?(?:agreements|memoranda|protocols|treaties|contracts|MoUs))(?:\s\(\p{Lu}+\))?(?:\s(?:on|for|between|of|to|in|covering|regarding|under which)\s(?:[^.;]|\.(?=\S|\s\p{Ll})){3,220}?)?)\s(?:has\sbeen|have\sbeen|had\sbeen|was|were|is\sbeing|are\sbeing|will\sbe|is\sto\sbe)\s(?:also\s|just\s|then\s)?(${SIGNED})(?!\p{L})[^.;,]*`,
  'iu',
);
const IN_WORK = new RegExp(
  String.raw`\b(?:progress\s(?:made\s)?(?:towards?|on)|(?:launch|begin|start|commence|open|resume|accelerate|conclude)\w*\s(?:formal\s)?negotiations\s(?:on|for|of|towards?)|commence\swork\son|(?:begin|start)\w*\s(?:work|talks)\s(?:on|towards?)|working\stowards?|(?:commencement|launch|start|opening|resumption)\sof\s(?:\p{L}+\s)?negotiations\s(?:on|for))\s(?:an?|the)\s[^.;,]{0,80}?${INSTRUMENT}(?!\p{L})(?:\son\s[^.;,]{3,80})?`,
  'giu',
);
/** "the contract [for five frigates] which Norway awarded" */
const OBJECT = new RegExp(
  String.raw`(?<![\p{L}-])((?:an?|the|our|two|three|\d+)\s${WORDS}${INSTRUMENT}(?:\s(?:on|for|of|and)\s[^.;,]{3,90}?)?)\s(?:that|which)\s(?:[\p{L}.]+\s){1,4}?(?:also\s)?(${SIGNED}|awarded)(?!\p{L})[^.;,]*`,
  'iu',
);
/** "Among the biggest is a contract for …", "They noted the agreement between …" */
const MENTIONED =
  /\b(?:(?:is|are|includ(?:e|es|ed|ing)|with)\s(?=an?\s)|(?:note[ds]?|welcom(?:e|es|ed)|hailed)\s(?:with satisfaction\s)?(?=the\s))((?:an?|the)\s(?:[\p{L}-]+\s){0,3}?(?:contract|agreement|memorandum(?: of \p{L}+)?|MoU|letter of intent|order)\s(?:for|between|under which|on)\s[^.;]+)/giu;
/** An instrument with a name of its own: "The Paris Agreement entered into force". */
const NAMED =
  /(?<![\p{L}-])([Tt]he\s(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|on|for|and|the)\s){0,2}){1,8}(?:Agreement|Treaty|Accord|Accords|Pact|Protocol|Convention|Charter|Memorandum|Declaration)(?:\s(?:on|of)\s[^,.;]{3,90}?)?)(?:\s(?:was|were|has been|is|are)|,\swhich\s[^,.;]{0,90}?)?\s(?:also\s|then\s)?(adopted|opened for signature|signed|ratified|entered into force|enters into force|came into force)(?!\p{L})[^.;]*/u;
/** What a pattern finds in a sentence, by positions in it. */
interface Raw {
  index: number;
  words: string;
  cue: [index: number, words: string];
  kind: DealKind;
  status: DealStatus;
  confidence: Stated['confidence'];
}

/** Finds instruments that are signed, issued or negotiated in a sentence. */
export function instrumentsIn({ text }: Source, scope: Span): Stated[] {
  const own = text.slice(scope.start, scope.end);
  const listed = LIST.exec(own);
  if (listed && /;/.test(listed[2] ?? '')) return itemsOf(text, scope, listed);
  const raw = [
    ...issuedIn(own),
    ...(PAST.test(own) ? [] : [...signedIn(own), ...passiveIn(own), ...inWork(own), ...mentionedIn(own)]),
  ];
  const found: Stated[] = [];
  for (const { index, words, cue, ...what } of raw) {
    const start = scope.start + index;
    const span = trimSpan(text, { start, end: start + words.length }, /[\s,;:.]/u);
    if (span.end - span.start < 8 || found.some((one) => overlaps(one, span))) continue;
    const cueStart = scope.start + cue[0];
    found.push({ ...span, ...what, scope, cue: { start: cueStart, end: cueStart + cue[1].length } });
  }
  return found;
}

function issuedIn(own: string): Raw[] {
  const active = [...own.matchAll(ISSUED)].flatMap(({ index, 0: all, 1: verb = '', 2: noun = '' }) =>
    partsOf(noun, index + all.length - noun.length).map(
      (part): Raw => ({
        ...part,
        cue: [index, verb],
        kind: 'JOINT_STATEMENT',
        status: /^sign/i.test(verb) ? 'SIGNED' : 'ISSUED',
        confidence: 'SURE',
      }),
    ),
  );
  const passive = ISSUED_PASSIVE.exec(own);
  if (!passive) return active;
  const [words] = passive;
  return [
    ...active,
    {
      index: passive.index,
      words,
      cue: [passive.index, words],
      kind: 'JOINT_STATEMENT',
      status: 'ISSUED',
      confidence: 'SURE',
    },
  ];
}

function signedIn(own: string): Raw[] {
  return [...own.matchAll(ACTIVE)].flatMap(({ index, 0: all, 1: verb = '', 2: noun = '' }) => {
    const lead = own.slice(Math.max(0, index - 60), index);
    // A verb in capitals is a word of a title.
    const isTitle = /^\p{Lu}/u.test(verb) && /[\p{L}\d]\s$/u.test(lead);
    if (isTitle || UNREAL.test(lead) || isNoSigning(verb, noun, lead, own.slice(index))) return [];
    return partsOf(noun, index + all.length - noun.length).map(({ index: at, words }, count): Raw => {
      const from = count === 0 ? index : at;
      return {
        index: from,
        words: own.slice(from, at + words.length),
        cue: [index, verb],
        kind: kindOf(words),
        status: statusOf(verb, lead),
        confidence: /^(?:sign|initial|conclud)/i.test(verb) ? 'SURE' : 'LIKELY',
      };
    });
  });
}

function passiveIn(own: string): Raw[] {
  const match = PASSIVE.exec(own) ?? NAMED.exec(own) ?? OBJECT.exec(own);
  const [all = '', noun = '', verb = ''] = match ?? [];
  if (!match || UNREAL.test(own.slice(Math.max(0, match.index - 40), match.index) + noun)) return [];
  const at = all.indexOf(verb, noun.length);
  const status = /\b(?:will be|is to be|are to be)\b/u.test(all.slice(noun.length, at))
    ? 'INTENDED'
    : statusOf(verb, '');
  return partsOf(all, match.index).map((part) => ({
    ...part,
    cue: [match.index + at, verb],
    kind: /Declaration\b/u.test(noun) ? 'JOINT_STATEMENT' : kindOf(noun),
    status,
    confidence: 'LIKELY',
  }));
}

function mentionedIn(own: string): Raw[] {
  return [...own.matchAll(MENTIONED)].flatMap(({ index, 0: all, 1: noun = '' }) =>
    UNREAL.test(own.slice(Math.max(0, index - 40), index))
      ? []
      : partsOf(noun, index + all.length - noun.length).map(
          (part): Raw => ({
            ...part,
            cue: [part.index, part.words],
            kind: kindOf(part.words),
            status: 'AGREED',
            confidence: 'UNSURE',
          }),
        ),
  );
}

function inWork(own: string): Raw[] {
  return [...own.matchAll(IN_WORK)]
    .filter(({ index }) => !UNREAL.test(own.slice(Math.max(0, index - 40), index)))
    .map(
      ({ index, 0: words }): Raw => ({
        index,
        words,
        cue: [index, words],
        kind: kindOf(words),
        status: 'DISCUSSED',
        confidence: 'UNSURE',
      }),
    );
}

function isNoSigning(verb: string, noun: string, lead: string, rest: string): boolean {
  if (/ing$/i.test(verb) && /\b(?:for|of|on|before|without|towards?|about|from)\s$/u.test(lead)) return true;
  if (/\sof$/i.test(verb) && /^(?:the|this|that|these|its|their)\s\p{Ll}+/u.test(noun)) return true;
  if (/^sign\w* on(?:to)?\b/i.test(rest) || /^that\b/iu.test(noun)) return true;
  const words = cut(noun);
  // "reached an agreement" alone says nothing of what was agreed.
  if (
    words.trim().split(/\s+/).length < 4 &&
    !/\s\p{Lu}/u.test(words) &&
    !/\d/.test(words) &&
    !/^(?:sign(?:ed|s|ing)?$|initial)/i.test(verb)
  )
    return true;
  if (/^agreed to\b/i.test(verb) && !/^agreed to\s(?:an?|the)\s/iu.test(rest)) return true;
  if (/\b(?:executive order|ordering|presidential memorandum)\b/i.test(words)) return true;
  if (
    /^(?:announced|negotiated|exchang|agreed|reach|seal|strike|struck)/i.test(verb) &&
    /^(?:[^.;]{0,40})(?:loan|framework|charter|roadmap|arrangements?)/iu.test(words) &&
    !/\bagreement\b/i.test(words)
  )
    return true;
  return (
    /\bto\s$/u.test(lead) &&
    !/\b(?:agreed|plans?|due|expected|set|decided|intends?|ready|today|are|is) to\s$/u.test(lead)
  );
}

function itemsOf(text: string, scope: Span, listed: RegExpExecArray): Stated[] {
  const [all, lead = '', items = ''] = listed;
  const cue = { start: scope.start + listed.index, end: scope.start + listed.index + lead.length };
  let from = scope.start + listed.index + all.length - items.length;
  return items.split(';').map((item) => {
    const start = from + (/^\s*(?:and\s)?/u.exec(item)?.[0].length ?? 0);
    const span = trimSpan(text, { start, end: from + item.length }, /[\s,;:.]/u);
    from += item.length + 1;
    return { ...span, kind: kindOf(`${lead} ${item}`), status: 'SIGNED', cue, scope, confidence: 'SURE' };
  });
}
