import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAssets } from '../../explorer/assets.ts';
import { createImmutableSender } from './immutable.ts';

/** The style sheet, script, fonts and pictures of pages. */
export interface AssetPages {
  /** Their addresses, by file name. */
  readonly hrefs: Readonly<Record<string, string>>;
  /** Sends the asset at a path. False if there is none. */
  send(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
}

/** Reads the assets. Their addresses change with their content. */
export function createAssets(): AssetPages {
  const { hrefs, files } = readAssets();
  const sendFile = createImmutableSender();

  return {
    hrefs,
    async send(request, response, path) {
      const asset = files.get(path);
      if (!asset) return false;
      await sendFile(request, response, path, asset);
      return true;
    },
  };
}
