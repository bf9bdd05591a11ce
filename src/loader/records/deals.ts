import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { isCurrencyCode } from '../normalise/codes.ts';
import { compareDecimals } from '../normalise/decimal.ts';
import type { References } from '../references.ts';
import { amountRule, shownAmount } from '../rules/figures.ts';
import type { Path } from '../yaml.ts';
import { fieldsOf, optionalDateColumns } from './fields.ts';

type Deal = Facts['deals'][string];

export function addDeals(facts: Facts, draft: Draft, references: References): void {
  for (const [slug, deal] of Object.entries(facts.deals)) {
    const path = ['deals', slug];
    const fields = fieldsOf(draft, references, { dealSlug: slug }, path);
    const row = {
      slug,
      dossierSlug: draft.slug,
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
    draft.rows.deals.push(row);
    if (row.settlementCurrencyCode) {
      addCurrency(draft, row.settlementCurrencyCode, [...path, 'settlementCurrency', 'value']);
    }
    addParties(slug, deal, draft, references, [...path, 'parties']);
    addAmounts(slug, deal, draft, [...path, 'amounts']);
    addTimeline(slug, deal, draft, [...path, 'timeline']);
  }
}

function largest(amounts: Deal['amounts']): string | null {
  const money = amounts.filter(({ currency }) => currency).map(({ value, valueMax }) => valueMax ?? value);
  return money.sort(compareDecimals).at(-1) ?? null;
}

function addCurrency(draft: Draft, code: string, path: Path): void {
  if (!isCurrencyCode(code)) draft.report(path, `${code} is not in ISO 4217`);
  if (draft.rows.currencies.some((currency) => currency.code === code)) return;
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code;
  draft.rows.currencies.push({ code, name });
}

function addParties(
  dealSlug: string,
  { parties }: Deal,
  draft: Draft,
  references: References,
  partiesPath: Path,
): void {
  parties.forEach(({ role, country, organization, claims }, index) => {
    const path = [...partiesPath, index];
    const key = country ?? organization;
    if (!key || (country && organization)) {
      draft.report(path, 'a party is either a country or an organisation', 'give one of the two');
      return;
    }
    references.use(country ? 'countries' : 'organizations', key, [...path, country ? 'country' : 'organization']);
    const id = `${dealSlug}/${role}/${key}`;
    if (draft.rows.dealParties.some((party) => party.id === id))
      draft.report(path, `${key} is listed twice as ${role}`);
    draft.claim({ dealSlug }, 'parties', { value: `${role} ${key}`, claims }, path);
    draft.rows.dealParties.push({
      id,
      dealSlug,
      role,
      countryCode: country ?? null,
      organizationSlug: organization ?? null,
    });
  });
}

function addAmounts(dealSlug: string, { amounts }: Deal, draft: Draft, amountsPath: Path): void {
  amounts.forEach((amount, index) => {
    const { role, qualifier, value, valueMax, currency, unit, period, claims } = amount;
    const path = [...amountsPath, index];
    if (!currency === !unit)
      draft.report(path, 'an amount is either money or a quantity', 'give either currency or unit');
    if ((qualifier === 'RANGE') !== (valueMax !== undefined)) {
      draft.report(path, 'valueMax goes with qualifier RANGE, and only with it');
    } else if (valueMax !== undefined && compareDecimals(valueMax, value) < 0) {
      draft.report([...path, 'valueMax'], 'valueMax is less than value');
    }
    if (currency) addCurrency(draft, currency, [...path, 'currency']);
    draft.claim({ dealSlug }, 'amounts', { value: shownAmount(amount), claims }, path, { rule: amountRule(amount) });
    draft.rows.dealAmounts.push({
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

function addTimeline(dealSlug: string, deal: Deal, draft: Draft, path: Path): void {
  const last = deal.timeline.at(-1);
  if (last && last.status !== deal.status.value) {
    draft.report(
      [...path, deal.timeline.length - 1, 'status'],
      `the timeline ends with ${last.status}, the deal is ${deal.status.value}`,
    );
  }
  deal.timeline.forEach(({ status, date, claims }, index) => {
    draft.claim({ dealSlug }, 'timeline', { value: date ? `${status} ${date}` : status, claims }, [...path, index]);
  });
  // Without a timeline of its own, the deal's status and date, which have their claims, are its only step.
  const steps: { status: Deal['status']['value']; date?: string | undefined }[] =
    deal.timeline.length > 0 ? deal.timeline : [{ status: deal.status.value, date: deal.date?.value }];
  steps.forEach(({ status, date }, index) => {
    const columns = optionalDateColumns(draft, date, [...path, index, 'date']);
    draft.rows.dealEvents.push({ dealSlug, ordinal: index + 1, status, ...columns });
  });
}
