/** The forms that a page has besides HTML, by the extension of its path. */
export const twinNames = ['json', 'csv', 'jsonld', 'bib', 'ris', 'csl', 'txt'] as const;

export type TwinName = (typeof twinNames)[number];

/** The address of a page, split into what routes and pages need. */
export interface Address {
  /** Scheme and host as asked, such as `http://localhost:4000`. */
  readonly origin: string;
  /** The path of the page, without the extension of a twin. */
  readonly path: string;
  readonly twin: TwinName | undefined;
  readonly params: URLSearchParams;
}

/** Parses the target of a request. Undefined if it is not a valid URL. */
export function readAddress(target: string, origin: string): Address | undefined {
  const url = URL.canParse(target, origin) ? new URL(target, origin) : undefined;
  // A path such as `//host` would be read as another host.
  if (!url || url.origin !== new URL(origin).origin) return undefined;
  const extension = /\.([a-z]+)$/.exec(url.pathname)?.[1];
  const twin = twinNames.find((name) => name === extension);
  const path = twin ? url.pathname.slice(0, -twin.length - 1) : url.pathname;
  return { origin, path: path === '/index' ? '/' : path, twin, params: url.searchParams };
}

/** The address of a twin of a page, relative to the host. */
export function twinHref({ path, params }: Pick<Address, 'path' | 'params'>, twin: TwinName): string {
  return hrefOf(`${path === '/' ? '/index' : path}.${twin}`, params);
}

export function hrefOf(path: string, params: URLSearchParams | Record<string, string> = {}): string {
  const text = new URLSearchParams(params).toString();
  return text ? `${path}?${text}` : path;
}

/** The parameters that a page knows, in the order in which it names them: equal pages have equal addresses. */
export function knownParams(params: URLSearchParams, known: readonly string[]): URLSearchParams {
  const kept = known.flatMap((name) =>
    params
      .getAll(name)
      .filter((value) => value !== '')
      .map((value) => [name, value]),
  );
  return new URLSearchParams(kept);
}

/** The address of a list with one value of a facet more or less, from its first page on. */
export function toggled(
  { path, params }: Pick<Address, 'path' | 'params'>,
  name: string,
  value: string,
  { isSingle = false } = {},
): string {
  const values = params.getAll(name);
  const others = values.filter((one) => one !== value);
  const next = new URLSearchParams(params);
  next.delete('after');
  next.delete(name);
  const kept = values.length > others.length ? others : isSingle ? [value] : [...values, value];
  for (const one of kept) next.append(name, one);
  return hrefOf(path, next);
}

/** The address of a page with another value of a parameter, or without it. */
export function withParam(
  { path, params }: Pick<Address, 'path' | 'params'>,
  name: string,
  value: string | undefined,
): string {
  const next = new URLSearchParams(params);
  if (name !== 'after') next.delete('after');
  next.delete(name);
  if (value !== undefined) next.set(name, value);
  return hrefOf(path, next);
}
