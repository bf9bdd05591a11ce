/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How closely a date is known. */
export type DatePrecision =
  /** Known to the day. */
  | 'DAY'
  /** Lasted from a first to a last date. */
  | 'INTERVAL'
  /** Known to the minute. */
  | 'MINUTE'
  /** Known to the month. */
  | 'MONTH'
  /** The bounds are known, the precision is not. */
  | 'UNKNOWN'
  /** Known to the year. */
  | 'YEAR';

/** A range of days. What has no known date is in no range. */
export type DateRange = {
  /** The first day, included. Open without. */
  from?: string | null | undefined;
  /** The last day, included. Open without. */
  to?: string | null | undefined;
};

/** Which quotes. All that is given has to hold. */
export type QuoteFilter = {
  /** Said in this range. */
  date?: DateRange | null | undefined;
  /** In this document, by its slug or id. */
  document?: string | null | undefined;
  /** Of one of these forms. */
  forms?: Array<QuoteForm> | null | undefined;
  /** With a known speaker, or without. */
  hasSpeaker?: boolean | null | undefined;
  /** Said by one of these people, by slug, id or Wikidata id. */
  speaker?: Array<string> | null | undefined;
  /** Said at this summit, by its slug or id. */
  summit?: string | null | undefined;
  /** Full text: words, "quoted phrases", or, -not. */
  text?: string | null | undefined;
};

/** Whose words a quote gives. */
export type QuoteForm =
  /** Words printed as the speaker's own. */
  | 'DIRECT'
  /** Quotation marks in a headline; nobody is named as the speaker. */
  | 'HEADLINE'
  /** Reported speech: the document's words, not the speaker's. */
  | 'INDIRECT'
  /** A few quoted words inside a paraphrase. */
  | 'PARTIAL';

/** Which summits. All that is given has to hold. */
export type SummitFilter = {
  /** With one of these countries taking part. */
  countries?: Array<string> | null | undefined;
  /** With all of these countries taking part. */
  countriesAll?: Array<string> | null | undefined;
  /** In one of these countries. */
  country?: Array<string> | null | undefined;
  /** Some day of it in this range. */
  date?: DateRange | null | undefined;
  /** With deals tied to it, or without. */
  hasDeals?: boolean | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<SummitKind> | null | undefined;
  /** With one of these people taking part, by slug, id or Wikidata id. */
  people?: Array<string> | null | undefined;
  /** With all of these people taking part, by slug, id or Wikidata id. */
  peopleAll?: Array<string> | null | undefined;
  /** Full text of name and topics: words, "quoted phrases", or, -not. */
  text?: string | null | undefined;
};

/** How many countries meet, and in what setting. */
export type SummitKind =
  /** The leaders of two countries. */
  | 'BILATERAL'
  /** The leaders of four countries or more. */
  | 'MULTILATERAL'
  /** A meeting of another make-up. */
  | 'OTHER'
  /** A meeting at the edge of a larger one. */
  | 'SIDELINES'
  /** The leaders of three countries. */
  | 'TRILATERAL';

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
    | { id: string, documents: Array<{ id: string, title: string }> }
    | { id: string }
    | { id: string }
    | { id: string, documents: Array<{ id: string, title: string }> }
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