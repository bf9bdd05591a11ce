/** Something that can be cited: the data set, a record, or a passage of a document. */
export interface Citation {
  /** Key in BibTeX and CSL-JSON, such as `summitgraph-putin-xi-2022-02-04`. */
  readonly key: string;
  readonly title: string;
  readonly type: 'dataset' | 'webpage' | 'article';
  readonly publisher?: string | null | undefined;
  /** EDTF, or null if unknown. */
  readonly date?: string | null | undefined;
  readonly version: string;
  readonly url: string;
  readonly note?: string | undefined;
}

/** The form of a citation for CSL processors such as Zotero. */
export function cslOf({ key, title, type, publisher, date, version, url, note }: Citation): object {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/
    .exec(date ?? '')
    ?.slice(1)
    .filter(Boolean)
    .map(Number);
  return {
    id: key,
    type: type === 'article' ? 'article' : type,
    title,
    ...(publisher && { publisher }),
    ...(type !== 'article' && { 'container-title': 'Summitgraph', version }),
    ...(parts && { issued: { 'date-parts': [parts] } }),
    URL: url,
    ...(note && { note }),
  };
}

/** The citation in words, as it may stand in a list of references. */
export function textCitation({ title, publisher, date, version, url, note, type }: Citation): string {
  const year = /^\d{4}/.exec(date ?? '')?.[0] ?? 'n.d.';
  const summitgraph = `Summitgraph, data set version ${shortVersion(version)}`;
  const source =
    type === 'article'
      ? `${publisher ?? 'Publisher not known'}, ${year}${year.endsWith('.') ? '' : '.'} In ${summitgraph}`
      : `${summitgraph}, ${year}`;
  const sentences = [`“${title}”`, source, note].filter(Boolean).map((text) => `${text}.`.replace(/\.\.$/, '.'));
  return `${sentences.join(' ')} ${url}`;
}

export function bibtex(citations: readonly Citation[]): string {
  return citations
    .map(({ key, title, publisher, date, version, url, note, type }) => {
      const fields: [string, string | null | undefined][] = [
        ['title', `{${escapeTex(title)}}`],
        ['publisher', publisher && escapeTex(publisher)],
        ['year', /^\d{4}/.exec(date ?? '')?.[0]],
        ['date', date && escapeTex(date)],
        ['version', type === 'article' ? null : shortVersion(version)],
        ['url', url],
        ['note', note && escapeTex(note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
      return `@${type === 'dataset' ? 'dataset' : type === 'article' ? 'article' : 'online'}{${key},\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

export function ris(citations: readonly Citation[]): string {
  return citations
    .map(({ title, publisher, date, version, url, note, type }) => {
      const fields: [string, string | null | undefined][] = [
        ['TY', type === 'dataset' ? 'DATA' : type === 'article' ? 'GEN' : 'ELEC'],
        ['TI', title],
        ['PB', publisher],
        ['PY', /^\d{4}/.exec(date ?? '')?.[0]],
        ['DA', /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0]?.replaceAll('-', '/')],
        ['ET', type === 'article' ? null : shortVersion(version)],
        ['UR', url],
        ['N1', note],
      ];
      const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
      return `${lines.join('\r\n')}\r\nER  - \r\n`;
    })
    .join('\r\n');
}

/** The first digits of a version: enough to tell it from any other. */
export function shortVersion(version: string): string {
  return version.slice(0, 12);
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
