import { alpha3Of } from '../../../words/countries/codes.ts';
import { findCountries } from '../../../words/countries/country.ts';
import type { HistoricalCountry } from '../../../words/countries/historical.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import { english, holding, type Rule } from './rule.ts';

/**
 * Verifies a country by name or demonym. A seat of government ("Moscow") may be just the place and proves none.
 *
 * @param former the former state that the country is, if any; another state that had the same code does not match
 */
export function countryRule(former?: HistoricalCountry): Rule {
  return english(holding((words) => countriesIn(words, former), 'country'));
}

/** Verifies each country of a list, "CN, RU". */
export function countriesRule(country: Rule): Rule {
  return (value, ...words) => {
    const findings = value.split(', ').map((code) => country(code, ...words));
    return findings.find((finding) => finding !== 'WORDS') ?? 'WORDS';
  };
}

/** Verifies a party of a deal, "SELLER RU" or "SELLER gazprom". */
export function partyRule(facts: Facts, country: Rule, organization: Rule): Rule {
  return (value, ...words) => {
    const key = value.slice(value.indexOf(' ') + 1);
    return Object.hasOwn(facts.organizations, key) ? organization(key, ...words) : country(key, ...words);
  };
}

/**
 * Verifies a record by any form of its name in the facts file. The longest form matches, so that the President of China
 * Media Group is not the President of China.
 */
export function nameRule(named: Record<string, { name: string; aliases: string[] }>, what: string): Rule {
  const forms = Object.entries(named)
    .flatMap(([key, { name, aliases }]) => [name, ...aliases].map((form) => ({ key, form: folded(form) })))
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ key, form }) => ({ key, form, pattern: wholeWords(form) }));
  return holding((words) => {
    let rest = folded(words);
    const found: string[] = [];
    for (const { key, form, pattern } of forms) {
      if (!rest.includes(form)) continue;
      const without = rest.replace(pattern, '\0');
      if (without !== rest) found.push(key);
      rest = without;
    }
    return found;
  }, what);
}

function wholeWords(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
}

function folded(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").normalize('NFC');
}

function countriesIn(words: string, former: HistoricalCountry | undefined): string[] {
  return findCountries(words).flatMap(({ code, kind, alpha4, today }) => {
    if (code === null || kind === 'METONYM') return [];
    if (alpha4 === undefined) return [code];
    // The code of a former state may be another country's now: Sikkim's is Slovakia's.
    if (alpha3Of(code)) return today === undefined ? [] : [today];
    return code === former?.code && alpha4 !== former.alpha4 ? [] : [code];
  });
}
