/** Asks a GraphQL server. Gives the data; throws with the server's words when there are errors. */
export async function ask(url: string, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const text = await response.text();
  const { data, errors } = parse(text);
  if (!response.ok || errors || !data)
    throw new Error(`The server answers ${response.status} to ${query}:\n${text.slice(0, 2000)}`);
  return data;
}

function parse(text: string): { data?: unknown; errors?: unknown } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
