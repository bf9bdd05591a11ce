import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, encodingFor, encodingHeaders } from '../http/compress.ts';
import { sendBody } from './html.ts';

/** A file at an address that changes with its content. */
interface ImmutableFile {
  readonly type: string;
  readonly body: Buffer;
  /** Whether it is worth compressing. */
  readonly isText: boolean;
}

/** Creates a function that sends such files. Each is compressed once, and clients keep it for good. */
export function createImmutableSender() {
  const bodies = new Map<string, Promise<Buffer>>();

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    { type, body, isText }: ImmutableFile,
  ): Promise<void> => {
    const encoding = isText ? encodingFor(request.headers['accept-encoding']) : 'identity';
    const key = `${encoding} ${path}`;
    const made = bodies.get(key) ?? compress(body, encoding);
    bodies.set(key, made);
    sendBody(request, response, 200, await made, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      ...encodingHeaders(encoding),
    });
  };
}
