import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ownDatabase } from '../server/support/own-database.ts';
import { addressOf, startProgram } from '../support/server.ts';

const settings = { ...(await ownDatabase()), SEEDS: 'seeds/beijing-2022', LOG_LEVEL: 'info' };
const body = JSON.stringify({ query: '{ deals { totalCount nodes { title amounts { value } } } }' });

/** Asks once. Gives the status of a whole answer, or why there is none. */
function ask(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(`${url}/graphql`, { method: 'POST', headers, agent }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      const isWhole = JSON.parse(text).data.deals.totalCount === 4;
      resolve(`${response.statusCode}${isWhole ? '' : ' wrong'}`);
    });
    sent.on('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(code));
    sent.end(body);
  });
}

test.each([
  ['over a connection for each', false],
  ['over connections that are kept', true],
])('SIGTERM under load, requests %s: all that is taken is answered, and it ends well', async (_how, keepAlive) => {
  const run = startProgram(['serve'], settings);
  const url = await addressOf(run);
  const agent = new Agent({ keepAlive, maxSockets: 16 });
  const counts: Record<string, number> = {};
  let isStopped = false;
  const asking = Array.from({ length: 16 }, async () => {
    for (let refusals = 0; refusals < 3; ) {
      const outcome = await ask(url, agent);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (outcome !== '200') refusals++;
      expect(isStopped || outcome === '200', outcome).toBe(true);
    }
  });
  await pause(500);
  const start = performance.now();
  isStopped = true;
  run.kill('SIGTERM');
  const { code, stderr } = await run.finished;
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(asking);
  agent.destroy();
  if (process.env.FIGURES) console.log(keepAlive, counts, seconds);
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(5);
  // What was taken is what the log tells of. The rest was refused, or reset where it stood before the door.
  const taken = stderr.split('\n').filter((line) => line.includes('"msg":"request"'));
  expect(taken.map((line) => JSON.parse(line)).filter(({ status, aborted }) => status !== 200 || aborted)).toEqual([]);
  expect(counts['200']).toBe(taken.length);
  expect(taken.length).toBeGreaterThan(16);
  expect(Object.keys(counts).filter((outcome) => !['200', 'ECONNREFUSED', 'ECONNRESET'].includes(outcome))).toEqual([]);
});
