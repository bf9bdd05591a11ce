import { CURRENCIES } from '../../../words/money/currencies.data.ts';
import { compareDecimals } from '../../../words/numbers/decimal.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { amountRule, shownAmount } from '../rules/figures.ts';
import { fieldsOf, optionalDateColumns } from './fields.ts';

type Deal = Facts['deals'][string];

export function addDeals(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, deal] of Object.entries(facts.deals)) {
    const path = ['deals', slug];
    const fields = fieldsOf(builder, references, { dealSlug: slug }, path);
    const row = {
      slug,
      dossierSlug: builder.slug,
      title: fields.value('title', deal.title),
      summary: fields.optional('summary', deal.summary),
      kind: fields.value('kind', deal.kind),
      bindingness: fields.value('bindingness', deal.bindingness),
      status: fields.value('status', deal.status),
      subject: fields.optional('subject', deal.subject),
      route: fields.optional('route', deal.route),
      term: fields.optional('term', deal.term),
      settlementCurrencyCode: fields.optional('settlementCurrency', deal.settlementCurrency),
      ...fields.optionalDate(deal.date),
      largestAmount: largest(deal.amounts),
    };
    builder.rows.deals.push(row);
    if (row.settlementCurrencyCode) {
      addCurrency(builder, row.settlementCurrencyCode, [...path, 'settlementCurrency', 'value']);
    }
    addParties(slug, deal, builder, references, [...path, 'parties']);
    addAmounts(slug, deal, builder, [...path, 'amounts']);
    addTimeline(slug, deal, builder, [...path, 'timeline']);
  }
}

function largest(amounts: Deal['amounts']): string | null {
  const money = amounts.filter(({ currency }) => currency).map(({ value, valueMax }) => valueMax ?? value);
  return money.sort(compareDecimals).at(-1) ?? null;
}

function addCurrency(builder: DossierBuilder, code: string, path: Path): void {
  const names = CURRENCIES[code];
  if (!names) builder.report(path, `${code} is not in ISO 4217`);
  if (builder.rows.currencies.some((currency) => currency.code === code)) return;
  builder.rows.currencies.push({ code, name: names?.[0] ?? code });
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
    builder.claim({ dealSlug }, 'parties', { value: `${role} ${key}`, claims }, path);
    builder.rows.dealParties.push({
      id,
      dealSlug,
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
    builder.claim({ dealSlug }, 'amounts', { value: shownAmount(amount), claims }, path, { rule: amountRule(amount) });
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

function addTimeline(dealSlug: string, deal: Deal, builder: DossierBuilder, path: Path): void {
  const last = deal.timeline.at(-1);
  if (last && last.status !== deal.status.value) {
    builder.report(
      [...path, deal.timeline.length - 1, 'status'],
      `the timeline ends with ${last.status}, the deal is ${deal.status.value}`,
    );
  }
  deal.timeline.forEach(({ status, date, claims }, index) => {
    builder.claim({ dealSlug }, 'timeline', { value: date ? `${status} ${date}` : status, claims }, [...path, index]);
  });
  // Without a timeline, the deal's status and date, which have their own claims, are its only step.
  const steps: { status: Deal['status']['value']; date?: string | undefined }[] =
    deal.timeline.length > 0 ? deal.timeline : [{ status: deal.status.value, date: deal.date?.value }];
  steps.forEach(({ status, date }, index) => {
    const columns = optionalDateColumns(builder, date, [...path, index, 'date']);
    builder.rows.dealEvents.push({ dealSlug, ordinal: index + 1, status, ...columns });
  });
}
