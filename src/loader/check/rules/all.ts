import { alpha3Of } from '../../../words/countries/codes.ts';
import { formerState } from '../../../words/countries/historical.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import { dateRule, stepRule, timeOfDayRule } from './dates.ts';
import { currencyRule, termRule } from './figures.ts';
import { countriesRule, countryRule, nameRule, partyRule } from './names.ts';
import { type Rule, verbatim } from './rule.ts';

/** Looks up the rule of a record type and field, e.g. `summit` and `date`. */
export type Rules = (record: string, field: string) => Rule | undefined;

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
      ? declared(section, nameRule(facts[section], `${what} that the dossier declares`))
      : () => 'EDITOR';
  const country = declared('countries', (code, ...words) => {
    const { name = '', aliases = [] } = facts.countries[code] ?? {};
    const former = formerState(code, [name, ...aliases]);
    return alpha3Of(code) || former ? countryRule(former)(code, ...words) : 'EDITOR';
  });
  const person = named('people', 'person');
  const place = named('places', 'place');
  const rules: Record<string, Rule> = {
    'summit.date': dateRule,
    'summit.timeOfDay': timeOfDayRule,
    'summit.place': place,
    'summit.venue': place,
    'participant.person': person,
    'participant.title': verbatim,
    'participant.country': country,
    'participant.organization': named('organizations', 'organisation'),
    'deal.date': dateRule,
    'deal.timeline': stepRule,
    'deal.term': termRule,
    'deal.settlementCurrency': currencyRule,
    'deal.route': verbatim,
    'deal.parties': partyRule(facts, country, named('organizations', 'organisation')),
    'quote.date': dateRule,
    'quote.speaker': person,
    'quote.speakerTitle': verbatim,
    'quote.addressee': person,
    'quote.countries': countriesRule(country),
    'quote.translationNote': verbatim,
    'occasion.date': dateRule,
    'occasion.place': place,
  };
  return (record, field) => {
    // Each attendee of an occasion has claims under a field with the person's key.
    const attendee = /^attendee:(.*)$/.exec(field)?.[1];
    if (attendee !== undefined) return (_value, ...words) => person(attendee, ...words);
    return Object.hasOwn(rules, `${record}.${field}`) ? rules[`${record}.${field}`] : undefined;
  };
}
