/** Tells people how a run goes: one line of a terminal, written over and over. */
export interface ProgressLine {
  /** `fraction` is how much of the input is done (0 to 1), null where nobody knows. */
  show(documents: number, fraction: number | null): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Says nothing. */
export const SILENT: ProgressLine = { show() {}, clear() {} };

const INTERVAL = 200;

/** A progress line on `stream` where that is a terminal, else one that says nothing. `begun` documents were done by an earlier run. */
export function progressLine(
  stream: NodeJS.WritableStream,
  begun: number,
  clock = () => performance.now(),
): ProgressLine {
  if (!(stream as Partial<NodeJS.WriteStream>).isTTY) return SILENT;
  const start = clock();
  let startFraction: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show(documents, fraction) {
      startFraction ??= fraction;
      const now = clock();
      if (now - last < INTERVAL) return;
      last = now;
      const seconds = (now - start) / 1000;
      stream.write(`\r\u001b[K${lineOf(documents, documents - begun, seconds, fraction, startFraction)}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

function lineOf(
  documents: number,
  fresh: number,
  seconds: number,
  fraction: number | null,
  startFraction: number | null,
): string {
  const parts = [`${documents.toLocaleString('en')} documents`];
  if (seconds > 0) parts.push(`${Math.round(fresh / seconds).toLocaleString('en')}/s`);
  if (fraction !== null) {
    parts.push(`${Math.floor(fraction * 100)} %`);
    const done = fraction - (startFraction ?? 0);
    if (done > 0) parts.push(`${duration((seconds * (1 - fraction)) / done)} left`);
  }
  return parts.join(', ');
}

/** Seconds as people say them: 45 s, 3 min 20 s, 2 h 5 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
