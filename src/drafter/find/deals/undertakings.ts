import { findMoney } from '../../../words/money/money.ts';
import { GIVE, PAST, TRADE, UNDERTAKE, UNREAL, VAGUE } from '../../lexicon/deals.ts';
import { holds, type Span, trimSpan } from '../../text/span.ts';
import type { DealKind, DealStatus, Setting, Stated } from './deal.ts';
import { firmsIn, isFirm } from './firms.ts';
import { isTarget } from './sums.ts';
import { cut } from './wording.ts';

/** Where a sentence stands: in a numbered list or a bullet, in a transcript, or in a text that states what was agreed. */
export interface Telling {
  isPoint: boolean;
  isTurn: boolean;
  isOfficial: boolean;
}

interface Pattern {
  /** The first group is the verb; what follows is undertaken. */
  words: RegExp;
  status: DealStatus;
  /** Whether it is a deal without a sum of money, or two firms. */
  isFirm: boolean;
}

const ADVERBS = String.raw`(?:(?:also|each|further|both|jointly|hereby|now|today|just|already|therefore|together|have|has|had)\s){0,3}`;
const PATTERNS: readonly Pattern[] = [
  {
    words: new RegExp(
      String.raw`(?<![\p{L}-])(${UNDERTAKE})\s(?:(?:on\s)?\p{Lu}\p{L}+day\s|today\s)?(?:to|that)\s`,
      'giu',
    ),
    status: 'AGREED',
    isFirm: true,
  },
  {
    words: new RegExp(
      String.raw`(?<![\p{L}-])((?:will|shall|is to|are to|(?:plans?|intends?|agreed) to)\s${ADVERBS}(?:${TRADE}))\s`,
      'giu',
    ),
    status: 'ANNOUNCED',
    isFirm: true,
  },
  {
    words: new RegExp(
      String.raw`(?<![\p{L}-])((?:will|shall|is to|are to|(?:plans?|intends?|intent|intention|commitment|pledge|decision|offer)(?: of [\p{L} ]{2,40}?)? to|(?<=\bthat\b[^.;]{0,60})would)\s${ADVERBS}(?:continue to\s)?(?:${GIVE}))\s`,
      'giu',
    ),
    status: 'ANNOUNCED',
    isFirm: false,
  },
  {
    words:
      /(?<![\p{L}-])((?:(?:is|are)\s(?:also\s|now\s)?(?:contribut|invest|provid|allocat|lend|donat|grant|spend)ing|set(?:s|ting)? aside))\s(?=[^.;]{0,90}[$€£¥\d]|[^.;]{0,60}\b(?:million|billion))/giu,
    status: 'ANNOUNCED',
    isFirm: false,
  },
  {
    words:
      /(?<![\p{L}-])((?:announc|secur|pledg|approv|grant|extend|award|allocat|unveil|commit|contribut|donat|provid|offer|earmark|lend)(?:e[sd]|ed|s|es|ing|ted|ting)?)\s(?=[^.;]{0,90}[$€£¥\d])/giu,
    status: 'ANNOUNCED',
    isFirm: false,
  },
  {
    words:
      /(?<![\p{L}-])((?:will|shall|is to|are to|(?:plans?|agreed|decided) to)\s(?:also\s|jointly\s)?(?:form|set up|establish|create|found))\s(?=(?:an?|the|their|its)\s[^.;,]{0,60}?(?:venture|company|consortium|fund|platform|factory|plant|subsidiary|bank)\b)/giu,
    status: 'AGREED',
    isFirm: true,
  },
  {
    words: /(?<![\p{L}-])((?:has\s|have\s|was\s|were\s|been\s)+(?:selected|chosen|awarded))\s/giu,
    status: 'AGREED',
    isFirm: true,
  },
  {
    words:
      /(?<![\p{L}-])((?:will|shall)\s(?:also\s|jointly\s)?(?:partner|cooperate|co-operate|collaborate|team up|join forces|work together))\s/giu,
    status: 'ANNOUNCED',
    isFirm: false,
  },
  {
    words:
      /(?<![\p{L}-])((?:contract|deal|order|agreement|package)s?\s(?:will be|is|was|are|were)?\s?(?:worth|valued at))\s/giu,
    status: 'AGREED',
    isFirm: false,
  },
];
const WILL =
  /(?<![\p{L}-])((?:will|shall)\s(?:also\s|continue to\s|jointly\s|each\s)?)(?!be\b|have\b|not\b|come\b|make\b|mean\b|help\b|see\b|lead\b|take\b|attend\b|visit\b|travel\b|return\b|meet\b|remain\b|allow\b|enable\b|create\b|contribute\b|ensure\b|serve\b|provide certainty\b|discuss\b|gain\b|receive\b|depend\b|include\b|cover\b|enjoy\b|look\b|last\b|begin\b|end\b|follow\b)\p{Ll}/giu;
