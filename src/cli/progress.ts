import { Presets, SingleBar } from 'cli-progress';

/** Progress is shown for at least this many dossiers, and once the work has taken this long. */
const MIN_DOSSIERS = 20;
const MIN_MS = 1000;

interface Progress {
  /** Reports how many of all dossiers have been read. */
  update(read: number, all: number): void;
  end(): void;
}

/** Shows the progress of a long load on standard error: a bar on a terminal, otherwise a line every 5 seconds. */
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
    update(read, all) {
      if (!isShown && (all < MIN_DOSSIERS || read === all || Date.now() - start < MIN_MS)) return;
      if (!isShown) bar.start(all, read);
      isShown = true;
      bar.update(read);
    },
    end() {
      if (isShown) bar.stop();
    },
  };
}

/** Runs some work on dossiers and shows its progress. */
export async function withProgress<Result>(work: (onProgress: Progress['update']) => Promise<Result>): Promise<Result> {
  const progress = startProgress();
  try {
    return await work(progress.update);
  } finally {
    progress.end();
  }
}
