import type { Address } from '../address.ts';
import type { DocumentPageQuery } from '../operations.ts';
import { subjectOf } from '../parts/subject.ts';

type Document = NonNullable<DocumentPageQuery['document']>;

/** The passages as Web Annotations (W3C Recommendation, 2017): each links words of the text to the record that they prove. */
export function annotations({ title, passages }: Document, { origin, path }: Address): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${origin}${path}.jsonld`,
    type: 'AnnotationCollection',
    label: title,
    total: passages.length,
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: passages.map(({ start, end, exact, claims }) => ({
        id: `${origin}${path}?passage=${start}-${end}`,
        type: 'Annotation',
        motivation: 'linking',
        body: claims.map(({ subject, field, label, basis }) => ({
          type: 'TextualBody',
          purpose: 'describing',
          value: `${subjectOf(subject).name}: ${field} ${label} (${basis})`,
        })),
        target: {
          source: `${origin}${path}.txt`,
          selector: [
            { type: 'TextPositionSelector', start, end },
            { type: 'TextQuoteSelector', exact },
          ],
        },
      })),
    },
  };
}
