import { alpha3Of } from '../../../words/countries/codes.ts';
import { isCountryItself } from '../../../words/countries/context.ts';
import { findCountries } from '../../../words/countries/country.ts';
import type { HistoricalCountry } from '../../../words/countries/historical.data.ts';
import { LETTER } from '../../../words/letters.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { NameJudge } from './name-context.ts';
import { english, holding, type Rule } from './rule.ts';

/** How a country is found in words. */
interface CountryNames {
  /** ISO 3166-1 alpha-2, or the code that a former state had. */
  code: string;
  /** The former state that the country is, if any; another state that had the same code does not match. */
  former?: HistoricalCountry | undefined;
  /** The names that the dossier declares for it. */
  declared: readonly string[];
}

/**
 * Verifies a country by name or demonym, or a name that the dossier declares. A seat of government ("Moscow") may be just
 * the place and proves none, unless it is declared.
 */
export function countryRule({ code: own, former, declared }: CountryNames): Rule {
  const names = declared.filter((name) => isOwnName(name, own)).map(patternOf);
  return english(
    holding((words) => {
      const text = folded(words);
      const isDeclared = names.some((name) =>
        [...text.matchAll(name)].some(({ index, 0: { length } }) =>
          isCountryItself(text, index, index + length, 'NAME'),
        ),
      );
      return [...countriesIn(words, former), ...(isDeclared ? [own] : [])];
    }, 'country'),
  );
}

/** Whether a declared name is needed to find a country, and does not name another one. */
function isOwnName(name: string, own: string): boolean {
  const mentions = findCountries(name);
  return mentions.every(
    ({ code, kind, candidates }) => (code === own && kind === 'METONYM') || candidates?.includes(own),
  );
}

/** A country that somebody visits or deals with: "ambassador to China". */
const OTHER_SIDE =
  /\b(?:to|with|against|towards?|in|into|near|over|about|on|visit(?:s|ed|ing)?)\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}.’']*(?:\s+\p{Lu}[\p{L}\p{M}]*)*/gu;

/** Leaves out the names of countries that somebody visits or deals with, which are not the country that he represents. */
export function withoutOtherCountries(words: string): string {
  return words.replace(OTHER_SIDE, (phrase) => {
    const [mention, ...others] = findCountries(phrase);
    const isOther = mention && others.length === 0 && mention.kind === 'NAME' && !/[’']s?$/u.test(phrase);
    return isOther && phrase.endsWith(mention.words) ? phrase.slice(0, mention.start) : phrase;
  });
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
 * Verifies a record by any form of its name in the facts file, with or without diacritics, or in capitals. The longest
 * form matches, so that the President of China Media Group is not the President of China; `itself` rejects words in which
 * a name stands for something else.
 */
export function nameRule(
  named: Record<string, { name: string; aliases: string[]; country?: string | undefined }>,
  what: string,
  itself: NameJudge,
): Rule {
  const forms = Object.entries(named)
    .flatMap(([key, { name, aliases, country }]) => {
      const own = new Set([name, ...aliases].flatMap((form) => folded(form).toLowerCase().split(/[ -]/u)));
      return [name, ...aliases].map((form) => ({ key, form: folded(form), own, name: folded(name), country }));
    })
    .sort((a, b) => b.form.length - a.form.length)
    .map((form) => ({ ...form, pattern: patternOf(form.form) }));

  function namesIn(words: string, isEnglish: boolean): { found: string[]; others: string[] } {
    const text = folded(words);
    const found: string[] = [];
    const others: string[] = [];
    let rest = text;
    for (const { key, own, name, country, pattern } of forms) {
      rest = rest.replace(pattern, (match: string, at: number) => {
        const stands =
          !isEnglish ||
          itself({
            lead: text.slice(Math.max(0, at - 100), at),
            words: match,
            rest: text.slice(at + match.length, at + match.length + 100),
            own,
            name,
            country,
          });
        if (stands === true) found.push(key);
        else others.push(stands.trim());
        // Of the same length, so that positions stay.
        return '\0'.repeat(match.length);
      });
    }
    return { found, others };
  }

  return (value, said, resolving, idioms = []) => {
    const readings = [...said, ...resolving].map((words, index) =>
      namesIn(words, /^en\b/i.test(idioms[index]?.language ?? 'en')),
    );
    const found = readings.flatMap((reading) => reading.found);
    if (found.includes(value)) return 'WORDS';
    const [other] = readings.flatMap(({ others }) => others);
    if (found.length === 0 && other !== undefined) {
      const hint = 'if it is one, add it to the aliases; otherwise give the words that name it';
      return { problem: `"${other}" is no ${what}`, hint };
    }
    return {
      problem: found.length === 0 ? `the words name no ${what}` : `the words give ${[...new Set(found)].join(', ')}`,
    };
  };
}

/** Matches a form as whole words, each as it is or in capitals; "Xi" is not in "Xi'an". */
function patternOf(form: string): RegExp {
  const words = form.split(' ').map((word) => {
    // "UN" is "U.N." too.
    const dotted = /^\p{Lu}{2,4}$/u.test(word) ? [word.replace(/./gu, '$&.')] : [];
    const forms = new Set([...dotted, word, word.toUpperCase()]);
    return `(?:${[...forms].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`;
  });
  return new RegExp(`(?<!${LETTER}|\\p{L}')${words.join(' ')}(?!${LETTER}|\\p{M}|'(?!s(?!\\p{L}))\\p{L})`, 'gu');
}

/** Folds a text for comparison: straight apostrophes, plain hyphens and spaces, no diacritics. */
function folded(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

function countriesIn(words: string, former: HistoricalCountry | undefined): string[] {
  return findCountries(words).flatMap(({ code, kind, alpha4, today }) => {
    if (code === null || kind === 'METONYM') return [];
    if (alpha4 === undefined) return [code];
    // The code of a former state may be another country's now: Sikkim's is Slovakia's.
    const now = today === undefined ? [] : [today];
    if (alpha3Of(code)) return now;
    return code === former?.code && alpha4 !== former.alpha4 ? now : [code, ...now];
  });
}
