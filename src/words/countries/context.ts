import { AFTER_GIVEN_NAME, IN_ANOTHER_STATE, ON_A_SHIP } from '../given-names.data.ts';
import { currencyNamed } from '../money/currency-names.ts';
import { longestPhrase } from '../numbers/phrase.ts';
import { isOfTheCountry } from './agents.ts';
import type { CountryKind } from './gazetteer.ts';

/** Words before a name that turn it into something else: "pro-Russian", "the Bank of China", "not China". */
const NOT_AFTER =
  /(?:\b(?:anti|pro|non|un|ex|post|pre|trans)[-\u2010\u2011]|\b(?:Bank|Times|University|Voice|Trust|Gulf|Sea|Straits?|Bay|Museum)\s+of\s+(?:the\s+)?|\b(?:Northern|Southern|Eastern|Western|North|South|East|West|Inner|Outer|New|Little|Greater)\s+|\b(?:Air|Radio|Hotel|All|Agence|de)\s+|\b(?:[Nn]o|not|without|except(?:\s+for)?|excluding|other\s+than|instead\s+of|rather\s+than|unlike|neither|nor|ethnic|overseas|African|Afro|Miss|Lake|Mount|Latin|Native|state\s+of|Lord|Lady|Sir|Dame|Mrs?\.?|Ms\.?|Dr\.?|Judge|Justice|Senator|Professor)[\s-]+(?:the\s+)?)$/u;
const FORMER = /\b(?:[Ff]ormer|[Oo]nce)\s+$/u;

/** Words of company and media names between a country and the last word of the name. */
const MIDDLE =
  '(?:National|International|Morning|Southern|Eastern|Northern|Western|United|Railway|Life|Petroleum|Petrochemical|Media|Central|Development|Import|Export|Export-Import|Construction|State|Direct|Investment|Global|Television|Gas|Oil|Energy|Nuclear|Power|Electric|Grid|Natural|Resources|Offshore|Mobile|Foreign|Trade|Commercial|Industrial|Communications|Aerospace|Shipping|Mining|Steel|Aluminum|Aluminium|General|Broadcasting|Sovereign|Wealth|Public|Agricultural|and|&|of)';
const LAST =
  '(?:Corporation|Corp|Company|Co|Group|Bank|Daily|Times|Post|Airlines?|Airways|Railways?|Petroleum|Telecom|Telecommunications|Television|Media|Ltd|Limited|Inc|LLC|PLC|Holdings?|Museum|University|Institute|Foundation|Fund|Straits?|Sea|Ocean|Channel|Canal|Peninsula|Gulf|River|Valley|Open|Express|Mobile|Motors?|Herald|Mail|Gazette|Chronicle|Observer|Review|Telegraph|Star|Job|Tribune|Journal|Street|Square|Hotel|Club|Cup|Aramco|Eastern|Southern|Unicom|Authority|Today|Air(?! Force)|New\\s+Year)';
const PART_OF_NAME = new RegExp(
  `^(?:(?:\\s+${MIDDLE}){0,5}\\s+${LAST}|(?:\\s+(?:\\p{Lu}\\p{L}+|and|&)){0,4}\\s+(?:Corporation|Corp|Ltd|Inc|PLC|Airlines|Airways|Holdings))(?![\\p{L}\\p{N}]|\\s+(?:Minister|Governor))`,
  'u',
);
/** Nouns after a demonym that make it a language's or a continent's, and words around one that is a language. */
const LANGUAGE_AFTER =
  /^[\s-](?:English|languages?|translations?|versions?|texts?|editions?|alphabet|script|speak\p{L}+|transcripts?|interpret\p{L}+|subtitles|continents?|hemisphere|cuisine|restaurants?|Quarter)(?!\p{L})/u;
const SPOKEN_BEFORE =
  /\b(?:[Ii]n|[Ii]nto|(?:translated|interpreted|rendered)\s+from(?:\s+the)?|speaks?|spoke|speaking|reads?|learn\p{L}*|stud(?:y|ied|ying)|fluent\s+in|pardon)\s+(?:(?:fluent|broken|perfect|good|both|my)\s+)?(?:\p{Lu}\p{Ll}+(?:,|\s+and|\s+or)\s+)*$/u;
const ALONE = /^\s*(?:$|[.,;:)\]"”’]|(?:and|or|but|to|at|on|as|by|that|when|with|through|before|after)\b)/u;
/** Nouns for what happened in a country or about it: "the Ukraine crisis", "the Iran–Iraq War". */
const ABOUT_IT =
  /^(?:[-–]\p{Lu}\p{L}+)?\s+(?:(?:[Nn]uclear|[Mm]issile|[Cc]ivil|[Hh]ostage|[Dd]ebt|[Rr]efugee)\s+)?(?:[Ww]ars?|[Cc]ris[ei]s|[Cc]onflict|file|question|dossier|nuclear (?:deal|accord|issue|talks)|Spring|Revolution|Declaration|Papers|Convention|Protocol|Accords?|Consensus)(?!\p{L})/u;
