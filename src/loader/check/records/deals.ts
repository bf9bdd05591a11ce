import { deal } from '../../../records/deal.ts';
import { compareDecimals } from '../../../words/numbers/decimal.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { amountRule, shownAmount } from '../rules/figures.ts';
import { addCurrency } from './currencies.ts';
import { dateColumns, noDate, readFields } from './fields.ts';

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
    addParties(slug, given, builder, references, [...path, 'parties']);
    addAmounts(slug, given, builder, [...path, 'amounts']);
    addTimeline(slug, given, builder, [...path, 'timeline']);
  }
}

function largest(amounts: Deal['amounts']): string | null {
  const money = amounts.filter(({ currency }) => currency).map(({ value, valueMax }) => valueMax ?? value);
  return money.sort(compareDecimals).at(-1) ?? null;
}

function addParties(
  dealSlug: string,
  { parties }: Deal,
  builder: DossierBuilder,
  references: References,
  partiesPath: Path,
): void {
  parties.forEach(({ role, country, organization, claims }, index) => {
    const path = [...partiesPath, index];
    const key = country ?? organization;
    if (!key || (country && organization)) {
      builder.report(path, 'a party is either a country or an organisation', 'give one of the two');
      return;
    }
    references.use(country ? 'countries' : 'organizations', key, [...path, country ? 'country' : 'organization']);
    const id = `${dealSlug}/${role}/${key}`;
    if (builder.rows.dealParties.some((party) => party.id === id))
      builder.report(path, `${key} is listed twice as ${role}`);
    builder.claim({ record: 'deal', key: dealSlug }, 'parties', { value: `${role} ${key}`, claims }, path, {
      entry: index + 1,
    });
    builder.rows.dealParties.push({
      id,
      dealSlug,
      ordinal: index + 1,
      role,
      countryCode: country ?? null,
      organizationSlug: organization ?? null,
    });
  });
}

function addAmounts(dealSlug: string, { amounts }: Deal, builder: DossierBuilder, amountsPath: Path): void {
  amounts.forEach((amount, index) => {
    const { role, qualifier, value, valueMax, currency, unit, period, claims } = amount;
    const path = [...amountsPath, index];
    if (!currency === !unit)
      builder.report(path, 'an amount is either money or a quantity', 'give either currency or unit');
    if ((qualifier === 'RANGE') !== (valueMax !== undefined)) {
      builder.report(path, 'valueMax goes with qualifier RANGE, and only with it');
    } else if (valueMax !== undefined && compareDecimals(valueMax, value) < 0) {
      builder.report([...path, 'valueMax'], 'valueMax is less than value');
    }
    if (currency) addCurrency(builder, currency, [...path, 'currency']);
    builder.claim({ record: 'deal', key: dealSlug }, 'amounts', { value: shownAmount(amount), claims }, path, {
      rule: amountRule(amount),
      entry: index + 1,
    });
    builder.rows.dealAmounts.push({
      dealSlug,
      ordinal: index + 1,
      role,
      qualifier,
      value,
      valueMax: valueMax ?? null,
      currencyCode: currency ?? null,
      unit: unit ?? null,
      period,
      verbatim: claims[0]?.spans[0]?.words ?? '',
    });
  });
}

function addTimeline(
  dealSlug: string,
  { status: { value: latest }, date, timeline }: Deal,
  builder: DossierBuilder,
  path: Path,
): void {
  const last = timeline.at(-1);
  if (last && last.status !== latest) {
    const message = `the timeline ends with ${last.status}, the deal is ${latest}`;
    builder.report([...path, timeline.length - 1, 'status'], message);
  }
  timeline.forEach(({ status, date, claims }, index) => {
    const value = date ? `${status} ${date}` : status;
    builder.claim({ record: 'deal', key: dealSlug }, 'timeline', { value, claims }, [...path, index], {
      entry: index + 1,
    });
  });
  // Without a timeline, the deal's status and date, which have their own claims, are its only step.
  if (timeline.length === 0) {
    const isOfStep = ({ field }: { field: string }) => ['status', 'date'].includes(field);
    for (const claim of builder.rows.claims) if (claim.dealSlug === dealSlug && isOfStep(claim)) claim.entry = 1;
  }
  const only = { status: latest, date: date?.value };
  const steps: Pick<Deal['timeline'][number], 'status' | 'date'>[] = timeline.length > 0 ? timeline : [only];
  steps.forEach(({ status, date }, index) => {
    const columns = date === undefined ? noDate('date') : dateColumns(builder, date, [...path, index, 'date'], 'date');
    builder.rows.dealEvents.push({ dealSlug, ordinal: index + 1, status, ...columns });
  });
}
