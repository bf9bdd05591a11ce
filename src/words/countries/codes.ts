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

/**
 * Whether a name is one of the IANA time zone database, in its own spelling. `Intl.supportedValuesOf` lists only one of
 * the names that a zone has, and Node 20 still the older ones: Asia/Saigon, and not Asia/Ho_Chi_Minh.
 */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][\w+-]*)+)$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
