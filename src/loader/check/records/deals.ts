import { noDate } from '../../../records/absent.ts';
import { deal } from '../../../records/deal.ts';
import { compareDecimals } from '../../../words/numbers/decimal.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { amountRule, shownAmount } from '../rules/figures.ts';
import { addCurrency } from './currencies.ts';
import { addedTo } from './entries.ts';
import { dateColumns, readFields, readGiven } from './fields.ts';

type Deal = Facts['deals'][string];

export function addDeals(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, given] of Object.entries(facts.deals)) {
    const path = ['deals', slug];
    builder.rows.deals.push({
      slug,
      dossierSlug: builder.slug,
      ...readFields(deal, slug, given, builder, references, path),
      largestAmount: largest(given.amounts),
    });
    const lists = listsOf(slug, given, builder, references, path);
    builder.rows.dealParties.push(...lists.dealParties.map(({ row }) => row));
    builder.rows.dealAmounts.push(...lists.dealAmounts.map(({ row }) => row));
    builder.rows.dealEvents.push(...lists.dealEvents.map(({ row }) => row));
    addOnlyStep(slug, given, builder, path);
  }
  for (const { slug, owner, given, path } of addedTo(facts, 'deals')) {
    const fields = readGiven(deal, slug, given, builder, references, path);
    builder.addTo('deal', slug, owner, { fields, lists: listsOf(slug, given, builder, references, path) });
  }
}

function largest(amounts: Deal['amounts']): string | null {
  const money = amounts.filter(({ currency }) => currency).map(({ value, valueMax }) => valueMax ?? value);
  return money.sort(compareDecimals).at(-1) ?? null;
}

type Lists = Pick<Deal, 'parties' | 'amounts' | 'timeline'>;

/** Adds the claims of the entries of a deal's lists, and returns their rows. */
function listsOf(
  slug: string,
  { parties, amounts, timeline }: Lists,
  builder: DossierBuilder,
  references: References,
  path: Path,
) {
  return {
    dealParties: partiesOf(slug, parties, builder, references, [...path, 'parties']),
    dealAmounts: amountsOf(slug, amounts, builder, [...path, 'amounts']),
    dealEvents: stepsOf(slug, timeline, builder, [...path, 'timeline']),
  };
}

function partiesOf(
  dealSlug: string,
  parties: Lists['parties'],
  builder: DossierBuilder,
  references: References,
  partiesPath: Path,
) {
  const ids = new Set<string>();
  return parties.flatMap(({ role, country, organization, claims }, index) => {
    const path = [...partiesPath, index];
    const key = country ?? organization;
    if (!key || (country && organization)) {
      builder.report(path, 'a party is either a country or an organisation', 'give one of the two');
      return [];
    }
    references.use(country ? 'countries' : 'organizations', key, [...path, country ? 'country' : 'organization']);
    const id = `${dealSlug}/${role}/${key}`;
    if (ids.has(id)) builder.report(path, `${key} is listed twice as ${role}`);
    ids.add(id);
    const [ordinal, value] = [index + 1, `${role} ${key}`];
    builder.claim({ record: 'deal', key: dealSlug }, 'parties', { value, claims }, path, { entry: ordinal });
    const who = { countryCode: country ?? null, organizationSlug: organization ?? null };
    return [{ value, topic: '', row: { id, dealSlug, ordinal, role, ...who, addedBy: null } }];
  });
}

function amountsOf(dealSlug: string, amounts: Lists['amounts'], builder: DossierBuilder, amountsPath: Path) {
  return amounts.map((amount, index) => {
    const { role, qualifier, value, valueMax, currency, unit, period, per, claims } = amount;
    const path = [...amountsPath, index];
    if (!currency === !unit)
      builder.report(path, 'an amount is either money or a quantity', 'give either currency or unit');
    if ((role === 'UNIT_PRICE') !== (per !== undefined)) {
      const hint = 'say with per what one unit is, as the words have it: { role: UNIT_PRICE, per: barrel, … }';
      builder.report(path, 'per goes with role UNIT_PRICE, and only with it', hint);
    } else if (per !== undefined && !currency) {
      builder.report(path, 'the price of a unit is money', 'give currency');
    }
    if ((qualifier === 'RANGE') !== (valueMax !== undefined)) {
      builder.report(path, 'valueMax goes with qualifier RANGE, and only with it');
    } else if (valueMax !== undefined && compareDecimals(valueMax, value) < 0) {
      builder.report([...path, 'valueMax'], 'valueMax is less than value');
    }
    if (currency) addCurrency(builder, currency, [...path, 'currency']);
    const shown = shownAmount(amount);
    builder.claim({ record: 'deal', key: dealSlug }, 'amounts', { value: shown, claims }, path, {
      rule: amountRule(amount),
      entry: index + 1,
    });
    const row = {
      dealSlug,
      ordinal: index + 1,
      role,
      qualifier,
      value,
      valueMax: valueMax ?? null,
      currencyCode: currency ?? null,
      unit: unit ?? null,
      period,
      per: per ?? null,
      verbatim: claims[0]?.spans[0]?.words ?? '',
      addedBy: null,
    };
    return { value: shown, topic: role, row };
  });
}

function stepsOf(dealSlug: string, timeline: Lists['timeline'], builder: DossierBuilder, path: Path) {
  return timeline.map(({ status, date, claims }, index) => {
    const [ordinal, value] = [index + 1, date ? `${status} ${date}` : status];
    builder.claim({ record: 'deal', key: dealSlug }, 'timeline', { value, claims }, [...path, index], {
      entry: ordinal,
    });
    const columns = date === undefined ? noDate('date') : dateColumns(builder, date, [...path, index, 'date'], 'date');
    return { value, topic: status, row: { dealSlug, ordinal, status, ...columns, addedBy: null } };
  });
}

/** Adds the only step of a deal without a timeline: its status and date, which have their own claims. */
function addOnlyStep(
  dealSlug: string,
  { status: { value: status }, date, timeline }: Deal,
  builder: DossierBuilder,
  path: Path,
): void {
  const last = timeline.at(-1);
  if (last && last.status !== status) {
    const message = `the timeline ends with ${last.status}, the deal is ${status}`;
    builder.report([...path, 'timeline', timeline.length - 1, 'status'], message);
  }
  if (last) return;
  const isOfStep = ({ field }: { field: string }) => ['status', 'date'].includes(field);
  for (const claim of builder.rows.claims) if (claim.dealSlug === dealSlug && isOfStep(claim)) claim.entry = 1;
  const columns = date ? dateColumns(builder, date.value, [...path, 'date', 'value'], 'date') : noDate('date');
  builder.rows.dealEvents.push({ dealSlug, ordinal: 1, status, ...columns, addedBy: null });
}
