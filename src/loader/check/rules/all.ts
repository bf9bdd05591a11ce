import type { ClaimOwner } from '../../../database/claim-owners.ts';
import { records } from '../../../records/all.ts';
import { kindOf, type Proof } from '../../../records/kinds.ts';
import type { Fields } from '../../../records/record.ts';
import { alpha3Of } from '../../../words/countries/codes.ts';
import { formerState } from '../../../words/countries/historical.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import { dateRule, stepRule, timeOfDayRule } from './dates.ts';
import { currencyRule, termRule } from './figures.ts';
import { organizationItself, personItself, placeItself } from './name-context.ts';
import { countriesRule, countryRule, nameRule, partyRule, withoutOtherCountries } from './names.ts';
import { type Rule, verbatim } from './rule.ts';

const itself = { people: personItself, places: placeItself, organizations: organizationItself };

/** Looks up the rule of a record type and field, e.g. `summit` and `date`. */
export type Rules = (record: ClaimOwner, field: string) => Rule | undefined;

/**
 * Creates the rules that derive the values of fields from their words again. A STATED or RESOLVED value that its words
 * do not yield is rejected. An editor vouches for all other fields: names, titles, summaries, subjects and topics are
 * worded by an editor, and kinds, forms, roles, states and links to other records are an editor's interpretation.
 *
 * @param leftOut `section key` of declarations that cannot be parsed; names of these sections are not checked
 */
export function rulesOf(facts: Facts, leftOut: ReadonlySet<string> = new Set()): Rules {
  const isWhole = (section: string) => ![...leftOut].some((key) => key.startsWith(`${section} `));
  // A key that is not declared is reported separately, where it is used.
  const declared =
    (section: 'people' | 'places' | 'organizations' | 'countries', rule: Rule): Rule =>
    (value, ...words) =>
      Object.hasOwn(facts[section], value) ? rule(value, ...words) : 'EDITOR';
  const named = (section: 'people' | 'places' | 'organizations', what: string): Rule =>
    isWhole(section)
      ? declared(section, nameRule(facts[section], `${what} that the dossier declares`, itself[section]))
      : () => 'EDITOR';
  const country = declared('countries', (code, ...words) => {
    const { name = '', aliases = [] } = facts.countries[code] ?? {};
    const former = formerState(code, [name, ...aliases]);
    const rule = countryRule({ code, former, declared: [name, ...aliases] });
    return alpha3Of(code) || former ? rule(code, ...words) : 'EDITOR';
  });
  const represented: Rule = (code, said, resolving, idioms) =>
    country(code, said.map(withoutOtherCountries), resolving.map(withoutOtherCountries), idioms);
  const person = named('people', 'person');
  const organization = named('organizations', 'organisation');
  const rules: { readonly [Name in Proof]: Rule | undefined } = {
    editor: undefined,
    verbatim,
    date: dateRule,
    timeOfDay: timeOfDayRule,
    duration: termRule,
    currency: currencyRule,
    person,
    place: named('places', 'place'),
    organization,
    country,
    countries: countriesRule(country),
    party: partyRule(facts, country, organization),
    // An amount has parts that its claims do not show, so that each has a rule of its own, see `amountRule`.
    amount: undefined,
    step: stepRule,
    // The claims of an attendee are in a field with the person's key.
    attendee: undefined,
  };
  return (record, field) => {
    const attendee = /^attendee:(.*)$/.exec(field)?.[1];
    if (attendee !== undefined) return (_value, ...words) => person(attendee, ...words);
    const fields: Fields = records[record].fields;
    if (record === 'participant' && field === 'country') return represented;
    const kind = Object.hasOwn(fields, field) ? fields[field]?.kind : undefined;
    return kind && rules[kindOf(kind).proof];
  };
}

/** Whether a field's text may be taken from its words; an editor vouches for all other fields without a rule. */
export function isWording(record: ClaimOwner, field: string): boolean {
  const fields: Fields = records[record].fields;
  const kind = Object.hasOwn(fields, field) ? fields[field]?.kind : undefined;
  return kind === 'wording' || kind === 'wordings';
}
