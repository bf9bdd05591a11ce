import { Presets, SingleBar } from 'cli-progress';

/** Fewer dossiers than these, or less time than this, need no telling of. */
const MANY = 20;
const PATIENCE_MS = 1000;

interface Progress {
  /** So many of so many dossiers have been read. */
  tell(read: number, all: number): void;
  end(): void;
}

/** Tells how far a long load is, on standard error: a bar on a terminal, a line every few seconds elsewhere. */
function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: stream.isTTY
        ? '{bar} {percentage}% · {value} of {total} dossiers · {eta_formatted} left'
        : '{value} of {total} dossiers',
      noTTYOutput: true,
      notTTYSchedule: 5000,
      hideCursor: true,
      etaBuffer: 200,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const start = Date.now();
  let isShown = false;
  return {
    tell(read, all) {
      if (!isShown && (all < MANY || read === all || Date.now() - start < PATIENCE_MS)) return;
      if (!isShown) bar.start(all, read);
      isShown = true;
      bar.update(read);
    },
    end() {
      if (isShown) bar.stop();
    },
  };
}

/** Tells how far some work on dossiers is. */
export async function withProgress<Result>(work: (onProgress: Progress['tell']) => Promise<Result>): Promise<Result> {
  const progress = startProgress();
  try {
    return await work(progress.tell);
  } finally {
    progress.end();
  }
}
