/** Columns of a row, by their names in `tables/`. */
export type Columns = { [column: string]: unknown };

/** An entry of a list: the value and topic of its claims, and its row without what the record's dossier decides. */
export interface AddedEntry {
  value: string;
  topic: string;
  row: Columns;
}

/** The lists of a record that other dossiers may extend. */
export type AddedList = 'summitDeals' | 'dealParties' | 'dealAmounts' | 'dealEvents' | 'occasionAttendees';

/** What a dossier says of a record that another one declares. Its claims are in the table of claims. */
export interface Given {
  /** The columns of each field. */
  fields: { [field: string]: Columns };
  /** The same for the participants of a summit, by slug of the person. */
  participants?: { [person: string]: { [field: string]: Columns } };
  lists?: { [List in AddedList]?: AddedEntry[] };
}
