/**
 * The closed vocabularies of the data set: each term with a sentence that defines it.
 *
 * This is their only source: the database derives its enum types from the keys, the loader checks facts files against
 * them, and the GraphQL schema and the JSON Schema of facts files publish the sentences as descriptions.
 * The order of the keys is the sort order in the database.
 */
export const vocabulary = {
  claimBasis: {
    STATED: 'The passage states the value.',
    RESOLVED:
      'The passage states the value indirectly ("Friday", "the President of China"); a second passage, or for a date the day of publication, resolves the reference.',
    INFERRED: 'The value follows from the passage, which does not state it.',
    EDITORIAL: "An editor's classification, based on the passage.",
  },
  claimStatus: {
    ACCEPTED: 'Accepted by the editors. The record follows this claim.',
    DISPUTED: 'Sources differ, and the editors have not settled which is right.',
    REJECTED: 'A source says so, but the editors consider it wrong.',
    SUPERSEDED:
      'No longer given. A claim that a later version of the data set replaced or left out keeps its status and has `supersededAt`.',
  },
  verification: {
    WORDS: 'Verified by the loader, which found the value in the evidence verbatim or derived it by rule.',
    EDITOR: 'Verified by an editor, who confirms that the evidence supports the value.',
  },
  claimOrigin: {
    EDITOR: 'Written by an editor.',
    PROGRAM: 'Proposed by rules of the drafting program; confirmed, and perhaps corrected, by an editor.',
    MODEL: 'Proposed by a language model; confirmed, and perhaps corrected, by an editor.',
  },
  documentKind: {
    HEADLINE: 'A headline without an article.',
    PRESS_RELEASE: 'A text that one of the parties released to the press.',
    READOUT: "One party's account of a meeting.",
    JOINT_STATEMENT: 'A text issued jointly by several parties.',
    WIRE_STORY: 'An article by a news agency.',
    NEWS_REPORT: 'An article in a newspaper or on a news site.',
    INTERVIEW: 'An interview: questions and answers.',
    SPEECH: 'A speech or prepared statement by one speaker.',
    TREATY_TEXT: 'The text of a treaty, agreement or contract.',
    OTHER: 'Any other kind.',
  },
  summitKind: {
    BILATERAL: 'A meeting of the leaders of two countries.',
    TRILATERAL: 'A meeting of the leaders of three countries.',
    MULTILATERAL: 'A meeting of the leaders of four or more countries.',
    SIDELINES: 'A meeting on the sidelines of a larger one.',
    VISIT: 'A visit with several meetings, such as a state visit.',
    OTHER: 'A meeting with any other composition.',
  },
  meetingFormat: {
    IN_PERSON: 'In person, at one place.',
    VIDEO: 'By video link.',
    PHONE: 'By telephone, in a call arranged as a meeting.',
    UNKNOWN: 'Not stated in any document.',
  },
  datePrecision: {
    MINUTE: 'Known to the minute.',
    DAY: 'Known to the day.',
    MONTH: 'Known to the month.',
    YEAR: 'Known to the year.',
    INTERVAL: 'A period from a first to a last date.',
    UNKNOWN: 'The first and last possible day are known, the precision is not.',
  },
  timeOfDay: {
    MORNING: 'Before noon.',
    AFTERNOON: 'From noon to early evening.',
    EVENING: 'In the evening.',
    NIGHT: 'At night.',
  },
  participantRole: {
    HOST: 'Invited or received the other participants.',
    GUEST: 'Attended by invitation.',
    CHAIR: 'Chaired a meeting of several parties.',
    MEDIATOR: 'Brought other parties together.',
    PARTICIPANT: 'Took part; no document states a more specific role.',
    OBSERVER: 'Attended without being a party.',
  },
  dealKind: {
    TREATY: 'A treaty between states.',
    AGREEMENT: 'An agreement between governments or government bodies.',
    PROTOCOL: 'A protocol to an agreement.',
    EXCHANGE_OF_NOTES: 'An exchange of notes between governments.',
    MEMORANDUM: 'A memorandum of understanding.',
    CONTRACT: 'A contract for supply, purchase, credit or construction.',
    JOINT_STATEMENT: 'A jointly issued statement.',
    PLEDGE: 'A promise by one side.',
    TARGET: 'A figure to aim for, binding on nobody.',
    UNDERSTANDING: 'Raised by one side and supported by the other, without a written instrument.',
    OTHER: 'Any other kind.',
  },
  bindingness: {
    BINDING_INTERNATIONAL: 'Binding under international law.',
    COMMERCIAL_CONTRACT: 'Binding under a commercial contract.',
    POLITICAL: 'A political commitment without legal force.',
    UNKNOWN: 'Not stated in any document.',
  },
  dealStatus: {
    DISCUSSED: 'Discussed.',
    INTENDED: 'Intended by one of the parties.',
    PROPOSED: 'Proposed by one of the parties.',
    IN_NEGOTIATION: 'Being negotiated.',
    CONCLUDED: 'Negotiations are concluded; no source says that the result has been agreed or signed.',
    ANNOUNCED: 'Announced; no source says that it has been agreed.',
    AGREED: 'Agreed; no source says that it has been signed.',
    ISSUED: 'Issued as a text.',
    INITIALLED: 'Initialled as a text.',
    SIGNED: 'Signed.',
    RATIFIED: 'Ratified.',
    IN_FORCE: 'In force.',
    IMPLEMENTING: 'Being carried out.',
    COMPLETED: 'Carried out.',
    SUSPENDED: 'Suspended.',
    CANCELLED: 'Cancelled.',
    EXPIRED: 'Expired.',
  },
  partyRole: {
    PARTY: 'A party without a more specific role.',
    ISSUER: 'Issues the statement.',
    SELLER: 'Sells or supplies.',
    BUYER: 'Buys or is supplied by another party.',
    LENDER: 'Lends the money.',
    BORROWER: 'Borrows the money.',
    PROPOSER: 'Raised the matter.',
    SUPPORTER: 'Supported what another party raised.',
    GUARANTOR: 'Guarantees the deal.',
    BENEFICIARY: 'Benefits from the deal.',
  },
  amountRole: {
    CONTRACT_VALUE: 'The value of a contract.',
    PRICE: 'A price.',
    CREDIT: 'Money lent as credit.',
    INVESTMENT: 'Money invested.',
    GRANT: 'Money given as a grant.',
    TARGET_LEVEL: 'A level to be reached.',
    BASELINE_LEVEL: 'A level already reached, against which a target is stated.',
    TRADE_VOLUME: 'The volume of trade.',
    DEFICIT: 'A deficit, such as that of trade or of a budget.',
    TARIFF: 'The rate of a tariff.',
    UNIT_PRICE: 'The price of one unit, such as a barrel.',
    QUANTITY: 'A physical quantity, or a number of things or people.',
  },
  amountPeriod: {
    TOTAL: 'For the whole term.',
    PER_DECADE: 'Per decade.',
    PER_YEAR: 'Per year.',
    PER_QUARTER: 'Per quarter.',
    PER_MONTH: 'Per month.',
    PER_DAY: 'Per day.',
    UNSPECIFIED: 'The document states no period.',
  },
  amountQualifier: {
    EXACT: 'Exactly the figure.',
    ABOUT: 'Approximately the figure.',
    AT_LEAST: 'The figure or more, as in “at least” or “over”.',
    UP_TO: 'The figure or less, as in “up to”.',
    RANGE: 'A range from `value` to `valueMax`.',
  },
  dealLink: {
    SIGNED_AT: 'Signed at the summit.',
    ISSUED_AT: 'Issued at the summit.',
    ANNOUNCED_AT: 'Announced at the summit.',
    DISCUSSED_AT: 'Discussed at the summit.',
    CONTEMPORANEOUS: 'Recorded in the same dossier; no source connects it to the summit.',
  },
  quoteForm: {
    DIRECT: "The speaker's own words, quoted directly.",
    PARTIAL: 'A few quoted words within a paraphrase.',
    HEADLINE: 'Words in quotation marks in a headline, without a named speaker.',
    INDIRECT: "Reported speech: the document's words, not the speaker's.",
  },
} as const satisfies Record<string, Record<string, string>>;

export type VocabularyName = keyof typeof vocabulary;

/** A term of a vocabulary: `Term<'dealKind'>` is `'TREATY' | 'AGREEMENT' | …`. */
export type Term<Name extends VocabularyName> = Extract<keyof (typeof vocabulary)[Name], string>;

/** Returns the terms of a vocabulary in order, as the non-empty tuple that enum constructors require. */
export function termsOf<Name extends VocabularyName>(name: Name): [Term<Name>, ...Term<Name>[]] {
  return Object.keys(vocabulary[name]) as [Term<Name>, ...Term<Name>[]];
}
