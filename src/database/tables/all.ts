import { countryPairs, meetingPairs, passages, recordEvidence } from '../keyed-views.ts';
import { claimSpans, claims } from './claims.ts';
import { dealAmounts, dealEvents, dealParties, deals, summitDeals } from './deals.ts';
import { occasionAttendees, occasions, participants, summits } from './meetings.ts';
import { quoteCountries, quotes } from './quotes.ts';
import { countries, currencies, names, organizations, people, places } from './reference.ts';
import { corpora, dataset, documents, dossiers, readings } from './sources.ts';
import { countryMeetings, dealCountries, documentSubjects, meetings, recordSources } from './views.ts';

/** All tables and views, by the name that relations and queries use. */
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
  passages,
  people,
  places,
  quoteCountries,
  quotes,
  readings,
  recordEvidence,
  recordSources,
  summitDeals,
  summits,
};
