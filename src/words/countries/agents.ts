import { PEOPLE } from './people.data.ts';

/**
 * Nouns after a demonym that make it stand for the country: its people, its state and bodies that act, what belongs to it
 * and what it does with others. After any other noun, "Turkish coffee", a demonym names a kind of thing.
 */
const people = new Set(
  PEOPLE.trim()
    .split(/\s+/u)
    .flatMap((noun) => [noun, pluralOf(noun)]),
);
const CROWD =
  'public|leadership|presidency|crown|forces|side|population|famil(?:y|ies)|community|diaspora|minority|electorate|teams?|giants?|majors?|clergy|royalty|gentry|bourgeoisie|intelligentsia|peasantry|citizenry|go-betweens?|gangs?|first lady|business(?:es)?|\\p{Ll}*troops|\\p{Ll}*makers?|\\p{Ll}*builders?|\\p{Ll}*maids?|\\p{Ll}+folk';
const BODIES =
  'state|states|states?-\\p{Ll}+|nation|republic|kingdom|federation|government|governments|administration|authorit(?:y|ies)|cabinet|ministr(?:y|ies)|parliament|senate|congress|duma|courts?|justice|embass(?:y|ies)|missions?|consulates?|part(?:y|ies)|army|navy|air force|military|police|intelligence|agenc(?:y|ies)|services?|press service|committees?|commission|councils?|departments?|bureau|institutions?|compan(?:y|ies)|firms?|enterprises?|corporations?|groups?|banks?|consortium|conglomerates?|airlines?|carriers?|utilit(?:y|ies)|industr(?:y|ies)|sectors?|shipyards?|treasury|regulators?|refiners?|refiner(?:y|ies)|universit(?:y|ies)|media|fund|funds|entit(?:y|ies)|organi[sz]ations?|foundations?|associations?|companions?|alliance|bloc|empire|regime|junta|society|establishment|chamber|unions?|coalition|faction|opposition|newspapers?|broadcasters?|television|startups?|brands?|militias?|battalions?|brigades?|regiments?|squads?|units?|patrols?|prisons?|jails?|hospitals?|schools?|factor(?:y|ies)|farms?|mines?|(?:power|nuclear|steel|car|assembly|chemical|desalination) plants?|airports?|fleets?|garrisons?|convoys?|squadrons?|dynasty|monarchy|throne|nobility|aristocracy|pavilion|chancellery|labour|labor|tribunals?|charit(?:y|ies)|ngos?|think[- ]tanks?|clubs?|headquarters|exclaves?|enclaves?|colon(?:y|ies)|protectorate|orchestras?|choirs?|troupes?|tribes?|clans?|cavalry|infantry|platoons?|contingents?|secretariat|bureaucracy|judiciary|legislature|constabulary|gendarmerie|superpower|synod|syndicates?|cartels?|co-?operatives?|kindergartens?|academ(?:y|ies)|colleges?|brokerages?|caucus|motorcade|madrasas?|seminar(?:y|ies)|monaster(?:y|ies)|mosques?|churches|customs|checkpoints?|palace|castle|villa|residence';
