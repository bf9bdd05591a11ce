/** A thing that the schema does otherwise than a rule of graphql-eslint wants it. */
export interface Exception {
  rule: string;
  /** The start of what the rule says of it. */
  says: string;
  because: string;
}

const withoutId = (names: string[], because: string): Exception[] =>
  names.map((name) => ({ rule: 'strict-id-in-types', says: `type "${name}" must have`, because }));

const connected = [
  ...[
    'Corpus',
    'Country',
    'Deal',
    'Disagreement',
    'Document',
    'Occasion',
    'Organization',
    'Participant',
    'Person',
    'Place',
  ],
  ...['Quote', 'Search', 'Summit'],
];

/** All of them. What is not excepted fails the test, and so does an exception that is no longer needed. */
export const exceptions: Exception[] = [
  ...withoutId(
    ['PageInfo', ...connected.flatMap((name) => [`${name}Connection`, `${name}Edge`])],
    'the Cursor Connections specification gives these types their fields, and an id is not among them',
  ),
  ...withoutId(
    [
      ...['Amount', 'ClaimedValue', 'DealEvent', 'DealParty', 'Evidence', 'FieldValue', 'PartialDate'],
      'Passage',
      ...['SummitDeal', 'CountryPair', 'MeetingPair'],
    ],
    'part of a record or between two: clients keep it with them, and there is nothing to look up or fetch again',
  ),
  ...withoutId(
    ['Counts', 'CountryCount', 'DealCount', 'Facet', 'FacetBucket', 'MoneyTotal', 'Statistics', 'YearCount'],
    'the outcome of a count: with another filter or other data it is another, so an id would make caches mix them up',
  ),
  ...withoutId(['Dataset'], 'there is one data set, which `version` tells from others'),
  {
    rule: 'relay-edge-types',
    says: 'A list type should only wrap an edge type.',
    because:
      'lists that are short by nature (the parties of a deal, the claims of a record) are plain lists, and `nodes` is ' +
      "GitHub's short cut through a connection; the specification asks neither to be otherwise",
  },
  ...['last', 'before'].map((argument) => ({
    rule: 'relay-arguments',
    says: `Field \`search\` must contain an argument \`${argument}\``,
    because: 'a ranking is read from the best on; the specification asks for one direction, not for both',
  })),
];
