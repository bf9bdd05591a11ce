import { countryPairs, meetingPairs } from './pairs.ts';
import { claimSpans, claims } from './tables/claims.ts';
import { dealAmounts, dealEvents, dealParties, deals, summitDeals } from './tables/deals.ts';
import { occasionAttendees, occasions, participants, summits } from './tables/meetings.ts';
import { quoteCountries, quotes } from './tables/quotes.ts';
import { countries, currencies, names, organizations, people, places } from './tables/reference.ts';
import { corpora, dataset, documents, dossiers, readings } from './tables/sources.ts';
import { countryMeetings, dealCountries, documentSubjects, meetings, recordSources } from './tables/views.ts';

/** Every table, by the name that relations and queries use. */
export const tables = {
  claims,
  claimSpans,
  corpora,
  countries,
  countryMeetings,
  countryPairs,
  currencies,
  dataset,
  dealAmounts,
  dealCountries,
  dealEvents,
  dealParties,
  deals,
  documents,
  documentSubjects,
  dossiers,
  meetingPairs,
  meetings,
  names,
  occasionAttendees,
  occasions,
  organizations,
  participants,
  people,
  places,
  quoteCountries,
  quotes,
  readings,
  recordSources,
  summitDeals,
  summits,
};
