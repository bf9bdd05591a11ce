import { findMoney } from '../../../words/money/money.ts';
import { PAST, UNREAL } from '../../lexicon/deals.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { Source } from '../source.ts';
import type { Stated } from './deal.ts';
import { cut } from './wording.ts';

const AID =
  '(?:grants?|gifts?|donations?|loans?|credits?(?: lines?)?|lines? of credit|credit facility|(?:aid |support )?packages?|contributions?|pledges?|commitments?|fund|financing|assistance|orders?|investments?)';
const DETERMINED = String.raw`(?:an?|the|its|their|his|her|our|new|another|this|two|three|four|five)\s`;
/** "a package of [€12 billion]" */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}-])(?:${DETERMINED})(?:[\p{L}’'-]+\s){0,5}?${AID}(?:,|\s\(|\sto\s[^.;,]{3,60}?)?\s?(?:of|worth|valued at|amounting to|totall?ing)?\s(?:up to\s|about\s|around\s|some\s|nearly\s|over\s|more than\s|at least\s)?$`,
  'iu',
);
/** "[$1 billion] investment fund", "[$23 billion] in commitments" */
const AFTER =
  /^(?:-?\s(?:[\p{L}-]+\s){0,3}?(?:grant|gift|donation|loan|credit line|line of credit|credit facility|package|contribution|pledge|fund|order|commitment)|\s(?:worth\s)?(?:of|in)\s(?:new\s|fresh\s)?(?:\p{L}+\s){0,2}?(?:commitments|pledges|deals|contracts|orders|loans|grants))(?![\p{L}-])/iu;

/** Sums that are what a party gives or lends, by the noun that they belong to: "a grant of 5 million euros". */
export function sumsIn({ text }: Source, scope: Span): Stated[] {
  const own = text.slice(scope.start, scope.end);
  if (PAST.test(own)) return [];
  return findMoney(own).flatMap(({ start, end }): Stated[] => {
    const before = BEFORE.exec(own.slice(0, start));
    const after = before ? null : AFTER.exec(own.slice(end));
    if (!before && !after) return [];
    const article = /(?:\b(?:an?|the|its|their)\s(?:\p{L}+\s){0,2})$/iu.exec(own.slice(0, start))?.[0].length ?? 0;
    const from = before?.index ?? start - article;
    if (UNREAL.test(own.slice(Math.max(0, from - 50), from))) return [];
    const span = trimSpan(
      text,
      { start: scope.start + from, end: scope.start + from + cut(own.slice(from)).length },
      /[\s,;:.]/u,
    );
    const noun = before ? own.slice(from, start) : own.slice(start, end + (after?.[0].length ?? 0));
    const cueEnd = scope.start + Math.max(end, from + noun.length);
    const kind = /\borders?\b|\bcontracts\b/iu.test(noun) ? 'CONTRACT' : 'PLEDGE';
    const cue = { start: span.start, end: Math.min(cueEnd, span.end) };
    return [{ ...span, kind, status: 'ANNOUNCED', scope, confidence: 'UNSURE', cue }];
  });
}

const AIM =
  /\b(?:aim(?:s|ed|ing)?\s(?:to|for|at)|(?:goals?|targets?|objectives?|ambition)\s(?:of|to|(?:is|was|remains)(?:\s(?:of|to))?)|set\s(?:an?|the)\s(?:\p{L}+\s)?(?:goal|target)\sof|commitment\sto\s(?:reach|achieve|cut|reduce))\s[^.;]+/giu;
/** "raise our trade to 30 billion dollars by 2025" */
const RAISE =
  /\b(?:increas|rais|boost|doubl|tripl|expand|bring|reach|achiev|lift|grow|cut|reduc)\p{L}*\s(?:[\p{L}’'-]+\s){0,6}?(?:trade|turnover|investments?|exports?|commerce|capacity|emissions|volumes?)\b[^.;]{0,60}?\b(?:to|by|at)\s[^.;,]*/giu;
const MEASURE = /[%$€£¥]|\b(?:per ?cent|billion|million|trillion|dollars|euros|by (?:the end of )?20\d\d)\b/iu;

/** Figures that parties aim for: "aim to reach 300 billion dollars by 2027". */
export function aimsIn({ text }: Source, scope: Span): Stated[] {
  const own = text.slice(scope.start, scope.end);
  if (PAST.test(own)) return [];
  const aims = [...own.matchAll(AIM)].map(({ index, 0: all }) => ({ index, words: cut(all) }));
  const raises = [...own.matchAll(RAISE)].map(({ index, 0: all }) => ({ index, words: cut(all) }));
  const isWithin = (at: number) => aims.some(({ index, words }) => index <= at && at < index + words.length);
  return [...aims, ...raises.filter(({ index }) => !isWithin(index))].flatMap(({ index, words }): Stated[] => {
    const lead = own.slice(Math.max(0, index - 40), index);
    if (!(/\d/.test(words) && MEASURE.test(words)) || UNREAL.test(lead)) return [];
    const start = scope.start + index;
    const span = trimSpan(text, { start, end: start + words.length }, /[\s,;:.]/u);
    return [{ ...span, kind: 'TARGET', status: 'INTENDED', scope, confidence: 'UNSURE', cue: span }];
  });
}

/** Whether what is undertaken is to raise something to a figure. */
export function isTarget(words: string): boolean {
  return new RegExp(`^${RAISE.source}`, 'iu').test(words) && /\bto\s[^.;,]*\d/u.test(words.slice(0, 120));
}
