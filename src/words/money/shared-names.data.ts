const francs = {
  ...{ BI: 'BIF', CD: 'CDF', CH: 'CHF', DJ: 'DJF', GN: 'GNF', KM: 'KMF', LI: 'CHF', RW: 'RWF' },
  ...{ BE: 'BEF', FR: 'FRF', LU: 'LUF', MC: 'FRF' },
};
const cfa = {
  ...inEach('BF BJ CI GW ML NE SN TG', 'XOF'),
  ...inEach('CF CG CM GA GQ TD', 'XAF'),
};
const crowns = { CZ: 'CZK', DK: 'DKK', IS: 'ISK', NO: 'NOK', SE: 'SEK', SK: 'SKK' };
const colones = { CR: 'CRC', SV: 'SVC' };
const lei = { MD: 'MDL', RO: 'RON' };
const rials = { IR: 'IRR', OM: 'OMR', QA: 'QAR', SA: 'SAR', YE: 'YER' };

/**
 * Names and signs that several currencies share: the currency (ISO 4217) that each means in the papers of a country (ISO
 * 3166-1 alpha-2), and, under `else`, what it means in English where the country has none of that name.
 */
export const SHARED_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    ...inEach('EC FM MH PA PR PW SV TL US', 'USD'),
    ...inEach('AG DM GD KN LC VC', 'XCD'),
    ...inEach('AU KI NR TV', 'AUD'),
    BB: 'BBD',
    BM: 'BMD',
    BN: 'BND',
    BS: 'BSD',
    BZ: 'BZD',
    CA: 'CAD',
    FJ: 'FJD',
    GY: 'GYD',
    HK: 'HKD',
    JM: 'JMD',
    KY: 'KYD',
    LR: 'LRD',
    NA: 'NAD',
    NZ: 'NZD',
    SB: 'SBD',
    SG: 'SGD',
    SR: 'SRD',
    TT: 'TTD',
    TW: 'TWD',
  },
  '¥': { CN: 'CNY', JP: 'JPY' },
  'CFA franc': cfa,
  colon: colones,
  colón: colones,
  colones: colones,
  crown: crowns,
  dinar: { BH: 'BHD', DZ: 'DZD', IQ: 'IQD', JO: 'JOD', KW: 'KWD', LY: 'LYD', RS: 'RSD', TN: 'TND' },
  dirham: { AE: 'AED', MA: 'MAD' },
  escudo: { CV: 'CVE', MZ: 'MZE', PT: 'PTE', TL: 'TPE' },
  franc: { ...francs, ...cfa },
  guilder: { AW: 'AWG', CW: 'ANG', NL: 'NLG', SR: 'SRG', SX: 'ANG', else: 'NLG' },
  koruna: { CZ: 'CZK', SK: 'SKK', else: 'CZK' },
  krona: crowns,
  krone: crowns,
  kroner: crowns,
  kronor: crowns,
  kwacha: { MW: 'MWK', ZM: 'ZMW' },
  lei,
  leu: lei,
  lira: { IT: 'ITL', LB: 'LBP', MT: 'MTL', SM: 'ITL', SY: 'SYP', TR: 'TRY', VA: 'ITL', else: 'TRY' },
  manat: { AZ: 'AZN', TM: 'TMT' },
  mark: { BA: 'BAM', DE: 'DEM', FI: 'FIM' },
  peso: { AR: 'ARS', CL: 'CLP', CO: 'COP', CU: 'CUP', DO: 'DOP', MX: 'MXN', PH: 'PHP', UY: 'UYU' },
  pound: { EG: 'EGP', LB: 'LBP', SD: 'SDG', SS: 'SSP', SY: 'SYP', else: 'GBP' },
  real: { BR: 'BRL' },
  rial: rials,
  riyal: rials,
  rupee: { IN: 'INR', LK: 'LKR', MU: 'MUR', NP: 'NPR', PK: 'PKR', SC: 'SCR' },
  shilling: { KE: 'KES', SO: 'SOS', TZ: 'TZS', UG: 'UGX' },
  // Uzbek texts write "soum"; in theirs "som" may be that of their neighbour.
  som: { KG: 'KGS' },
  won: { KP: 'KPW', else: 'KRW' },
};

/** The same for signs of letters. */
export const SHARED_SIGNS: typeof SHARED_NAMES = {
  B: { PA: 'PAB', TH: 'THB' },
  B$: { BN: 'BND', BS: 'BSD' },
  Br: { BY: 'BYN', ET: 'ETB' },
  Bs: { BO: 'BOB' },
  D: { GM: 'GMD' },
  E: { SZ: 'SZL' },
  K: { LA: 'LAK', MM: 'MMK', MW: 'MWK', PG: 'PGK', ZM: 'ZMW' },
  L: { HN: 'HNL', LS: 'LSL' },
  P: { BW: 'BWP', PH: 'PHP' },
  Q: { GT: 'GTQ' },
  R: { RU: 'RUB', ZA: 'ZAR', else: 'ZAR' },
  SR: { SC: 'SCR', else: 'SAR' },
};

function inEach(countries: string, currency: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, currency]));
}
