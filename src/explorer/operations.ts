// Written by npm run clients from the .graphql files of the pages.

export const operations = {
  DealPage: `query DealPage($slug: String!, $asOf: DateTime! = "1970-01-01T00:00:00Z", $isPast: Boolean! = false) {
  deal(slug: $slug) {
    ...DealLine
    summary
    subject
    route
    sourceCount
    valuesAsOf(moment: $asOf) @include(if: $isPast) {
      ...Past
    }
    timeline {
      status
      date {
        edtf
      }
    }
    summits {
      link
      basis
      note
      evidence {
        start
        end
        document {
          slug
        }
      }
      summit {
        slug
        name
        date {
          edtf
        }
      }
    }
    claims {
      ...Proof
    }
    disagreements {
      field
      values {
        value
        claims {
          ...Proof
        }
      }
    }
    documents {
      slug
      title
      kind
      publisher
      publishedOn
    }
  }
}

fragment DealLine on Deal {
  slug
  title
  kind
  status
  bindingness
  countsTowardTotals
  term
  settlementCurrency
  date {
    edtf
    start
  }
  amounts {
    role
    verbatim
    value
    valueMax
    currency
    unit
    period
    qualifier
  }
  parties {
    role
    country {
      code
      name
    }
    organization {
      slug
      name
    }
  }
}

fragment Past on FieldValue {
  field
  value
  claims {
    ...Proof
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}
`,
  DealsPage: `query DealsPage($filter: DealFilter, $orderBy: DealOrder, $after: String) {
  deals(filter: $filter, first: 20, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    totals {
      currency
      value
      valueMax
      isExact
      deals
    }
    facets(
      fields: [KIND, STATUS, BINDINGNESS, COUNTRY, SETTLEMENT_CURRENCY]
      first: 8
    ) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      ...DealLine
    }
  }
}

fragment DealLine on Deal {
  slug
  title
  kind
  status
  bindingness
  countsTowardTotals
  term
  settlementCurrency
  date {
    edtf
    start
  }
  amounts {
    role
    verbatim
    value
    valueMax
    currency
    unit
    period
    qualifier
  }
  parties {
    role
    country {
      code
      name
    }
    organization {
      slug
      name
    }
  }
}
`,
  DisagreementsPage: `query DisagreementsPage($filter: DisagreementFilter, $after: String) {
  disagreements(filter: $filter, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [FIELD, RECORD_TYPE]) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      field
      subject {
        ...Subject
      }
      values {
        value
        claims {
          ...Proof
        }
      }
    }
  }
}

fragment Subject on Sourced {
  __typename
  ... on Summit {
    slug
    name
  }
  ... on Participant {
    person {
      slug
      name
    }
    summit {
      slug
      name
    }
  }
  ... on Deal {
    slug
    title
  }
  ... on Quote {
    slug
    text
  }
  ... on Occasion {
    slug
    name
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}
`,
  DocumentPage: `query DocumentPage($slug: String!) {
  document(slug: $slug) {
    slug
    title
    kind
    language
    publisher
    publishedOn
    url
    licence
    notes
    text
    container {
      slug
      title
    }
    passages {
      start
      end
      exact
      claims {
        id
        field
        value
        label
        basis
        status
        note
        origin
        subject {
          ...Subject
        }
      }
    }
  }
}

fragment Subject on Sourced {
  __typename
  ... on Summit {
    slug
    name
  }
  ... on Participant {
    person {
      slug
      name
    }
    summit {
      slug
      name
    }
  }
  ... on Deal {
    slug
    title
  }
  ... on Quote {
    slug
    text
  }
  ... on Occasion {
    slug
    name
  }
}
`,
  DocumentsPage: `query DocumentsPage($filter: DocumentFilter, $after: String) {
  documents(filter: $filter, first: 30, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [KIND, PUBLISHER, LANGUAGE, YEAR], first: 8) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      slug
      title
      kind
      language
      publisher
      publishedOn
      url
      licence
      summits {
        slug
        name
      }
      deals {
        slug
      }
      quotes {
        slug
      }
    }
  }
}
`,
  FiguresPage: `query FiguresPage {
  statistics {
    summitsPerYear {
      year
      count
    }
    summitsPerCountry {
      country {
        code
        name
      }
      count
    }
    dealsByKindAndStatus {
      kind
      status
      count
    }
  }
  deals(first: 1) {
    totalCount
    totals(
      includeNonCounting: true
      roles: [CONTRACT_VALUE, CREDIT, INVESTMENT, GRANT, TARGET_LEVEL]
    ) {
      currency
      value
      valueMax
      isExact
      deals
    }
  }
  countryPairs(first: 10) {
    a {
      code
      name
    }
    b {
      code
      name
    }
    summitCount
  }
}
`,
  HomePage: `query HomePage {
  summits(first: 6, orderBy: {field: DATE, direction: DESC}) {
    nodes {
      ...SummitLine
    }
  }
  specimen: summits(first: 1, orderBy: {field: DATE, direction: DESC}) {
    nodes {
      slug
      name
      claims(field: "place") {
        ...Proof
      }
    }
  }
  deals(first: 4, orderBy: {field: DATE, direction: DESC}) {
    nodes {
      ...DealLine
    }
  }
}

fragment SummitLine on Summit {
  slug
  name
  kind
  date {
    edtf
    start
    end
    precision
  }
  place {
    slug
    name
  }
  country {
    code
    name
  }
  participants {
    person {
      slug
      name
    }
    country {
      code
    }
  }
  deals {
    link
    deal {
      slug
    }
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}

fragment DealLine on Deal {
  slug
  title
  kind
  status
  bindingness
  countsTowardTotals
  term
  settlementCurrency
  date {
    edtf
    start
  }
  amounts {
    role
    verbatim
    value
    valueMax
    currency
    unit
    period
    qualifier
  }
  parties {
    role
    country {
      code
      name
    }
    organization {
      slug
      name
    }
  }
}
`,
  MapPage: `query MapPage {
  places(first: 100, orderBy: {field: SUMMIT_COUNT, direction: DESC}) {
    totalCount
    nodes {
      ...PlaceLine
    }
  }
}

fragment PlaceLine on Place {
  slug
  name
  latitude
  longitude
  country {
    code
    name
  }
  parent {
    slug
    name
  }
  summits(first: 1) {
    totalCount
  }
  occasions(first: 1) {
    totalCount
  }
}
`,
  NetworkPage: `query NetworkPage($person: String, $minSummits: Int) {
  meetingPairs(first: 100, person: $person, minSummits: $minSummits) {
    a {
      slug
      name
    }
    b {
      slug
      name
    }
    summitCount
    firstMet
    lastMet
    summits {
      slug
      name
    }
  }
}
`,
  OccasionPage: `query OccasionPage($slug: String!) {
  occasion(slug: $slug) {
    slug
    name
    sourceCount
    date {
      edtf
      start
      end
      precision
    }
    place {
      slug
      name
      country {
        name
      }
    }
    attendees {
      slug
      name
    }
    summits(first: 50) {
      totalCount
      nodes {
        ...SummitLine
      }
    }
    claims {
      ...Proof
    }
    disagreements {
      field
      values {
        value
        claims {
          ...Proof
        }
      }
    }
    documents {
      slug
      title
      kind
      publisher
      publishedOn
    }
  }
}

fragment SummitLine on Summit {
  slug
  name
  kind
  date {
    edtf
    start
    end
    precision
  }
  place {
    slug
    name
  }
  country {
    code
    name
  }
  participants {
    person {
      slug
      name
    }
    country {
      code
    }
  }
  deals {
    link
    deal {
      slug
    }
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}
`,
  OrganizationPage: `query OrganizationPage($slug: String!) {
  organization(slug: $slug) {
    slug
    name
    wikidataId
    country {
      code
      name
    }
    deals(first: 50) {
      totalCount
      nodes {
        ...DealLine
      }
    }
    participants(first: 50) {
      totalCount
      nodes {
        title
        role
        person {
          slug
          name
        }
        summit {
          slug
          name
          date {
            edtf
          }
        }
        evidence {
          start
          end
          document {
            slug
          }
        }
      }
    }
  }
}

fragment DealLine on Deal {
  slug
  title
  kind
  status
  bindingness
  countsTowardTotals
  term
  settlementCurrency
  date {
    edtf
    start
  }
  amounts {
    role
    verbatim
    value
    valueMax
    currency
    unit
    period
    qualifier
  }
  parties {
    role
    country {
      code
      name
    }
    organization {
      slug
      name
    }
  }
}
`,
  OrganizationsPage: `query OrganizationsPage($filter: OrganizationFilter, $after: String) {
  organizations(filter: $filter, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [COUNTRY], first: 20) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      slug
      name
      country {
        code
        name
      }
      deals(first: 1) {
        totalCount
      }
      participants(first: 1) {
        totalCount
      }
    }
  }
}
`,
  Release: `query Release {
  dataset {
    version
    licence
    releasedOn
    citation
    counts {
      summits
      people
      deals
      quotes
      documents
      claims
      evidence
    }
  }
}
`,
  PeoplePage: `query PeoplePage($text: String, $countries: [CountryCode!], $roles: [ParticipantRole!], $orderBy: PersonOrder, $after: String) {
  people(
    text: $text
    countries: $countries
    roles: $roles
    first: 50
    after: $after
    orderBy: $orderBy
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [COUNTRY, ROLE], first: 12) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      slug
      name
      sortName
      summits(first: 1) {
        totalCount
      }
      quotes(first: 1) {
        totalCount
      }
      participants(first: 1) {
        nodes {
          title
          country {
            code
            name
          }
        }
      }
    }
  }
}
`,
  PersonPage: `query PersonPage($slug: String!) {
  person(slug: $slug) {
    slug
    name
    familyName
    givenName
    aliases
    wikidataId
    participants(first: 50, orderBy: {field: DATE, direction: DESC}) {
      totalCount
      nodes {
        role
        title
        country {
          code
          name
        }
        evidence(field: "person") {
          exact
          start
          end
          document {
            slug
            title
          }
        }
        summit {
          slug
          name
          date {
            edtf
            start
          }
          place {
            name
          }
        }
      }
    }
    counterparts(first: 30) {
      b {
        slug
        name
      }
      summitCount
      firstMet
      lastMet
      summits {
        slug
        name
        date {
          edtf
        }
      }
    }
    quotes(first: 20) {
      totalCount
      nodes {
        ...QuoteLine
      }
    }
  }
}

fragment QuoteLine on Quote {
  slug
  text
  form
  isTranslation
  speakerTitle
  date {
    edtf
  }
  speaker {
    slug
    name
  }
  addressee {
    slug
    name
  }
  countries {
    code
    name
  }
  document {
    slug
    title
    language
  }
}
`,
  PlacePage: `query PlacePage($slug: String!) {
  place(slug: $slug) {
    slug
    name
    wikidataId
    latitude
    longitude
    country {
      code
      name
    }
    parent {
      slug
      name
    }
    summits(first: 50) {
      totalCount
      nodes {
        ...SummitLine
      }
    }
    occasions(first: 50) {
      totalCount
      nodes {
        slug
        name
        date {
          edtf
        }
      }
    }
  }
}

fragment SummitLine on Summit {
  slug
  name
  kind
  date {
    edtf
    start
    end
    precision
  }
  place {
    slug
    name
  }
  country {
    code
    name
  }
  participants {
    person {
      slug
      name
    }
    country {
      code
    }
  }
  deals {
    link
    deal {
      slug
    }
  }
}
`,
  PlacesPage: `query PlacesPage($filter: PlaceFilter, $orderBy: PlaceOrder, $after: String) {
  places(filter: $filter, first: 50, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [COUNTRY], first: 20) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      ...PlaceLine
    }
  }
}

fragment PlaceLine on Place {
  slug
  name
  latitude
  longitude
  country {
    code
    name
  }
  parent {
    slug
    name
  }
  summits(first: 1) {
    totalCount
  }
  occasions(first: 1) {
    totalCount
  }
}
`,
  QuotePage: `query QuotePage($slug: String!, $asOf: DateTime! = "1970-01-01T00:00:00Z", $isPast: Boolean! = false) {
  quote(slug: $slug) {
    ...QuoteLine
    translationNote
    sourceCount
    valuesAsOf(moment: $asOf) @include(if: $isPast) {
      ...Past
    }
    summit {
      slug
      name
    }
    partOf {
      slug
      text
    }
    sameWords {
      slug
      text
      document {
        slug
        title
      }
    }
    translationOf {
      slug
      text
      document {
        slug
        title
        language
      }
    }
    translations {
      slug
      text
      document {
        slug
        title
        language
      }
    }
    claims {
      ...Proof
    }
    disagreements {
      field
      values {
        value
        claims {
          ...Proof
        }
      }
    }
    documents {
      slug
      title
      kind
      publisher
      publishedOn
    }
  }
}

fragment QuoteLine on Quote {
  slug
  text
  form
  isTranslation
  speakerTitle
  date {
    edtf
  }
  speaker {
    slug
    name
  }
  addressee {
    slug
    name
  }
  countries {
    code
    name
  }
  document {
    slug
    title
    language
  }
}

fragment Past on FieldValue {
  field
  value
  claims {
    ...Proof
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}
`,
  QuotesPage: `query QuotesPage($filter: QuoteFilter, $orderBy: QuoteOrder, $after: String) {
  quotes(filter: $filter, first: 20, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [SPEAKER, FORM, DOCUMENT], first: 8) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      ...QuoteLine
    }
  }
}

fragment QuoteLine on Quote {
  slug
  text
  form
  isTranslation
  speakerTitle
  date {
    edtf
  }
  speaker {
    slug
    name
  }
  addressee {
    slug
    name
  }
  countries {
    code
    name
  }
  document {
    slug
    title
    language
  }
}
`,
  SearchPage: `query SearchPage($q: String!, $types: [SearchType!], $after: String) {
  search(query: $q, types: $types, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      snippet
      node {
        __typename
        ... on Summit {
          slug
          name
          date {
            edtf
          }
        }
        ... on Person {
          slug
          name
        }
        ... on Deal {
          slug
          title
          kind
        }
        ... on Quote {
          slug
          text
          speaker {
            name
          }
        }
        ... on Document {
          slug
          title
          documentKind: kind
        }
        ... on Organization {
          slug
          name
        }
      }
    }
  }
}
`,
  SitemapCounts: `query SitemapCounts {
  summits(first: 1) {
    totalCount
  }
  deals(first: 1) {
    totalCount
  }
  people(first: 1) {
    totalCount
  }
  documents(first: 1) {
    totalCount
  }
  quotes(first: 1) {
    totalCount
  }
  places(first: 1) {
    totalCount
  }
  occasions: occasionsConnection(first: 1) {
    totalCount
  }
  organizations(first: 1) {
    totalCount
  }
}
`,
  SitemapPage: `query SitemapPage($summits: Boolean! = false, $deals: Boolean! = false, $people: Boolean! = false, $documents: Boolean! = false, $quotes: Boolean! = false, $places: Boolean! = false, $occasions: Boolean! = false, $organizations: Boolean! = false, $first: Int!, $after: String) {
  summits(first: $first, after: $after) @include(if: $summits) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  deals(first: $first, after: $after) @include(if: $deals) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  people(first: $first, after: $after) @include(if: $people) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  documents(first: $first, after: $after) @include(if: $documents) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  quotes(first: $first, after: $after) @include(if: $quotes) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  places(first: $first, after: $after) @include(if: $places) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  occasions: occasionsConnection(first: $first, after: $after) @include(if: $occasions) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
  organizations(first: $first, after: $after) @include(if: $organizations) {
    nodes {
      slug
    }
    pageInfo {
      ...Cursor
    }
  }
}

fragment Cursor on PageInfo {
  hasNextPage
  endCursor
}
`,
  SummitPage: `query SummitPage($slug: String!, $asOf: DateTime! = "1970-01-01T00:00:00Z", $isPast: Boolean! = false) {
  summit(slug: $slug) {
    slug
    name
    kind
    format
    topics
    wikidataId
    date {
      edtf
      start
      end
      precision
      timeOfDay
      timeZone
    }
    country {
      code
      name
    }
    place {
      slug
      name
      country {
        name
      }
    }
    venue {
      slug
      name
    }
    occasion {
      slug
      name
    }
    sourceCount
    valuesAsOf(moment: $asOf) @include(if: $isPast) {
      ...Past
    }
    claims {
      ...Proof
    }
    disagreements {
      field
      values {
        value
        claims {
          ...Proof
        }
      }
    }
    participants {
      id
      role
      title
      person {
        slug
        name
        wikidataId
      }
      country {
        code
        name
      }
      organization {
        slug
        name
      }
      claims {
        ...Proof
      }
    }
    deals {
      link
      basis
      note
      evidence {
        start
        end
        document {
          slug
        }
      }
      deal {
        ...DealLine
      }
    }
    quotes(first: 20) {
      totalCount
      nodes {
        ...QuoteLine
      }
    }
    documents {
      slug
      title
      kind
      publisher
      publishedOn
    }
  }
}

fragment Past on FieldValue {
  field
  value
  claims {
    ...Proof
  }
}

fragment Proof on Claim {
  id
  field
  value
  label
  basis
  status
  note
  countsFrom
  verifiedBy
  origin
  evidence {
    exact
    prefix
    suffix
    start
    end
    document {
      slug
      title
      kind
    }
  }
}

fragment DealLine on Deal {
  slug
  title
  kind
  status
  bindingness
  countsTowardTotals
  term
  settlementCurrency
  date {
    edtf
    start
  }
  amounts {
    role
    verbatim
    value
    valueMax
    currency
    unit
    period
    qualifier
  }
  parties {
    role
    country {
      code
      name
    }
    organization {
      slug
      name
    }
  }
}

fragment QuoteLine on Quote {
  slug
  text
  form
  isTranslation
  speakerTitle
  date {
    edtf
  }
  speaker {
    slug
    name
  }
  addressee {
    slug
    name
  }
  countries {
    code
    name
  }
  document {
    slug
    title
    language
  }
}
`,
  SummitsPage: `query SummitsPage($filter: SummitFilter, $orderBy: SummitOrder, $after: String) {
  summits(filter: $filter, first: 20, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: [YEAR, COUNTRY, PARTICIPANT_COUNTRY, PERSON, KIND], first: 8) {
      field
      bucketCount
      buckets {
        value
        label
        count
      }
    }
    nodes {
      ...SummitLine
    }
  }
}

fragment SummitLine on Summit {
  slug
  name
  kind
  date {
    edtf
    start
    end
    precision
  }
  place {
    slug
    name
  }
  country {
    code
    name
  }
  participants {
    person {
      slug
      name
    }
    country {
      code
    }
  }
  deals {
    link
    deal {
      slug
    }
  }
}
`,
  TimelinePage: `query TimelinePage {
  summits(first: 100, orderBy: {field: DATE, direction: DESC}) {
    totalCount
    nodes {
      slug
      name
      date {
        ...Span
      }
    }
  }
  occasions(first: 50) {
    slug
    name
    date {
      ...Span
    }
  }
  deals(first: 100, orderBy: {field: DATE, direction: DESC}) {
    totalCount
    nodes {
      slug
      title
      timeline {
        status
        date {
          ...Span
        }
      }
    }
  }
}

fragment Span on PartialDate {
  start
  end
  precision
  edtf
}
`,
} as const;

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Conditions that one and the same amount of a deal must meet. A range matches if it overlaps the range from `min` to `max`. An amount that is qualified as about, at least or up to a figure is compared as that figure. Without `currency`, amounts in all currencies and units are compared. */
export type AmountFilter = {
  /** Only money in this currency. */
  currency?: string | null | undefined;
  /** Maximum of the amount, inclusive. A range is compared by its lower figure. */
  max?: string | null | undefined;
  /** Minimum of the amount, inclusive. A range is compared by its upper figure. */
  min?: string | null | undefined;
  /** Only amounts with one of these roles. */
  roles?: Array<AmountRole> | null | undefined;
};

