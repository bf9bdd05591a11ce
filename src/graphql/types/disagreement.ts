import { sql } from 'drizzle-orm';
import { tables } from '../../database/tables/all.ts';
import { builder } from '../builder.ts';
import { addFacets } from '../facets.ts';
import { defineFilter } from '../filter.ts';
import { defineList } from '../list.ts';
import { rootList } from '../root-list.ts';

const ClaimedValue = builder.drizzleObject('claimedValues', {
  name: 'ClaimedValue',
  description: 'One of the different values that sources give for a field, with its claims.',
  select: { columns: { record: true, ordinal: true, value: true } },
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value as text, as in `Claim.value`.' }),
    label: t.exposeString('label', { description: 'The value as a person reads it, as in `Claim.label`.' }),
    claims: t.relation('claims', {
      description: 'Claims for this value.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
  }),
});

export const Disagreement = builder.drizzleNode('disagreements', {
  name: 'Disagreement',
  id: { column: (disagreement) => disagreement.id },
  description: 'A field for which sources give different values. The record has the value of the `ACCEPTED` claims.',
  select: { columns: { id: true } },
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Name of the field, as in `Claim.field`. Amounts are compared by role and timeline steps by status, so `amounts` and `timeline` may occur more than once.',
    }),
    values: t.relation('values', {
      type: ClaimedValue,
      description: 'All values, accepted ones first.',
      query: { orderBy: { isAccepted: 'desc', claimOrdinal: 'asc' } },
    }),
  }),
});

const recordTypes = {
  SUMMIT: { description: 'Summits.' },
  PARTICIPANT: { description: 'Participants in summits.' },
  DEAL: { description: 'Deals.' },
  QUOTE: { description: 'Quotes.' },
  OCCASION: { description: 'Occasions.' },
};

const RecordType = builder.enumType('RecordType', {
  description: 'Type of record that claims are about.',
  values: recordTypes,
});

const DisagreementFilter = defineFilter('DisagreementFilter', 'disagreements', 'Filter for disagreements.', {
  recordTypes: {
    type: [RecordType],
    description: 'Only disagreements about records of these types.',
    where: (types: (keyof typeof recordTypes)[]) => ({ recordType: { in: types } }),
  },
  fields: {
    type: ['String'],
    description: 'Only disagreements about these fields, named as in `Claim.field`, such as `date` or `status`.',
    where: (fields: string[]) => ({ field: { in: fields } }),
  },
});

export const disagreementList = defineList({
  table: 'disagreements',
  typeName: 'Disagreement',
  node: Disagreement,
  filter: DisagreementFilter,
  orders: {
    RECORD: {
      description: 'Type of record, in the order of `RecordType`, then its key, then the order of its fields.',
      columns: ['rank', 'record', 'ordinal'],
    },
  },
  defaultOrder: { field: 'RECORD', direction: 'ASC' },
});

addFacets(disagreementList, {
  RECORD_TYPE: {
    description: 'Type of record.',
    without: ['recordTypes'],
    value: sql`${tables.disagreements.recordType}`,
  },
  FIELD: {
    description: 'Field that sources differ on.',
    without: ['fields'],
    value: sql`${tables.disagreements.field}`,
    label: 'VALUE',
  },
});

builder.queryField('disagreements', (t) =>
  t.field({
    ...rootList(disagreementList),
    description:
      'All fields of all records for which sources give different values: summits first, then participants, deals, quotes and occasions.',
  }),
);
