import type { Term } from '../../database/vocabulary.ts';
import { amountRule, shownAmount } from '../../loader/check/rules/figures.ts';
import type { Deal, DealKind, Money } from '../find/deals/deal.ts';
import { holds } from '../text/span.ts';
import { claimOf } from './choose.ts';
import { type Citation, cite } from './cite.ts';
import { citeIn, type Drafted, type Drafting, propose, shortened, wordsOf } from './drafting.ts';
import { freeKey, slugOf } from './slugs.ts';

/** The longest title, in UTF-16 code units. */
const LONGEST = 140;

/** An instrument with a name of its own, at the beginning of a title: "Paris Agreement". */
const NAMED =
  /^(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|on|for|and|the)\s){0,2}){1,8}(?:Agreement|Treaty|Accords?|Pact|Protocol|Convention|Charter|Memorandum)(?:\s(?:on|of)\s(?:the\s)?[^,.;]{3,90}?)?(?=\s(?:was|were|has|is|are|entered|enters|came)\b|$)/u;

/** Proposes the deals of a document; returns their keys with the words that tell of them. */
export function proposeDeals(drafting: Drafting, drafted: Drafted): { key: string; deal: Deal; said: Citation }[] {
  return drafted.found.deals.flatMap((deal) => {
    const said = citeIn(drafted, deal);
    if (!said) return [];
    const line = titleOf(wordsOf(drafted, deal));
    // "agreements were signed: on roads; on rescue at sea"
    const isItem = /^(?:on|for|about|regarding|concerning)\s/iu.test(line);
    const title = isItem ? `${NOUNS[deal.kind] ?? 'Deal'} ${line}` : (NAMED.exec(line)?.[0] ?? line);
    // What comes of an instrument later is no other deal.
    if (title !== line && !isItem && drafting.taken.has(slugOf(title, 50))) return [];
    const key = freeKey(slugOf(title, 50), drafting.taken);
    const cue = citeIn(drafted, deal.cue) ?? said;
    const record = {
      title: {
        value: title,
        ...(isItem ? claimOf('EDITORIAL', [said], 'an item of a list') : claimOf('STATED', [said])),
      },
      kind: { value: deal.kind, ...claimOf('INFERRED', [said], 'by the words for it or what is to be done') },
      bindingness: { value: bindingnessOf(deal.kind), ...claimOf('EDITORIAL', [said], 'by the kind of deal') },
      status: { value: deal.status, ...claimOf('INFERRED', [cue], 'by the verb') },
      ...figures(drafting, drafted, deal),
      ...dateField(drafting, drafted, deal),
      ...partiesField(drafting, drafted, deal),
      ...amountsField(drafting, drafted, deal),
    };
    propose(drafting, `deals.${key}`, record, deal.confidence);
    if (deal.confidence === 'UNSURE') {
      drafting.questions.push({
        path: `deals.${key}`,
        text: `Is this a deal? “${shortened(said.words, 90)}”`,
        confidence: 'UNSURE',
      });
    }
    return [{ key, deal, said }];
  });
}

const NOUNS: Readonly<Record<string, string>> = {
  AGREEMENT: 'Agreement',
  MEMORANDUM: 'Memorandum',
  CONTRACT: 'Contract',
  TREATY: 'Treaty',
};