/** Finds what parties undertake to do or to pay in a sentence. */
export function undertakingsIn(setting: Setting, scope: Span, telling: Telling): Stated[] {
  const { source, organizations } = setting;
  const { text } = source;
  const own = text.slice(scope.start, scope.end);
  if (PAST.test(own)) return [];
  const found: Stated[] = [];
  const money = findMoney(own);
  const firms = organizations.filter(
    ({ name, mentions }) => isFirm(name) && mentions.some((mention) => holds(scope, mention)),
  ).length;
  const isByFirm = (index: number) => {
    const subject = firmsIn(setting, { start: scope.start, end: scope.start + index }, false).at(-1);
    return subject !== undefined && /^(?:\s\([^)]*\))?\s$/u.test(text.slice(subject.span.end, scope.start + index));
  };
  const add = (index: number, verb: string, kind: DealKind, status: DealStatus, confidence: Stated['confidence']) => {
    const subject = subjectOf(own, index);
    if (subject === undefined) return;
    const end = scope.start + index + cut(own.slice(index)).length;
    const spanFrom = (from: number) => trimSpan(text, { start: scope.start + from, end }, /[\s,;:.]/u);
    const isTaken = (span: Span) => found.some((one) => one.start < span.end && span.start < one.end);
    // The second of two verbs with one subject begins at the verb.
    const from = isTaken(spanFrom(subject)) ? index : subject;
    const span = spanFrom(from);
    if (span.end - span.start < 12 || isTaken(span)) return;
    found.push({
      ...span,
      kind,
      status: kind === 'TARGET' ? 'INTENDED' : status,
      scope: from === index ? scope : { start: span.start, end: scope.end },
      confidence,
      cue: { start: scope.start + index, end: scope.start + index + verb.trimEnd().length },
    });
  };
  for (const { words, status, isFirm: isOwnFirm } of PATTERNS) {
    for (const { index, 0: all, 1: verb = '' } of own.matchAll(words)) {
      const lead = own.slice(Math.max(0, index - 50), index);
      const rest = own.slice(index + all.length);
      const sums = money.filter(({ start }) => start >= index - 2 && start < index + cut(own.slice(index)).length);
      if (
        isUnreal(lead, telling) ||
        !(
          isOwnFirm ||
          sums.length > 0 ||
          (firms > 0 && /partner|cooperat|collaborat|team|forces/i.test(verb)) ||
          (/^(?:will|shall)/i.test(verb) && isByFirm(index))
        )
      )
        continue;
      const isUndertaking = new RegExp(`^${UNDERTAKE}`, 'iu').test(all);
      if (isUndertaking && !isConcrete(all, rest, telling, sums.length > 0 || firms > 0)) continue;
      add(
        index,
        verb,
        kindFor(verb, rest, sums.length > 0, firms),
        isUndertaking && /announc|confirm|pledg|promis|vow|offer/i.test(verb) ? 'ANNOUNCED' : status,
        sums.length > 0 || firms > 1 ? 'LIKELY' : 'UNSURE',
      );
    }
  }
  if (telling.isPoint && !telling.isTurn) {
    for (const { index, 0: all } of own.matchAll(WILL)) {
      if (!isUnreal(own.slice(Math.max(0, index - 50), index), telling))
        add(index, all.slice(0, -1), 'PLEDGE', 'ANNOUNCED', 'UNSURE');
      break;
    }
  }
  return found;
}

