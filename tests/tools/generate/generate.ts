import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dossierOf } from './dossier.ts';

const help = `npm run generate -- --dossiers N [--out FOLDER] [--from N] [--documents 10] [--quotes 20] [--deals 6]

Writes synthetic dossiers for load tests and benchmarks: the same at every run, each sound, and each document saying that
it is synthetic. They go into FOLDER (.data/synthetic), numbered from --from (1).`;

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string' },
    out: { type: 'string', default: '.data/synthetic' },
    from: { type: 'string', default: '1' },
    documents: { type: 'string', default: '10' },
    quotes: { type: 'string', default: '20' },
    deals: { type: 'string', default: '6' },
    help: { type: 'boolean', default: false },
  },
});

const whole = (name: 'dossiers' | 'from' | 'documents' | 'quotes' | 'deals', least: number) => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= least) return number;
  process.stderr.write(`--${name}: expected a whole number from ${least}\n\n${help}\n`);
  process.exit(1);
};

if (values.help) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}
const first = whole('from', 1);
const last = first + whole('dossiers', 1) - 1;
const size = { documents: whole('documents', 1), quotes: whole('quotes', 0), deals: whole('deals', 0) };
for (let number = first; number <= last; number++) {
  const { slug, files } = dossierOf(number, size);
  const folder = join(values.out, slug);
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}
process.stdout.write(`${last - first + 1} synthetic dossiers are in ${values.out}\n`);
