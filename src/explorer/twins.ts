import type { TwinName } from './address.ts';
import { bibtex, cslOf, ris } from './cite/citation.ts';
import { pageCitation } from './cite/page-citation.ts';
import { csvText } from './csv.ts';
import type { PageContext, PageResponse, View } from './page.ts';

const UTF8 = '; charset=utf-8';

/** The form of a page for machines: with the same filter, of the same page. Undefined if it has none of this name. */
export function twinOf(name: TwinName, view: View, data: unknown, context: PageContext): PageResponse | undefined {
  const citations = view.citations ?? [pageCitation(view, context)];
  const file = `${context.slug || context.address.path.slice(1) || 'summitgraph'}.${name}`;
  const sent = (type: string, body: string, isFile = false): PageResponse => ({
    status: 200,
    type,
    body,
    headers: isFile ? { 'content-disposition': `attachment; filename="${file.replace(/[^\w.-]/g, '_')}"` } : {},
  });
  switch (name) {
    case 'json':
      return sent(`application/json${UTF8}`, JSON.stringify({ data }, null, 2));
    case 'csv':
      return sent(`text/csv${UTF8}`, csvText(view.table), true);
    case 'jsonld':
      return sent(
        'application/ld+json',
        JSON.stringify(view.linked ?? { '@context': 'https://schema.org', ...view.node }, null, 2),
      );
    case 'bib':
      return sent(`application/x-bibtex${UTF8}`, bibtex(citations), true);
    case 'ris':
      return sent(`application/x-research-info-systems${UTF8}`, ris(citations), true);
    case 'csl':
      return sent('application/vnd.citationstyles.csl+json', JSON.stringify(citations.map(cslOf), null, 2));
    case 'txt':
      return view.text === undefined ? undefined : sent(`text/plain${UTF8}`, view.text);
  }
}
