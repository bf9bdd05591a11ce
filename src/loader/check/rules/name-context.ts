import { findCountries } from '../../../words/countries/country.ts';
import { AFTER_GIVEN_NAME, IN_ANOTHER_STATE, ON_A_SHIP } from '../../../words/given-names.data.ts';

/** A name in a text, with the words around it, folded as `nameRule` does. */
export interface NameInContext {
  lead: string;
  /** The words as they stand in the text. */
  words: string;
  rest: string;
  /** The words of the names that the dossier declares for the record, in lower case. */
  own: ReadonlySet<string>;
  /** The main name of the record. */
  name: string;
  /** ISO 3166-1 alpha-2 of the country that the record is in, if the dossier says. */
  country?: string | undefined;
}

/** Whether a name stands for the record itself; if not, what stands there instead. */
export type NameJudge = (mention: NameInContext) => true | string;

const RELATIVES =
  'spokes(?:man|woman|person)|aides?|advis[eo]rs?|press secretary|wife|husband|widow|widower|sons?|daughters?|brothers?|sisters?|mother|father|envoys?|chief of staff|deputy|deputies|successors?|predecessors?|lawyers?|office|party|government|administration|cabinet|foreign minister|minister|ministers|delegation|representatives?|team|officials?|staff|campaign|ally|allies|associates?|secretary|friends?|biograph(?:y|ies|ers?)|look-?alikes?|impersonators?|museum|memorial|statue|portraits?|fans|hosts?|guests?|counterparts?|confidants?|experts?|watchers?|loyalists?|critics?|rivals?|opponents?|supporters?';
const OF_A_PERSON =
  /\b(?:(?:spokes(?:man|woman|person)|aide|advis[eo]r|wife|husband|widow|son|daughter|brother|sister|mother|father|successor|predecessor|behalf) (?:of|to|for)|(?:letter|message|note|telegram|cable|congratulations|greetings|condolences|regards|gift|tribute|opposition|friend|ally|rival|critic|opponent|supporter)s?(?: \p{L}+){0,2}? (?:from|to|of|for|by)|[Rr]epresent(?:s|ed|ing)|[Rr]eplac(?:e|es|ed|ing)|[Ss]ucceed(?:s|ed|ing)?) (?:[\p{Lu}][\p{L}.-]* ){0,4}$/u;
const BELONGS = new RegExp(`^(?:'s|') (?:[\\p{L}-]+ ){0,3}?(?:${RELATIVES})\\b`, 'iu');
const BELONGS_WITHOUT_S = new RegExp(`^ (?:[\\p{Ll}-]+ )?(?:${RELATIVES})\\b`, 'u');
const NAMED_AFTER =
  /^(?: \p{Lu}\p{L}+){0,2} (?:Foundation|Airport|Stiftung|Trophy|Cup|Park|Road|Lane|Boulevard|Street|Avenue|Square|Library|Cent(?:er|re)|Museum|Bridge|Hospital|University|Institute|Prize|Award|Stadium|Tower|City|Hotel|Building|Port|Dam|Tunnel|Highway|Barracks|Gardens?|Heights|Memorial|Peak|Island|Company|Group|Enterprises|Industries|Holdings|Corporation|[Dd]octrine|[Tt]haw|Plan|House|Thought|Theory|School|Medal|[Aa]dministration|[Gg]overnment|[Cc]abinet|regime|family|camp|era)\b/u;
/** What somebody does himself, so that "Putin's visit" stands for Putin, but not "Putin's ranch". */
const ACTS =
  /^'s? (?:[\p{L}\d-]+ ){0,3}?(?:visits?|talks?|meetings?|summits?|trips?|tours?|calls?|conversations?|speech\p{L}*|address|remarks?|words|comments?|statements?|replies|reply|answers?|arrival|departure|stay|presence|participation|attendance|signature|handshake|proposals?|offers?|announcement|decision|pledge|promise|invitation|hosts?|interview|press|news|dinner|lunch\p{L}*|breakfast|toast|appearance|encounter|discussions?|negotiations?|consultations?|side|return|journey|gesture|warning|appeal|request|concerns?|view|position|role|initiative|first|second|third)\b/iu;
