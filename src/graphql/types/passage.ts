import { builder } from '../builder.ts';
import { costs } from '../cost.ts';

const Passage = builder.drizzleObject('passages', {
  name: 'Passage',
  description:
    'A passage of a document that claims cite, located by position and by quotation (W3C Web Annotation). Passages may overlap, and one may lie within another.',
  select: { columns: { documentSlug: true, start: true, end: true } },
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Start of the passage in `Document.text`, in Unicode code points from 0.',
    }),
    end: t.exposeInt('end', {
      description: 'End of the passage in `Document.text`, exclusive, in Unicode code points.',
    }),
    exact: t.exposeString('exact', { description: 'The passage, character for character.' }),
    prefix: t.exposeString('prefix', { description: 'Text before the passage, up to 32 Unicode code points.' }),
    suffix: t.exposeString('suffix', { description: 'Text after the passage, up to 32 Unicode code points.' }),
    claims: t.relation('claims', {
      description:
        'Claims that cite the passage, disputed and rejected ones included, by record: those about summits, participants, deals, quotes, then occasions.',
      query: {
        orderBy: {
          summitSlug: 'asc',
          participantId: 'asc',
          dealSlug: 'asc',
          quoteSlug: 'asc',
          occasionSlug: 'asc',
          ordinal: 'asc',
        },
      },
    }),
  }),
});

builder.drizzleObjectField('documents', 'passages', (t) =>
  t.relation('passages', {
    type: Passage,
    description:
      'All passages of the text that claims cite, each once, in the order of the text: by start, then by end. Together with `text` they show which words prove what.',
    extensions: costs({ work: 2, length: 40 }),
    query: { orderBy: { start: 'asc', end: 'asc' } },
  }),
);
