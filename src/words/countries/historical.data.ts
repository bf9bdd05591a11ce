/** A state that no longer exists, or that was renamed and got another code. */
export interface HistoricalCountry {
  /** ISO 3166-1 alpha-2 while the state was in the standard. */
  code: string;
  /** ISO 3166-1 alpha-3 of that time; omitted if a current country has the alpha-2 code. */
  alpha3?: string;
  /** ISO 3166-3, which is unique: CS was Czechoslovakia (CSHH), then Serbia and Montenegro (CSXX). */
  alpha4: string;
  /** Current code of a state that has only been renamed. */
  today?: string;
  names: readonly string[];
}

/** Historical countries. Source: ISO 3166-3:2020, except for the names, which are those used in English texts. */
export const HISTORICAL: readonly HistoricalCountry[] = [
  {
    code: 'SU',
    alpha3: 'SUN',
    alpha4: 'SUHH',
    names: ['Soviet Union', 'Union of Soviet Socialist Republics', 'USSR', 'U.S.S.R.', 'Soviet', 'Soviets'],
  },
  {
    code: 'CS',
    alpha3: 'CSK',
    alpha4: 'CSHH',
    names: ['Czechoslovakia', 'Czechoslovak Socialist Republic', 'CSSR', 'Czechoslovak', 'Czechoslovakian'],
  },
  {
    code: 'CS',
    alpha3: 'SCG',
    alpha4: 'CSXX',
    names: ['Serbia and Montenegro', 'State Union of Serbia and Montenegro'],
  },
  {
    code: 'DD',
    alpha3: 'DDR',
    alpha4: 'DDDE',
    names: ['German Democratic Republic', 'East Germany', 'GDR', 'East German', 'East Germans'],
  },
  {
    code: 'YU',
    alpha3: 'YUG',
    alpha4: 'YUCS',
    names: [
      'Yugoslavia',
      'Socialist Federal Republic of Yugoslavia',
      'Federal Republic of Yugoslavia',
      'Yugoslav',
      'Yugoslavs',
      'Yugoslavian',
    ],
  },
  {
    code: 'YD',
    alpha3: 'YMD',
    alpha4: 'YDYE',
    names: ['South Yemen', "People's Democratic Republic of Yemen", 'Democratic Yemen', 'South Yemeni'],
  },
  {
    code: 'VD',
    alpha3: 'VDR',
    alpha4: 'VDVN',
    names: ['North Vietnam', 'North Viet-Nam', 'Democratic Republic of Vietnam', 'North Vietnamese'],
  },
  { code: 'AN', alpha3: 'ANT', alpha4: 'ANHH', names: ['Netherlands Antilles'] },
  {
    code: 'ZR',
    alpha3: 'ZAR',
    alpha4: 'ZRCD',
    today: 'CD',
    names: ['Zaire', 'Zaïre', 'Republic of Zaire', 'Zairian', 'Zairean'],
  },
  { code: 'BU', alpha3: 'BUR', alpha4: 'BUMM', today: 'MM', names: ['Burma', 'Union of Burma'] },
  { code: 'HV', alpha3: 'HVO', alpha4: 'HVBF', today: 'BF', names: ['Upper Volta', 'Republic of Upper Volta'] },
  { code: 'DY', alpha3: 'DHY', alpha4: 'DYBJ', today: 'BJ', names: ['Dahomey', 'Republic of Dahomey'] },
  {
    code: 'RH',
    alpha3: 'RHO',
    alpha4: 'RHZW',
    today: 'ZW',
    names: ['Rhodesia', 'Southern Rhodesia', 'Rhodesian', 'Rhodesians'],
  },
  { code: 'TP', alpha3: 'TMP', alpha4: 'TPTL', today: 'TL', names: ['Portuguese Timor'] },
  { code: 'BY', alpha4: 'BYAA', today: 'BY', names: ['Byelorussian SSR', 'Byelorussian Soviet Socialist Republic'] },
  { code: 'SK', alpha4: 'SKIN', today: 'IN', names: ['Sikkim'] },
];

/**
 * Returns the state that a withdrawn ISO 3166-1 code stood for: the Soviet Union for SU. Two states had the code CS;
 * the names determine which one is meant.
 *
 * @param names names of the state, spelled as in the table
 * @returns undefined for a code that is in the standard or never was, or if the names do not determine the state
 */
export function formerState(
  code: string,
  names: readonly string[],
): (HistoricalCountry & { alpha3: string }) | undefined {
  const states = HISTORICAL.filter(hasAlpha3).filter((state) => state.code === code);
  return states.length > 1 ? states.find((state) => state.names.some((name) => names.includes(name))) : states[0];
}

function hasAlpha3(state: HistoricalCountry): state is HistoricalCountry & { alpha3: string } {
  return state.alpha3 !== undefined;
}
