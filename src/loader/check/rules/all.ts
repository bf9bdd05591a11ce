import { alpha3Of } from '../../../words/countries/codes.ts';
import { formerState } from '../../../words/countries/historical.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import { dateRule, stepRule, timeOfDayRule } from './dates.ts';
import { currencyRule, termRule } from './figures.ts';
import { countriesRule, countryRule, nameRule, partyRule } from './names.ts';
import { type Rule, verbatim } from './rule.ts';

/** The rules of a dossier, by the record's kind and the field: `summit.date`. */
export type Rules = (record: string, field: string) => Rule | undefined;

/**
 * Which fields are derived from their words again, and by which rule. A STATED or RESOLVED value of these that its words
 * do not yield is refused. Every other field is vouched for by a person: names, titles, summaries, subjects and topics
 * are worded by an editor, and kinds, forms, roles, states and ties to other records are an editor's reading.
 *
 * @param leftOut `section key` of what is declared in a way that cannot be read: no name is then held against its words.
 */
export function rulesOf(facts: Facts, leftOut: ReadonlySet<string> = new Set()): Rules {
  const isWhole = (section: string) => ![...leftOut].some((key) => key.startsWith(`${section} `));
  // What is not declared is a problem of its own, told where it stands.
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
    // The attendees of an occasion are claimed one by one, each under the person's own key.
    const attendee = /^attendee:(.*)$/.exec(field)?.[1];
    if (attendee !== undefined) return (_value, ...words) => person(attendee, ...words);
    return Object.hasOwn(rules, `${record}.${field}`) ? rules[`${record}.${field}`] : undefined;
  };
}
