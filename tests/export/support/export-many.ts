import { readFile } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect } from '../../../src/database/connect.ts';
import { type ExportRequest, exportText } from '../../../src/export/export-text.ts';
import { evidence } from '../../../src/export/records/evidence.ts';
import { withSnapshot } from '../../../src/export/snapshot.ts';
import { addPassages } from './many-passages.ts';

// A process of its own, so that it can be given little memory: exports many passages, and tells how many there were.
const [source = '', count = ''] = process.argv.slice(2);
const connection = await (source.startsWith('postgres')
  ? connect({ url: source })
  : connect({ folder: null }, { dump: new Blob([await readFile(new URL(source))]) }));
await addPassages(connection.db, Number(count));

const tally = { records: 0 };
let characters = 0;
const sink = new Writable({
  decodeStrings: false,
  write(chunk: string, _encoding, done) {
    characters += chunk.length;
    done();
  },
});
const request: ExportRequest = { types: [evidence], format: 'ndjson', where: {}, bom: false };
const started = Date.now();
await withSnapshot(connection, (snapshot) => pipeline(Readable.from(exportText(snapshot, request, tally)), sink));
const seconds = (Date.now() - started) / 1000;
await connection.close();
process.stdout.write(JSON.stringify({ records: tally.records, characters, seconds }));
