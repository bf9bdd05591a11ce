import { type ClientOptions, createClient } from './client.ts';

/** The version of the data set that a server holds, null before the first load, and when it was loaded. */
export interface Held {
  version: string | null;
  /** Milliseconds since 1970. */
  loaded: number;
}

export interface Lookout {
  /** What the server held when it was last asked; undefined when it did not answer, or was not asked yet. */
  readonly held: Held | undefined;
  /** Settles when it was asked for the first time. */
  readonly first: Promise<void>;
  /** Takes it for away until it answers again, and asks soon. */
  doubt(): void;
  /** Asks soon, and more often than otherwise until it holds something else. */
  hurry(): void;
  close(): Promise<void>;
}

export interface LookoutOptions {
  url: string;
  /** Whether it tells of a new version by itself: a server that follows another cannot. */
  listens: boolean;
  /** Hears when it holds something else, or is away, or back. */
  changed?: () => void;
  /** Hears that it has not answered twice, though its connection was not refused. */
  silent?: () => void;
}

/** What a load tells all that listen (see the migration `reader`). */
const CHANNEL = 'summitgraph_version';

/** How often a server is asked, and how long it has to answer, in milliseconds. */
const INTERVAL_MS = 1000;

/** The first pause of those that grow up to the interval, in milliseconds. */
const FIRST_MS = 10;

/** Asks a server every second which version it holds, over a connection of its own that no request makes wait. */
export function lookAt({ url, listens, changed, silent }: LookoutOptions): Lookout {
  const options: ClientOptions = { connections: 1, connectTimeout: 1, statementTimeout: INTERVAL_MS, onNotify };
  let client = createClient(url, options);
  let held: Held | undefined;
  let pause = INTERVAL_MS;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let silences = 0;
  let isClosed = false;

  function onNotify(channel: string, version: string): void {
    if (channel === CHANNEL && held) keep({ version, loaded: Date.now() });
  }

  function keep(now: Held | undefined): void {
    const isOther = now?.version !== held?.version || (now === undefined) !== (held === undefined);
    held = now;
    if (isOther && !isClosed) changed?.();
  }

  async function ask(): Promise<Held> {
    // Again each time: the connection may be another.
    if (listens) await client.unsafe(`listen ${CHANNEL}`);
    const [row] = await client.unsafe(
      'select version, extract(epoch from loaded_at)::float8 * 1000 as loaded from dataset',
    );
    return { version: row?.version ?? null, loaded: row?.loaded ?? 0 };
  }

  async function look(): Promise<void> {
    isLooking = true;
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, INTERVAL_MS, 'late').unref());
    const answer = await Promise.race([ask().catch(() => undefined), late]);
    if (isClosed) return;
    silences = answer === 'late' ? silences + 1 : 0;
    if (answer === 'late') {
      // What waits for an answer would make the next question wait too.
      client.end({ timeout: 0 }).catch(() => {});
      client = createClient(url, options);
    }
    keep(answer === 'late' ? undefined : answer);
    if (silences === 2) silent?.();
    isLooking = false;
    pause = Math.min(pause * 2, INTERVAL_MS);
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(look, pause).unref();
  }

  function soon(): void {
    pause = FIRST_MS;
    // A look that is under way plans the next.
    if (!isLooking && !isClosed) plan();
  }

  const first = look();
  return {
    get held() {
      return held;
    },
    first,
    doubt() {
      keep(undefined);
      soon();
    },
    hurry: soon,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client.end({ timeout: 0 }).catch(() => {});
    },
  };
}
