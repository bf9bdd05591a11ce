import { ConnectionError, isOfServer } from '../errors.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** The data set version that a server holds, and when it was loaded. */
interface Held {
  /** Null before the first load. */
  version: string | null;
  /** Milliseconds since 1970. */
  loaded: number;
}

/** Polls a server every second for the version it holds, over a dedicated session that requests cannot delay. */
export interface VersionMonitor {
  /** The version at the last answer; undefined if the server did not answer or has not been polled yet. */
  readonly held: Held | undefined;
  /** Resolves when the first poll has ended. */
  readonly first: Promise<void>;
  /** Polls now. Throws if the server does not answer within a second. */
  check(): Promise<void>;
  /** Marks the server as down until it answers again, and polls soon. */
  markDown(): void;
  /** Polls soon, then at intervals that grow from `FIRST_MS` back to `INTERVAL_MS`, to notice a new version early. */
  hurry(): void;
  close(): void;
}

interface MonitorOptions {
  session: Pick<SessionOptions, 'server'>;
  /** Whether to LISTEN for new versions; a replica cannot notify. */
  listens: boolean;
  /** Called when the server holds another version, goes down or comes back. */
  onChange?: () => void;
  /** Called when two polls in a row have timed out, that is, the server is unresponsive rather than refusing. */
  onSilent?: () => void;
}

/** The channel on which a load notifies its listeners (see the migration `reader`). */
const CHANNEL = 'summitgraph_version';

/** The polling interval, and the time that the server has to answer, in milliseconds. */
const INTERVAL_MS = 1000;

/** The first pause after `hurry`, in milliseconds; pauses double up to the interval. */
const FIRST_MS = 10;

export function monitorVersion({ session: options, listens, onChange, onSilent }: MonitorOptions): VersionMonitor {
  let session: Promise<Session> | undefined;
  let held: Held | undefined;
  let pause = INTERVAL_MS;
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> | undefined;
  let silences = 0;
  /** Number of sessions opened and closed, so that the end of an earlier one does not matter. */
  let sessions = 0;
  let isClosed = false;

  function keep(now: Held | undefined): void {
    const isOther = now?.version !== held?.version || (now === undefined) !== (held === undefined);
    held = now;
    if (isOther && !isClosed) onChange?.();
  }

  async function openListening(): Promise<Session> {
    const own = ++sessions;
    const onNotify = (channel: string, version: string) => {
      if (channel === CHANNEL && held) keep({ version, loaded: Date.now() });
    };
    const opened = await openSession({
      ...options,
      connectTimeout: INTERVAL_MS / 1000,
      statementTimeout: INTERVAL_MS,
      onNotify,
      onEnd: () => {
        if (own !== sessions || isClosed) return;
        closeSession();
        markDown();
      },
    });
    if (listens && !options.server.pooler) await rowsOf(opened, `listen ${CHANNEL}`);
    return opened;
  }

  async function read(): Promise<Held> {
    if (isClosed) throw new ConnectionError('CONNECTION_CLOSED', 'the database was closed');
    session ??= openListening();
    const [row] = (await rowsOf(
      await session,
      'select version, extract(epoch from loaded_at)::float8 * 1000 as loaded from dataset',
    )) as Held[];
    return { version: row?.version ?? null, loaded: row?.loaded ?? 0 };
  }

  function closeSession(): void {
    session?.then(
      (opened) => opened.destroy(),
      () => {},
    );
    session = undefined;
    sessions++;
  }

  function markDown(): void {
    keep(undefined);
    hurry();
  }

  async function poll(): Promise<void> {
    let timeout: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timeout = setTimeout(resolve, INTERVAL_MS, 'late').unref();
    });
    const reading = read();
    try {
      const answer = await Promise.race([reading, late]);
      silences = answer === 'late' ? silences + 1 : 0;
      if (answer === 'late') throw new Error(`no answer within ${INTERVAL_MS} ms`);
      keep(answer);
    } catch (error) {
      reading.catch(() => {});
      // A database without tables, or without rights to them, is up all the same.
      if (isAnswer(error)) return keep({ version: null, loaded: 0 });
      closeSession();
      keep(undefined);
      if (silences === 2 && !isClosed) onSilent?.();
      throw error;
    } finally {
      clearTimeout(timeout);
      polling = undefined;
      pause = Math.min(pause * 2, INTERVAL_MS);
      schedule();
    }
  }

  async function check(): Promise<void> {
    clearTimeout(timer);
    polling ??= poll();
    await polling;
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => check().catch(() => {}), pause).unref();
  }

  function hurry(): void {
    pause = FIRST_MS;
    // A running poll schedules the next one itself.
    if (!polling) schedule();
  }

  return {
    get held() {
      return held;
    },
    first: check().catch(() => {}),
    check,
    markDown,
    hurry,
    close() {
      isClosed = true;
      clearTimeout(timer);
      closeSession();
    },
  };
}

function rowsOf(session: Session, text: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    session.run({ text, values: [], rows: 'objects' }, '', (error, answer) => {
      if (answer) resolve(answer.rows);
      else reject(error);
    });
  });
}

function isAnswer(error: unknown): boolean {
  return (error as { severity?: string }).severity === 'ERROR' && !isOfServer(error);
}
