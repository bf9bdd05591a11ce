import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { disconnectSlowReader, type MinReadRate } from '../../src/server/http/slow-readers.ts';
import { afterwards } from '../support/afterwards.ts';

const CHUNK = Buffer.alloc(100_000, 'x');

/** Answers with so many bytes, as fast as they are taken, after a pause. Gives the answer and whether it was cut off. */
async function answered(bytes: number, least: MinReadRate, wait = 0) {
  let isCutOff = false;
  const handle: RequestListener = async (_request, response) => {
    disconnectSlowReader(response, least);
    const closed = new AbortController();
    response.once('close', () => {
      closed.abort();
      isCutOff = !response.writableFinished;
    });
    response.flushHeaders();
    await pause(wait);
    for (let sent = 0; sent < bytes && !response.destroyed; sent += CHUNK.length) {
      if (!response.write(CHUNK)) await once(response, 'drain', { signal: closed.signal }).catch(() => {});
    }
    response.end();
  };
  const server = createServer(handle).listen(0, '127.0.0.1');
  afterwards(() => server.closeAllConnections());
  afterwards(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1' }, resolve));
  response.on('error', () => {});
  return { response, isCutOff: () => isCutOff };
}

test('a client that takes nothing is cut off', async () => {
  const { isCutOff } = await answered(50_000_000, { bytes: 1, ms: 100 });
  await expect.poll(isCutOff, { timeout: 5_000 }).toBe(true);
});

test('a client that takes a little now and then is cut off', async () => {
  const { response, isCutOff } = await answered(500_000_000, { bytes: 50_000_000, ms: 200 });
  const reading = setInterval(() => response.read(), 20);
  afterwards(() => clearInterval(reading));
  await expect.poll(isCutOff, { timeout: 10_000 }).toBe(true);
});

test('a client that takes all there is is not, however slow the server is', async () => {
  const { response, isCutOff } = await answered(5_000_000, { bytes: 1, ms: 500 }, 1_500);
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  expect(bytes).toBe(5_000_000);
  expect(isCutOff()).toBe(false);
});
