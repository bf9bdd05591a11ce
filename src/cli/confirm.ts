import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { accept } from '../drafter/merge/accept.ts';
import { correct, linesIn } from '../drafter/merge/correct.ts';
import { type Folder, readFolder, type Texts, writeTexts } from '../drafter/merge/folder.ts';
import { checkAll } from '../drafter/merge/joint.ts';
import { reject } from '../drafter/merge/reject.ts';
import { select } from '../drafter/merge/select.ts';
import { describeOpenRecord, type Paint } from '../drafter/review/describe.ts';
import { recordsOf } from '../drafter/review/records.ts';
import { ProblemsError } from '../loader/problems.ts';
import { counted, describeProblems } from '../loader/report.ts';
import { Failure } from './failures.ts';

interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  /** The program that edits a file, such as `vi`. */
  editor?: string | undefined;
  colour: boolean;
}

/** Confirms the records of a folder that are meant: all, sections or paths. Returns what was done, in words. */
export async function acceptRecords(path: string, what: readonly string[]): Promise<string> {
  const folder = await readFolder(path);
  const after = accept(folder, select(folder, what));
  await writeTexts(path, folder, after);
  return describeAccepted(after);
}

/** Takes proposed records out. Returns what was done, in words. */
export async function rejectRecords(path: string, what: readonly string[]): Promise<string> {
  if (what.length === 0)
    throw new Failure('--reject: say what: all, a section such as quotes, or paths such as quotes.xi-trade');
  const folder = await readFolder(path);
  const after = reject(folder, select(folder, what));
  await writeTexts(path, folder, after);
  return `taken out: ${after.gone.join(', ')}`;
}

/**
 * Shows the records of a folder one after the other, each with its words, and asks on a terminal what is to become of it.
 * Each decision is saved at once.
 *
 * @throws {Failure} if there is no terminal to ask on
 */
export async function confirmOneByOne(path: string, terminal: Terminal): Promise<void> {
  const { input, output, colour } = terminal;
  if (!input.isTTY || !output.isTTY) {
    throw new Failure(
      '--accept: say what, as there is no terminal to ask on: all, a section such as quotes, or paths such as quotes.xi-trade',
    );
  }
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const print = (text: string) => output.write(`${text}\n`);
  const lines = createInterface({ input, output, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const skipped = new Set<string>();
  try {
    for (;;) {
      const folder = await readFolder(path);
      const checked = checkAll(folder);
      if ('problems' in checked) throw new ProblemsError(checked.problems);
      const open = recordsOf(folder, checked.rows).filter(
        ({ path: record, isWaiting }) => !isWaiting && !skipped.has(record),
      );
      const [record] = open;
      if (!record)
        return void print(
          skipped.size > 0 ? `${counted(skipped.size, 'record')} left for later` : 'Nothing is left to confirm.',
        );
      print(`\n${describeOpenRecord(record, checked.rows, paint)}`);
      output.write(
        `${paint('bold', `accept? ${counted(open.length, 'record')} left`)} (y)es (n)o (e)dit (s)kip (a)ll the rest (q)uit `,
      );
      const { value: answer, done } = await answers.next();
      const choice = done ? 'q' : String(answer).trim().toLowerCase().charAt(0);
      if (choice === 'q') return;
      if (choice === 's') skipped.add(record.path);
      try {
        await decide(
          path,
          folder,
          record.path,
          choice,
          open.map(({ path: one }) => one),
          terminal,
          print,
        );
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        print(describeProblems(error.problems, { colour }));
      }
    }
  } finally {
    lines.close();
  }
}

async function decide(
  path: string,
  folder: Folder,
  record: string,
  choice: string,
  open: readonly string[],
  { editor }: Terminal,
  print: (text: string) => void,
): Promise<void> {
  const save = (after: Texts) => writeTexts(path, folder, after);
  if (choice === 'y' || choice === 'a') {
    const after = accept(folder, choice === 'a' ? open : [record]);
    await save(after);
    print(describeAccepted(after));
  } else if (choice === 'n') {
    const after = reject(folder, [record]);
    await save(after);
    print(`taken out: ${after.gone.join(', ')}`);
  } else if (choice === 'e') {
    const lines = linesIn(folder)(record);
    const edited = editor ? edit(lines, editor) : undefined;
    if (edited === undefined) print('set EDITOR to the program that edits it, or correct it in the file');
    else if (edited !== lines) await save(correct(folder, record, edited));
  }
}

function describeAccepted({ confirmed, needed, waiting }: ReturnType<typeof accept>): string {
  return [
    `${counted(confirmed.length, 'record')} confirmed`,
    ...(needed.length > 0
      ? [`${counted(needed.length, 'record')} that they need, to confirm under review: ${needed.join(', ')}`]
      : []),
    ...(waiting.length > 0
      ? [`confirmed, and waiting in the draft for a record that uses them: ${waiting.join(', ')}`]
      : []),
  ].join('\n');
}

/** Opens an editor on some lines. Undefined if it failed. */
function edit(lines: string, editor: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'summitgraph-'));
  try {
    const file = join(folder, 'record.yaml');
    writeFileSync(file, lines);
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
    return status === 0 ? readFileSync(file, 'utf8') : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
