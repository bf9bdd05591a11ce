/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Quotes($filter: QuoteFilter, $after: String) {\n    quotes(filter: $filter, first: 2, after: $after) {\n      edges {\n        node {\n          id\n          slug\n          speaker {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.QuotesDocument,
    "\n  query Behind($id: ID!) {\n    node(id: $id) {\n      id\n      ... on Sourced {\n        documents {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.BehindDocument,
    "\n  query Summits($filter: SummitFilter) {\n    summits(filter: $filter) {\n      totalCount\n      nodes {\n        ...SummitHead\n      }\n    }\n  }\n": typeof types.SummitsDocument,
    "\n  fragment SummitHead on Summit {\n    name\n    kind\n    date {\n      start\n      precision\n    }\n  }\n": typeof types.SummitHeadFragmentDoc,
};
const documents: Documents = {
    "\n  query Quotes($filter: QuoteFilter, $after: String) {\n    quotes(filter: $filter, first: 2, after: $after) {\n      edges {\n        node {\n          id\n          slug\n          speaker {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.QuotesDocument,
    "\n  query Behind($id: ID!) {\n    node(id: $id) {\n      id\n      ... on Sourced {\n        documents {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.BehindDocument,
    "\n  query Summits($filter: SummitFilter) {\n    summits(filter: $filter) {\n      totalCount\n      nodes {\n        ...SummitHead\n      }\n    }\n  }\n": types.SummitsDocument,
    "\n  fragment SummitHead on Summit {\n    name\n    kind\n    date {\n      start\n      precision\n    }\n  }\n": types.SummitHeadFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Quotes($filter: QuoteFilter, $after: String) {\n    quotes(filter: $filter, first: 2, after: $after) {\n      edges {\n        node {\n          id\n          slug\n          speaker {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Quotes($filter: QuoteFilter, $after: String) {\n    quotes(filter: $filter, first: 2, after: $after) {\n      edges {\n        node {\n          id\n          slug\n          speaker {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Behind($id: ID!) {\n    node(id: $id) {\n      id\n      ... on Sourced {\n        documents {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Behind($id: ID!) {\n    node(id: $id) {\n      id\n      ... on Sourced {\n        documents {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Summits($filter: SummitFilter) {\n    summits(filter: $filter) {\n      totalCount\n      nodes {\n        ...SummitHead\n      }\n    }\n  }\n"): (typeof documents)["\n  query Summits($filter: SummitFilter) {\n    summits(filter: $filter) {\n      totalCount\n      nodes {\n        ...SummitHead\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SummitHead on Summit {\n    name\n    kind\n    date {\n      start\n      precision\n    }\n  }\n"): (typeof documents)["\n  fragment SummitHead on Summit {\n    name\n    kind\n    date {\n      start\n      precision\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;