import { and, eq, isNotNull, isNull, not, sql } from 'drizzle-orm';
import { date, integer, pgMaterializedView, pgView, text } from 'drizzle-orm/pg-core';
import { claimOwners, forEachOwner } from '../claim-owners.ts';
import { claimSpans, claims } from './claims.ts';
import { keyText } from './columns.ts';
import { dealParties } from './deals.ts';

const link = {
  ...forEachOwner((owner) => claims[claimOwners[owner]]),
  documentSlug: claimSpans.documentSlug,
};

/** The documents behind each record, that is, all that its current claims cite. */
export const recordSources = pgView('record_sources').as((query) =>
  query
    .selectDistinct(link)
    .from(claims)
    .innerJoin(claimSpans, eq(claimSpans.claimId, claims.id))
    .where(isNull(claims.supersededAt)),
);

/**
 * The records that each document states facts about, without those that it only resolves another document's words for.
 */
export const documentSubjects = pgView('document_subjects').as((query) =>
  query
    .selectDistinct(link)
    .from(claims)
    .innerJoin(claimSpans, eq(claimSpans.claimId, claims.id))
    .where(and(isNull(claims.supersededAt), not(claimSpans.resolves))),
);

export const recordEvidenceColumns = () => ({
  summitSlug: keyText('summit_slug'),
  participantId: keyText('participant_id'),
  dealSlug: keyText('deal_slug'),
  quoteSlug: keyText('quote_slug'),
  occasionSlug: keyText('occasion_slug'),
  field: text('field').notNull(),
  claimId: keyText('claim_id').notNull(),
  ordinal: integer('ordinal').notNull(),
  claimOrdinal: integer('claim_ordinal').notNull(),
  dossierSlug: keyText('dossier_slug').notNull(),
  documentOrdinal: integer('document_ordinal').notNull(),
  documentSlug: keyText('document_slug').notNull(),
  start: integer('start_at').notNull(),
  end: integer('end_at').notNull(),
  exact: text('exact').notNull(),
  prefix: text('prefix').notNull(),
  suffix: text('suffix').notNull(),
});

/**
 * The passages that current claims of each record cite, once for each field, with the position of the document in the
 * corpus. Of several claims that cite a passage, the first counts.
 */
export const recordEvidenceView = pgView('record_evidence', recordEvidenceColumns()).as(sql`
  select distinct on (summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, document_slug, start_at, end_at)
    summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, claim_id, span.ordinal,
    claims.ordinal as claim_ordinal, dossier_slug, documents.ordinal as document_ordinal, document_slug,
    start_at, end_at, exact, prefix, suffix
  from claims
  join claim_spans as span on claim_id = claims.id
  join documents on documents.slug = document_slug
  where superseded_at is null
  order by summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, document_slug, start_at, end_at,
    claims.ordinal, span.ordinal`);

export const entryEvidenceColumns = () => ({
  summitSlug: keyText('summit_slug'),
  dealSlug: keyText('deal_slug'),
  /** The field whose value is the list: `amounts`, `parties`, `timeline`, `deals`. */
  list: text('list').notNull(),
  entry: integer('entry').notNull(),
  field: text('field').notNull(),
  claimId: keyText('claim_id').notNull(),
  ordinal: integer('ordinal').notNull(),
  dossierSlug: keyText('dossier_slug').notNull(),
  documentOrdinal: integer('document_ordinal').notNull(),
  documentSlug: keyText('document_slug').notNull(),
  start: integer('start_at').notNull(),
  end: integer('end_at').notNull(),
  exact: text('exact').notNull(),
  prefix: text('prefix').notNull(),
  suffix: text('suffix').notNull(),
});

/**
 * The passages that current claims about each entry of a list cite, each once. The only step of a deal without a timeline is
 * its status and date, whose claims are about entry 1.
 */
export const entryEvidenceView = pgView('entry_evidence', entryEvidenceColumns()).as(sql`
  select distinct on (summit_slug, deal_slug, list, entry, document_slug, start_at, end_at)
    summit_slug, deal_slug, list, entry, field, claim_id, span.ordinal, dossier_slug, documents.ordinal as document_ordinal,
    document_slug, start_at, end_at, exact, prefix, suffix
  from (
    select *, case when field in ('status', 'date') then 'timeline' else field end as list from claims
    where entry is not null and superseded_at is null) as claim
  join claim_spans as span on claim_id = claim.id
  join documents on documents.slug = document_slug
  order by summit_slug, deal_slug, list, entry, document_slug, start_at, end_at, claim.ordinal, span.ordinal`);

export const passageColumns = () => ({
  documentSlug: keyText('document_slug').notNull(),
  start: integer('start_at').notNull(),
  end: integer('end_at').notNull(),
  exact: text('exact').notNull(),
  prefix: text('prefix').notNull(),
  suffix: text('suffix').notNull(),
});