/** When or where something was signed, at the end of a passage about it. */
const WHEN =
  /,?\s(?:(?:after|during|following|before|at|on the sidelines of|at the end of|in the course of)\s(?:the|their|a|his|her|today[’']s)\s(?:[\p{L}-]+\s){0,2}(?:meeting|talks|summit|ceremony|visit|negotiations|conference)|today|yesterday|(?:on\s)?\p{Lu}\p{L}+day)$/u;

/** The words of a deal without the verb or article that they begin with, and without when it was. */
function titleOf(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  const noun = line
    .replace(
      /^(?:(?:have|has|had|was|were|also|just|will|are|is)\s)*(?:signed|sign|signing|issued|adopted|agreed(?= an? )|concluded|initialled|exchanged|reached|announced|agreed on|agreed to(?= (?:an?|the) )|entered into)\s(?:today\s|yesterday\s|on \p{Lu}\p{L}+day\s)?/iu,
      '',
    )
    .replace(/^(?:an?|the|their|its)\s/iu, '')
    .replace(WHEN, '');
  const title =
    noun.length > LONGEST ? noun.slice(0, noun.slice(0, LONGEST).lastIndexOf(' ')).replace(/[,;:–—-]+$/u, '') : noun;
  return title.trim() || line;
}

function bindingnessOf(kind: DealKind): string {
  if (kind === 'CONTRACT') return 'COMMERCIAL_CONTRACT';
  return ['PLEDGE', 'TARGET', 'JOINT_STATEMENT'].includes(kind) ? 'POLITICAL' : 'UNKNOWN';
}

function figures({ chooser }: Drafting, drafted: Drafted, { term, settlement }: Deal): object {
  const lasting =
    term &&
    chooser.choose('deal', 'term', term.duration, { said: citeIn(drafted, term.span) }, 'the words name the length');
  const paid =
    settlement &&
    chooser.choose(
      'deal',
      'settlementCurrency',
      settlement.currency,
      { said: citeIn(drafted, settlement.span) },
      'the words name the currency',
    );
  return {
    ...(term && lasting && { term: { value: term.duration, ...lasting } }),
    ...(settlement && paid && { settlementCurrency: { value: settlement.currency, ...paid } }),
  };
}

/** The day on which it was signed or issued, if its sentence names one day that is past and no limit. */
function dateField({ chooser }: Drafting, drafted: Drafted, { scope, status, kind }: Deal): object {
  const { source, dates } = drafted.found;
  if (!['SIGNED', 'ISSUED', 'AGREED', 'ANNOUNCED'].includes(status) || kind === 'TARGET') return {};
  const own = dates.filter((date) => date.value !== null && date.precision === 'DAY' && holds(scope, date));
  const [only, second] = own;
  if (!only?.value || second || (source.published !== undefined && only.value > source.published)) return {};
  if (
    /\b(?:by|until|till|from|since|starting|before|after|of|through|the)\s(?:the\s)?$/iu.test(
      source.text.slice(Math.max(0, only.start - 14), only.start),
    )
  )
    return {};
  const resolving = datesThatResolve(drafted);
  const claim = chooser.choose(
    'deal',
    'date',
    only.value,
    { said: citeIn(drafted, only), resolving },
    'counted from the day of the text',
  );
  return claim ? { date: { value: only.value, ...claim } } : {};
}

/** The dates of a document that name their year: they may resolve others. */
export function datesThatResolve(drafted: Drafted): (Citation | undefined)[] {
  return drafted.found.dates
    .filter(({ resolved, value }) => resolved === 'EXPLICIT' && value !== null)
    .slice(0, 12)
    .map((date) => citeIn(drafted, date));
}

function partiesField({ registry, chooser }: Drafting, drafted: Drafted, deal: Deal): object {
  const role = deal.kind === 'JOINT_STATEMENT' ? 'ISSUER' : 'PARTY';
  const { source } = drafted.found;
  const parties = deal.parties.flatMap(({ country, organization, span }) => {
    const key = country ?? (organization === undefined ? undefined : registry.organizationKey(organization));
    if (key === undefined) return [];
    const resolving = source.countries
      .filter(({ code, kind }) => code === key && kind !== 'METONYM')
      .slice(0, 6)
      .map((mention) => citeIn(drafted, mention));
    const claim = chooser.choose(
      'deal',
      'parties',
      `${role} ${key}`,
      { said: citeIn(drafted, span), resolving },
      'the words stand for the party',
    );
    return claim ? [{ role, ...(country ? { country } : { organization: key }), claims: [claim] }] : [];
  });
  return parties.length > 0 ? { parties } : {};
}

function amountsField(drafting: Drafting, drafted: Drafted, deal: Deal): object {
  const amounts = deal.money.flatMap((money) => amountOf(drafting, drafted, deal, money) ?? []);
  const distinct = amounts.filter(
    ({ value, currency }, index) =>
      amounts.findIndex((one) => one.value === value && one.currency === currency) === index,
  );
  return distinct.length > 0 ? { amounts: distinct } : {};
}

function amountOf({ chooser }: Drafting, drafted: Drafted, deal: Deal, money: Money) {
  const { value, valueMax, currency, qualifier, period } = money;
  if (!currency || qualifier === 'UNCLEAR' || !['PER_YEAR', 'PER_MONTH', 'TOTAL', 'UNSPECIFIED'].includes(period))
    return undefined;
  const amount = {
    role: roleOf(deal, wordsOf(drafted, deal)),
    ...(qualifier !== 'EXACT' && { qualifier }),
    value,
    ...(valueMax !== undefined && { valueMax }),
    currency,
    ...(period !== 'UNSPECIFIED' && { period }),
  };
  const full = {
    ...amount,
    qualifier: qualifier as 'EXACT',
    period: period as 'TOTAL',
    valueMax,
    unit: undefined,
    claims: [],
  };
  const note =
    money.named === '$'
      ? 'the document does not tell which dollar'
      : 'the country that the document names tells the currency';
  const claims = widths(drafted, deal, money).flatMap(
    (said) => chooser.choose('deal', 'amounts', shownAmount(full), { said }, note, amountRule(full)) ?? [],
  );
  const claim = claims.find(({ basis }) => basis === 'STATED') ?? claims[0];
  return claim && { ...amount, claims: [claim] };
}

/** The words of an amount alone, then with more and more of what stands beside it. */
function widths({ slug, passages }: Drafted, deal: Deal, { start, end }: Money): (Citation | undefined)[] {
  const { text } = passages;
  const term = deal.term?.span;
  const isBeside = term && term.start >= end && term.start - end < 20;
  const steps = [0, 12, 30, 60].map((reach) => {
    const from = Math.max(deal.scope.start, start - reach);
    const to = Math.min(deal.scope.end, end + reach);
    const left =
      from === deal.scope.start || from === start
        ? from
        : from + (/^\S*\s/u.exec(text.slice(from, start))?.[0].length ?? 0);
    const right =
      to === deal.scope.end || to === end ? to : to - (/\s\S*$/u.exec(text.slice(end, to))?.[0].length ?? 0);
    return cite(slug, passages, { start: left, end: right });
  });
  // "$500 million over five years"
  return isBeside
    ? [cite(slug, passages, { start, end }), cite(slug, passages, { start, end: term.end }), ...steps]
    : steps;
}

function roleOf({ kind }: Deal, words: string): Term<'amountRole'> {
  const text = words.toLowerCase();
  if (kind === 'TARGET') return 'TARGET_LEVEL';
  if (/\b(?:loans?|credits?|lend|lending)\b/u.test(text)) return 'CREDIT';
  if (/\binvest/u.test(text)) return 'INVESTMENT';
  return kind === 'PLEDGE' ? 'GRANT' : 'CONTRACT_VALUE';
}
