/** Terms that are not the words of their enum value. */
const EXCEPTIONS: Record<string, string> = {
  UNKNOWN: 'Not known',
  READOUT: 'Read-out',
  WIRE_STORY: 'Agency story',
  SIDELINES: 'On the sidelines',
  PHONE: 'By telephone',
  VIDEO: 'By video link',
  BINDING_INTERNATIONAL: 'Binding in international law',
  CONTEMPORANEOUS: 'Reported at the same time',
  DISCUSSED_AT: 'Discussed at this meeting',
  ISSUED_AT: 'Issued at this meeting',
  SIGNED_AT: 'Signed at this meeting',
  ANNOUNCED_AT: 'Announced at this meeting',
  DIRECT: 'In own words',
  INDIRECT: 'Reported',
  PARTIAL: 'Quoted in part',
  AFTERNOON: 'Afternoon',
  WORDS: 'Verified by the loader',
  EDITOR: 'Verified by an editor',
};

/** The value of an enum in words: `Joint statement` for `JOINT_STATEMENT`. */
export function term(value: string): string {
  return EXCEPTIONS[value] ?? sentence(value.toLowerCase().replaceAll('_', ' '));
}

/** The kind of a document in words; one of no particular kind is a document. */
export function documentTerm(kind: string): string {
  return kind === 'OTHER' ? 'Document' : term(kind);
}

/** The name of a field in words: `Time of day` for `timeOfDay`. */
export function fieldTerm(field: string): string {
  const known: Record<string, string> = { place: 'City', attendee: 'Attendee', settlementCurrency: 'Settled in' };
  const [name = field] = field.split(':');
  return known[name] ?? sentence(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** Counts in words: `1 deal`, `2 deals`, `1,200 deals`, `no deals`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : grouped(number)} ${number === 1 ? one : many}`;
}

/** A number with its thousands set apart, without the data of a locale. */
export function grouped(number: number | string): string {
  const [whole = '', fraction] = String(number).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${text}.${fraction}` : text;
}

/** Words joined as in a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The start of a text, cut at a word. */
export function shortened(text: string, most = 90): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .replace(/\s+\S*$/, '')}…`;
}

/** The name of a language in English, or its tag if it has none. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
