import countryCodes from 'i18n-iso-countries';

/** Returns the ISO 3166-1 alpha-3 code for an alpha-2 code; undefined if the standard has no such country. */
export function alpha3Of(code: string): string | undefined {
  return countryCodes.alpha2ToAlpha3(code);
}