const ABSENT_BEFORE =
  /\b(?:[Nn]either|nor|not|without|instead of|rather than|except|absence of)(?: (?:the|Mr\.?|Mrs\.?|\p{Lu}\p{L}+))* $/u;
/** A person whom something is about: "a portrait of Putin", but not "the visit of Putin". */
const TOPIC_BEFORE =
  /(?:\b(?!(?:visits?|arrivals?|presence|participation|attendance|talks|meetings?|speech|signatures?|invitation|request|proposal|initiative|hosting|delegations?|names?|words|remarks|statements?|hosts?|guests?|party|company|leadership|chairmanship|presidency|inauguration|election|composed|consist\p{L}*)\b)\p{Ll}+ of|(?<!\b[Cc]all(?:s|ed|ing)? )\bon|\babout|\bagainst|\b[Uu]nlike|\b[Ll]ike|\b(?:accus|critici[sz]|condemn|blam|denounc)\p{L}+|\belder|\bfirst President|\bFirst Lady|\bEmpress)(?: (?:President|Chancellor|Premier|Chairman|Prime Minister|Mr\.?|Mrs\.?))? $/u;
const ABSENT_AFTER =
  /^ (?:(?:did|does|will|would|could|can) not (?:attend|come|take part|travel|join|meet|participate|sign)|was (?:absent|not present|not there)|stayed away|skipped|declined to)\b/u;

/** The rest of a longer name: "Prince Mohammed" in "Prince Mohammed bin Zayed". */
const PARTICLE_AFTER = /^ (?:bin|ibn|bint|al|el|van|von|de|da|dos|der) ?-?\p{Lu}\p{L}+|^ [ae]l-\p{Lu}\p{L}+/u;

/** Titles, and words that begin sentences: capitalised words beside a family name that are no given names. */
const NO_GIVEN_NAMES = new Set(
  [
    'president presidents prime minister ministers premier premiers chancellor chancellors chairman chairwoman chair chairperson secretary general secretary-general king queen emir amir sheikh sultan prince princess crown mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame comrade marshal colonel gen gen. general senator sen. governor gov. ambassador representative congressman speaker leader leaders excellency majesty highness pope patriarch taoiseach madame monsieur herr frau professor prof. judge justice commissioner councillor councilor counselor director chief ceo foreign state vice deputy former elect president-elect us u.s. uk eu',
    'when while as if but and or the a an after before both today yesterday tomorrow tonight earlier later on in at for with by to from that this these those since although though then thus also meanwhile however he she it they we i his her their its of between like unlike even only said did does will would could can may might shall how why what where who whom whose whether not no yes under over during until because so yet still once now here there ask tell let dear welcome thank vs is was are has had have say says told met meet meets host greet urge back warn thanks and/or via about against amid among around behind below beside beyond despite except inside into near off onto out outside past per through throughout toward towards upon versus within without',
    'summit meeting meetings talks visit visits call statement speech address interview news agreement deal pact treaty joint press state-of official working bilateral one-on-one phone video virtual',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.',
  ].flatMap((words) => words.split(' ')),
);
const SHORT_FORMS = [
  ['bill', 'william'],
  ['joe', 'joseph'],
  ['jim', 'jimmy', 'james'],
  ['tony', 'anthony', 'antony'],
  ['bob', 'robert'],
  ['mike', 'michael'],
  ['dick', 'richard'],
  ['ted', 'edward'],
  ['bibi', 'benjamin'],
  ['kate', 'catherine'],
];

