import { expect, test } from 'vitest';
import { createMessageReader } from '../../src/database/driver/message-reader.ts';

/** Messages as a server sends them: a type, a length that counts itself, and a body. */
const messages: readonly (readonly [type: string, body: string])[] = [
  ['D', 'one row'],
  ['1', ''],
  ['D', 'ä'.repeat(300)],
  ['C', 'SELECT 2\0'],
  ['Z', 'I'],
];
const bytes = Buffer.concat(messages.map(([type, body]) => messageOf(type, body)));

function messageOf(type: string, body: string): Buffer {
  const message = Buffer.from(`${type}....${body}`);
  message.writeUInt32BE(message.length - 1, 1);
  return message;
}

function readIn(chunks: readonly Buffer[]): [string, string][] {
  const found: [string, string][] = [];
  const read = createMessageReader((type, from, start, end) =>
    found.push([String.fromCharCode(type), from.toString('utf8', start, end)]),
  );
  for (const chunk of chunks) read(chunk);
  return found;
}

test('messages are the same wherever the network cuts them', () => {
  expect(readIn([bytes])).toEqual(messages);
  for (let at = 0; at <= bytes.length; at++)
    for (const size of [1, 4, 7, bytes.length])
      expect(
        readIn([bytes.subarray(0, at), bytes.subarray(at, at + size), bytes.subarray(at + size)]),
        `cut at ${at} and ${size} later`,
      ).toEqual(messages);
  expect(readIn(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)))).toEqual(messages);
});

test('parts of a message are not given before the rest has come', () => {
  expect(readIn([bytes.subarray(0, bytes.length - 1)])).toEqual(messages.slice(0, -1));
});