const OF_THE_COUNTRY =
  'territory|territories|territorial|mainland|countryside|steppes?|deserts?|mountains?|highlands|hills|valleys?|rivers?|lakes?|forests?|frontiers?|archipelago|heartland|soil|lands?|waters|airspace|airfields?|border|borders|coast|capital|cit(?:y|ies)|provinces?|regions?|towns?|villages?|ports?|islands?|bases?|markets?|econom(?:y|ies)|budget|currency|debt|deficit|surplus|exports?|imports?|goods|products?|deliver(?:y|ies)|suppl(?:y|ies)|gas|oil|crude|coal|wheat|grain|corn|lng|uranium|energy|fuel|steel|weapons?|arms|centrifuges?|enrichment|warheads?|mills?|bonds?|plants|missiles?|tanks?|jets?|aircraft|fighters?|helicopters?|ships?|vessels?|warships?|frigates?|corvettes?|boats?|ferr(?:y|ies)|drones?|planes?|submarines?|satellites?|rockets?|reactors?|technolog(?:y|ies)|investments?|loans?|credits?|aid|assistance|money|assets|funding|grants?|tariffs?|duties|sanctions|laws?|legislation|constitution|sovereignty|independence|interests?|security|defen[cs]e|polic(?:y|ies)|politics|diplomacy|strategy|position|stance|view|proposals?|offers?|plans?|initiatives?|drafts?|pledges?|commitments?|contributions?|support|participation|presence|involvement|invasion|attacks?|aggression|withdrawal|occupation|influence|relations?|ties|relationship|friendship|cooperation|dialogue|talks?|negotiations|meetings?|summits?|visits?|trade|deals?|agreements?|contracts?|accords?|treat(?:y|ies)|pact|declaration|statements?|readouts?|accounts?|chairmanship|membership|role|rule|flags?|anthem|elections?|history|culture|heritage|brigade|axis|rapprochement|joint|share|stake|half|portion|part|contingent|entry|accession|statehood|citizenship|nationality|passports?|origin|space|nuclear|national|foreign|federal|domestic|political|economic|military|naval|diplomatic|presidential|parliamentary|prime|deputy|vice|finance|interior|royal|imperial|communist|socialist|retaliat(?:ion|ory)|intervention|mediation|escalation|mobili[sz]ation|annexation|incursions?|offensives?|strikes?|bombardments?|bombings?|shelling|blockade|embargo|veto|abstention|requests?|demands?|ultimatums?|protests?|threats?|warnings?|assurances?|guarantees?|objections?|concessions?|reservations?|claims?|complaints?|refusal|rejection|acceptance|consent|approval|endorsement|reactions?|responses?|repl(?:y|ies)|denials?|apolog(?:y|ies)|assessment|(?:re)?unification|transition|reforms?|purchases?|bids?|concerns?|leverage|pressure|backing|visas?|tax(?:es)?|wealth|victor(?:y|ies)|defeat|casualt(?:y|ies)|losses|gains';
const ACTS =
  '\\p{Ll}+ed|said|says?|ha[sd]|have|are|were|was|is|will|would|can|could|may|might|must|should|do|did|does|met|made|gave|took|put|sent|built|sold|bought|won|lost|held|want|hope|agree|sign|seek|plan|remain';
const PARTICLES =
  'and|or|but|to|at|on|as|by|that|when|with|through|before|after|in|from|for|of|who|which|than|also|not|then|while|because|if|side|themselves|alike|today|yesterday';
/** Words that end the phrase after a demonym. */
const STOPS = PARTICLES.replace('and|or|', '');
/** Another noun after one, as far as its ending shows. */
const NEXT_NOUN = `\\s+(?!(?:${PARTICLES})\\b|\\p{Ll}+(?:s|ed)\\b|(?:${ACTS})\\b)\\p{Ll}`;
const OTHER_NOUN = new RegExp(`^${NEXT_NOUN}`, 'u');
/** What people are called by what they do, by its ending: "fishermen", "climbers", but not "a designer chair". */
const DOERS = `(?:(?:\\p{Ll}{3,}(?:er|or|ist|eer|crat|ian)|\\p{Ll}{2,}m[ae]n|\\p{Ll}+wom[ae]n)(?!${NEXT_NOUN})|\\p{Ll}{3,}(?:er|or|ist|eer|crat|ian)s|(?:train|employ|evacu|deport|return|nomin|appoint)ees?)`;
/** Words that end so and name a thing, an animal, food or nobody. */
const NO_DOERS =
  '(?!(?:\\p{Ll}*(?:burger|butter|pepper|paper|flower|water|letter|slipper|character|cracker|setter|pointer|retriever|terrier|lantern|fever|whisper|checker|jumper|sweater|trouser|blazer|mirror|color|liquor|flavor|summer|winter|weather|dinner|supper|quarter|order|river|number|thriller|poster|hammer|timber|rubber|leather|feather|tumbler|saucer|platter|beaver|otter|tiger|spider|panther|lobster|oyster|cucumber|copper|banner|theater|cooler|roller|poker|soccer|chowder|powder|cheddar|lager|porter|cider|beer|deer|ladder|door|floor|moor|amber|cedar|clover|heather|juniper|conifer|adder|viper|badger|hamster|tower|shower|tuber|corner|counter|meter|liner|cover|humor|decor|odor|armor|motor|razor|error|fervor|manor|anchor|vigor|cleaver|remover|median|meridian|obsidian)s?|after|under|over|other|another|rather|together|(?:lat|earli|soon|long|high|low|bett|larg|small|old|new|great|few|strong|weak|cheap|furth|form|eith|neith|wheth)er|ever|never|however|inner|outer|upper|proper|twist|mist|list|wrist|exist|career|veneer|fist|grist|assist|consist|persist|insist|resist|waist|moist|hoist|foist|ramen|specimen|abdomen|acumen|talisman|doberman|caiman|loafers?|sneakers?|boxer shorts|primer|espresso maker)(?!\\p{L}))';
