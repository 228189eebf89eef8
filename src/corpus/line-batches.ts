import { joinBytes } from '../readers/lines.js';
import type { LineBatch } from './batch.js';
import { PAUSE, withPauses } from './pauses.js';

/** How much goes into one batch, whichever is reached first; and how long (milliseconds) a started one waits for more. */
export interface BatchLimits {
  readonly documents: number;
  readonly bytes: number;
  readonly wait: number;
}

/** Batches for worker threads: large enough that passing them costs nothing, small enough to hold many. */
export const WORKER_BATCH: BatchLimits = { documents: 50, bytes: 1 << 20, wait: 50 };

/** Where a batch ends in its input: the bytes and lines before that place. */
export interface LinePlace {
  readonly bytes: number;
  readonly lines: number;
}

const NEWLINE = 0x0a;

/** The lines of an input in batches, each with the place where it ends; `from` leaves out what stands before that place. */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  limits: BatchLimits,
  from: LinePlace = { bytes: 0, lines: 0 },
): AsyncGenerator<{ readonly batch: LineBatch; readonly end: LinePlace }> {
  let end = from;
  let whole: Uint8Array[] = [];
  let lines = 0;
  let size = 0;
  let tail: Uint8Array[] = [];
  const cut = () => {
    const batch: LineBatch = { kind: 'lines', bytes: joinBytes(whole), name, firstLine: end.lines + 1 };
    end = { bytes: end.bytes + size, lines: end.lines + lines };
    whole = [];
    lines = size = 0;
    return { batch, end };
  };
  const add = (line: readonly Uint8Array[]) => {
    whole.push(...line);
    lines++;
    for (const part of line) size += part.length;
  };

  for await (const bytes of withPauses(skipBytes(chunks, from.bytes), limits.wait)) {
    if (bytes === PAUSE) {
      if (lines > 0) yield cut();
      continue;
    }
    let start = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      add([...tail, bytes.subarray(start, at + 1)]);
      tail = [];
      start = at + 1;
      if (lines >= limits.documents || size >= limits.bytes) yield cut();
    }
    if (start < bytes.length) tail.push(bytes.subarray(start));
  }
  if (tail.length > 0) add(tail);
  if (lines > 0) yield cut();
}

const encoder = new TextEncoder();

async function* skipBytes(chunks: AsyncIterable<Uint8Array | string>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    if (left >= bytes.length) left -= bytes.length;
    else {
      yield left > 0 ? bytes.subarray(left) : bytes;
      left = 0;
    }
  }
}
