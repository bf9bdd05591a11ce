import { defineRecord } from './record.ts';

export const occasion = defineRecord('occasion', 'occasions', {
  name: { kind: 'wording', required: true, description: 'Name of the occasion.' },
  date: { kind: 'date', description: 'When the occasion took place.' },
  place: { kind: 'place', column: 'placeSlug', description: 'Where it took place.', term: 'location' },
  attendees: { kind: 'attendees', description: 'People who are said to have attended.', term: null },
});