/** A word that may stand before them: "peace facilitators", "young activists". */
const OF_DOERS =
  '(?:(?:\\p{Ll}+(?:al|ic|ive|ary)|peace|young|former|senior|top|leading|human|rights|climate|public|private|women|trade|election)\\s+)';
const STANDS_FOR_IT = new RegExp(
  `^[\\s-]+(?:(?:${PARTICLES})\\b|${OF_DOERS}{0,2}${NO_DOERS}${DOERS}(?!\\p{L})|(?:(?!(?:${STOPS})\\b)\\p{L}[\\p{L}’'.-]*\\s+){0,3}?(?:${CROWD}|${BODIES}|${OF_THE_COUNTRY}|${ACTS})(?![\\p{L}]))`,
  'u',
);

/** The first words of the phrase after a demonym. */
const PHRASE = new RegExp(`^(?:[\\s-]+(?!(?:${STOPS})\\b)\\p{L}[\\p{L}’']*){1,4}`, 'u');

/** What a demonym names a kind of, even before people: "a French horn player", "Russian roulette players". */
const KIND_OF_THING =
  /^[\s-]+(?:horn|bulldog|roulette|guitar|toast|fries|dolls?|language|literature|lessons?|dressing|windows?|knickers|kiss|bread|studies|delight|carpets?|rugs?|cuisine|yogh?urt|salad|wine lover|food (?:lover|writer|critic))s?(?!\p{L})|^\s+(?:Tea Room|Rhapsod(?:y|ies)|Book of|Dances|Suite|Concerto|Requiem|Restaurant|Caf[eé]|Inn|Grill|Bistro|Bakery|Bulldog|Shepherd Dog)(?!\p{L})/u;

/** Whether the words after a demonym leave it the country's: none, a name or title, a verb, or one of these nouns. */
export const isOfTheCountry = (rest: string): boolean =>
  !KIND_OF_THING.test(rest) && (!/^[\s-]+\p{Ll}/u.test(rest) || STANDS_FOR_IT.test(rest) || namesPeople(rest));

/** Whether the phrase is about people, who are its last noun: "trade unionists", but not "a student visa". */
function namesPeople(rest: string): boolean {
  const phrase = PHRASE.exec(rest)?.[0] ?? '';
  return [...phrase.matchAll(/\p{L}+/gu)].some(
    ({ index, 0: word }) => people.has(word) && !OTHER_NOUN.test(rest.slice(index + word.length)),
  );
}

function pluralOf(noun: string): string {
  if (noun === 'wife') return 'wives';
  if (noun.endsWith('man')) return noun.replace(/an$/u, 'en');
  if (/[^aeiou]y$/u.test(noun)) return noun.replace(/y$/u, 'ies');
  return /(?:s|x|z|(?<!ar)ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
