import { graphql } from 'graphql';
import { describeLimits } from '../../../src/config/limits.ts';
import { describeSettings } from '../../../src/config/settings.ts';
import type { Connection } from '../../../src/database/connection.ts';
import { type ErrorCode, errorCodes } from '../../../src/graphql/errors.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { readExamples } from '../../../src/server/pages/examples.ts';
import { grammarTables, vocabularyTables } from './grammar.ts';
import { table } from './pages.ts';

/** A part of a page that is made from the code and the data. */
export interface Block {
  path: string;
  name: string;
  text: string;
}

/**
 * The status of an answer with an error of each code, for a client of application/graphql-response+json; the test of the
 * codes compares it.
 */
export const statuses: Record<ErrorCode, string> = {
  BAD_REQUEST: '400',
  BAD_USER_INPUT: '400; 200 where it is the argument of a field; 405 for another operation by GET',
  GRAPHQL_PARSE_FAILED: '400',
  GRAPHQL_VALIDATION_FAILED: '400',
  INTERNAL_SERVER_ERROR: '500',
  METHOD_NOT_ALLOWED: '405',
  NOT_ACCEPTABLE: '406',
  OPERATION_RESOLUTION_FAILURE: '400',
  PERSISTED_QUERY_ID_REQUIRED: '400',
  PERSISTED_QUERY_NOT_FOUND: '400',
  PERSISTED_QUERY_ONLY: '400',
  QUERY_TOO_COMPLEX: '400; 413 for the body',
  SERVICE_UNAVAILABLE: '503',
  TIMEOUT: '504; 408 for the body',
  UNSUPPORTED_MEDIA_TYPE: '415',
};

/** @param connection a database that holds the bundled dossiers */
export async function makeBlocks(connection: Pick<Connection, 'db'>): Promise<Block[]> {
  return [
    { path: 'docs/api.md', name: 'errors', text: errorTable() },
    { path: 'docs/api.md', name: 'limits', text: limitTable() },
    { path: 'docs/operating.md', name: 'settings', text: settingTable() },
    { path: 'docs/examples.md', name: 'examples', text: await examplesWithAnswers(connection) },
    { path: 'docs/dossiers.md', name: 'grammar', text: grammarTables() },
    { path: 'docs/dossiers.md', name: 'vocabulary', text: vocabularyTables() },
  ];
}

/** The page with the blocks that belong to it in their places, which comments mark. */
export function withBlocks(path: string, page: string, blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.path === path)
    .reduce((text, block) => {
      const [begin, end] = [`<!-- ${block.name}: written by npm run docs -->`, `<!-- end of ${block.name} -->`];
      const [from, to] = [text.indexOf(begin), text.indexOf(end)];
      if (from === -1 || to < from) throw new Error(`${path} lacks ${begin} before ${end}`);
      return `${text.slice(0, from)}${begin}\n\n${block.text}\n${text.slice(to)}`;
    }, page);
}

function errorTable(): string {
  const rows = Object.entries(errorCodes).map(([code, meaning]) => [
    `\`${code}\``,
    statuses[code as ErrorCode],
    meaning,
  ]);
  return table([['`extensions.code`', 'status', 'meaning'], ...rows]);
}

function settingTable(): string {
  const rows = describeSettings().map(({ name, byDefault, description }) => [
    `\`${name}\``,
    byDefault && `\`${byDefault}\``,
    description,
  ]);
  return table([['variable', 'default', 'what it sets'], ...rows]);
}

function limitTable(): string {
  const rows = describeLimits().map(({ name, byDefault, description, answer }) => [
    `\`${name}\``,
    byDefault.toLocaleString('en'),
    description,
    answer,
  ]);
  return table([['setting', 'default', 'what it limits', 'answer'], ...rows]);
}

async function examplesWithAnswers({ db }: Pick<Connection, 'db'>): Promise<string> {
  const parts: string[] = [];
  for (const { question, explanation, query } of await readExamples()) {
    const { data, errors } = await graphql({ schema, source: query, contextValue: { db } });
    if (errors) throw new Error(`${question} ${errors.map(({ message }) => message).join(' ')}`);
    // The version of the data set changes with every change of the dossiers, and of how they are read.
    const answer = printed({ data: JSON.parse(JSON.stringify(data)) }).replace(/"[0-9a-f]{64}"/g, '"…"');
    const folded = `<details>\n<summary>Answer</summary>\n\n\`\`\`json\n${answer}\n\`\`\`\n\n</details>`;
    parts.push(`## ${question}\n\n${explanation}\n\n\`\`\`graphql\n${withoutComments(query)}\`\`\`\n\n${folded}\n`);
  }
  return parts.join('\n');
}

/** The query without the lines that the page has as heading and explanation. */
function withoutComments(query: string): string {
  return query.replace(/^#.*\n/gm, '');
}

/** The longest line, as biome formats JSON; one more character is for a comma. */
const WIDEST = 119;

/** JSON with each object and list on a line of its own where it fits. */
function printed(value: unknown, indent = '', lead = 0): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + lead + line.length <= WIDEST) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => `${inner}${printed(entry, inner)}`)
    : Object.entries(value).map(([key, entry]) => `${inner}"${key}": ${printed(entry, inner, key.length + 4)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, entry]) => `"${key}": ${onOneLine(entry)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
