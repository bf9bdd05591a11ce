import { idOf, type Linked, linked, mention, mentionCountry } from '../linked-data.ts';
import { named, namedCountry, type Reference } from './references.ts';

/** What a query asks of a participant: who, in what role and office, for whom. */
export const namedOffice = {
  columns: { id: true, role: true, title: true },
  with: { person: named, country: namedCountry, organization: named },
} as const;

interface OfficeRow {
  id: string;
  role: string;
  title: string | null;
  person: Reference;
  country: { code: string; name: string } | null;
  organization: Reference | null;
}

export function officeOf({ id, role, title, person, country, organization }: OfficeRow) {
  return { id, person, role, title, country, organization };
}

/** A participant as schema.org tells of somebody's part in an event: a Role between the event and the person. */
export function officeNode({ id, person, role, title, country, organization }: OfficeRow): Linked {
  return linked({
    '@id': idOf('participant', id),
    '@type': 'Role',
    attendee: mention('Person', 'person', person),
    roleName: role,
    office: title,
    actingFor: mentionCountry(country) ?? mention('Organization', 'organization', organization),
  });
}