/** Period that an amount covers. */
export type AmountPeriod =
  /** Per day. */
  | 'PER_DAY'
  /** Per decade. */
  | 'PER_DECADE'
  /** Per month. */
  | 'PER_MONTH'
  /** Per quarter. */
  | 'PER_QUARTER'
  /** Per year. */
  | 'PER_YEAR'
  /** For the whole term. */
  | 'TOTAL'
  /** The document states no period. */
  | 'UNSPECIFIED';

/** Exactness of an amount. */
export type AmountQualifier =
  /** Approximately the figure. */
  | 'ABOUT'
  /** The figure or more, as in “at least” or “over”. */
  | 'AT_LEAST'
  /** Exactly the figure. */
  | 'EXACT'
  /** A range from `value` to `valueMax`. */
  | 'RANGE'
  /** The figure or less, as in “up to”. */
  | 'UP_TO';

/** What an amount measures. */
export type AmountRole =
  /** A level already reached, against which a target is stated. */
  | 'BASELINE_LEVEL'
  /** The value of a contract. */
  | 'CONTRACT_VALUE'
  /** Money lent as credit. */
  | 'CREDIT'
  /** A deficit, such as that of trade or of a budget. */
  | 'DEFICIT'
  /** Money given as a grant. */
  | 'GRANT'
  /** Money invested. */
  | 'INVESTMENT'
  /** A price. */
  | 'PRICE'
  /** A physical quantity, or a number of things or people. */
  | 'QUANTITY'
  /** A level to be reached. */
  | 'TARGET_LEVEL'
  /** The rate of a tariff. */
  | 'TARIFF'
  /** The volume of trade. */
  | 'TRADE_VOLUME'
  /** The price of one unit, such as a barrel. */
  | 'UNIT_PRICE';

