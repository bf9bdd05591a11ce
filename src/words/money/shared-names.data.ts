const francs = { BI: 'BIF', CD: 'CDF', CH: 'CHF', DJ: 'DJF', GN: 'GNF', KM: 'KMF', LI: 'CHF', RW: 'RWF' };
const cfa = {
  ...inEach('BF BJ CI GW ML NE SN TG', 'XOF'),
  ...inEach('CF CG CM GA GQ TD', 'XAF'),
};
const crowns = { CZ: 'CZK', DK: 'DKK', IS: 'ISK', NO: 'NOK', SE: 'SEK' };
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
    BN: 'BND',
    BS: 'BSD',
    BZ: 'BZD',
    CA: 'CAD',
    FJ: 'FJD',
    GY: 'GYD',
    HK: 'HKD',
    JM: 'JMD',
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
  crown: crowns,
  dinar: { BH: 'BHD', DZ: 'DZD', IQ: 'IQD', JO: 'JOD', KW: 'KWD', LY: 'LYD', RS: 'RSD', TN: 'TND' },
  dirham: { AE: 'AED', MA: 'MAD' },
  franc: { ...francs, ...cfa },
  krona: crowns,
  krone: crowns,
  kroner: crowns,
  kronor: crowns,
  kwacha: { MW: 'MWK', ZM: 'ZMW' },
  manat: { AZ: 'AZN', TM: 'TMT' },
  peso: { AR: 'ARS', CL: 'CLP', CO: 'COP', CU: 'CUP', DO: 'DOP', MX: 'MXN', PH: 'PHP', UY: 'UYU' },
  pound: { EG: 'EGP', LB: 'LBP', SD: 'SDG', SS: 'SSP', SY: 'SYP', else: 'GBP' },
  real: { BR: 'BRL' },
  rial: rials,
  riyal: rials,
  rupee: { IN: 'INR', LK: 'LKR', MU: 'MUR', NP: 'NPR', PK: 'PKR', SC: 'SCR' },
  shilling: { KE: 'KES', SO: 'SOS', TZ: 'TZS', UG: 'UGX' },
  won: { KP: 'KPW', else: 'KRW' },
};

function inEach(countries: string, currency: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, currency]));
}