function isUnreal(lead: string, { isTurn }: Telling): boolean {
  if (UNREAL.test(lead)) return true;
  return isTurn && /\b(?:you|they)\s(?:\p{L}+\s){0,2}$/iu.test(lead);
}

/** Whether what follows "agreed to" could be seen to be done. */
function isConcrete(verb: string, rest: string, { isOfficial, isTurn }: Telling, isMeasured: boolean): boolean {
  if (/\sthat\s$/u.test(verb)) {
    const done = /\b(?:will|shall|would)\s(?!be|have|continue|remain|not)(\p{Ll}+.*)/su.exec(rest.slice(0, 160))?.[1];
    return done !== undefined && (isMeasured || ((isOfficial || isTurn || /\d/.test(done)) && !VAGUE.test(done)));
  }
  return isMeasured || !VAGUE.test(rest);
}

function kindFor(verb: string, rest: string, hasMoney: boolean, firms: number): DealKind {
  if (new RegExp(`\\b(?:${TRADE}|selected|chosen|awarded)\\b|\\b(?:contract|order)s?\\s`, 'iu').test(verb))
    return 'CONTRACT';
  if (isTarget(rest)) return 'TARGET';
  if (/\s(?:form|set up|establish|create|found)$/iu.test(verb)) return 'AGREEMENT';
  if (new RegExp(`^(?:${TRADE})\\b`, 'iu').test(rest) && firms > 0) return 'CONTRACT';
  return firms >= 2 && !hasMoney ? 'AGREEMENT' : 'PLEDGE';
}

/**
 * Returns where the subject of a verb begins, in the words of its sentence; undefined if nobody who could undertake
 * something is named before it. A participle belongs to the subject of the sentence.
 */
function subjectOf(own: string, verb: number): number | undefined {
  const before = own.slice(0, verb);
  const lead =
    /^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\p{Lu}[^\n.]{2,60}?\s[-–—]{1,2}(?=\s))?\s*(?:[\p{Lu}][\p{L} ]{2,40}:\s)?/u.exec(
      before,
    )?.[0].length ?? 0;
  const rest = before.slice(lead);
  if (/ing\b/u.test(own.slice(verb).split(/\s/)[0] ?? '')) return verb;
  const opened =
    /^(?:(?:As|In|To|During|Following|After|With|On|At|Under|For|By|Today)\b[^,]{0,120},\s){0,3}/iu.exec(rest)?.[0]
      .length ?? 0;
  // What somebody says that another does: "He said Friday that 45 companies had pledged …".
  const told =
    /^.*\b(?:said|says|told|announced|noted|stressed|confirmed|added)\b[^,;]{0,50}?\sthat\s(?:\p{Lu}\p{L}+day,?\s)?/su.exec(
      rest.slice(opened),
    )?.[0].length ?? 0;
  const subject = rest.slice(opened + told);
  if (/\b(?:which|that|who|because|where)\b[^,]{0,40}$/u.test(subject)) return verb;
  const isNamed =
    /\p{Lu}[\p{L}\d]+|\b(?:[Bb]oth|two|three)\s(?:countries|sides|leaders|governments|parties)|\b(?:[Tt]hey|[Ww]e|I|leaders|ministers|parties|sides|presidents|countries|governments|companies|firms|banks|states|nations|donors|members|contract|deal)\b/u.test(
      subject,
    );
  if (!isNamed) return subject.trim() === '' && opened === 0 ? verb : undefined;
  // "The leaders committed to …, and [agreed to …]"
  if (/,?\sand\s$/u.test(subject) && new RegExp(`\\b${UNDERTAKE}\\s`, 'iu').test(subject)) return verb;
  const again = subject.lastIndexOf(', and ');
  const clause = Math.max(
    again > 40 && subject.length - again < 50 ? again + 3 : -1,
    subject.lastIndexOf('; '),
    subject.lastIndexOf(': '),
    subject.length > 160 ? subject.lastIndexOf(', ') : -1,
  );
  return lead + opened + told + (clause === -1 ? 0 : clause + 2);
}
