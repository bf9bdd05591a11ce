import { participant } from '../../records/participant.ts';
import { countryNode, idOf, type JsonLdNode, nodeOf, referenceNode } from '../linked-data.ts';
import { selectionOf, termsOf, valuesOf } from './fields.ts';

const fields = selectionOf(participant);

/** The columns and relations to select for a participant: person, role, office, and country or organisation. */
export const namedOffice = { columns: { id: true, ...fields.columns }, with: fields.with } as const;

/** Returns a participant as a record, with field names as in the API. */
export function officeOf<Row extends { id: string }>(row: Row) {
  return { id: row.id, ...valuesOf(participant, row) };
}

/** Converts a participant to a schema.org Role, which stands between the event and the person. */
export function officeNode(office: {
  id: string;
  country: Parameters<typeof countryNode>[0];
  organization: Parameters<typeof referenceNode>[2];
}): JsonLdNode {
  const { id, country, organization } = office;
  return nodeOf({
    '@id': idOf('participant', id),
    '@type': 'Role',
    ...termsOf(participant, office),
    actingFor: countryNode(country) ?? referenceNode('Organization', 'organization', organization),
  });
}
