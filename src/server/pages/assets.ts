import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAssets } from '../../explorer/assets.ts';
import { compress, type Encoding, encodingFor, encodingHeaders } from '../http/compress.ts';
import { sendBody } from './html.ts';

/** The style sheet, script, fonts and pictures of pages. */
export interface AssetPages {
  /** Their addresses, by file name. */
  readonly hrefs: Readonly<Record<string, string>>;
  /** Sends the asset at a path. False if there is none. */
  send(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
}

/** Reads the assets. They are compressed once, and clients keep them for good: their addresses change with their content. */
export function createAssets(): AssetPages {
  const { hrefs, files } = readAssets();
  const compressed = new Map<string, Promise<Buffer>>();

  function bodyOf(path: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${path}`;
    const made = compressed.get(key) ?? compress(body, encoding);
    compressed.set(key, made);
    return made;
  }

  return {
    hrefs,
    async send(request, response, path) {
      const asset = files.get(path);
      if (!asset) return false;
      const encoding = asset.isText ? encodingFor(request.headers['accept-encoding']) : 'identity';
      sendBody(request, response, 200, await bodyOf(path, asset.body, encoding), {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        ...encodingHeaders(encoding),
      });
      return true;
    },
  };
}
