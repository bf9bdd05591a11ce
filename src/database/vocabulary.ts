/**
 * The closed vocabularies of the data set: each value with the sentence that says when it applies.
 *
 * This is the only place they are written. The database makes its enum types from the keys, the loader
 * checks a facts file against them, and the API publishes the sentences as descriptions.
 * The order of the keys is the sort order in the database.
 */
export const vocabulary = {
  claimBasis: {
    STATED: 'The words say it.',
    RESOLVED:
      'The words say it relative to something ("Friday", "the President of China"); a second passage resolves it.',
    INFERRED: 'It follows from the words; they do not say it.',
    EDITORIAL: "An editor's classification; the words are what the editor went by.",
  },
  claimStatus: {
    ACCEPTED: 'The record follows this claim.',
    DISPUTED: 'Sources differ, and the record does not settle it.',
    REJECTED: 'A source says so, and the editors hold it to be wrong.',
    SUPERSEDED: 'A later version of the data set replaced it.',
  },
  verification: {
    WORDS: 'The loader derived the value from the words by rule.',
    EDITOR: 'A person vouches that the words bear it out.',
  },
  documentKind: {
    HEADLINE: 'A headline without a story.',
    PRESS_RELEASE: 'A text given to the press by one of the parties.',
    READOUT: 'An account of a meeting by one of the parties.',
    JOINT_STATEMENT: 'A text issued in the name of several parties.',
    WIRE_STORY: 'A story of a news agency.',
    NEWS_REPORT: 'A report in a newspaper or on a news site.',
    INTERVIEW: 'Questions and answers.',
    SPEECH: 'A speech or a prepared statement by one speaker.',
    TREATY_TEXT: 'The text of a treaty, an agreement or a contract itself.',
    OTHER: 'None of the above.',
  },
  summitKind: {
    BILATERAL: 'The leaders of two countries.',
    TRILATERAL: 'The leaders of three countries.',
    MULTILATERAL: 'The leaders of four countries or more.',
    SIDELINES: 'A meeting at the edge of a larger one.',
    OTHER: 'A meeting of another make-up.',
  },
  meetingFormat: {
    IN_PERSON: 'In one place.',
    VIDEO: 'By video link.',
    PHONE: 'By telephone, arranged as a meeting.',
    UNKNOWN: 'No document tells.',
  },
  datePrecision: {
    MINUTE: 'Known to the minute.',
    DAY: 'Known to the day.',
    MONTH: 'Known to the month.',
    YEAR: 'Known to the year.',
    INTERVAL: 'Lasted from a first to a last date.',
    UNKNOWN: 'The bounds are known, the precision is not.',
  },
  timeOfDay: {
    MORNING: 'Before noon.',
    AFTERNOON: 'From noon to early evening.',
    EVENING: 'In the evening.',
    NIGHT: 'At night.',
  },
  participantRole: {
    HOST: 'Invited the others, or received them.',
    GUEST: 'Came at an invitation.',
    CHAIR: 'Presided over a meeting of several.',
    MEDIATOR: 'Brought other parties together.',
    PARTICIPANT: 'Took part; no document gives a closer role.',
    OBSERVER: 'Was present without being a party.',
  },
  dealKind: {
    TREATY: 'A treaty between states.',
    AGREEMENT: 'An agreement of governments or of their bodies.',
    PROTOCOL: 'A protocol to an agreement.',
    EXCHANGE_OF_NOTES: 'Notes exchanged by governments.',
    MEMORANDUM: 'A memorandum of understanding.',
    CONTRACT: 'A contract of supply, purchase, credit or construction.',
    JOINT_STATEMENT: 'A statement issued jointly.',
    PLEDGE: 'One side promises something.',
    TARGET: 'A figure aimed at; nobody is bound.',
    UNDERSTANDING: 'One side raised it, the other supported it; there is no instrument.',
    OTHER: 'None of the above.',
  },
  bindingness: {
    BINDING_INTERNATIONAL: 'Binding under international law.',
    COMMERCIAL_CONTRACT: 'Binding under a commercial contract.',
    POLITICAL: 'A political commitment without legal force.',
    UNKNOWN: 'No document tells.',
  },
  dealStatus: {
    DISCUSSED: 'Talked about.',
    INTENDED: 'Intended by a party.',
    PROPOSED: 'Proposed by a party.',
    ANNOUNCED: 'Announced; no source says that it is agreed.',
    AGREED: 'Agreed; no source says that it is signed.',
    ISSUED: 'Issued as a text.',
    INITIALLED: 'Its text is initialled.',
    SIGNED: 'Signed.',
    RATIFIED: 'Ratified.',
    IN_FORCE: 'In force.',
    IMPLEMENTING: 'Being carried out.',
    COMPLETED: 'Carried out.',
    SUSPENDED: 'Suspended.',
    CANCELLED: 'Cancelled.',
    EXPIRED: 'Run out.',
  },
  partyRole: {
    PARTY: 'A party without a closer role.',
    ISSUER: 'Issues a statement.',
    SELLER: 'Sells or supplies.',
    BUYER: 'Buys or is supplied.',
    LENDER: 'Lends.',
    BORROWER: 'Borrows.',
    PROPOSER: 'Raised it.',
    SUPPORTER: 'Supported it.',
    GUARANTOR: 'Guarantees it.',
    BENEFICIARY: 'Benefits from it.',
  },
  amountRole: {
    CONTRACT_VALUE: 'What a contract is worth.',
    PRICE: 'A price.',
    CREDIT: 'Money lent.',
    INVESTMENT: 'Money invested.',
    GRANT: 'Money given.',
    TARGET_LEVEL: 'A level aimed at.',
    BASELINE_LEVEL: 'A level reached, from which a target is told.',
    QUANTITY: 'A physical quantity.',
  },
  amountPeriod: {
    TOTAL: 'Over the whole term.',
    PER_YEAR: 'Each year.',
    PER_MONTH: 'Each month.',
    UNSPECIFIED: 'The text gives a figure and no period.',
  },
  amountQualifier: {
    EXACT: 'The figure as it is.',
    ABOUT: 'About the figure.',
    AT_LEAST: 'The figure or more.',
    UP_TO: 'The figure or less.',
    RANGE: 'From `value` to `valueMax`.',
  },
  dealLink: {
    SIGNED_AT: 'Signed at the meeting.',
    ISSUED_AT: 'Issued at the meeting.',
    ANNOUNCED_AT: 'Announced at the meeting.',
    DISCUSSED_AT: 'Talked about at the meeting.',
    CONTEMPORANEOUS: 'In the same dossier; no source ties it to the meeting.',
  },
  quoteForm: {
    DIRECT: "Words printed as the speaker's own.",
    PARTIAL: 'A few quoted words inside a paraphrase.',
    HEADLINE: 'Quotation marks in a headline; nobody is named as the speaker.',
    INDIRECT: "Reported speech: the document's words, not the speaker's.",
  },
} as const satisfies Record<string, Record<string, string>>;

export type VocabularyName = keyof typeof vocabulary;

/** A value of one of the vocabularies, e.g. `Term<'dealKind'>` is `'TREATY' | 'AGREEMENT' | …`. */
export type Term<Name extends VocabularyName> = Extract<keyof (typeof vocabulary)[Name], string>;

/** The values of a vocabulary in their order, as the non-empty tuple that enum makers ask for. */
export function termsOf<Name extends VocabularyName>(name: Name): [Term<Name>, ...Term<Name>[]] {
  return Object.keys(vocabulary[name]) as [Term<Name>, ...Term<Name>[]];
}
