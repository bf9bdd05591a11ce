import { defineRecord } from './record.ts';

export const summit = defineRecord('summit', 'summits', {
  name: { kind: 'wording', required: true, description: 'Name of the summit.' },
  kind: { kind: 'summitKind', required: true, description: 'Composition or setting of the summit.' },
  format: { kind: 'meetingFormat', required: true, description: 'Format of the summit.' },
  date: { kind: 'date', required: true, description: 'When the summit took place.' },
  timeOfDay: { kind: 'timeOfDay', description: 'Part of the day.' },
  timeZone: { kind: 'timeZone', description: 'IANA time zone of the place and date, such as Asia/Shanghai.' },
  place: { kind: 'place', column: 'placeSlug', description: 'City.', term: null },
  venue: { kind: 'place', column: 'venueSlug', description: 'Venue.', term: null },
  country: {
    kind: 'country',
    column: 'countryCode',
    claimed: false,
    description: 'Country of the place or, failing that, of the venue.',
  },
  occasion: {
    kind: 'occasion',
    column: 'occasionSlug',
    description: 'Event that the summit was connected with.',
    term: 'superEvent',
  },
  deals: { kind: 'links', description: 'Deals linked to the summit, and how.', term: null },
  topics: { kind: 'wordings', description: 'Topics, as documents word them.', term: 'keywords' },
});
