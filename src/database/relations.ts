import { defineRelations } from 'drizzle-orm';
import { tables } from './tables/all.ts';

/** Selects the claims that currently hold. */
const current = { supersededAt: { isNull: true } } as const;

/** Two columns that together lead to rows. */
const pair = <A, B>(a: A, b: B): [A, B] => [a, b];

/** The relations between tables that queries can follow and filters can use. */
export const relations = defineRelations(tables, (r) => {
  const subject = r.documents.slug.through(r.documentSubjects.documentSlug);
  const there = r.summits.slug.through(r.summitPlaces.summitSlug);
  const agreed = r.deals.slug.through(r.dealCountries.dealSlug);
  const attended = r.summits.slug.through(r.participants.summitSlug);
  const source = r.documents.slug.through(r.recordSources.documentSlug);
  const part = r.quotes.slug.through(r.longerQuotes.quoteSlug);
  const whole = r.quotes.slug.through(r.shorterQuotes.quoteSlug);
  const speaking = r.quotes.slug.through(r.quoteCountries.quoteSlug);
  const acting = r.organizations.slug.through(r.dealParties.organizationSlug);
  const party = pair(r.dealParties.dealSlug, r.dealParties.ordinal);
  const amount = pair(r.dealAmounts.dealSlug, r.dealAmounts.ordinal);
  const step = pair(r.dealEvents.dealSlug, r.dealEvents.ordinal);
  const link = pair(r.summitDeals.summitSlug, r.summitDeals.ordinal);
  const ofDeal = {
    claims: pair(r.claims.dealSlug, r.claims.entry),
    evidence: pair(r.entryEvidence.dealSlug, r.entryEvidence.entry),
  };
  const ofSummit = {
    claims: pair(r.claims.summitSlug, r.claims.entry),
    evidence: pair(r.entryEvidence.summitSlug, r.entryEvidence.entry),
  };
  return {
    countries: {
      summits: r.many.summits(),
      participants: r.many.participants(),
      dealParties: r.many.dealParties(),
      deals: r.many.deals({ from: r.countries.code.through(r.dealCountries.countryCode), to: agreed }),
      names: r.many.names(),
      counterparts: r.many.countryPairs({ from: r.countries.code, to: r.countryPairs.countryCode }),
    },
    places: {
      country: r.one.countries({ from: r.places.countryCode, to: r.countries.code }),
      parent: r.one.places({ from: r.places.parentSlug, to: r.places.slug }),
      names: r.many.names(),
      summits: r.many.summits({ from: r.places.slug.through(r.summitPlaces.placeSlug), to: there }),
      occasions: r.many.occasions({ from: r.places.slug, to: r.occasions.placeSlug }),
    },
    people: {
      names: r.many.names(),
      participants: r.many.participants(),
      summits: r.many.summits({ from: r.people.slug.through(r.participants.personSlug), to: attended }),
      quotes: r.many.quotes({ from: r.people.slug, to: r.quotes.speakerSlug, alias: 'speaker' }),
      counterparts: r.many.meetingPairs({ from: r.people.slug, to: r.meetingPairs.personSlug }),
    },
    organizations: {
      country: r.one.countries({ from: r.organizations.countryCode, to: r.countries.code }),
      names: r.many.names(),
      participants: r.many.participants(),
      deals: r.many.deals({ from: acting, to: r.deals.slug.through(r.dealParties.dealSlug) }),
    },
    names: {
      person: r.one.people({ from: r.names.personSlug, to: r.people.slug }),
      organization: r.one.organizations({ from: r.names.organizationSlug, to: r.organizations.slug }),
      country: r.one.countries({ from: r.names.countryCode, to: r.countries.code }),
      place: r.one.places({ from: r.names.placeSlug, to: r.places.slug }),
    },
    documents: {
      container: r.one.documents({ from: r.documents.containerSlug, to: r.documents.slug }),
      summits: r.many.summits({ from: subject, to: r.summits.slug.through(r.documentSubjects.summitSlug) }),
      deals: r.many.deals({ from: subject, to: r.deals.slug.through(r.documentSubjects.dealSlug) }),
      quotes: r.many.quotes({ from: r.documents.slug, to: r.quotes.documentSlug }),
      passages: r.many.passages({ from: r.documents.slug, to: r.passages.documentSlug }),
    },
    occasions: {
      place: r.one.places({ from: r.occasions.placeSlug, to: r.places.slug }),
      summits: r.many.summits({ from: r.occasions.slug, to: r.summits.occasionSlug }),
      attendees: r.many.people({
        from: r.occasions.slug.through(r.occasionAttendees.occasionSlug),
        to: r.people.slug.through(r.occasionAttendees.personSlug),
      }),
      claims: r.many.claims({ where: current }),
      claimHistory: r.many.claims(),
      evidence: r.many.recordEvidence(),
      disagreements: r.many.disagreements(),
      documents: r.many.documents({ from: r.occasions.slug.through(r.recordSources.occasionSlug), to: source }),
    },
    summits: {
      place: r.one.places({ from: r.summits.placeSlug, to: r.places.slug, alias: 'place' }),
      venue: r.one.places({ from: r.summits.venueSlug, to: r.places.slug, alias: 'venue' }),
      country: r.one.countries({ from: r.summits.countryCode, to: r.countries.code }),
      occasion: r.one.occasions({ from: r.summits.occasionSlug, to: r.occasions.slug }),
      participants: r.many.participants(),
      deals: r.many.summitDeals(),
      quotes: r.many.quotes(),
      claims: r.many.claims({ where: current }),
      claimHistory: r.many.claims(),
      evidence: r.many.recordEvidence(),
      disagreements: r.many.disagreements(),
      documents: r.many.documents({ from: r.summits.slug.through(r.recordSources.summitSlug), to: source }),
    },
    participants: {
      summit: r.one.summits({ from: r.participants.summitSlug, to: r.summits.slug, optional: false }),
      person: r.one.people({ from: r.participants.personSlug, to: r.people.slug, optional: false }),
      country: r.one.countries({ from: r.participants.countryCode, to: r.countries.code }),
      organization: r.one.organizations({ from: r.participants.organizationSlug, to: r.organizations.slug }),
      claims: r.many.claims({ where: current }),
      claimHistory: r.many.claims(),
      evidence: r.many.recordEvidence(),
      disagreements: r.many.disagreements(),
      documents: r.many.documents({ from: r.participants.id.through(r.recordSources.participantId), to: source }),
    },
    meetingPairs: {
      one: r.one.people({ from: r.meetingPairs.personSlug, to: r.people.slug, optional: false }),
      other: r.one.people({ from: r.meetingPairs.otherSlug, to: r.people.slug, optional: false }),
      summits: r.many.summits({
        from: [
          r.meetingPairs.personSlug.through(r.meetings.personSlug),
          r.meetingPairs.otherSlug.through(r.meetings.otherSlug),
        ],
        to: r.summits.slug.through(r.meetings.summitSlug),
      }),
    },
    countryPairs: {
      one: r.one.countries({ from: r.countryPairs.countryCode, to: r.countries.code, optional: false }),
      other: r.one.countries({ from: r.countryPairs.otherCode, to: r.countries.code, optional: false }),
      summits: r.many.summits({
        from: [
          r.countryPairs.countryCode.through(r.countryMeetings.countryCode),
          r.countryPairs.otherCode.through(r.countryMeetings.otherCode),
        ],
        to: r.summits.slug.through(r.countryMeetings.summitSlug),
      }),
    },
    deals: {
      parties: r.many.dealParties(),
      amounts: r.many.dealAmounts(),
      timeline: r.many.dealEvents(),
      summits: r.many.summitDeals(),
      claims: r.many.claims({ where: current }),
      claimHistory: r.many.claims(),
      evidence: r.many.recordEvidence(),
      disagreements: r.many.disagreements(),
      documents: r.many.documents({ from: r.deals.slug.through(r.recordSources.dealSlug), to: source }),
    },
    dealParties: {
      deal: r.one.deals({ from: r.dealParties.dealSlug, to: r.deals.slug, optional: false }),
      country: r.one.countries({ from: r.dealParties.countryCode, to: r.countries.code }),
      organization: r.one.organizations({ from: r.dealParties.organizationSlug, to: r.organizations.slug }),
      claims: r.many.claims({ from: party, to: ofDeal.claims, where: { ...current, field: 'parties' } }),
      evidence: r.many.entryEvidence({ from: party, to: ofDeal.evidence, where: { list: 'parties' } }),
    },
    dealAmounts: {
      deal: r.one.deals({ from: r.dealAmounts.dealSlug, to: r.deals.slug, optional: false }),
      claims: r.many.claims({ from: amount, to: ofDeal.claims, where: { ...current, field: 'amounts' } }),
      evidence: r.many.entryEvidence({ from: amount, to: ofDeal.evidence, where: { list: 'amounts' } }),
    },
    dealEvents: {
      deal: r.one.deals({ from: r.dealEvents.dealSlug, to: r.deals.slug, optional: false }),
      claims: r.many.claims({
        from: step,
        to: ofDeal.claims,
        where: { ...current, field: { in: ['timeline', 'status', 'date'] } },
      }),
      evidence: r.many.entryEvidence({ from: step, to: ofDeal.evidence, where: { list: 'timeline' } }),
    },
    summitDeals: {
      summit: r.one.summits({ from: r.summitDeals.summitSlug, to: r.summits.slug, optional: false }),
      deal: r.one.deals({ from: r.summitDeals.dealSlug, to: r.deals.slug, optional: false }),
      claims: r.many.claims({ from: link, to: ofSummit.claims, where: { ...current, field: 'deals' } }),
      evidence: r.many.entryEvidence({ from: link, to: ofSummit.evidence, where: { list: 'deals' } }),
    },
    quotes: {
      document: r.one.documents({ from: r.quotes.documentSlug, to: r.documents.slug, optional: false }),
      speaker: r.one.people({ from: r.quotes.speakerSlug, to: r.people.slug, alias: 'speaker' }),
      addressee: r.one.people({ from: r.quotes.addresseeSlug, to: r.people.slug, alias: 'addressee' }),
      summit: r.one.summits({ from: r.quotes.summitSlug, to: r.summits.slug }),
      partOf: r.one.quotes({ from: r.quotes.partOfSlug, to: r.quotes.slug }),
      translationOf: r.one.quotes({ from: r.quotes.translationOfSlug, to: r.quotes.slug }),
      translations: r.many.quotes({ from: r.quotes.originalSlug, to: r.quotes.originalSlug }),
      sameWords: r.many.quotes({ from: r.quotes.words, to: r.quotes.words }),
      longerQuotes: r.many.quotes({ from: part, to: r.quotes.slug.through(r.longerQuotes.longerSlug) }),
      shorterQuotes: r.many.quotes({ from: whole, to: r.quotes.slug.through(r.shorterQuotes.shorterSlug) }),
      countries: r.many.countries({ from: speaking, to: r.countries.code.through(r.quoteCountries.countryCode) }),
      claims: r.many.claims({ where: current }),
      claimHistory: r.many.claims(),
      evidence: r.many.recordEvidence(),
      disagreements: r.many.disagreements(),
      documents: r.many.documents({ from: r.quotes.slug.through(r.recordSources.quoteSlug), to: source }),
    },
    claims: {
      summit: r.one.summits({ from: r.claims.summitSlug, to: r.summits.slug }),
      participant: r.one.participants({ from: r.claims.participantId, to: r.participants.id }),
      deal: r.one.deals({ from: r.claims.dealSlug, to: r.deals.slug }),
      quote: r.one.quotes({ from: r.claims.quoteSlug, to: r.quotes.slug }),
      occasion: r.one.occasions({ from: r.claims.occasionSlug, to: r.occasions.slug }),
      evidence: r.many.claimSpans(),
    },
    passages: {
      claims: r.many.claims({
        from: [
          r.passages.documentSlug.through(r.claimSpans.documentSlug),
          r.passages.start.through(r.claimSpans.start),
          r.passages.end.through(r.claimSpans.end),
        ],
        to: r.claims.id.through(r.claimSpans.claimId),
        where: current,
      }),
    },
    disagreements: {
      summit: r.one.summits({ from: r.disagreements.summitSlug, to: r.summits.slug }),
      participant: r.one.participants({ from: r.disagreements.participantId, to: r.participants.id }),
      deal: r.one.deals({ from: r.disagreements.dealSlug, to: r.deals.slug }),
      quote: r.one.quotes({ from: r.disagreements.quoteSlug, to: r.quotes.slug }),
      occasion: r.one.occasions({ from: r.disagreements.occasionSlug, to: r.occasions.slug }),
      values: r.many.claimedValues({
        from: [r.disagreements.record, r.disagreements.ordinal],
        to: [r.claimedValues.record, r.claimedValues.ordinal],
      }),
    },
    claimedValues: {
      claims: r.many.claims({
        from: [
          r.claimedValues.record.through(r.disagreeingClaims.record),
          r.claimedValues.ordinal.through(r.disagreeingClaims.ordinal),
          r.claimedValues.value.through(r.disagreeingClaims.value),
        ],
        to: r.claims.id.through(r.disagreeingClaims.claimId),
      }),
    },
    dataSet: { counts: r.one.dataSetCounts({ from: r.dataSet.id, to: r.dataSetCounts.id, optional: false }) },
    entryEvidence: {
      document: r.one.documents({ from: r.entryEvidence.documentSlug, to: r.documents.slug, optional: false }),
    },
    recordEvidence: {
      summit: r.one.summits({ from: r.recordEvidence.summitSlug, to: r.summits.slug }),
      participant: r.one.participants({ from: r.recordEvidence.participantId, to: r.participants.id }),
      deal: r.one.deals({ from: r.recordEvidence.dealSlug, to: r.deals.slug }),
      quote: r.one.quotes({ from: r.recordEvidence.quoteSlug, to: r.quotes.slug }),
      occasion: r.one.occasions({ from: r.recordEvidence.occasionSlug, to: r.occasions.slug }),
      document: r.one.documents({ from: r.recordEvidence.documentSlug, to: r.documents.slug, optional: false }),
    },
    claimSpans: {
      claim: r.one.claims({ from: r.claimSpans.claimId, to: r.claims.id, optional: false }),
      document: r.one.documents({ from: r.claimSpans.documentSlug, to: r.documents.slug, optional: false }),
    },
  };
});
