/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Precision to which a date is known. */
export type DatePrecision =
  /** Known to the day. */
  | 'DAY'
  /** A period from a first to a last date. */
  | 'INTERVAL'
  /** Known to the minute. */
  | 'MINUTE'
  /** Known to the month. */
  | 'MONTH'
  /** The first and last possible day are known, the precision is not. */
  | 'UNKNOWN'
  /** Known to the year. */
  | 'YEAR';

/** A range of days. It matches dates of which at least one possible day is in the range. A record without a known date does not match, unless the range has no bounds. */
export type DateRange = {
  /** First day of the range, inclusive. Default: no lower bound. */
  from?: string | null | undefined;
  /** Last day of the range, inclusive. Default: no upper bound. */
  to?: string | null | undefined;
};

/** Filter for quotes. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type QuoteFilter = {
  /** Only quotes with a date in this range. */
  date?: DateRange | null | undefined;
  /** Only quotes in this document, by slug or global ID. */
  document?: string | null | undefined;
  /** Only quotes of these forms. */
  forms?: Array<QuoteForm> | null | undefined;
  /** Only quotes with a known speaker if true, without one if false. */
  hasSpeaker?: boolean | null | undefined;
  /** Only quotes of these speakers, by slug, global ID or Wikidata ID. */
  speaker?: Array<string> | null | undefined;
  /** Only quotes from or about this summit, by slug or global ID. */
  summit?: string | null | undefined;
  /** Searches the text of the quote. Supports words, "quoted phrases", `or` between alternatives and `-` before what to exclude. Ignores case and accents. Words are stemmed as English. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Form of a quote, which tells whose words it gives. */
export type QuoteForm =
  /** The speaker's own words, quoted directly. */
  | 'DIRECT'
  /** Words in quotation marks in a headline, without a named speaker. */
  | 'HEADLINE'
  /** Reported speech: the document's words, not the speaker's. */
  | 'INDIRECT'
  /** A few quoted words within a paraphrase. */
  | 'PARTIAL';

/** Filter for summits. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type SummitFilter = {
  /** Only summits with participants of these countries. */
  countries?: Array<string> | null | undefined;
  /** Only summits with participants of all of these countries. Maximum: 20 different values. */
  countriesAll?: Array<string> | null | undefined;
  /** Only summits that took place in one of these countries. */
  country?: Array<string> | null | undefined;
  /** Only summits with a date in this range. */
  date?: DateRange | null | undefined;
  /** Only summits with linked deals if true, without any if false. */
  hasDeals?: boolean | null | undefined;
  /** Only summits of these kinds. */
  kinds?: Array<SummitKind> | null | undefined;
  /** Only summits with any of these people as participants, by slug, global ID or Wikidata ID. */
  people?: Array<string> | null | undefined;
  /** Only summits with all of these people as participants, by slug, global ID or Wikidata ID. Maximum: 20 different values. */
  peopleAll?: Array<string> | null | undefined;
  /** Searches name and topics. Supports words, "quoted phrases", `or` between alternatives and `-` before what to exclude. Ignores case and accents. Words are stemmed as English. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Composition or setting of a summit. */
export type SummitKind =
  /** A meeting of the leaders of two countries. */
  | 'BILATERAL'
  /** A meeting of the leaders of four or more countries. */
  | 'MULTILATERAL'
  /** A meeting with any other composition. */
  | 'OTHER'
  /** A meeting on the sidelines of a larger one. */
  | 'SIDELINES'
  /** A meeting of the leaders of three countries. */
  | 'TRILATERAL'
  /** A visit with several meetings, such as a state visit. */
  | 'VISIT';

export type QuotesQueryVariables = Exact<{
  filter?: QuoteFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type QuotesQuery = { quotes: { edges: Array<{ node: { id: string, slug: string, speaker: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BehindQueryVariables = Exact<{
  id: string | number;
}>;


export type BehindQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string, documents: Array<{ id: string, title: string }> }
    | { id: string }
    | { id: string }
    | { id: string, documents: Array<{ id: string, title: string }> }
    | { id: string }
    | { id: string, documents: Array<{ id: string, title: string }> }
    | { id: string }
    | { id: string }
    | { id: string, documents: Array<{ id: string, title: string }> }
    | { id: string, documents: Array<{ id: string, title: string }> }
   | null };

export type SummitsQueryVariables = Exact<{
  filter?: SummitFilter | null | undefined;
}>;


export type SummitsQuery = { summits: { totalCount: number, nodes: Array<{ ' $fragmentRefs'?: { 'SummitHeadFragment': SummitHeadFragment } }> } };

export type SummitHeadFragment = { name: string, kind: SummitKind, date: { start: string, precision: DatePrecision } } & { ' $fragmentName'?: 'SummitHeadFragment' };

export const SummitHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SummitHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Summit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}}]}}]} as unknown as DocumentNode<SummitHeadFragment, unknown>;
export const QuotesDocument = {"__meta__":{"hash":"sha256:ee817c051e1bf8ef1bc27fa0181f68e11f8b001ab874a35df7e2501f68a22897"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Quotes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quotes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<QuotesQuery, QuotesQueryVariables>;
export const BehindDocument = {"__meta__":{"hash":"sha256:6ad8952e8276ea6f0395437ea4bd093df0db17e4ac8c1a19736ea9c52ccb2618"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Behind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sourced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BehindQuery, BehindQueryVariables>;
export const SummitsDocument = {"__meta__":{"hash":"sha256:610c44ae23c9d2e379c61629cf438b2d848e46684ab16b98c7b98c8ce391d05e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Summits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SummitFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SummitHead"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SummitHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Summit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}}]}}]} as unknown as DocumentNode<SummitsQuery, SummitsQueryVariables>;