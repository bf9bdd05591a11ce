/** A unit of quantities: its symbol and its spellings in documents. */
export interface Unit {
  symbol: string;
  /** Names in any case, in the singular; a plural in -s is implied. */
  names: readonly string[];
  /** Case-sensitive symbols: "Mt" is not "mt". */
  symbols?: readonly string[];
  /** Symbols that include a scale, by its word: ten billion cubic metres are 10 bcm. */
  scaled?: Readonly<Record<string, string>>;
  /** Set if the name itself means "per year" or "per day". */
  per?: 'YEAR' | 'DAY';
}

/**
 * The units used in deals, with their usual symbols (UCUM and SI if these have one, otherwise those of the trade: bcm,
 * bbl, toe). A "ton" is read as a tonne, which translations and the trade mean by it. A prefix of the unit is kept as
 * written (5 Mt, 1,200 MW), while a word of scale multiplies the value (5 million tonnes are 5000000 t). Shares are
 * measured in "%".
 */
export const UNITS: readonly Unit[] = [
  {
    symbol: 'm3',
    names: ['cubic metre', 'cubic meter', 'cu m'],
    symbols: ['m3', 'm³'],
    scaled: { million: 'mcm', billion: 'bcm', trillion: 'tcm' },
  },
  { symbol: 'bcm', names: ['bcm'] },
  { symbol: 'mcm', names: ['mcm', 'mmcm'] },
  { symbol: 'tcm', names: ['tcm'] },
  { symbol: 'bcm', names: ['bcma'], per: 'YEAR' },
  { symbol: 'ft3', names: ['cubic foot', 'cubic feet'] },
  { symbol: 't', names: ['tonne', 'ton', 'metric ton', 'metric tonne'], symbols: ['t'] },
  { symbol: 'kt', names: ['kilotonne', 'kiloton'], symbols: ['kt'] },
  { symbol: 'Mt', names: ['megatonne', 'megaton'], symbols: ['Mt'] },
  { symbol: 'Gt', names: ['gigatonne', 'gigaton'], symbols: ['Gt'] },
  { symbol: 'Mt', names: ['mtpa', 'mmtpa'], per: 'YEAR' },
  {
    symbol: 'toe',
    names: [
      'tonne of oil equivalent',
      'ton of oil equivalent',
      'tonnes of oil equivalent',
      'tons of oil equivalent',
      'toe',
    ],
  },
  { symbol: 'kg', names: ['kilogram', 'kilogramme', 'kilo'], symbols: ['kg'] },
  { symbol: 'bbl', names: ['barrel'], symbols: ['bbl'] },
  { symbol: 'bbl', names: ['bpd', 'b/d'], per: 'DAY' },
  { symbol: 'l', names: ['litre', 'liter'] },
  { symbol: 'kW', names: ['kilowatt'], symbols: ['kW'] },
  { symbol: 'MW', names: ['megawatt'], symbols: ['MW', 'MWe'] },
  { symbol: 'GW', names: ['gigawatt'], symbols: ['GW', 'GWe'] },
  { symbol: 'TW', names: ['terawatt'], symbols: ['TW'] },
  { symbol: 'kWh', names: ['kilowatt hour'], symbols: ['kWh'] },
  { symbol: 'MWh', names: ['megawatt hour'], symbols: ['MWh'] },
  { symbol: 'GWh', names: ['gigawatt hour'], symbols: ['GWh'] },
  { symbol: 'TWh', names: ['terawatt hour'], symbols: ['TWh'] },
  { symbol: 'Btu', names: ['British thermal unit', 'Btu'] },
  { symbol: 'm', names: ['metre', 'meter'] },
  { symbol: 'km', names: ['kilometre', 'kilometer'], symbols: ['km'] },
  { symbol: 'mi', names: ['mile'] },
  { symbol: 'nmi', names: ['nautical mile'], symbols: ['nmi'] },
  { symbol: 'm2', names: ['square metre', 'square meter'], symbols: ['m2', 'm²'] },
  { symbol: 'km2', names: ['square kilometre', 'square kilometer'], symbols: ['km2', 'km²'] },
  { symbol: 'mi2', names: ['square mile'] },
  { symbol: 'ha', names: ['hectare'], symbols: ['ha'] },
  { symbol: 'acre', names: ['acre'] },
  { symbol: '%', names: ['per cent', 'percent'], symbols: ['%'] },
];
