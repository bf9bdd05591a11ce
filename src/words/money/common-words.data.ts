/**
 * Nouns that are also common words: currencies only after a figure with a scale or from 1000 ("20 million won"), or after
 * "in" or "the".
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  'won',
  'real',
  'mark',
  'marks',
  'crown',
  'crowns',
  'dram',
  'pound',
  'rand',
  'sterling',
  ...'colones ecu ecus kina kip kips kuna kwanza lats lei lek lev leva leu lire pula riel sol soles'.split(' '),
  ...'som soms tala taka vatu zaires'.split(' '),
]);

/**
 * Nouns that also name places, peoples or something else: currencies only in lower case after a figure with a scale or from
 * 1000. "In Sucre" is a city, "two million Afghanis" are people, "the sum" is any amount.
 */
export const OTHER_NAMES: ReadonlySet<string> = new Set(
  [
    'afghani afghanis austral balboa balboas bolivar bolivars bolívar bolívars colon colons colón colóns cordoba cordobas',
    'córdoba córdobas guarani guaranis guaraní guaranís guaranies guaraníes inti kroon leone leones loti nakfa punt punts',
    'quetzal quetzals sucre sucres sum sums zaire',
  ].flatMap((words) => words.split(' ')),
);

/** ISO 4217 codes that are also words or other abbreviations ("COP 26", "TOP 10"). */
export const COMMON_CODES: ReadonlySet<string> = new Set([
  'ALL',
  'AMD',
  'ANG',
  'BAM',
  'COP',
  'CUP',
  'GEL',
  'LAK',
  'MAD',
  'MOP',
  'PEN',
  'SOS',
  'TOP',
  'TRY',
  ...'CSK ECS ECU ECUs LVL MTL PTE SIT'.split(' '),
]);
