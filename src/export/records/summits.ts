import { summitList } from '../../graphql/types/summit.ts';
import { defineExport } from '../export-type.ts';
import { countryNode, dateTerms, eventDates, idOf, nodeOf, referenceNode, sameAs } from '../linked-data.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
import { linkNode } from './links.ts';
import { namedOffice, officeNode, officeOf } from './offices.ts';
import { placeNode } from './places.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';
import { named, namedCountry, namedPlace } from './references.ts';

export const summits = defineExport({
  name: 'summits',
  description: 'Meetings of leaders.',
  table: 'summits',
  key: ['slug'],
  filter: { inputType: 'SummitFilter', where: (filter) => summitList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.summits.findMany({
      ...page,
      columns: {
        slug: true,
        name: true,
        kind: true,
        format: true,
        ...dateOf,
        timeOfDay: true,
        timeZone: true,
        topics: true,
        wikidataId: true,
      },
      with: {
        place: namedPlace,
        venue: namedPlace,
        country: namedCountry,
        occasion: named,
        participants: { ...namedOffice, orderBy: { role: 'asc', personSlug: 'asc' } },
        deals: { columns: { dealSlug: true, link: true, basis: true, note: true }, orderBy: { dealSlug: 'asc' } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    format: row.format,
    date: partialDate(row),
    timeOfDay: row.timeOfDay,
    timeZone: row.timeZone,
    place: row.place,
    venue: row.venue,
    country: row.country,
    occasion: row.occasion,
    topics: row.topics,
    wikidataId: row.wikidataId,
    participants: row.participants.map(officeOf),
    deals: row.deals.map(({ dealSlug, link, basis, note }) => ({ deal: dealSlug, link, basis, note })),
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    name: { description: 'name', of: ({ name }) => name },
    kind: { description: 'SummitKind', of: ({ kind }) => kind },
    format: { description: 'MeetingFormat', of: ({ format }) => format },
    ...dateCells,
    time_of_day: { description: 'TimeOfDay, if a document gives it', of: ({ timeOfDay }) => timeOfDay },
    time_zone: { description: 'IANA time zone of the date', of: ({ timeZone }) => timeZone },
    place: { description: 'city, by slug', of: ({ place }) => place?.slug },
    place_name: { description: 'its name', of: ({ place }) => place?.name },
    venue: { description: 'building, by slug', of: ({ venue }) => venue?.slug },
    venue_name: { description: 'its name', of: ({ venue }) => venue?.name },
    country: { description: 'country where it took place, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    occasion: { description: 'event that it was part of, by slug', of: ({ occasion }) => occasion?.slug },
    occasion_name: { description: 'its name', of: ({ occasion }) => occasion?.name },
    topics: { description: 'list: topics, verbatim from documents', of: ({ topics }) => topics },
    participants: {
      description: 'list: people, by slug',
      of: ({ participants }) => participants.map(({ person }) => person.slug),
    },
    participant_names: {
      description: 'list: their names, in the same order',
      of: ({ participants }) => participants.map(({ person }) => person.name),
    },
    participant_countries: {
      description: 'list: distinct countries that they represented, ISO 3166-1 alpha-2',
      of: ({ participants }) => [...new Set(participants.flatMap(({ country }) => country?.code ?? []))],
    },
    deals: { description: 'list: deals linked to it, by slug', of: ({ deals }) => deals.map(({ deal }) => deal) },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
    ...documentsCell,
  },
  node: (summit) =>
    nodeOf({
      '@id': idOf('summit', summit.slug),
      '@type': ['Event', 'Summit'],
      name: summit.name,
      kind: summit.kind,
      format: summit.format,
      ...dateTerms(summit.date),
      ...eventDates(summit.date),
      timeOfDay: summit.timeOfDay,
      timeZone: summit.timeZone,
      location: [summit.venue, summit.place].flatMap((place) => placeNode(place) ?? []),
      country: countryNode(summit.country),
      superEvent: referenceNode('Event', 'occasion', summit.occasion),
      keywords: summit.topics,
      sameAs: sameAs(summit.wikidataId),
      attendee: summit.participants.map((participant) => officeNode(participant)),
      link: summit.deals.map((link) => linkNode({ ...link, summit: summit.slug })),
      evidence: annotations({ kind: 'summit', key: summit.slug }, summit.claims),
    }),
});