/** Legal force of a deal, regardless of its title. */
export type Bindingness =
  /** Binding under international law. */
  | 'BINDING_INTERNATIONAL'
  /** Binding under a commercial contract. */
  | 'COMMERCIAL_CONTRACT'
  /** A political commitment without legal force. */
  | 'POLITICAL'
  /** Not stated in any document. */
  | 'UNKNOWN';

/** Relation between a value and the evidence for it. */
export type ClaimBasis =
  /** An editor's classification, based on the passage. */
  | 'EDITORIAL'
  /** The value follows from the passage, which does not state it. */
  | 'INFERRED'
  /** The passage states the value indirectly ("Friday", "the President of China"); a second passage, or for a date the day of publication, resolves the reference. */
  | 'RESOLVED'
  /** The passage states the value. */
  | 'STATED';

/** Who or what proposed a claim. */
export type ClaimOrigin =
  /** Written by an editor. */
  | 'EDITOR'
  /** Proposed by a language model; confirmed, and perhaps corrected, by an editor. */
  | 'MODEL'
  /** Proposed by rules of the drafting program; confirmed, and perhaps corrected, by an editor. */
  | 'PROGRAM';

/** Editors' assessment of a claim. */
export type ClaimStatus =
  /** Accepted by the editors. The record follows this claim. */
  | 'ACCEPTED'
  /** Sources differ, and the editors have not settled which is right. */
  | 'DISPUTED'
  /** A source says so, but the editors consider it wrong. */
  | 'REJECTED'
  /** No longer given. A claim that a later version of the data set replaced or left out keeps its status and has `supersededAt`. */
  | 'SUPERSEDED';

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

