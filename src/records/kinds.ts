import type { Term, VocabularyName } from '../database/vocabulary.ts';

/** How a value is derived from the words of its claims again. `loader/check/rules` has a rule for each but `editor`. */
export type Proof =
  | ('editor' | 'verbatim' | 'date' | 'timeOfDay' | 'duration' | 'currency')
  | ('person' | 'place' | 'organization' | 'country' | 'countries')
  | ('party' | 'amount' | 'step' | 'attendee');

interface KindDeclaration {
  proof: Proof;
  /** Whether different values from different sources disagree. Wordings and lists may differ without disagreement. */
  compared: boolean;
  /** The part of a value that tells which values are comparable, e.g. the role of an amount. */
  subject?(value: string): string | undefined;
  /** The section of the facts file that declares what the value refers to. */
  section?: 'people' | 'places' | 'organizations' | 'countries' | 'occasions' | 'summits' | 'quotes';
}

/** The kinds of fields, besides a kind for each vocabulary, such as `dealStatus`. */
export const kinds = {
  /** Text in an editor's words. */
  wording: { proof: 'editor', compared: false },
  /** Text copied from a document. */
  verbatim: { proof: 'verbatim', compared: false },
  /** A list of texts in an editor's words. */
  wordings: { proof: 'editor', compared: false },
  /** True or false; false if the facts file does not give it. */
  flag: { proof: 'editor', compared: false },
  /** A partial date, EDTF. It has four columns, see `partialDate` in database/tables/columns.ts. */
  date: { proof: 'date', compared: true },
  timeOfDay: { proof: 'timeOfDay', compared: true },
  /** An IANA time zone. */
  timeZone: { proof: 'editor', compared: true },
  /** An ISO 8601 duration. */
  duration: { proof: 'duration', compared: true },
  /** An ISO 4217 code. */
  currency: { proof: 'currency', compared: true },

  // References to other records, by slug or code.
  person: { proof: 'person', compared: true, section: 'people' },
  place: { proof: 'place', compared: true, section: 'places' },
  organization: { proof: 'organization', compared: true, section: 'organizations' },
  country: { proof: 'country', compared: true, section: 'countries' },
  occasion: { proof: 'editor', compared: true, section: 'occasions' },
  summit: { proof: 'editor', compared: true, section: 'summits' },
  quote: { proof: 'editor', compared: false, section: 'quotes' },
  document: { proof: 'editor', compared: false },

  // Lists in tables of their own. Each element of the last five has claims of its own.
  countries: { proof: 'countries', compared: false },
  parties: { proof: 'party', compared: false },
  amounts: { proof: 'amount', compared: false, subject: (value) => value.split(' ').at(-1) },
  steps: { proof: 'step', compared: false, subject: (value) => value.split(' ')[0] },
  links: { proof: 'editor', compared: false, subject: (value) => value.split(' ')[1] },
  attendees: { proof: 'attendee', compared: false },
} as const satisfies Record<string, KindDeclaration>;

export type KindName = keyof typeof kinds | VocabularyName;

/** The kinds of lists in tables of their own. */
export type ListKind = 'countries' | 'parties' | 'amounts' | 'steps' | 'links' | 'attendees';
const listKinds: ReadonlySet<KindName> = new Set<ListKind>([
  ...(['countries', 'parties', 'amounts', 'steps', 'links', 'attendees'] as const),
]);

/** The type of a value of a kind in the facts file and in the database. */
export type ValueOf<Kind extends KindName> = Kind extends 'flag'
  ? boolean
  : Kind extends 'wordings' | 'countries'
    ? string[]
    : Kind extends VocabularyName
      ? Term<Kind>
      : string;

/** The ends of the names of the columns of a date. */
export const dateParts = ['Edtf', 'Start', 'End', 'Precision'] as const;

const ofVocabulary: KindDeclaration = { proof: 'editor', compared: true };

export function kindOf(name: KindName): KindDeclaration {
  return name in kinds ? kinds[name as keyof typeof kinds] : ofVocabulary;
}

export function isListKind(name: KindName): name is ListKind {
  return listKinds.has(name);
}
