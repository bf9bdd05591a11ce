import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Findings, findingsIn } from '../../src/drafter/find/findings.ts';
import { publisherOf } from '../../src/drafter/find/publishers.ts';

// Scores what the drafter finds in annotated documents: precision, recall and F1 by kind.
//
//   EXTRACTION_DIR=/a/folder npm run draft:score [-- ID...]
//
// The folder holds docs/ID.txt and docs/ID.meta.json, gold/ID.json and score.mjs, which is run with gold/ and a folder of
// predictions of the same shape.

const folder = process.env.EXTRACTION_DIR;
if (!folder) {
  process.stderr.write(
    'Set EXTRACTION_DIR to a folder with docs/, gold/ and score.mjs, see tests/tools/draft-score.ts\n',
  );
  process.exit(1);
}
const only = process.argv.slice(2);
const predictions = mkdtempSync(join(tmpdir(), 'summitgraph-score-'));
try {
  mkdirSync(predictions, { recursive: true });
  const texts = readdirSync(join(folder, 'docs')).filter((name) => name.endsWith('.txt'));
  let slowest = { ms: 0, name: '' };
  for (const name of texts.filter((text) => only.length === 0 || only.some((id) => text.startsWith(id)))) {
    const id = name.replace(/\.txt$/, '');
    const meta = JSON.parse(readFileSync(join(folder, 'docs', `${id}.meta.json`), 'utf8'));
    const { country, isGovernment } = publisherOf(meta.publisher, meta.url);
    const before = performance.now();
    const text = readFileSync(join(folder, 'docs', name), 'utf8');
    const found = findingsIn(text, {
      slug: id,
      title: text.split('\n')[0] ?? '',
      language: 'en',
      published: meta.published,
      publisher: meta.publisher,
      publisherCountry: country,
      isGovernment,
    });
    const ms = performance.now() - before;
    if (ms > slowest.ms) slowest = { ms, name: id };
    writeFileSync(join(predictions, `${id}.json`), JSON.stringify(predicted(found), null, 1));
  }
  const chosen = only.length > 0 ? ['--only', only.join(',')] : [];
  const flags = process.env.SCORE_ERRORS ? ['--errors'] : [];
  process.stdout.write(
    execFileSync('node', [join(folder, 'score.mjs'), join(folder, 'gold'), predictions, ...chosen, ...flags]),
  );
  process.stdout.write(`slowest: ${slowest.name}, ${Math.round(slowest.ms)} ms\n`);
} finally {
  rmSync(predictions, { recursive: true });
}

/** Findings in the shape of the annotations. */
function predicted({ source, people, deals, quotes, dates, money, places, summit }: Findings) {
  const words = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end);
  const kinds: Record<string, string> = { TREATY: 'agreement', PROTOCOL: 'agreement', EXCHANGE_OF_NOTES: 'agreement' };
  const person = ({ name, office, country }: Findings['people'][number]) => ({
    name,
    role: office ? words(office) : null,
    country: country?.code ?? null,
  });
  const takesPart = (one: Findings['people'][number]) => summit?.participants.includes(one) ?? false;
  return {
    participants: people.filter(takesPart).map(person),
    mentioned: people.filter((one) => !takesPart(one)).map((one) => ({ ...person(one), relation: 'mentioned' })),
    delegations: [...new Set(people.flatMap(({ country }) => (country ? [country.code] : [])))],
    deals: deals.map(({ start, end, kind, status, parties, money: sums, term, settlement }) => ({
      start,
      end,
      text: words({ start, end }),
      kind: kinds[kind] ?? kind.toLowerCase(),
      status: status.toLowerCase(),
      parties: parties.map(({ country, organization }) => country ?? organization),
      amount: sums[0] ? Number(sums[0].value) : null,
      amount_max: sums[0]?.valueMax ? Number(sums[0].valueMax) : null,
      currency: sums[0]?.currency ?? null,
      term: term?.duration ?? null,
      settlement_currency: settlement?.currency ?? null,
    })),
    quotes: quotes
      .filter(({ form }) => form !== 'INDIRECT')
      .map(({ start, end, form, isTurn, speaker, addressee }) => ({
        start,
        end,
        text: words({ start, end }),
        kind: isTurn ? 'transcript' : form.toLowerCase(),
        speaker: speaker?.name ?? null,
        addressee: addressee?.person.name ?? null,
      })),
    dates: dates.filter(({ value }) => value !== null).map(({ start, end, value }) => ({ start, end, value })),
    places: places.map(({ name, kind, country }) => ({ name, type: kind.toLowerCase(), country: country ?? null })),
    money: money.map(({ start, end, value, valueMax, currency }) => ({
      start,
      end,
      amount: Number(value),
      amount_max: valueMax ? Number(valueMax) : null,
      currency,
    })),
    summits: summit
      ? [
          {
            title: words(summit.title ?? summit.cue),
            date_start: summit.date?.value.slice(0, 10) ?? source.published ?? null,
            date_end: summit.date?.value.split('/').at(-1) ?? source.published ?? null,
            city: summit.city?.name ?? null,
            venue: summit.venue?.name ?? null,
            country: summit.city?.country ?? null,
          },
        ]
      : [],
  };
}
