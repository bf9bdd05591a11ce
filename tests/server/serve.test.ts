import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';
import { ownDatabase } from './support/own-database.ts';

const settings = { ...(await ownDatabase()), LOG_LEVEL: 'info' };
const query = '{ deals { totalCount } }';
const answer = { data: { deals: { totalCount: 4 } } };

test('the first start makes the database, loads the seeds, tells what they hold, and serves', async () => {
  const first = startProgram(['serve'], { ...settings, SEEDS: 'seeds/beijing-2022' });
  const [loaded] = await first.says(/^Loaded .*$/m);
  expect(loaded).toBe('Loaded 7 documents, 1 summit, 2 participants, 4 deals, 6 quotes, 2 occasions, 117 claims.');
  const url = await addressOf(first);
  expect((await post(url, query)).body).toEqual(answer);
  first.kill('SIGTERM');
  expect(await first.finished).toMatchObject({ code: 0 });
});

test('it says where it is and how to stop it', async () => {
  const run = startProgram(['serve'], settings);
  const [line] = await run.says(/^.*http.*$/m);
  expect(line).toMatch(/http:\/\/127\.0\.0\.1:\d+\/.*\/graphql.*Ctrl-C/);
  const url = await addressOf(run);
  expect((await post(url, query)).body).toEqual(answer);
  run.kill('SIGINT');
  const { code, stdout } = await run.finished;
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/Loaded/);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'at %s a request in flight is still answered, and then it ends well',
  async (signal) => {
    const run = startProgram(['serve'], settings);
    const url = await addressOf(run);
    const idle = await fetch(`${url}/health`);
    expect(idle.status).toBe(200);
    const inFlight = await sendHead(url);
    run.kill(signal);
    await run.says(/^Stopping/m);
    inFlight.end(JSON.stringify({ query }));
    expect(await bodyOf(inFlight)).toEqual(answer);
    expect((await run.finished).code).toBe(0);
  },
);

test('a request that does not end is cut off when the time to drain is up', async () => {
  const run = startProgram(['serve'], { ...settings, DRAIN_SECONDS: '0' });
  const url = await addressOf(run);
  const inFlight = await sendHead(url);
  const cutOff = once(inFlight, 'error');
  run.kill('SIGTERM');
  expect(await cutOff).toMatchObject([{ code: 'ECONNRESET' }]);
  expect((await run.finished).code).toBe(0);
});

test('seeds that the database holds already are not loaded again', async () => {
  const run = startProgram(['serve'], { ...settings, SEEDS: 'seeds/beijing-2022' });
  await addressOf(run);
  run.kill('SIGTERM');
  const { code, stdout } = await run.finished;
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/Loaded/);
});

test('a load that follows finds the database let go of', async () => {
  const { code, stdout } = await runProgram(['load', 'seeds/beijing-2022'], settings);
  expect(code).toBe(0);
  expect(stdout).toMatch(/no change/);
});

/** Sends all of a request but its body, and waits until the server has it. */
async function sendHead(url: string): Promise<ClientRequest> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sent = request(`${url}/graphql`, { method: 'POST', headers });
  sent.flushHeaders();
  await once(sent, 'continue');
  return sent;
}

async function bodyOf(sent: ClientRequest): Promise<object> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  return JSON.parse(body) as object;
}
