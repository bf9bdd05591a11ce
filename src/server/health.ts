import type { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';

/** The process runs and answers. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** The database answers too, and requests can be served. */
export async function sendReadiness(response: ServerResponse, db: Database): Promise<void> {
  try {
    await db.execute(sql`select 1`);
    sendJson(response, 200, { status: 'ready' });
  } catch {
    sendJson(response, 503, { status: 'the database does not answer' });
  }
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