/** Filter for deals. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type DealFilter = {
  /** Only deals with an amount that meets these conditions. */
  amount?: AmountFilter | null | undefined;
  /** Only deals with one of these legal forces. */
  bindingness?: Array<Bindingness> | null | undefined;
  /** Only deals with any of these countries as party. */
  countries?: Array<string> | null | undefined;
  /** Only deals with all of these countries as parties. Maximum: 20 different values. */
  countriesAll?: Array<string> | null | undefined;
  /** Only deals with this value of `countsTowardTotals`. */
  countsTowardTotals?: boolean | null | undefined;
  /** Only deals with a date in this range. */
  date?: DateRange | null | undefined;
  /** Only deals of these kinds. */
  kinds?: Array<DealKind> | null | undefined;
  /** Only deals settled in one of these currencies. */
  settlementCurrency?: Array<string> | null | undefined;
  /** Only deals with these statuses. */
  statuses?: Array<DealStatus> | null | undefined;
  /** Only deals linked to this summit, by slug or global ID. */
  summit?: string | null | undefined;
  /** Searches title, subject, route and summary. Supports words, "quoted phrases", `or` between alternatives and `-` before what to exclude. Ignores case and accents. Words are stemmed as English. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Kind of deal. It does not imply legal force, see `Bindingness`. */
export type DealKind =
  /** An agreement between governments or government bodies. */
  | 'AGREEMENT'
  /** A contract for supply, purchase, credit or construction. */
  | 'CONTRACT'
  /** An exchange of notes between governments. */
  | 'EXCHANGE_OF_NOTES'
  /** A jointly issued statement. */
  | 'JOINT_STATEMENT'
  /** A memorandum of understanding. */
  | 'MEMORANDUM'
  /** Any other kind. */
  | 'OTHER'
  /** A promise by one side. */
  | 'PLEDGE'
  /** A protocol to an agreement. */
  | 'PROTOCOL'
  /** A figure to aim for, binding on nobody. */
  | 'TARGET'
  /** A treaty between states. */
  | 'TREATY'
  /** Raised by one side and supported by the other, without a written instrument. */
  | 'UNDERSTANDING';

/** Link between a deal and a summit. */
export type DealLink =
  /** Announced at the summit. */
  | 'ANNOUNCED_AT'
  /** Recorded in the same dossier; no source connects it to the summit. */
  | 'CONTEMPORANEOUS'
  /** Discussed at the summit. */
  | 'DISCUSSED_AT'
  /** Issued at the summit. */
  | 'ISSUED_AT'
  /** Signed at the summit. */
  | 'SIGNED_AT';

