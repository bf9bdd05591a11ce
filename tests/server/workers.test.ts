import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type ClientRequest, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { copyPostgres, isPostgres } from '../support/database.ts';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';

const query = '{ deals { totalCount } }';
const answer = { data: { deals: { totalCount: 4 } } };

/** The processes that a process has started, as Linux tells them. */
async function workersOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

const isAlive = async (pid: number) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return status !== '' && !/^State:\s+[ZX]/m.test(status);
};

/** Kills a worker, and waits until the process that started it has heard of that. */
async function killed(starter: number, worker: number): Promise<void> {
  process.kill(worker, 'SIGKILL');
  await expect.poll(() => workersOf(starter)).not.toContain(worker);
  // It hears so in two ways, of which this is one; a connection that it hands over before the other is lost (node:cluster).
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Waits for a worker beside this one. */
async function another(starter: number, worker: number): Promise<number> {
  await expect.poll(() => workersOf(starter), { timeout: 20_000 }).toEqual([worker, expect.any(Number)]);
  return (await workersOf(starter))[1] as number;
}

/** Sends all of a request but its body, over a connection of its own, and waits until a worker has it. */
async function sendHead(url: string): Promise<ClientRequest> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: false });
  sent.flushHeaders();
  await once(sent, 'continue');
  return sent;
}

async function bodyOf(sent: ClientRequest): Promise<object> {
  return JSON.parse(await textOf(sent)) as object;
}

async function textOf(sent: ClientRequest): Promise<string> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return text;
}

async function tests() {
  const settings = { DATABASE_URL: (await copyPostgres('loaded')).url, WORKERS: '2' };

  test('several serve on one port; one that dies is replaced, and at SIGTERM what they have is answered', async () => {
    const run = startProgram(['serve'], settings);
    const url = await addressOf(run);
    const [first, second] = await workersOf(run.pid);
    expect(await workersOf(run.pid)).toHaveLength(2);
    // In turn each gets a connection; the metrics are those of all, whichever is asked.
    for (let asked = 0; asked < 4; asked++) {
      const sent = await sendHead(url);
      sent.end(JSON.stringify({ query }));
      expect(await bodyOf(sent)).toEqual(answer);
    }
    const asking = request(`${url}/metrics`, { agent: false }).end();
    expect(await textOf(asking)).toContain(
      'summitgraph_requests_total{route="/graphql",operation="query",status="2xx"} 4\n',
    );
    await killed(run.pid, first as number);
    // In turn each gets a connection: now all of them are with the one that is left.
    for (let asked = 0; asked < 4; asked++) expect((await post(url, query)).body).toEqual(answer);
    const next = await another(run.pid, second as number);
    await killed(run.pid, next);
    await another(run.pid, second as number);
    const busy = await Promise.all([sendHead(url), sendHead(url)]);
    const last = await workersOf(run.pid);
    run.kill('SIGTERM');
    await run.says(/^Stopping/m);
    for (const sent of busy) sent.end(JSON.stringify({ query }));
    expect(await Promise.all(busy.map(bodyOf))).toEqual([answer, answer]);
    const { code, stdout, stderr } = await run.finished;
    expect(code).toBe(0);
    expect(stdout.match(/Summitgraph is at/g)).toHaveLength(1);
    expect(await Promise.all(last.map(isAlive))).toEqual([false, false]);
    const pauses = stderr.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as { pause: number }).pause] : []));
    expect(pauses).toEqual([100, 200]);
  });

  test('what is typed twice, which all of them hear, ends them at once', async () => {
    const run = startProgram(['serve'], { ...settings, DRAIN_SECONDS: '60' });
    const url = await addressOf(run);
    const workers = await workersOf(run.pid);
    const busy = await Promise.all([sendHead(url), sendHead(url)]);
    const broken = Promise.all(busy.map((sent) => once(sent, 'error')));
    for (const pid of [run.pid, ...workers]) process.kill(pid, 'SIGINT');
    await run.says(/^Stopping/m);
    expect(await Promise.all(workers.map(isAlive))).toEqual([true, true]);
    run.kill('SIGINT');
    expect(await run.finished).toMatchObject({ code: 130 });
    await broken;
    await expect.poll(() => Promise.all(workers.map(isAlive))).toEqual([false, false]);
  });

  test('what keeps all of them from serving is reported once', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await runProgram(['serve'], { ...settings, PORT: String(port) });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`port ${port} is already in use. Set PORT to another one, such as PORT=${port + 1}.\n`);
  });
}

if (isPostgres()) describe('workers', tests);
else test.skip('workers: the embedded database has one process at a time', () => {});