/** The passages of each document that current claims cite, each once. */
export const passageView = pgView('passages', passageColumns()).as(sql`
  select distinct on (document_slug, start_at, end_at) document_slug, start_at, end_at, exact, prefix, suffix
  from claim_spans join claims on claims.id = claim_id
  where superseded_at is null
  order by document_slug, start_at, end_at, claim_id`);

/** The countries that are parties to each deal, once each, whatever their roles. */
export const dealCountries = pgView('deal_countries').as((query) =>
  query
    .selectDistinct({ dealSlug: dealParties.dealSlug, countryCode: dealParties.countryCode })
    .from(dealParties)
    .where(isNotNull(dealParties.countryCode)),
);

/** The places of each summit, once each: city and venue, and the places that contain them. */
export const summitPlaces = pgView('summit_places', {
  summitSlug: keyText('summit_slug').notNull(),
  placeSlug: keyText('place_slug').notNull(),
}).as(sql`
  select slug as summit_slug, place_slug from summits where place_slug is not null
  union select slug, venue_slug from summits where venue_slug is not null
  union select summits.slug, parent_slug from summits join places on places.slug = place_slug where parent_slug is not null
  union select summits.slug, parent_slug from summits join places on places.slug = venue_slug where parent_slug is not null`);

/** The meetings of each two people: all who were at the same summit, one row for each direction. */
export const meetings = pgView('meetings', {
  personSlug: keyText('person_slug').notNull(),
  otherSlug: keyText('other_slug').notNull(),
  summitSlug: keyText('summit_slug').notNull(),
}).as(sql`
  select one.person_slug, other.person_slug as other_slug, one.summit_slug
  from participants as one
  join participants as other on other.summit_slug = one.summit_slug and other.person_slug <> one.person_slug`);

/** The meetings of each two countries that people acted for, once per summit; a country does not meet itself. */
export const countryMeetings = pgView('country_meetings', {
  countryCode: keyText('country_code').notNull(),
  otherCode: keyText('other_code').notNull(),
  summitSlug: keyText('summit_slug').notNull(),
}).as(sql`
  select distinct one.country_code, other.country_code as other_code, one.summit_slug
  from participants as one
  join participants as other on other.summit_slug = one.summit_slug and other.country_code <> one.country_code`);

const met = () => ({
  summitCount: integer('summit_count').notNull(),
  firstMet: date('first_met', { mode: 'string' }).notNull(),
  lastMet: date('last_met', { mode: 'string' }).notNull(),
});

export const meetingPairColumns = () => ({
  personSlug: keyText('person_slug').notNull(),
  otherSlug: keyText('other_slug').notNull(),
  ...met(),
});

export const countryPairColumns = () => ({
  countryCode: keyText('country_code').notNull(),
  otherCode: keyText('other_code').notNull(),
  ...met(),
});

/**
 * How often each two people met, and the first and last day, one row for each direction. Materialized, so that a page
 * of the most frequent pairs is read from an index; each load refreshes it, see the migration `pairs_kept`.
 */
export const meetingPairView = pgMaterializedView('meeting_pairs', meetingPairColumns()).as(sql`
  select person_slug, other_slug, count(*)::int as summit_count, min(date_start) as first_met, max(date_end) as last_met
  from meetings join summits on summits.slug = summit_slug
  group by person_slug, other_slug`);

/** How often people of each two countries met, and the first and last day; materialized in the same way. */
export const countryPairView = pgMaterializedView('country_pairs', countryPairColumns()).as(sql`
  select meeting.country_code, other_code, count(*)::int as summit_count, min(date_start) as first_met, max(date_end) as last_met
  from country_meetings as meeting join summits on summits.slug = summit_slug
  group by meeting.country_code, other_code`);

/**
 * The longer quotes in other documents that contain all words of a quote of two words or more, in order. They are found by
 * the full-text index, and compared as `words` are.
 */
export const longerQuotes = pgView('longer_quotes', {
  quoteSlug: keyText('quote_slug').notNull(),
  longerSlug: keyText('longer_slug').notNull(),
}).as(sql`
  select part.slug as quote_slug, whole.slug as longer_slug
  from quotes as part join quotes as whole on whole.search @@ plainto_tsquery('english'::regconfig, search_words(part.text))
  where strpos(part.words, ' ') > 0 and part.search <> '' and whole.document_slug <> part.document_slug
    and char_length(whole.words) > char_length(part.words)
    and strpos(' ' || whole.words || ' ', ' ' || part.words || ' ') > 0`);

/**
 * The shorter quotes in other documents whose words a quote contains: each two to twelve words of the quote that follow one
 * another are looked up among the words of quotes, see the function `word_spans`.
 */
export const shorterQuotes = pgView('shorter_quotes', {
  quoteSlug: keyText('quote_slug').notNull(),
  shorterSlug: keyText('shorter_slug').notNull(),
}).as(sql`
  select whole.slug as quote_slug, part.slug as shorter_slug
  from quotes as whole cross join unnest(word_spans(whole.words)) as span
  join quotes as part on part.words = span
  where part.search <> '' and whole.document_slug <> part.document_slug and char_length(whole.words) > char_length(part.words)`);