/** Order of a list of deals. Ties are ordered by key, in the same direction. */
export type DealOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field to order by. */
  field: DealOrderField;
};

/** Field that a list of deals can be ordered by. */
export type DealOrderField =
  /** Largest amount of money, of a range the upper figure. Currencies are not converted, so filter by currency to get a meaningful order. Deals without an amount of money come last in either direction. */
  | 'AMOUNT'
  /** Date, by its first possible day. Deals without a date come last in either direction. */
  | 'DATE'
  /** Title, ignoring case and accents. */
  | 'TITLE';

/** Status of a deal. */
export type DealStatus =
  /** Agreed; no source says that it has been signed. */
  | 'AGREED'
  /** Announced; no source says that it has been agreed. */
  | 'ANNOUNCED'
  /** Cancelled. */
  | 'CANCELLED'
  /** Carried out. */
  | 'COMPLETED'
  /** Negotiations are concluded; no source says that the result has been agreed or signed. */
  | 'CONCLUDED'
  /** Discussed. */
  | 'DISCUSSED'
  /** Expired. */
  | 'EXPIRED'
  /** Being carried out. */
  | 'IMPLEMENTING'
  /** Initialled as a text. */
  | 'INITIALLED'
  /** Intended by one of the parties. */
  | 'INTENDED'
  /** In force. */
  | 'IN_FORCE'
  /** Being negotiated. */
  | 'IN_NEGOTIATION'
  /** Issued as a text. */
  | 'ISSUED'
  /** Proposed by one of the parties. */
  | 'PROPOSED'
  /** Ratified. */
  | 'RATIFIED'
  /** Signed. */
  | 'SIGNED'
  /** Suspended. */
  | 'SUSPENDED';

/** Filter for disagreements. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type DisagreementFilter = {
  /** Only disagreements about these fields, named as in `Claim.field`, such as `date` or `status`. */
  fields?: Array<string> | null | undefined;
  /** Only disagreements about records of these types. */
  recordTypes?: Array<RecordType> | null | undefined;
};

/** Filter for documents. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type DocumentFilter = {
  /** Only documents of these kinds. */
  kinds?: Array<DocumentKind> | null | undefined;
  /** Only documents in one of these languages, by BCP 47 tag exactly as in `Document.language`. */
  languages?: Array<string> | null | undefined;
  /** Only documents published in this range. */
  published?: DateRange | null | undefined;
  /** Only documents by one of these publishers, exactly as in `Document.publisher`. */
  publishers?: Array<string> | null | undefined;
  /** Only documents that claims about this summit cite, by slug or global ID, as in `Document.summits`. */
  summit?: string | null | undefined;
  /** Searches title and body. Supports words, "quoted phrases", `or` between alternatives and `-` before what to exclude. Ignores case and accents. Words are stemmed in English documents, but not in other languages. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Kind of document. */
export type DocumentKind =
  /** A headline without an article. */
  | 'HEADLINE'
  /** An interview: questions and answers. */
  | 'INTERVIEW'
  /** A text issued jointly by several parties. */
  | 'JOINT_STATEMENT'
  /** An article in a newspaper or on a news site. */
  | 'NEWS_REPORT'
  /** Any other kind. */
  | 'OTHER'
  /** A text that one of the parties released to the press. */
  | 'PRESS_RELEASE'
  /** One party's account of a meeting. */
  | 'READOUT'
  /** A speech or prepared statement by one speaker. */
  | 'SPEECH'
  /** The text of a treaty, agreement or contract. */
  | 'TREATY_TEXT'
  /** An article by a news agency. */
  | 'WIRE_STORY';

/** Format of a summit. */
export type MeetingFormat =
  /** In person, at one place. */
  | 'IN_PERSON'
  /** By telephone, in a call arranged as a meeting. */
  | 'PHONE'
  /** Not stated in any document. */
  | 'UNKNOWN'
  /** By video link. */
  | 'VIDEO';

/** Direction of an order. */
export type OrderDirection =
  /** Ascending: smallest, earliest or alphabetically first entry first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last entry first. */
  | 'DESC';

/** Filter for organisations. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type OrganizationFilter = {
  /** Only organisations that belong to one of these countries. */
  countries?: Array<string> | null | undefined;
  /** Searches names in any recorded language: those that contain the text or, from 4 characters, are similar to it, so that misspellings and other transliterations match. Ignores case, accents and the kind of apostrophe. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Role of a participant in a summit. */
export type ParticipantRole =
  /** Chaired a meeting of several parties. */
  | 'CHAIR'
  /** Attended by invitation. */
  | 'GUEST'
  /** Invited or received the other participants. */
  | 'HOST'
  /** Brought other parties together. */
  | 'MEDIATOR'
  /** Attended without being a party. */
  | 'OBSERVER'
  /** Took part; no document states a more specific role. */
  | 'PARTICIPANT';

/** Role of a party in a deal. */
export type PartyRole =
  /** Benefits from the deal. */
  | 'BENEFICIARY'
  /** Borrows the money. */
  | 'BORROWER'
  /** Buys or is supplied by another party. */
  | 'BUYER'
  /** Guarantees the deal. */
  | 'GUARANTOR'
  /** Issues the statement. */
  | 'ISSUER'
  /** Lends the money. */
  | 'LENDER'
  /** A party without a more specific role. */
  | 'PARTY'
  /** Raised the matter. */
  | 'PROPOSER'
  /** Sells or supplies. */
  | 'SELLER'
  /** Supported what another party raised. */
  | 'SUPPORTER';

/** Order of a list of people. Ties are ordered by key, in the same direction. */
export type PersonOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field to order by. */
  field: PersonOrderField;
};

/** Field that a list of people can be ordered by. */
export type PersonOrderField =
  /** Sort name, ignoring case and accents. */
  | 'NAME'
  /** Number of summits that the person took part in. */
  | 'SUMMIT_COUNT';

/** Filter for places. All conditions must match; omitted and null ones are ignored. A list has at most 100 values, and an empty one matches nothing unless all of its values must match. */
export type PlaceFilter = {
  /** Only places in one of these countries. */
  countries?: Array<string> | null | undefined;
  /** Searches names in any recorded language: those that contain the text or, from 4 characters, are similar to it, so that misspellings and other transliterations match. Ignores case, accents and the kind of apostrophe. Blank text matches everything. Maximum: 10,000 UTF-16 code units. */
  text?: string | null | undefined;
};