/** Rejects other people of the same family name, people who belong to the person, and what is named after them. */
export const personItself: NameJudge = ({ lead, words, rest, own, name }) => {
  if (OF_A_PERSON.test(lead)) return lead.split(' ').slice(-4).join(' ') + words;
  if (/\b(?:anti|pro|non|post)-$/iu.test(lead) || /^-\p{Ll}+/u.test(rest))
    return `${lead.split(' ').at(-1)}${words}${/^-\p{L}+/u.exec(rest)?.[0] ?? ''}`;
  const absent = ABSENT_BEFORE.exec(lead) ?? (/^'/u.test(rest) ? null : TOPIC_BEFORE.exec(lead));
  if (absent) return absent[0] + words;
  const elsewhere = ON_A_SHIP.exec(lead);
  if (elsewhere) return elsewhere[0] + words;
  const namesake = IN_ANOTHER_STATE.exec(rest) ?? /^, (?:the )?(?:Empress|singer|actor|actress|author)\b/u.exec(rest);
  if (namesake) return words + namesake[0];
  if (/^ Jr\b/u.test(rest) && !/\p{Lu}\. /u.test(words)) return `${words} Jr`;
  if (/^,? (?:Sr|[Ss]enior|the [Ee]lder)\b/u.test(rest)) return words + rest.slice(0, 7);
  // "A Modi jacket", but not "the Putin visit".
  const attribute = /\b(?:[Aa]n?|[Tt]he) $/u.test(lead) && !ACTS.test(`'s${rest}`) ? /^ \p{Ll}+/u.exec(rest) : null;
  if (attribute) return words + attribute[0];
  const longer =
    PARTICLE_AFTER.exec(rest) ??
    (/\b[Tt]he $/u.test(lead) && !isHeadline(lead + words + rest) ? /^ \p{Lu}\p{Ll}+/u.exec(rest) : null);
  if (longer && !isOwnName(longer[0].trim(), own)) return words + longer[0];
  const belonging =
    ABSENT_AFTER.exec(rest) ?? BELONGS.exec(rest) ?? BELONGS_WITHOUT_S.exec(rest) ?? NAMED_AFTER.exec(rest);
  if (belonging) return words + belonging[0];
  if (/^\p{Lu}{1,3}$/u.test(words) && !/^\p{Lu}[\p{Lu}'-]/u.test(rest.trim()) && !/\p{Lu}{2} $/u.test(lead)) {
    return words === words.toUpperCase() && name.split(' ').includes(words) ? true : words;
  }
  if (/^'s? (?=\p{L})/u.test(rest) && !ACTS.test(rest)) return words + rest.split(' ', 2).join(' ');
  if (hasOtherInitial(lead, own)) return lead.split(' ').slice(-3).join(' ') + words;
  // "von der Leyen" is a family name of several words.
  if (/^\P{Ll}.*[ -]/u.test(words) || isHeadline(lead + words + rest)) return true;
  const isFirst = name.split(' ')[0]?.toLowerCase() === words.toLowerCase();
  const given = isFirst ? AFTER_GIVEN_NAME.exec(lead)?.[0].trim() : undefined;
  if (given && !isOwnName(given, own)) return `${given} ${words}`;
  const beside = isFirst ? followingNames(rest, own) : precedingNames(lead);
  const isOwn = (one: string) => isOwnName(one, own);
  // "Nikita Sergeyevich Khrushchev": one own given name tells who it is.
  const other = !isFirst && beside.some(isOwn) ? undefined : beside.find((one) => !isOwn(one));
  if (other === undefined) return true;
  return isFirst ? `${words} ${beside.join(' ')}` : `${other} ${words}`;
};

/** Whether the initials before a family name are not those of a record that has some: "George H. W. Bush". */
function hasOtherInitial(lead: string, own: ReadonlySet<string>): boolean {
  if (![...own].some((one) => /^\p{L}\.?$/u.test(one))) return false;
  const initials = /(?:\p{Lu}\. ?)+$/u.exec(lead)?.[0].match(/\p{Lu}/gu) ?? [];
  return initials.some((initial) => ![...own].some((one) => one.startsWith(initial.toLowerCase())));
}

/** Returns the given names before a family name, the nearest first, without initials. */
function precedingNames(lead: string): string[] {
  const words = /(?:\p{Lu}[\p{L}'.-]* ?){0,4}$/u.exec(lead)?.[0].trim().split(' ').reverse() ?? [];
  if (!lead.endsWith(' ')) return [];
  const names = words.filter((word) => !/^(?:\p{Lu}\.-?)+$|^\p{Lu}?$/u.test(word));
  const end = names.findIndex((word) => !mayBeGivenName(word, true));
  return names.slice(0, end === -1 ? names.length : end);
}

/** Returns the given names after a family name: at most as many as there are in the names of the record. */
function followingNames(rest: string, own: ReadonlySet<string>): string[] {
  const words = [...rest.matchAll(/ (\p{Lu}[\p{L}'-]*)/guy)].map((match) => match[1] as string);
  const end = words.findIndex((word) => !mayBeGivenName(word));
  return words.slice(0, Math.min(end === -1 ? words.length : end, Math.max(1, own.size)));
}

function mayBeGivenName(word: string, isBefore = false): boolean {
  const plain = word.toLowerCase();
  if (NO_GIVEN_NAMES.has(plain) || NO_GIVEN_NAMES.has(plain.replace(/\.$/, ''))) return false;
  if (/'s?$/.test(plain) || (isBefore && /(?:ing|ed)$/.test(plain)) || /^\p{Lu}{2,}$/u.test(word)) return false;
  // Verbs of headlines: "Xi Tells Putin".
  if (/s$/.test(plain) && !/(?:as|is|os|us|es)$/.test(plain)) return false;
  return !/^(?:ex|then|now|vice)-/.test(plain) && findCountries(word).length === 0;
}

function isOwnName(word: string, own: ReadonlySet<string>): boolean {
  const plain = word.toLowerCase();
  const isShortFor = (other: string) => SHORT_FORMS.some((forms) => forms.includes(plain) && forms.includes(other));
  return (
    own.has(plain) ||
    [...own].some(
      (other) => isShortFor(other) || (other.length > 3 && plain.length > 3 && other.slice(0, 3) === plain.slice(0, 3)),
    )
  );
}

/** Whether most words are capitalised, as in headlines, so that a capital tells nothing. */
function isHeadline(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'-]{3,}/gu) ?? []).filter((word) => !NO_GIVEN_NAMES.has(word.toLowerCase()));
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}

const PART_OF_PLACE =
  /\b(?:New|North|South|East|West|Upper|Lower|San|Santa|Saint|St\.?|Port|Fort|Lake|Mount|Cape|Los|Las|La|El|George|Radio) $|\b(?:Seattle|Spokane|Tacoma|Olympia|Redmond), $/u;
const ELSEWHERE =
  /(?<!\p{L}-)\b(?:(?:invit\w+|had been (?:expected|due|scheduled|planned|set)|ambassador|embassy|envoy|consul\w*|correspondent|bureau|headquartered|based|born|educated|raised|died|buried) (?:[\p{L}']+ ){0,2}?(?:in|to|at)|outside|near|from|left|leaves|leaving|departed|via|(?:north|south|east|west) of|not (?:in|at)|instead of|rather than|(?:University|Duke|Bishop|Archbishop|Treaty|Battle|Bank|Charter|Spirit|Peace) of|close to|(?:way|route|road) to|(?:bound|headed|heading) (?:for|to)|(?:not|never)(?: \p{L}+){0,2} (?:in|at)|(?:rather than|instead of) (?:in|at)) (?:the )?$/u;
const LOCATED =
  /\b(?:[Ii]n|[Aa]t|(?<!according )[Tt]o|into|inside|across|around|throughout|visit\w*|reached|central|downtown|capital|city of|town of|capital of|outskirts of|(?:island|resort|port|suburb) of|arriv\w+|aboard|upstate|venue|host\w*)(?: the| central| downtown| city| capital)?(?: (?:the )?\p{Lu}[\p{L}']+(?:,| and| or))*(?: \p{Lu}\p{L}+(?:'s)?)? $/u;
const EVENT =
  /^(?:'s|')?(?: [\p{L}\p{N}-]+){0,3}? (?:[Ss]ummits?|[Mm]eetings?|[Tt]alks|[Cc]onferences?|[Gg]ames|[Oo]lympics?|Paralympics|[Cc]eremony|[Ss]ession|[Vv]isit|[Ff]orum|[Rr]ound|[Ee]vent|[Nn]egotiations|[Gg]athering|[Ff]air|Expo|[Ss]ymposium|[Ww]orkshop|[Rr]etreat|Festival|[Cc]ongress|[Hh]eadquarters|[Pp]alace|Hall|[Hh]otel|Square|Guest ?[Hh]ouse|[Aa]irport|Palais|Kremlin|City|[Cc]ent(?:er|re))\b/u;
const ADDRESS =
  /^(?: \(| [—–-] |, (?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}(?:[,.;:)]|$| on | in | \d)))/u;
const HOSTS = /^ (?:(?:will|would|has|had|is|was|to) )?(?:be )?(?:host|chosen|the venue)/u;

const INSTRUMENT =
  /^(?: \p{L}+){0,2}? (?:[Aa]greements?|[Aa]ccords?|[Tt]reat(?:y|ies)|[Cc]onventions?|[Pp]rotocols?|[Dd]eclaration|Club|[Dd]eals?|Commune|Patriarchate|[Pp]act|Charter|Act|Consensus|Principles|[Pp]rocess|[Ff]ormat|Post|Times|University|Institute|Bank|State(?! Guest)|Stock Exchange)\b/u;
const GOVERNMENT =
  /^(?:(?:,| and) (?:the )?\p{Lu}\p{L}+)? (?:(?:spokes\p{L}+|sources?|officials?|aides?|insiders?|website)|says?|said|agree[sd]?|wants?|hopes?|believes?|insists?|den(?:ies|ied)|warn(?:s|ed)|accus(?:es|ed)|reject(?:s|ed)|welcom(?:es|ed)|announced?|ha[sd]|have|will|would|call(?:s|ed)|urge[sd]?|sign(?:s|ed)|pledge[sd]?|support(?:s|ed)?|condemn(?:s|ed)|sees|plans?|seeks?|must|should|may|could|did|does|considers?|offer(?:s|ed)|propose[sd]?|demand(?:s|ed)?|share[sd]?|face[sd]?|needs?|remain(?:s|ed)?)\b(?! (?:be )?(?:host|the venue))/u;

/**
 * Accepts a name where something is said to be, to take place or to come from, and a name by itself. Rejects other places,
 * agreements named after the place, a place that is left, and its government.
 */
export const placeItself: NameJudge = ({ lead, words, rest, country }) => {
  const before =
    PART_OF_PLACE.exec(lead) ?? ELSEWHERE.exec(lead) ?? ON_A_SHIP.exec(lead) ?? AFTER_GIVEN_NAME.exec(lead);
  if (before) return before[0] + words;
  if (/[\p{L}\p{N}][-–]$/u.test(lead)) return `${lead.split(' ').at(-1)}${words}`;
  const after =
    /^[-–]\p{L}+/u.exec(rest) ??
    INSTRUMENT.exec(rest) ??
    (country === 'US' ? null : IN_ANOTHER_STATE.exec(rest)) ??
    /^ Square\b/u.exec(rest);
  if (after) return words + after[0];
  const others = lead.replace(/\b(?:the|city|of)\b/giu, '').trim();
  const isAlone = !/\p{L}/u.test(rest) && (!/\p{L}/u.test(others) || /^\p{Lu}\p{L}+(?:'s)?$/u.test(others));
  if (isAlone || LOCATED.test(lead) || EVENT.test(rest) || HOSTS.test(rest)) return true;
  // "The Kremlin in Moscow": a seat of government says where the place is.
  const within = /^,? (?:in|at|near) (?:the )?(\p{Lu}\p{L}+)/u.exec(rest)?.[1];
  if (within !== undefined && findCountries(within)[0]?.kind === 'METONYM') return true;
  const government = GOVERNMENT.exec(rest);
  if (government) return words + government[0];
  if (ADDRESS.test(rest) || /^'s \p{Lu}/u.test(rest) || /[,:(] ?$/u.test(lead)) return true;
  if (words === words.toUpperCase() && rest.startsWith(':')) return true;
  return [lead.trim().split(' ').at(-1), words, /^(?:'s)? \p{L}+/u.exec(rest)?.[0].trim()].filter(Boolean).join(' ');
};

const OTHER_ORGANIZATION =
  /^(?:-\p{Ll}+| (?:Neft|Export|Energo\p{L}*|Germania|Marketing|Trading|Avia|Media|Women|Bank|Capital|Watch|University|Museum|Arena|Stadium|Foundation|Plaza|Cup|Tower|House|Street|Square|Deutschland|alphabet|phonetic|International)\b|-Media\b|'s? (?:[\p{L}-]+ )?(?:rivals?|competitors?|subsidiar\p{L}+|opponents?|critics?|suppliers?|customers?|partners?|creditors?|predecessor|successor|neighbou?rs?)\b)/u;

/** Offices, organs and legal forms, which capitalised words after an organisation's name are its own by. */
const OF_THE_ORGANIZATION =
  /^ (?:(?:Summit|PJSC|OAO|PAO|Ltd|Limited|[Pp]lc|PLC|SE|AG|SA|NV|GmbH|Inc|Corp\p{L}*|Co|Company|Group)(?! \p{Lu})|(?:\p{Lu}[\p{L}'-]* ){0,4}?(?:Secretar(?:y|iat)|Secretary-General|Secretaries|Presiden(?:t|cy)|(?:Vice-)?Chair\p{L}*|Chief|C[EFO]O|Managing|Director\p{L}*|Commission\p{L}*|High|Special|Senior|Deputy|Envoy|Representative|Rapporteur|Coordinator|Under|General|Security|Council|Parliament|Members?|Charter|Headquarters|Human|Foreign|Ministers?|Leaders|Heads|Ambassador|Spokes\p{L}+|Board|Executive|Mission|Delegation|Office|Observers?|Allies|Troika|Governor|Economist|[Pp]eacekeep\p{L}+|And|Vows?|Says?|To|Agrees?|Urges?|Signs?|Backs?|Warns?))(?![\p{L}-])/u;

/** Rejects subsidiaries and compounds: "Gazprom Neft", "non-NATO", "NATO-led". */
export const organizationItself: NameJudge = ({ lead, words, rest }) => {
  const before =
    /\b(?:(?:anti|pro|non|ex|post|pre)-|(?:no|not|without|outside|former|ex|instead of|independent of|opponents? of|critics? of|rivals? of|enem(?:y|ies) of|rather than)(?: the)? )$/iu.exec(
      lead,
    );
  if (before) return before[0] + words;
  const after = OTHER_ORGANIZATION.exec(rest);
  if (after) return words + after[0];
  const longer = /^(?:\+| (?:of (?:the )?)?(?:\p{Lu}[\p{L}'-]*|\p{Lu}+-?\d+\p{L}*))/u.exec(rest)?.[0];
  if (longer === undefined || OF_THE_ORGANIZATION.test(rest)) return true;
  // Headlines have no articles.
  if (!/\b[Tt]he $/u.test(lead) && isHeadline(lead + words + rest)) return true;
  const [country] = findCountries(longer);
  // "Airbus of France" is the company, "Rosneft Vietnam" its subsidiary, "the EU China summit" one of both.
  const isItself = country && (longer.startsWith(' of') || country.kind === 'DEMONYM' || words === words.toUpperCase());
  return isItself ? true : words + longer;
};
