import { ConnectionError, isOfServer } from '../errors.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** The version of the data set that a server holds, null before the first load, and when it was loaded. */
interface Held {
  version: string | null;
  /** Milliseconds since 1970. */
  loaded: number;
}

/** Asks a server every second which version it holds, over a session of its own that no request makes wait. */
export interface VersionMonitor {
  /** What the server held when it last answered; undefined when it did not answer, or was not asked yet. */
  readonly held: Held | undefined;
  /** Settles when it was asked for the first time. */
  readonly first: Promise<void>;
  /** Asks now. Throws when the server does not answer within a second. */
  check(): Promise<void>;
  /** Marks the server as down until it answers again, and asks soon. */
  markDown(): void;
  /** Asks soon, and more often than otherwise until the server holds something else. */
  hurry(): void;
  close(): void;
}

interface MonitorOptions {
  session: Pick<SessionOptions, 'server'>;
  /** Whether the server notifies of a new version by itself: one that follows another cannot. */
  listens: boolean;
  /** Is called when the server holds something else, is down, or is back. */
  onChange?: () => void;
  /** Is called when it has not answered twice, though its connection was not refused. */
  onSilent?: () => void;
}

/** The channel on which a load notifies all that listen (see the migration `reader`). */
const CHANNEL = 'summitgraph_version';

/** How often a server is asked, and how long it has to answer, in milliseconds. */
const INTERVAL_MS = 1000;

/** The first pause of those that grow up to the interval, in milliseconds. */
const FIRST_MS = 10;

export function monitorVersion({ session: options, listens, onChange, onSilent }: MonitorOptions): VersionMonitor {
  let session: Promise<Session> | undefined;
  let held: Held | undefined;
  let pause = INTERVAL_MS;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> | undefined;
  let silences = 0;
  let isClosed = false;

  function keep(now: Held | undefined): void {
    const isOther = now?.version !== held?.version || (now === undefined) !== (held === undefined);
    held = now;
    if (isOther && !isClosed) onChange?.();
  }

  async function openListening(): Promise<Session> {
    const onNotify = (channel: string, version: string) => {
      if (channel === CHANNEL && held) keep({ version, loaded: Date.now() });
    };
    const opened = await openSession({
      ...options,
      connectTimeout: INTERVAL_MS / 1000,
      statementTimeout: INTERVAL_MS,
      onNotify,
    });
    if (listens && !options.server.pooler)
      await opened.run({ text: `listen ${CHANNEL}`, values: [], rows: 'objects' }, '');
    return opened;
  }

  async function read(): Promise<Held> {
    if (isClosed) throw new ConnectionError('CONNECTION_CLOSED', 'the database was closed');
    session ??= openListening();
    const { rows } = await (await session).run(
      {
        text: 'select version, extract(epoch from loaded_at)::float8 * 1000 as loaded from dataset',
        values: [],
        rows: 'objects',
      },
      '',
    );
    const [row] = rows as Held[];
    return { version: row?.version ?? null, loaded: row?.loaded ?? 0 };
  }

  function closeSession(): void {
    session?.then(
      (opened) => opened.destroy(),
      () => {},
    );
    session = undefined;
  }

  async function ask(): Promise<void> {
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
      // A database without tables, or without rights to them, answers.
      if (isAnswer(error)) return keep({ version: null, loaded: 0 });
      closeSession();
      keep(undefined);
      if (silences === 2 && !isClosed) onSilent?.();
      throw error;
    } finally {
      clearTimeout(timeout);
      asking = undefined;
      pause = Math.min(pause * 2, INTERVAL_MS);
      plan();
    }
  }

  async function check(): Promise<void> {
    clearTimeout(timer);
    asking ??= ask();
    await asking;
  }

  function plan(): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => check().catch(() => {}), pause).unref();
  }

  function hurry(): void {
    pause = FIRST_MS;
    // One that is asked now plans the next time by itself.
    if (!asking) plan();
  }

  return {
    get held() {
      return held;
    },
    first: check().catch(() => {}),
    check,
    markDown() {
      keep(undefined);
      hurry();
    },
    hurry,
    close() {
      isClosed = true;
      clearTimeout(timer);
      closeSession();
    },
  };
}

function isAnswer(error: unknown): boolean {
  return (error as { severity?: string }).severity === 'ERROR' && !isOfServer(error);
}
