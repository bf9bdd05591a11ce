// Loads a folder of dossiers into the database of DATABASE_URL and tells how long it took and how much memory, as JSON.
import { connect } from '../../../src/database/connect.ts';
import { load } from '../../../src/loader/load.ts';

const [folder = ''] = process.argv.slice(2);
const { db, close } = await connect({ url: process.env.DATABASE_URL ?? '' });
const start = performance.now();
const { given, unchanged } = await load(db, [folder]);
const seconds = (performance.now() - start) / 1000;
// In kilobytes, on every system that Node runs on.
const megabytes = process.resourceUsage().maxRSS / 1000;
process.stdout.write(JSON.stringify({ given, unchanged, seconds, megabytes }));
await close();
