import { ConnectionError } from '../errors.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** The sessions with one server. Callers limit how many are open at once, and give back each session that they take. */
interface SessionPool {
  takeIdle(): Session | undefined;
  /** @throws {ConnectionError} after `close`; otherwise what `openSession` throws */
  open(): Promise<Session>;
  giveBack(session: Session): void;
  /** Whether a session has not reached the end of its lifetime, after which it is closed when it is given back. */
  isFresh(session: Session): boolean;
  /**
   * Closes idle sessions, or all, at once: with an unresponsive server they would last until TCP gives up, for minutes.
   */
  discard(which: 'idle' | 'all'): void;
  /** Waits up to `CLOSE_MS` for running statements, then closes all sessions. */
  close(): Promise<void>;
}

/**
 * The shortest lifetime of a session, in milliseconds. Each lives once to twice as long, half an hour to an hour, so
 * that the server's memory for it is freed regularly.
 */
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
        if (session.isOpen) return session;
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
      if (!expiry.has(session) || !session.isOpen) drop(session, 'destroy');
      else if (isClosing || !this.isFresh(session)) drop(session, 'end');
      else idle.push(session);
    },
    isFresh: (session) => (expiry.get(session) ?? 0) > performance.now(),
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
