/** Offices and roles that stand before or after a name, by their last word. Plurals are read too. */
const HEADS = new Set(
  'president premier minister chancellor king queen emir amir sultan prince princess pope chairman chairwoman chairperson chair secretary treasurer ambassador governor mayor senator commissioner director representative advisor adviser spokesman spokeswoman spokesperson speaker commander general admiral colonel marshal ceo leader envoy negotiator counsellor attorney taoiseach ayatollah coordinator archbishop patriarch congressman congresswoman judge superintendent inspector secretary-general director-general governor-general attorney-general vice-president vice-premier vice-chancellor under-secretary lawyer analyst economist founder owner editor official officer head chief lawmaker legislator diplomat delegate professor expert prosecutor economist historian scientist researcher resident activist campaigner journalist correspondent author politician candidate colleague manager cleric bishop counsel counterpart mp deputy member chief-of-staff sheikh crown aide lady executive assistant'.split(
    ' ',
  ),
);
/** Words in lower case before the last word of an office. */
const MODIFIERS = new Set(
  'former acting presidential then deputy vice prime foreign defence defense finance trade interior state senior chief national press general executive high special international economic energy oil health justice home security government opposition party police military army naval federal regional provincial local top permanent assistant associate joint newly elected elect outgoing incoming co-chair union industry agriculture agricultural environment climate development transport culture education labour labor commerce external european political policy affairs nuclear chief-executive group company bank managing commission council cabinet presidential royal supreme first human rights'.split(
    ' ',
  ),
);
/** Forms of address before a name. */
const HONORIFICS = new Set(
  'mr mrs ms miss dr sir dame lord lady he hon rt honourable honorable professor prof excellency highness majesty shri smt sri begum datuk datin tun daw sayyid madam madame monsieur herr frau sheikh sheikha his her hh hrh hm'.split(
    ' ',
  ),
);
/** Heads that are common nouns too, and make no office of a word before which they stand in capitals. */
const PLAIN = new Set(
  'head chief member deputy officer official owner founder leader general counsel crown chair speaker expert executive assistant'.split(
    ' ',
  ),
);

const plain = (word: string) =>
  word
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/\./gu, '');

/** Whether a word is the last word of an office, in the singular or plural. */
export function isOffice(word: string): boolean {
  const one = plain(word);
  return HEADS.has(one) || (one.endsWith('s') && HEADS.has(one.slice(0, -1))) || one === 'secretaries';
}

/** Whether an office is no common noun: "President", not "head". */
export function isOfficeOfState(word: string): boolean {
  return isOffice(word) && !PLAIN.has(plain(word));
}

export function isOfficeModifier(word: string): boolean {
  return MODIFIERS.has(plain(word).replace(/^co-|^ex-|^vice-/u, ''));
}

/** Whether a word is a form of address; "He" and "His" only where `isBeforeName` is known. */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(plain(word)) && /^\p{Lu}/u.test(word);
}

/** What an office is of, where a name follows that is no person's: "head of the oil company [LUKoil]". */
export const NO_PERSON =
  /^(?:company|firm|group|giant|corporation|agency|newspaper|bank|party|movement|channel|outlet|producer|maker)$/u;
