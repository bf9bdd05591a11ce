import { INSTRUMENT, PAST, SIGN, SIGNED, STATEMENT, STOP, UNREAL } from '../../lexicon/deals.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { Source } from '../source.ts';
import type { DealKind, DealStatus, Stated } from './deal.ts';

const WORDS = String.raw`(?:[\p{L}\p{N}’'()“”"–-]+\s){0,9}?`;
const ISSUED = new RegExp(
  String.raw`\b(issued|adopted|signed|released|published|approved|issue|adopt)\s(?:and\s\p{L}+\s)?((?:the\s|a\s|an\s|their\s)?(?:[\p{L}-]+\s){0,3}?${STATEMENT}(?!\p{L})[^.;]*)`,
  'giu',
);
const ISSUED_PASSIVE = new RegExp(
  String.raw`((?:[Tt]he|[Aa]n?)\s(?:\p{L}+\s){0,2}${STATEMENT}(?:\s(?:on|of|about)\s[^.;,]{3,120}?)?)\s(?:was|has been|is|were)\s(?:also\s)?(?:issued|adopted|signed|released|published)(?!\p{L})`,
  'iu',
);
const LIST =
  /\b((?:agreements?|documents?|memorand(?:a|ums?)|protocols?|contracts?|MoUs?)(?:\s[^.:;]{0,80})?\s(?:were|was|have been|has been|are)\s(?:also\s)?(?:signed|concluded|exchanged)[^:]{0,140}):\s*(.+)$/isu;
const ACTIVE = new RegExp(
  String.raw`(?<![\p{L}’'-])(${SIGN})\s((?:an?|the|its|their|two|three|four|five|six|several|a number of|a package of|some|new|this|these|our)?\s?${WORDS}${INSTRUMENT}(?!\p{L})(?:[^.;]|\.(?=\S|\p{Lu}\.)|(?<=\b(?:U\.S|No))\.)*)`,
  'giu',
);
const PASSIVE = new RegExp(
  String.raw`(?<![\p{L}-])((?:an?|the|two|three|four|five|six|several|a number of|new)\s${WORDS}${INSTRUMENT}(?:\s\(\p{Lu}+\))?(?:\s(?:on|for|between|of|to|in|covering|regarding|under which)\s[^.;]{3,220}?)?)\s(?:has\sbeen|have\sbeen|had\sbeen|was|were|is\sbeing|are\sbeing|will\sbe|is\sto\sbe)\s(?:also\s|just\s|then\s)?(${SIGNED})(?!\p{L})[^.;]*`,
  'iu',
);
const IN_WORK = new RegExp(
  String.raw`\b(?:progress\s(?:made\s)?(?:towards?|on)|(?:launch|begin|start|commence|open|resume|accelerate|conclude)\w*\s(?:formal\s)?negotiations\s(?:on|for|of|towards?)|commence\swork\son|(?:begin|start)\w*\s(?:work|talks)\s(?:on|towards?)|working\stowards?)\s(?:an?|the)\s[^.;,]{0,80}?${INSTRUMENT}(?!\p{L})(?:\son\s[^.;,]{3,80})?`,
  'giu',
);
const NEXT = new RegExp(
  String.raw`,?\s(?:and|as well as)\s(?:(?:also\s)?(?:signed|initialled|concluded|exchanged)\s)?(?=(?:an?|the|two|three)\s${WORDS}(?:${INSTRUMENT}|${STATEMENT})(?!\p{L}))`,
  'iu',
);

