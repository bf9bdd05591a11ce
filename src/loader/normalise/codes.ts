import countryCodes from 'i18n-iso-countries';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 3166-1 alpha-3 code of a country given by its alpha-2 code; undefined where the standard has no such country. */
export function alpha3Of(code: string): string | undefined {
  return countryCodes.alpha2ToAlpha3(code);
}

/** Whether ISO 4217 has, or had, a currency of this code. */
export function isCurrencyCode(code: string): boolean {
  return currencies.has(code);
}
