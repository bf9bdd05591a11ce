import {
  claimedValues,
  countryPairs,
  dataSet,
  dataSetCounts,
  disagreements,
  entryEvidence,
  meetingPairs,
  passages,
  recordEvidence,
} from '../keyed-views.ts';
import { additions } from './additions.ts';
import { claimSpans, claims } from './claims.ts';
import { dealAmounts, dealEvents, dealParties, deals, summitDeals } from './deals.ts';
import { disagreeingClaims } from './disagreements.ts';
import { formerSlugs } from './former-slugs.ts';
import { occasionAttendees, occasions, participants, summits } from './meetings.ts';
import { quoteCountries, quotes } from './quotes.ts';
import { countries, currencies, names, organizations, people, places } from './reference.ts';
import { corpora, dataset, documents, dossiers, readings } from './sources.ts';
import {
  countryMeetings,
  dealCountries,
  documentSubjects,
  longerQuotes,
  meetings,
  recordSources,
  shorterQuotes,
  summitPlaces,
} from './views.ts';

/** All tables and views, by the name that relations and queries use. */
export const tables = {
  additions,
  claimedValues,
  claims,
  claimSpans,
  corpora,
  countries,
  countryMeetings,
  countryPairs,
  currencies,
  dataset,
  dataSet,
  dataSetCounts,
  dealAmounts,
  dealCountries,
  dealEvents,
  dealParties,
  deals,
  disagreeingClaims,
  disagreements,
  documents,
  documentSubjects,
  dossiers,
  entryEvidence,
  formerSlugs,
  longerQuotes,
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
  shorterQuotes,
  summitDeals,
  summitPlaces,
  summits,
};