/** Order of a list of places. Ties are ordered by key, in the same direction. */
export type PlaceOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field to order by. */
  field: PlaceOrderField;
};

/** Field that a list of places can be ordered by. */
export type PlaceOrderField =
  /** Name, ignoring case and accents. */
  | 'NAME'
  /** Number of summits, as in `Place.summits`. */
  | 'SUMMIT_COUNT';

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

/** Order of a list of quotes. Ties are ordered by key, in the same direction. */
export type QuoteOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field to order by. */
  field: QuoteOrderField;
};

/** Field that a list of quotes can be ordered by. */
export type QuoteOrderField =
  /** Date, by its first possible day. Quotes without a date come last in either direction. */
  | 'DATE'
  /** Corpus order of the documents, then slug. */
  | 'DOCUMENT';

/** Type of record that claims are about. */
export type RecordType =
  /** Deals. */
  | 'DEAL'
  /** Occasions. */
  | 'OCCASION'
  /** Participants in summits. */
  | 'PARTICIPANT'
  /** Quotes. */
  | 'QUOTE'
  /** Summits. */
  | 'SUMMIT';

/** Type of object that `search` finds. */
export type SearchType =
  /** Deals. */
  | 'DEAL'
  /** Documents. */
  | 'DOCUMENT'
  /** Organisations. */
  | 'ORGANIZATION'
  /** People. */
  | 'PERSON'
  /** Quotes. */
  | 'QUOTE'
  /** Summits. */
  | 'SUMMIT';

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

/** Order of a list of summits. Ties are ordered by key, in the same direction. */
export type SummitOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field to order by. */
  field: SummitOrderField;
};

/** Field that a list of summits can be ordered by. */
export type SummitOrderField =
  /** First possible day. */
  | 'DATE'
  /** Name, ignoring case and accents. */
  | 'NAME';

/** Part of the day, for documents that state no hour. */
export type TimeOfDay =
  /** From noon to early evening. */
  | 'AFTERNOON'
  /** In the evening. */
  | 'EVENING'
  /** Before noon. */
  | 'MORNING'
  /** At night. */
  | 'NIGHT';

/** Method by which a value was verified against its evidence. */
export type Verification =
  /** Verified by an editor, who confirms that the evidence supports the value. */
  | 'EDITOR'
  /** Verified by the loader, which found the value in the evidence verbatim or derived it by rule. */
  | 'WORDS';

export type DealPageQueryVariables = Exact<{
  slug: string;
  asOf?: string;
  isPast?: boolean;
}>;


export type DealPageQuery = { deal: { summary: string | null, subject: string | null, route: string | null, sourceCount: number, slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, valuesAsOf?: Array<{ field: string, value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }>, timeline: Array<{ status: DealStatus, date: { edtf: string } | null }>, summits: Array<{ link: DealLink, basis: ClaimBasis, note: string | null, evidence: Array<{ start: number, end: number, document: { slug: string } }>, summit: { slug: string, name: string, date: { edtf: string } } }>, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }>, disagreements: Array<{ field: string, values: Array<{ value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }>, documents: Array<{ slug: string, title: string, kind: DocumentKind, publisher: string | null, publishedOn: string | null }>, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> } | null };

export type DealsPageQueryVariables = Exact<{
  filter?: DealFilter | null | undefined;
  orderBy?: DealOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type DealsPageQuery = { deals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, totals: Array<{ currency: string, value: string, valueMax: string, isExact: boolean, deals: number }>, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> }> } };

export type DisagreementsPageQueryVariables = Exact<{
  filter?: DisagreementFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DisagreementsPageQuery = { disagreements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ field: string, subject:
        | { __typename: 'Deal', slug: string, title: string }
        | { __typename: 'Occasion', slug: string, name: string }
        | { __typename: 'Participant', person: { slug: string, name: string }, summit: { slug: string, name: string } }
        | { __typename: 'Quote', slug: string, text: string }
        | { __typename: 'Summit', slug: string, name: string }
      , values: Array<{ value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }> } };

export type DocumentPageQueryVariables = Exact<{
  slug: string;
}>;


export type DocumentPageQuery = { document: { slug: string, title: string, kind: DocumentKind, language: string, publisher: string | null, publishedOn: string | null, url: string | null, licence: string | null, notes: string | null, text: string, container: { slug: string, title: string } | null, passages: Array<{ start: number, end: number, exact: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, origin: ClaimOrigin, subject:
          | { __typename: 'Deal', slug: string, title: string }
          | { __typename: 'Occasion', slug: string, name: string }
          | { __typename: 'Participant', person: { slug: string, name: string }, summit: { slug: string, name: string } }
          | { __typename: 'Quote', slug: string, text: string }
          | { __typename: 'Summit', slug: string, name: string }
         }> }> } | null };

export type DocumentsPageQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsPageQuery = { documents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, title: string, kind: DocumentKind, language: string, publisher: string | null, publishedOn: string | null, url: string | null, licence: string | null, summits: Array<{ slug: string, name: string }>, deals: Array<{ slug: string }>, quotes: Array<{ slug: string }> }> } };

