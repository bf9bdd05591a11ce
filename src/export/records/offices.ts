import { countryNode, idOf, type JsonLdNode, nodeOf, referenceNode } from '../linked-data.ts';
import { named, namedCountry, type Reference } from './references.ts';

/** The columns and relations to select for a participant: person, role, office, and country or organisation. */
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

/** Converts a participant to a schema.org Role, which stands between the event and the person. */
export function officeNode({ id, person, role, title, country, organization }: OfficeRow): JsonLdNode {
  return nodeOf({
    '@id': idOf('participant', id),
    '@type': 'Role',
    attendee: referenceNode('Person', 'person', person),
    roleName: role,
    office: title,
    actingFor: countryNode(country) ?? referenceNode('Organization', 'organization', organization),
  });
}