const COMPOUND = /^[-\u2010\u2011](?:\p{Ll}+(?:ed|ing)|led|made|born|built|style|language|era|type|free|friendly)\b/u;
/** Countries whose names people have: "Chad Smith", but not "Jordan King Abdullah". */
const GIVEN_NAME = /^(?:Chad|Cuba|Jordan|Israel|Georgia|India|Kenya)$/u;
const FAMILY_NAME =
  /^\s+(?!King|Queen|President|Prime|Foreign|Minister|Crown|Prince|Deputy|Vice|Defen[cs]e|Finance|Energy|Signs?|Agrees?|And|To|Says?|Parliament|Government)\p{Lu}\p{Ll}+/u;

/** Names of countries that have an article themselves. */
const HAS_ARTICLE =
  /\p{Lu}\.?\p{Lu}|\p{Ll}s$|\b(?:Republic|Kingdom|Union|Federation|Congo|Gambia|Sudan|Ukraine|Lebanon|Yemen|of)\b/u;

/** Things that have a country in their name. */
const THING =
  /^[\s-]+(?:army kni(?:fe|ves)|bank accounts?|walls?|knotweed|hats?|pigs?|goose|geese|nuts?|sandwich(?:es)?|almonds?|veterans?|rose|stew|roulette)(?!\p{L})/u;
/** Rivers that countries have their names from: "the west bank of the Jordan". */
const RIVER = /^(?:Jordan|Niger|Congo|Senegal|Gambia|Paraguay|Uruguay|Zambia)$/u;
const BY_A_RIVER =
  /\b(?:banks?|mouth|waters|source|sources|valley|basin|shores?|across|down|up|along|crossed)\s+(?:of\s+)?the\s+$/iu;
/** Georgia, the American state. */
const AMERICAN_STATE = /\b(?:Atlanta|Savannah|Augusta),\s+$|\b(?:Gov\.|Governor)\s+(?:\p{Lu}\p{L}+\s+){0,2}of\s+$/u;

/** Whether a name stands for the country, not for something that is named after it or set apart from it. */
export function isCountryItself(text: string, start: number, end: number, kind: CountryKind): boolean {
  const lead = text.slice(Math.max(0, start - 80), start);
  const rest = text.slice(end, end + 80);
  const name = text.slice(start, end);
  if (
    NOT_AFTER.test(lead) ||
    COMPOUND.test(rest) ||
    ABOUT_IT.test(rest) ||
    THING.test(rest) ||
    ON_A_SHIP.test(lead) ||
    IN_ANOTHER_STATE.test(rest) ||
    (kind === 'NAME' && AFTER_GIVEN_NAME.test(lead)) ||
    (RIVER.test(name) && BY_A_RIVER.test(lead) && !/^\s+(?:people|government)/u.test(rest)) ||
    (name === 'Georgia' &&
      (AMERICAN_STATE.test(lead) || /^,\s+(?:the|an?)\s+(?:American|U\.?S\.?|(?:US\s+)?state\b)/u.test(rest))) ||
    isCurrency(text.slice(start, end + 40), name)
  )
    return false;
  if (kind === 'DEMONYM' && (!/s$/u.test(name) || name === 'Swiss')) {
    if (LANGUAGE_AFTER.test(rest) || (SPOKEN_BEFORE.test(lead) && ALONE.test(rest))) return false;
    if (!isOfTheCountry(rest)) return false;
  }
  if (kind === 'NAME' && isAttribute(name, lead, rest)) return false;
  if (kind === 'HISTORICAL' && FORMER.test(lead)) return false;
  const part = PART_OF_NAME.exec(rest)?.[0].trim();
  // "Russian Railways" is a company, "the German Bank chief" and "a Chinese Company" are of the country.
  if (part !== undefined && !(kind === 'DEMONYM' && /^(?:Bank|Company|Group|Fund|Media)$/u.test(part))) return false;
  return !(GIVEN_NAME.test(name) && FAMILY_NAME.test(rest));
}

/** Its own bodies and forms in capitals: "the Hong Kong Special Administrative Region". */
const OF_THE_STATE =
  /^\s+(?:Nuclear|Special|Authorit\p{L}+|Ministry|Embassy|Mission|Delegation|Army|Navy|Air\s+Force|Side)(?!\p{L})/u;

/** Whether an article shows that the name is a part of another: "a Chile sauce", "the Turkey Trot". */
function isAttribute(name: string, lead: string, rest: string): boolean {
  const article = /\b(?:[Aa]n?|[Tt]he)\s+$/u.exec(lead)?.[0].trim().toLowerCase();
  if (article === undefined || (article === 'the' && HAS_ARTICLE.test(name))) return false;
  if (article === 'the' && /^\s+\p{Lu}/u.test(rest)) return FAMILY_NAME.test(rest) && !OF_THE_STATE.test(rest);
  return /^\s+\p{L}/u.test(rest) && !isOfTheCountry(rest);
}

/** Whether a name begins the name or sign of a currency: "Swiss francs", "US$". */
function isCurrency(text: string, name: string): boolean {
  if (/^\s?\$/u.test(text.slice(name.length))) return true;
  const phrase = longestPhrase(text, (words) => words.length > name.length && typeof currencyNamed(words) === 'string');
  return phrase?.startsWith(name) ?? false;
}
