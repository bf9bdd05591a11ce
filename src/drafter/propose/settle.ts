import { checkDossier } from '../../loader/check/check-dossier.ts';
import type { CorpusFile, DossierFiles } from '../../loader/dossier.ts';
import { isMapping } from '../../loader/facts/mapping.ts';
import type { Problem } from '../../loader/problems.ts';
import type { Proposal, Question } from '../proposal.ts';

/** The most rounds of checking: each weakens or drops something. */
const MOST_ROUNDS = 12;
/** What the check needs, and no draft decides. */
const FRAME = { title: 'Draft', licence: 'CC0-1.0' };

type Path = readonly (string | number)[];

/**
 * Has the loader check proposals until it accepts them: a basis that it refuses becomes INFERRED, with its reason as the
 * note; what it still refuses is dropped, as is what nothing uses any more.
 */
export function settle(
  corpora: readonly CorpusFile[],
  proposals: readonly Proposal[],
  questions: readonly Question[],
): { proposals: Proposal[]; questions: Question[]; dropped: string[] } {
  const records = new Map(proposals.map((proposal) => [proposal.path, structuredClone(proposal)]));
  const dropped: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, paths } = linesOf({ ...FRAME, ...sectionsOf([...records.values()]) });
    const dossier: DossierFiles = {
      slug: 'draft',
      factsPath: 'facts.draft.yaml',
      factsText: text,
      corpora: [...corpora],
    };
    const checked = checkDossier(dossier);
    if (!('problems' in checked)) break;
    const units = new Map(
      checked.problems.map((problem) => [JSON.stringify(unitOf(paths[(problem.line ?? 1) - 1] ?? [])), problem]),
    );
    for (const [unit, problem] of [...units].reverse())
      mend(records, JSON.parse(unit) as Path, problem, dropped, round === MOST_ROUNDS - 2);
  }
  const kept = [...records.values()];
  const isKept = ({ path }: Question) => records.has(path.split('.').slice(0, 2).join('.'));
  return { proposals: kept, questions: questions.filter(isKept), dropped };
}

/** Gathers proposals in sections. */
function sectionsOf(proposals: readonly Proposal[]): Record<string, Record<string, unknown>> {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const { path, record } of proposals) {
    const at = path.indexOf('.');
    const section = path.slice(0, at);
    sections[section] = { ...sections[section], [path.slice(at + 1)]: record };
  }
  return sections;
}

/** Writes a value as JSON, one value a line, with the path of the value on each line. */
function linesOf(value: unknown): { text: string; paths: Path[] } {
  const lines: string[] = [];
  const paths: Path[] = [];
  const put = (line: string, path: Path) => {
    lines.push(line);
    paths.push(path);
  };
  function write(part: unknown, path: Path, lead: string, end: string): void {
    if (typeof part !== 'object' || part === null) {
      put(`${lead}${JSON.stringify(part)}${end}`, path);
      return;
    }
    const isList = Array.isArray(part);
    const inner = Object.entries(part);
    put(`${lead}${isList ? '[' : '{'}`, path);
    inner.forEach(([key, one], index) => {
      const comma = index < inner.length - 1 ? ',' : '';
      write(one, [...path, isList ? index : key], isList ? '' : `${JSON.stringify(key)}: `, comma);
    });
    put(`${isList ? ']' : '}'}${end}`, path);
  }
  write(value, [], '', '');
  return { text: `${lines.join('\n')}\n`, paths };
}

/** The part of the draft that stands or falls with a value: a field, an entry of a list, a participant, or a record. */
function unitOf(path: Path): Path {
  const [section, , field, inner] = path;
  if (['people', 'places', 'organizations', 'countries', 'documents'].includes(String(section)))
    return path.slice(0, 2);
  if (field === 'participants')
    return ['person', 'role'].includes(String(path[4])) ? path.slice(0, 5) : path.slice(0, Math.min(5, path.length));
  if (['parties', 'amounts', 'deals', 'timeline'].includes(String(field)) && inner !== undefined)
    return path.slice(0, 4);
  return path.slice(0, 3);
}

/** Fields without which a record is none. */
const REQUIRED = new Set(['form', 'text', 'title', 'kind', 'bindingness', 'status', 'name', 'format', 'date']);

function mend(records: Map<string, Proposal>, unit: Path, problem: Problem, dropped: string[], isLast: boolean): void {
  const [section, key, ...rest] = unit;
  const path = `${String(section)}.${String(key)}`;
  const proposal = records.get(path);
  if (!proposal || section === 'documents') return;
  const refused = /^(.*) is (?:STATED|RESOLVED) as .*, but (.*)$/su.exec(problem.message)?.[2];
  if (refused !== undefined && !isLast && weaken(at(proposal.record, rest), refused)) return;
  if (!/ is used by nothing$/u.test(problem.message)) dropped.push(`${unit.join('.')}: ${problem.message}`);
  const last = rest.at(-1);
  const isRequired =
    rest.length === 0 ||
    isLast ||
    (rest.length === 1 && REQUIRED.has(String(last)) && !(section === 'deals' && last === 'date'));
  if (isRequired) records.delete(path);
  else
    remove(
      proposal.record,
      rest[0] === 'participants' && ['person', 'role'].includes(String(last)) ? rest.slice(0, 2) : rest,
    );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** Makes the claims of a field INFERRED; false if none was stronger. */
function weaken(field: unknown, reason: string): boolean {
  if (!isMapping(field)) return false;
  const claims = Array.isArray(field.claims) ? field.claims.filter(isMapping) : [field];
  const strong = claims.filter(({ basis }) => basis === 'STATED' || basis === 'RESOLVED');
  for (const claim of strong)
    Object.assign(claim, { basis: 'INFERRED', note: claim.note ?? `proposed, but ${reason}` });
  return strong.length > 0;
}

function remove(record: unknown, path: Path): void {
  const owner = at(record, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (isMapping(owner)) delete owner[String(key)];
  // Lists and mappings that hold nothing any more are left out.
  const isEmpty = typeof owner === 'object' && owner !== null && Object.keys(owner).length === 0;
  if (isEmpty && path.length > 1) remove(record, path.slice(0, -1));
}
