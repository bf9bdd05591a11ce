import type { DocumentPageQuery, DocumentPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';

export const documentPage = page<DocumentPageQuery, DocumentPageQueryVariables>({
  operation: 'DocumentPage',
  params: ['passage'],
  variables: ({ slug }) => ({ slug }),
  view({ document }) {
    if (!document) return undefined;
    const { title } = document;
    return {
      title,
      description: title,
      body: <pre>{document.text}</pre>,
      table: { columns: [], rows: [] },
      node: {},
    };
  },
});
