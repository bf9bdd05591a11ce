import { documentList } from '../../graphql/types/document.ts';
import { defineExport } from '../export-type.ts';
import { aboutCells, aboutColumns, aboutOf } from './about.ts';
import {
  annotation,
  claimColumns,
  claimExtras,
  claimsOf,
  documentsCell,
  documentsOf,
  withClaims,
} from './provenance.ts';

export const claims = defineExport({
  name: 'claims',
  description: 'Current claims: values of fields, one for each source that gives one.',
  table: 'claims',
  key: ['id'],
  baseFilter: { supersededAt: { isNull: true } },
  filter: {
    inputType: 'DocumentFilter',
    where: (filter) => ({ evidence: { document: documentList.whereOf({ filter }) } }),
  },
  read: (db, page) =>
    db.query.claims.findMany({
      ...page,
      columns: { ...claimColumns, ...aboutColumns },
      extras: claimExtras,
      with: { evidence: withClaims.with.evidence },
    }),
  record: (row) => {
    const [claim] = claimsOf([row]);
    return { about: aboutOf(row), ...(claim as NonNullable<typeof claim>) };
  },
  columns: {
    id: { description: 'key, identical in every database', of: ({ id }) => id },
    ...aboutCells,
    field: { description: 'field of the record, by its name in the API', of: ({ field }) => field },
    value: { description: 'value as text', of: ({ value }) => value },
    label: { description: 'value as a person reads it', of: ({ label }) => label },
    basis: { description: 'ClaimBasis: how directly the passages support the value', of: ({ basis }) => basis },
    status: { description: 'ClaimStatus', of: ({ status }) => status },
    verified_by: { description: 'Verification', of: ({ verifiedBy }) => verifiedBy },
    origin: { description: 'ClaimOrigin: who or what proposed the claim', of: ({ origin }) => origin },
    note: { description: 'how the value follows from the passages', of: ({ note }) => note },
    dossier: { description: 'dossier that makes the claim', of: ({ dossier }) => dossier },
    documents: {
      description: documentsCell.documents?.description as string,
      of: (claim) => documentsOf([claim]),
    },
  },
  node: ({ about, ...claim }) => annotation(about, claim),
});
