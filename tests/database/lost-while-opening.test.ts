import { createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { afterwards } from '../support/afterwards.ts';

/** A message of the server (PostgreSQL, Message Formats): its type, its length, its body. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const authenticated = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const shutDown = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'));

// Once pg emitted an error of a client that nobody listened to yet, which ended the process.
test('a connection that ends in the packet that opens it fails its statement, and nothing else', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.once('data', () => socket.end(Buffer.concat([authenticated, ready, shutDown])));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterwards(() => void server.close());
  const { port } = server.address() as { port: number };
  const connection = await connect({ url: `postgres://nobody:x@127.0.0.1:${port}/x` }, { connections: 1 });
  afterwards(() => connection.close());
  const error = await connection.db.execute(sql`select 1`).catch((reason: unknown) => reason);
  expect(databaseCode(error)).toMatch(/^(57P01|CONNECTION_CLOSED|ECONNRESET|EPIPE)$/);
});
