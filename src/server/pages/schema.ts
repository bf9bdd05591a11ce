import { schemaText } from '../../graphql/schema-text.ts';
import { type StaticPage, staticPage } from './html.ts';

/**
 * Creates the schema as a file in SDL, for tools that read it from a URL: byte for byte what `npm run schema` prints.
 * Its type is text/plain, which browsers display; application/graphql they would download.
 */
export function schemaPage(): StaticPage {
  return staticPage(() => `${schemaText()}\n`, 'text/plain; charset=utf-8');
}
