import { ConnectionError } from '../errors.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** The sessions with one server. How many there are at once is up to its users, who give back what they take. */
interface SessionPool {
  takeIdle(): Session | undefined;
  /** @throws {ConnectionError} after `close`, besides what `openSession` throws */
  open(): Promise<Session>;
  giveBack(session: Session): void;
  /** Closes idle sessions at once, or all of them: a server that fell silent would keep them until TCP gives up, for minutes. */
  discard(which: 'idle' | 'all'): void;
  /** Waits for running statements, for a moment. */
  close(): Promise<void>;
}

/** A session is used for half an hour to an hour, so that what the server keeps for it is freed now and then. */
const LIFETIME_MS = 30 * 60_000;

/** How long closing waits for running statements, in milliseconds. */
const CLOSE_MS = 2000;

export function createSessionPool(options: SessionOptions): SessionPool {
  const expiry = new Map<Session, number>();
  const idle: Session[] = [];
  let isClosing = false;
  let allGone = () => {};

  function drop(session: Session, how: 'end' | 'destroy'): void {
    expiry.delete(session);
    session[how]();
    if (isClosing && expiry.size === 0) allGone();
  }

  return {
    takeIdle() {
      for (let session = idle.pop(); session; session = idle.pop()) {
        if (session.isReusable) return session;
        drop(session, 'destroy');
      }
      return undefined;
    },
    async open() {
      if (isClosing) throw new ConnectionError('CONNECTION_CLOSED', 'the database was closed');
      const session = await openSession(options);
      expiry.set(session, performance.now() + LIFETIME_MS * (1 + Math.random()));
      return session;
    },
    giveBack(session) {
      const expires = expiry.get(session);
      if (expires === undefined || !session.isReusable) drop(session, 'destroy');
      else if (isClosing || expires < performance.now()) drop(session, 'end');
      else idle.push(session);
    },
    discard(which) {
      const sessions = which === 'idle' ? idle : [...expiry.keys()];
      for (const session of sessions) drop(session, 'destroy');
      idle.length = 0;
    },
    async close() {
      isClosing = true;
      for (const session of idle.splice(0)) drop(session, 'end');
      if (expiry.size === 0) return;
      const late = setTimeout(() => this.discard('all'), CLOSE_MS);
      await new Promise<void>((resolve) => {
        allGone = resolve;
      });
      clearTimeout(late);
    },
  };
}
