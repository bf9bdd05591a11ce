// The types of DefinitelyTyped are of an older version: only what the tests use is declared here.
declare module 'jsonld' {
  interface Options {
    /** Fail where something would be dropped. */
    safe?: boolean;
    documentLoader?: (url: string) => Promise<never>;
  }
  // biome-ignore lint/suspicious/noExplicitAny: whatever the document holds.
  type Expanded = Record<string, any>[];
  const jsonld: {
    expand(document: object, options: Options): Promise<Expanded>;
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>;
  };
  export default jsonld;
}
