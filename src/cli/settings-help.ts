import { describeSettings } from '../config/settings.ts';

const NAME_WIDTH = 35;
const TEXT_WIDTH = 83;

/** Returns the part of a command's help that lists the settings, with their defaults. */
export function settingsHelp(): string {
  const rows = describeSettings().map(({ name, byDefault, description }) => [
    byDefault === '' ? name : `${name} (${byDefault})`,
    plain(description),
  ]);
  rows.push(['LIMIT_COST, LIMIT_DEPTH, …', 'Limits on requests: see docs/api.md, "Limits".']);
  const lines = rows.flatMap(([name = '', text = '']) =>
    wrapped(text).map((line, index) => `  ${(index === 0 ? name : '').padEnd(NAME_WIDTH)}${line}`),
  );
  return ['', 'Environment variables (defaults in parentheses):', ...lines].join('\n');
}

/** Turns Markdown into plain text; a link names the page and the heading, which is its text. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\(([\w-]+\.md)#[^)]*\)/g, 'docs/$2, "$1"').replaceAll('`', '');
}

function wrapped(text: string): string[] {
  return text.match(new RegExp(`\\S.{0,${TEXT_WIDTH - 1}}(?=\\s|$)`, 'g')) ?? [];
}
