import type { ExportType } from './export-type.ts';
import { amounts } from './records/amounts.ts';
import { claims } from './records/claims.ts';
import { deals } from './records/deals.ts';
import { documents } from './records/documents.ts';
import { events } from './records/events.ts';
import { evidence } from './records/evidence.ts';
import { links } from './records/links.ts';
import { occasions } from './records/occasions.ts';
import { organizations } from './records/organizations.ts';
import { participants } from './records/participants.ts';
import { parties } from './records/parties.ts';
import { people } from './records/people.ts';
import { places } from './records/places.ts';
import { quotes } from './records/quotes.ts';
import { summits } from './records/summits.ts';

/** All export types. */
export const exportTypes: readonly ExportType[] = [
  summits,
  participants,
  people,
  organizations,
  places,
  occasions,
  deals,
  parties,
  amounts,
  events,
  links,
  quotes,
  documents,
  claims,
  evidence,
];

/** The types in the export of everything. The records of the other types are nested in their nodes. */
export const wholeGraph: readonly ExportType[] = [
  people,
  organizations,
  places,
  documents,
  occasions,
  summits,
  participants,
  deals,
  quotes,
];

export const typeNames: readonly string[] = exportTypes.map(({ name }) => name);

/** The columns of every type, in order, with their descriptions. */
export const COLUMNS: { readonly [type: string]: { readonly [column: string]: string } } = Object.fromEntries(
  exportTypes.map(({ name, columns }) => [
    name,
    Object.fromEntries(Object.entries(columns).map(([column, { description }]) => [column, description])),
  ]),
);