export type FiguresPageQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresPageQuery = { statistics: { summitsPerYear: Array<{ year: number, count: number }>, summitsPerCountry: Array<{ count: number, country: { code: string, name: string } }>, dealsByKindAndStatus: Array<{ kind: DealKind, status: DealStatus, count: number }> }, deals: { totalCount: number, totals: Array<{ currency: string, value: string, valueMax: string, isExact: boolean, deals: number }> }, countryPairs: Array<{ summitCount: number, a: { code: string, name: string }, b: { code: string, name: string } }> };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { summits: { nodes: Array<{ slug: string, name: string, kind: SummitKind, date: { edtf: string, start: string, end: string, precision: DatePrecision }, place: { slug: string, name: string } | null, country: { code: string, name: string } | null, participants: Array<{ person: { slug: string, name: string }, country: { code: string } | null }>, deals: Array<{ link: DealLink, deal: { slug: string } }> }> }, specimen: { nodes: Array<{ slug: string, name: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }, deals: { nodes: Array<{ slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> }> } };

export type MapPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MapPageQuery = { places: { totalCount: number, nodes: Array<{ slug: string, name: string, latitude: number | null, longitude: number | null, country: { code: string, name: string } | null, parent: { slug: string, name: string } | null, summits: { totalCount: number }, occasions: { totalCount: number } }> } };

export type NetworkPageQueryVariables = Exact<{
  person?: string | null | undefined;
  minSummits?: number | null | undefined;
}>;


export type NetworkPageQuery = { meetingPairs: Array<{ summitCount: number, firstMet: string, lastMet: string, a: { slug: string, name: string }, b: { slug: string, name: string }, summits: Array<{ slug: string, name: string }> }> };

export type OccasionPageQueryVariables = Exact<{
  slug: string;
}>;


export type OccasionPageQuery = { occasion: { slug: string, name: string, sourceCount: number, date: { edtf: string, start: string, end: string, precision: DatePrecision } | null, place: { slug: string, name: string, country: { name: string } | null } | null, attendees: Array<{ slug: string, name: string }>, summits: { totalCount: number, nodes: Array<{ slug: string, name: string, kind: SummitKind, date: { edtf: string, start: string, end: string, precision: DatePrecision }, place: { slug: string, name: string } | null, country: { code: string, name: string } | null, participants: Array<{ person: { slug: string, name: string }, country: { code: string } | null }>, deals: Array<{ link: DealLink, deal: { slug: string } }> }> }, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }>, disagreements: Array<{ field: string, values: Array<{ value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }>, documents: Array<{ slug: string, title: string, kind: DocumentKind, publisher: string | null, publishedOn: string | null }> } | null };

export type OrganizationPageQueryVariables = Exact<{
  slug: string;
}>;


export type OrganizationPageQuery = { organization: { slug: string, name: string, wikidataId: string | null, country: { code: string, name: string } | null, deals: { totalCount: number, nodes: Array<{ slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> }> }, participants: { totalCount: number, nodes: Array<{ title: string | null, role: ParticipantRole, person: { slug: string, name: string }, summit: { slug: string, name: string, date: { edtf: string } }, evidence: Array<{ start: number, end: number, document: { slug: string } }> }> } } | null };

export type OrganizationsPageQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsPageQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, name: string, country: { code: string, name: string } | null, deals: { totalCount: number }, participants: { totalCount: number } }> } };

export type DealLineFragment = { slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> };

export type PastFragment = { field: string, value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> };

export type PlaceLineFragment = { slug: string, name: string, latitude: number | null, longitude: number | null, country: { code: string, name: string } | null, parent: { slug: string, name: string } | null, summits: { totalCount: number }, occasions: { totalCount: number } };

export type ProofFragment = { id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> };

export type QuoteLineFragment = { slug: string, text: string, form: QuoteForm, isTranslation: boolean, speakerTitle: string | null, date: { edtf: string } | null, speaker: { slug: string, name: string } | null, addressee: { slug: string, name: string } | null, countries: Array<{ code: string, name: string }>, document: { slug: string, title: string, language: string } };

export type ReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type ReleaseQuery = { dataset: { version: string, licence: string, releasedOn: string | null, citation: string, counts: { summits: number, people: number, deals: number, quotes: number, documents: number, claims: number, evidence: number } } };

type Subject_Deal_Fragment = { __typename: 'Deal', slug: string, title: string };

type Subject_Occasion_Fragment = { __typename: 'Occasion', slug: string, name: string };

type Subject_Participant_Fragment = { __typename: 'Participant', person: { slug: string, name: string }, summit: { slug: string, name: string } };

type Subject_Quote_Fragment = { __typename: 'Quote', slug: string, text: string };

type Subject_Summit_Fragment = { __typename: 'Summit', slug: string, name: string };

export type SubjectFragment =
  | Subject_Deal_Fragment
  | Subject_Occasion_Fragment
  | Subject_Participant_Fragment
  | Subject_Quote_Fragment
  | Subject_Summit_Fragment
;

export type SummitLineFragment = { slug: string, name: string, kind: SummitKind, date: { edtf: string, start: string, end: string, precision: DatePrecision }, place: { slug: string, name: string } | null, country: { code: string, name: string } | null, participants: Array<{ person: { slug: string, name: string }, country: { code: string } | null }>, deals: Array<{ link: DealLink, deal: { slug: string } }> };

export type PeoplePageQueryVariables = Exact<{
  text?: string | null | undefined;
  countries?: Array<string> | string | null | undefined;
  roles?: Array<ParticipantRole> | ParticipantRole | null | undefined;
  orderBy?: PersonOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type PeoplePageQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, name: string, sortName: string, summits: { totalCount: number }, quotes: { totalCount: number }, participants: { nodes: Array<{ title: string | null, country: { code: string, name: string } | null }> } }> } };

export type PersonPageQueryVariables = Exact<{
  slug: string;
}>;


export type PersonPageQuery = { person: { slug: string, name: string, familyName: string | null, givenName: string | null, aliases: Array<string>, wikidataId: string | null, participants: { totalCount: number, nodes: Array<{ role: ParticipantRole, title: string | null, country: { code: string, name: string } | null, evidence: Array<{ exact: string, start: number, end: number, document: { slug: string, title: string } }>, summit: { slug: string, name: string, date: { edtf: string, start: string }, place: { name: string } | null } }> }, counterparts: Array<{ summitCount: number, firstMet: string, lastMet: string, b: { slug: string, name: string }, summits: Array<{ slug: string, name: string, date: { edtf: string } }> }>, quotes: { totalCount: number, nodes: Array<{ slug: string, text: string, form: QuoteForm, isTranslation: boolean, speakerTitle: string | null, date: { edtf: string } | null, speaker: { slug: string, name: string } | null, addressee: { slug: string, name: string } | null, countries: Array<{ code: string, name: string }>, document: { slug: string, title: string, language: string } }> } } | null };

export type PlacePageQueryVariables = Exact<{
  slug: string;
}>;


export type PlacePageQuery = { place: { slug: string, name: string, wikidataId: string | null, latitude: number | null, longitude: number | null, country: { code: string, name: string } | null, parent: { slug: string, name: string } | null, summits: { totalCount: number, nodes: Array<{ slug: string, name: string, kind: SummitKind, date: { edtf: string, start: string, end: string, precision: DatePrecision }, place: { slug: string, name: string } | null, country: { code: string, name: string } | null, participants: Array<{ person: { slug: string, name: string }, country: { code: string } | null }>, deals: Array<{ link: DealLink, deal: { slug: string } }> }> }, occasions: { totalCount: number, nodes: Array<{ slug: string, name: string, date: { edtf: string } | null }> } } | null };

export type PlacesPageQueryVariables = Exact<{
  filter?: PlaceFilter | null | undefined;
  orderBy?: PlaceOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type PlacesPageQuery = { places: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, name: string, latitude: number | null, longitude: number | null, country: { code: string, name: string } | null, parent: { slug: string, name: string } | null, summits: { totalCount: number }, occasions: { totalCount: number } }> } };

