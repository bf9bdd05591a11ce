import countryCodes from 'i18n-iso-countries';

/** The ISO 3166-1 alpha-3 code of a country given by its alpha-2 code; undefined where the standard has no such country. */
export function alpha3Of(code: string): string | undefined {
  return countryCodes.alpha2ToAlpha3(code);
}
