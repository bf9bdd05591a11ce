/** A dossier's files, by name. */
export type Files = Record<string, string>;

const points = (version: number) => Array.from({ length: 6 }, (_, index) => `We agree on point ${index + version}`);

export function textOfTalks(version: number): string {
  const said = points(version).map((point) => `“${point}”, said Ada Ito.`);
  return `Talks in Geneva

Talks in Geneva President Ada Ito of France received Bo Lind of Germany. Trade is to double. ${said.join(' ')}
`;
}

/** No date, term or amount is STATED: what reads them takes half a second to get ready. */
export function factsOfTalks(slug: string, version: number): string {
  const quotes = points(version).map(
    (point, index) => `
  ${slug}-point-${index + version}:
    form: { value: DIRECT, basis: EDITORIAL, note: in quotation marks, in: ${slug}, words: ${point} }
    text: { value: ${point}, basis: STATED, in: ${slug}, words: ${point} }
    speaker: { value: ada-ito, basis: STATED, in: ${slug}, words: said Ada Ito, nth: ${index + 1} }
    summit: { value: ${slug}-summit, basis: INFERRED, note: said there, in: ${slug}, words: ${point} }`,
  );
  return `title: Talks in Geneva, version ${version}
licence: CC0-1.0
documents:
  ${slug}: { opens: Talks in Geneva, kind: READOUT }
countries:
  FR: { name: France }
  DE: { name: Germany }
  CH: { name: Switzerland }
places:
  geneva: { name: Geneva, country: CH }
people:
  ada-ito: { name: Ada Ito, aliases: [Ito, Ito ${version}] }
  bo-lind: { name: Bo Lind }
summits:
  ${slug}-summit:
    name: { value: Talks ${version}, basis: EDITORIAL, note: it has no name, in: ${slug}, words: Talks in Geneva, nth: 1 }
    kind: { value: BILATERAL, basis: INFERRED, note: two are named, in: ${slug}, words: received Bo Lind }
    format: { value: IN_PERSON, basis: STATED, spans: [&received { in: ${slug}, words: received }] }
    date: { value: 2022-05-06, basis: EDITORIAL, note: made up, spans: [*received] }
    place: { value: geneva, basis: EDITORIAL, note: the title says it, spans: [*received] }
    participants:
      ada-ito:
        person: { basis: STATED, in: ${slug}, words: President Ada Ito }
        role: { value: HOST, basis: STATED, spans: [*received] }
        title: { value: President, basis: STATED, in: ${slug}, words: President }
      bo-lind:
        person: { basis: STATED, in: ${slug}, words: Bo Lind }
        role: { value: GUEST, basis: STATED, spans: [*received] }
    deals:
      ${slug}-plan: { link: DISCUSSED_AT, basis: INFERRED, note: the read-out is about the talks }
deals:
  ${slug}-plan:
    title: { value: Trade plan, basis: EDITORIAL, note: it has no title, spans: [&plan { in: ${slug}, words: Trade is to double }] }
    kind: { value: TARGET, basis: STATED, spans: [*plan] }
    bindingness: { value: POLITICAL, basis: INFERRED, note: nothing is signed, spans: [*plan] }
    status: { value: INTENDED, basis: STATED, spans: [*plan] }
    term: { value: P${version}Y, basis: EDITORIAL, note: made up, spans: [*plan] }
    parties:
      - { role: PARTY, country: FR, claims: [{ basis: EDITORIAL, note: of its president, in: ${slug}, words: of France }] }
      - { role: PARTY, country: DE, claims: [{ basis: EDITORIAL, note: of the guest, in: ${slug}, words: of Germany }] }
quotes:${quotes.join('')}
`;
}