export type QuotePageQueryVariables = Exact<{
  slug: string;
  asOf?: string;
  isPast?: boolean;
}>;


export type QuotePageQuery = { quote: { translationNote: string | null, sourceCount: number, slug: string, text: string, form: QuoteForm, isTranslation: boolean, speakerTitle: string | null, valuesAsOf?: Array<{ field: string, value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }>, summit: { slug: string, name: string } | null, partOf: { slug: string, text: string } | null, sameWords: Array<{ slug: string, text: string, document: { slug: string, title: string } }>, translationOf: { slug: string, text: string, document: { slug: string, title: string, language: string } } | null, translations: Array<{ slug: string, text: string, document: { slug: string, title: string, language: string } }>, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }>, disagreements: Array<{ field: string, values: Array<{ value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }>, documents: Array<{ slug: string, title: string, kind: DocumentKind, publisher: string | null, publishedOn: string | null }>, date: { edtf: string } | null, speaker: { slug: string, name: string } | null, addressee: { slug: string, name: string } | null, countries: Array<{ code: string, name: string }>, document: { slug: string, title: string, language: string } } | null };

export type QuotesPageQueryVariables = Exact<{
  filter?: QuoteFilter | null | undefined;
  orderBy?: QuoteOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type QuotesPageQuery = { quotes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, text: string, form: QuoteForm, isTranslation: boolean, speakerTitle: string | null, date: { edtf: string } | null, speaker: { slug: string, name: string } | null, addressee: { slug: string, name: string } | null, countries: Array<{ code: string, name: string }>, document: { slug: string, title: string, language: string } }> } };

export type SearchPageQueryVariables = Exact<{
  q: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ snippet: string, node:
        | { __typename: 'Deal', slug: string, title: string, kind: DealKind }
        | { __typename: 'Document', slug: string, title: string, documentKind: DocumentKind }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Quote', slug: string, text: string, speaker: { name: string } | null }
        | { __typename: 'Summit', slug: string, name: string, date: { edtf: string } }
       }> } };

export type SitemapCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type SitemapCountsQuery = { summits: { totalCount: number }, deals: { totalCount: number }, people: { totalCount: number }, documents: { totalCount: number }, quotes: { totalCount: number }, places: { totalCount: number }, occasions: { totalCount: number }, organizations: { totalCount: number } };

export type SitemapPageQueryVariables = Exact<{
  summits?: boolean;
  deals?: boolean;
  people?: boolean;
  documents?: boolean;
  quotes?: boolean;
  places?: boolean;
  occasions?: boolean;
  organizations?: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type SitemapPageQuery = { summits?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, deals?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, people?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, documents?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, quotes?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, places?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, occasions?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, organizations?: { nodes: Array<{ slug: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CursorFragment = { hasNextPage: boolean, endCursor: string | null };

export type SummitPageQueryVariables = Exact<{
  slug: string;
  asOf?: string;
  isPast?: boolean;
}>;


export type SummitPageQuery = { summit: { slug: string, name: string, kind: SummitKind, format: MeetingFormat, topics: Array<string>, wikidataId: string | null, sourceCount: number, date: { edtf: string, start: string, end: string, precision: DatePrecision, timeOfDay: TimeOfDay | null, timeZone: string | null }, country: { code: string, name: string } | null, place: { slug: string, name: string, country: { name: string } | null } | null, venue: { slug: string, name: string } | null, occasion: { slug: string, name: string } | null, valuesAsOf?: Array<{ field: string, value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }>, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }>, disagreements: Array<{ field: string, values: Array<{ value: string, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }> }>, participants: Array<{ id: string, role: ParticipantRole, title: string | null, person: { slug: string, name: string, wikidataId: string | null }, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null, claims: Array<{ id: string, field: string, value: string, label: string, basis: ClaimBasis, status: ClaimStatus, note: string | null, countsFrom: string | null, verifiedBy: Verification, origin: ClaimOrigin, evidence: Array<{ exact: string, prefix: string, suffix: string, start: number, end: number, document: { slug: string, title: string, kind: DocumentKind } }> }> }>, deals: Array<{ link: DealLink, basis: ClaimBasis, note: string | null, evidence: Array<{ start: number, end: number, document: { slug: string } }>, deal: { slug: string, title: string, kind: DealKind, status: DealStatus, bindingness: Bindingness, countsTowardTotals: boolean, term: string | null, settlementCurrency: string | null, date: { edtf: string, start: string } | null, amounts: Array<{ role: AmountRole, verbatim: string, value: string, valueMax: string | null, currency: string | null, unit: string | null, period: AmountPeriod, qualifier: AmountQualifier }>, parties: Array<{ role: PartyRole, country: { code: string, name: string } | null, organization: { slug: string, name: string } | null }> } }>, quotes: { totalCount: number, nodes: Array<{ slug: string, text: string, form: QuoteForm, isTranslation: boolean, speakerTitle: string | null, date: { edtf: string } | null, speaker: { slug: string, name: string } | null, addressee: { slug: string, name: string } | null, countries: Array<{ code: string, name: string }>, document: { slug: string, title: string, language: string } }> }, documents: Array<{ slug: string, title: string, kind: DocumentKind, publisher: string | null, publishedOn: string | null }> } | null };

export type SummitsPageQueryVariables = Exact<{
  filter?: SummitFilter | null | undefined;
  orderBy?: SummitOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type SummitsPageQuery = { summits: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, bucketCount: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ slug: string, name: string, kind: SummitKind, date: { edtf: string, start: string, end: string, precision: DatePrecision }, place: { slug: string, name: string } | null, country: { code: string, name: string } | null, participants: Array<{ person: { slug: string, name: string }, country: { code: string } | null }>, deals: Array<{ link: DealLink, deal: { slug: string } }> }> } };

export type TimelinePageQueryVariables = Exact<{ [key: string]: never; }>;


export type TimelinePageQuery = { summits: { totalCount: number, nodes: Array<{ slug: string, name: string, date: { start: string, end: string, precision: DatePrecision, edtf: string } }> }, occasions: Array<{ slug: string, name: string, date: { start: string, end: string, precision: DatePrecision, edtf: string } | null }>, deals: { totalCount: number, nodes: Array<{ slug: string, title: string, timeline: Array<{ status: DealStatus, date: { start: string, end: string, precision: DatePrecision, edtf: string } | null }> }> } };

export type SpanFragment = { start: string, end: string, precision: DatePrecision, edtf: string };