/** Finds instruments that are signed, issued or negotiated in a sentence. */
export function instrumentsIn({ text }: Source, scope: Span): Stated[] {
  const own = text.slice(scope.start, scope.end);
  const listed = LIST.exec(own);
  if (listed && /;/.test(listed[2] ?? '')) return itemsOf(text, scope, listed);
  const isPast = PAST.test(own);
  const found: Stated[] = [];
  const add = (
    index: number,
    words: string,
    cue: [number, string],
    kind: DealKind,
    status: DealStatus,
    confidence: Stated['confidence'],
  ) => {
    const start = scope.start + index;
    const [cueAt, cueWords] = cue;
    const span = trimSpan(text, { start, end: start + words.length }, /[\s,;:.]/u);
    const isTaken = found.some((one) => one.start < span.end && span.start < one.end);
    if (span.end - span.start < 8 || isTaken) return;
    found.push({
      ...span,
      kind,
      status,
      scope,
      confidence,
      cue: { start: scope.start + cueAt, end: scope.start + cueAt + cueWords.length },
    });
  };
  for (const { index, 0: all, 1: verb = '', 2: noun = '' } of own.matchAll(ISSUED)) {
    let from = index + all.length - noun.length;
    for (const part of partsOf(noun)) {
      add(from, part.words, [index, verb], 'JOINT_STATEMENT', /^sign/i.test(verb) ? 'SIGNED' : 'ISSUED', 'SURE');
      from += part.length;
    }
  }
  const issued = ISSUED_PASSIVE.exec(own);
  if (issued) add(issued.index, issued[0], [issued.index, issued[0]], 'JOINT_STATEMENT', 'ISSUED', 'SURE');
  if (!isPast) {
    for (const { index, 0: all, 1: verb = '', 2: noun = '' } of own.matchAll(ACTIVE)) {
      const lead = own.slice(Math.max(0, index - 60), index);
      if (UNREAL.test(lead) || isNoSigning(verb, noun, lead, own.slice(index))) continue;
      let from = index + all.length - noun.length;
      for (const part of partsOf(noun)) {
        const isFirst = from === index + all.length - noun.length;
        const start = isFirst ? index : from;
        add(
          start,
          own.slice(start, from + part.words.length),
          [index, verb],
          kindOf(part.words),
          statusOf(verb, lead),
          /^(?:sign|initial|conclud)/i.test(verb) ? 'SURE' : 'LIKELY',
        );
        from += part.length;
      }
    }
    const passive = PASSIVE.exec(own);
    if (
      passive &&
      !UNREAL.test(own.slice(Math.max(0, passive.index - 40), passive.index)) &&
      !/^the (?:agreement|treaty|deal|contract)\s/iu.test(
        `${passive[1]} `.slice(0, 16).replace(/(?:agreement|treaty|deal|contract)$/iu, '$& '),
      )
    ) {
      const verb = passive[2] ?? '';
      add(
        passive.index,
        cut(passive[0]),
        [
          passive.index + (passive[1]?.length ?? 0),
          passive[0]
            .slice(passive[1]?.length ?? 0)
            .slice(0, 40)
            .split(verb)[0] + verb,
        ],
        kindOf(passive[1] ?? ''),
        /will be|is to be/.test(passive[0]) ? 'INTENDED' : statusOf(verb, ''),
        'LIKELY',
      );
    }
    for (const { index, 0: words } of own.matchAll(IN_WORK)) {
      if (!UNREAL.test(own.slice(Math.max(0, index - 40), index)))
        add(index, words, [index, words], kindOf(words), 'DISCUSSED', 'UNSURE');
    }
  }
  return found;
}

/** Splits "an agreement on A and a memorandum on B" into its instruments; `length` covers what joins them too. */
function partsOf(noun: string): { words: string; length: number }[] {
  const parts: { words: string; length: number }[] = [];
  let rest = cut(noun);
  for (let count = 0; count < 6; count += 1) {
    const next = NEXT.exec(rest.slice(8));
    if (!next) break;
    const length = 8 + next.index + next[0].length;
    parts.push({ words: rest.slice(0, 8 + next.index), length });
    rest = rest.slice(length);
  }
  return [...parts, { words: rest, length: rest.length }];
}

/** Ends words where another clause begins. */
export function cut(words: string, most = 420): string {
  const stop = STOP.exec(words.slice(20));
  return words.slice(0, Math.min(most, stop ? 20 + stop.index : words.length));
}

function isNoSigning(verb: string, noun: string, lead: string, rest: string): boolean {
  if (/^sign\w* on(?:to)?\b/i.test(rest) || /^that\b/iu.test(noun)) return true;
  const words = cut(noun);
  // "reached an agreement" alone says nothing of what was agreed.
  if (words.trim().split(/\s+/).length < 4 && !/\s\p{Lu}/u.test(words) && !/^(?:sign|initial)/i.test(verb)) return true;
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

export function kindOf(words: string): DealKind {
  if (/\bmemorand|\bMoUs?\b|letters? of (?:intent|understanding)/iu.test(words)) return 'MEMORANDUM';
  if (/\btreat(?:y|ies)\b/iu.test(words)) return 'TREATY';
  if (
    /\bcontracts?\b|\b(?:purchase|sale|supply|supplying|buy|sharing of output|deliver\w*|construct\w*)\b/iu.test(
      words,
    ) &&
    !/\bfree trade|cooperation\b/iu.test(words)
  )
    return 'CONTRACT';
  if (/exchange of (?:notes|letters)/iu.test(words)) return 'EXCHANGE_OF_NOTES';
  return 'AGREEMENT';
}

function statusOf(verb: string, lead: string): DealStatus {
  if (/\b(?:will|to|shall|going to)\s(?:\p{L}+\s)?$/u.test(lead)) return 'INTENDED';
  if (/^sign|witness|exchang|inked/i.test(verb)) return 'SIGNED';
  if (/^initial/i.test(verb)) return 'INITIALLED';
  return /^announc/i.test(verb) ? 'ANNOUNCED' : 'AGREED';
}
