import { Presets, SingleBar } from 'cli-progress';

/** Progress is shown for at least this many dossiers or documents, and once the work has taken this long. */
const MIN_COUNT = 20;
const MIN_MS = 1000;

interface Progress {
  /** Reports how many of all have been read. */
  update(read: number, all: number): void;
  end(): void;
}

/** Shows the progress of a long run on standard error: a bar on a terminal, otherwise a line every 5 seconds. */
function startProgress(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: stream.isTTY
        ? `{bar} {percentage}% · {value} of {total} ${what} · {eta_formatted} left`
        : `{value} of {total} ${what}`,
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
      if (!isShown && (all < MIN_COUNT || read === all || Date.now() - start < MIN_MS)) return;
      if (!isShown) bar.start(all, read);
      isShown = true;
      bar.update(read);
    },
    end() {
      if (isShown) bar.stop();
    },
  };
}

/** Runs some work on dossiers, or on what else is named, and shows its progress. */
export async function withProgress<Result>(
  work: (onProgress: Progress['update']) => Promise<Result>,
  what = 'dossiers',
): Promise<Result> {
  const progress = startProgress(what);
  try {
    return await work(progress.update);
  } finally {
    progress.end();
  }
}
