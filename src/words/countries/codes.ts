import countryCodes from 'i18n-iso-countries';

/** Returns the ISO 3166-1 alpha-3 code for an alpha-2 code; undefined if the standard has no such country. */
export function alpha3Of(code: string): string | undefined {
  return countryCodes.alpha2ToAlpha3(code);
}

/** Codes that are often taken for those of ISO 3166-1 alpha-2, with the right ones. */
export const MISTAKEN_CODES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
