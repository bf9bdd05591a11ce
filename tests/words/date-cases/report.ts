import { measure, readCases } from './measure.ts';

// Prints, for each table of cases, the right values that are refused and the wrong ones that are accepted:
// `node --import tsx tests/words/date-cases/report.ts [FOLDER]`

const { kinds, faults } = measure(readCases(process.argv[2]));
const rate = (part: number, of: number) => `${part} of ${of} (${of === 0 ? 0 : ((100 * part) / of).toFixed(2)} %)`;
for (const fault of faults) process.stdout.write(`${fault}\n`);
for (const [kind, { right, refused, wrong, accepted }] of kinds) {
  process.stdout.write(`${kind}: right refused ${rate(refused, right)}, wrong accepted ${rate(accepted, wrong)}\n`);
}
