import { createHash } from 'node:crypto';
import type { Cancellation } from '../../database/cancellation.ts';
import type { Ask } from '../../explorer/explorer.ts';
import { operations } from '../../explorer/operations.ts';
import type { OperationName } from '../../explorer/page.ts';
import type { AskInProcess } from '../in-process.ts';
import type { RequestInfo } from '../observability/request-info.ts';

const hashes = new Map(
  Object.entries(operations).map(([name, text]) => [
    name as OperationName,
    createHash('sha256').update(text).digest('hex'),
  ]),
);

/** The operations of the explorer, by hash: they are answered even where only persisted documents are. */
export const ownDocuments: ReadonlyMap<string, string> = new Map(
  Object.entries(operations).map(([name, text]) => [hashes.get(name as OperationName) as string, text]),
);

/** Returns how the pages of a request ask for their operations. */
export function askOwn(ask: AskInProcess, request: { info: RequestInfo; signal: Cancellation }): Ask {
  return (operation, variables) =>
    ask({ extensions: { persistedQuery: { sha256Hash: hashes.get(operation), version: 1 } }, variables }, request);
}
