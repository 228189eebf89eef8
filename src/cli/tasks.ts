import type { Batch } from '../corpus/batch.js';
import { gather } from '../corpus/gather.js';
import { type BatchLimits, lineBatches } from '../corpus/line-batches.js';
import { ReadError } from '../errors.js';
import type { Reading } from '../readers/reader.js';
import type { OpenInput } from './inputs.js';

/** How far a run has come: everything before this place is done. */
export interface Place {
  /** Which input, from 0. */
  readonly input: number;
  /** How much of it: bytes and lines of JSONL, readings of every other kind. */
  readonly bytes: number;
  readonly lines: number;
  readonly readings: number;
}

/** Where a run begins. */
export const BEGINNING: Place = { input: 0, bytes: 0, lines: 0, readings: 0 };

/** A batch of one input, or its end (null), with the place reached when it is done. */
export interface Task {
  readonly input: OpenInput;
  readonly batch: Batch | null;
  readonly end: Place;
}

/** All inputs as batches. JSONL goes as raw lines: whoever reads the batch parses it. */
export async function* tasksOf(inputs: readonly OpenInput[], from: Place, limits: BatchLimits): AsyncGenerator<Task> {
  for (let i = from.input; i < inputs.length; i++) {
    const input = inputs[i]!;
    const start = i === from.input ? from : { ...BEGINNING, input: i };
    yield* input.reader.name === 'jsonl' ? lineTasks(input, start, limits) : readingTasks(input, start, limits);
    yield { input, batch: null, end: { ...BEGINNING, input: i + 1 } };
  }
}

async function* lineTasks(input: OpenInput, from: Place, limits: BatchLimits): AsyncGenerator<Task> {
  const { name, chunks } = input.input;
  let broken: ReadError | null = null;
  async function* unbroken() {
    try {
      yield* wholeLines(chunks());
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      broken = error;
    }
  }
  let last = from;
  for await (const { batch, end } of lineBatches(unbroken(), name, limits, from)) {
    last = { ...from, ...end };
    yield { input, batch, end: last };
  }
  // The archive ends too early: told once, also when a run goes on behind it.
  const { message = null } = (broken as ReadError | null) ?? {};
  if (message === null || from.readings > 0) return;
  const readings: Reading[] = [{ problem: { place: name, reason: message } }];
  yield { input, batch: { kind: 'readings', readings }, end: { ...last, readings: 1 } };
}

const NEWLINE = 0x0a;
const encoder = new TextEncoder();

/** The same bytes, those of a line only when all of it is there: what breaks off in one leaves no half line. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield* held;
      yield bytes.subarray(0, end);
      held = [];
    }
    if (end < bytes.length) held.push(bytes.subarray(end));
  }
  yield* held;
}

async function* readingTasks(input: OpenInput, from: Place, limits: BatchLimits): AsyncGenerator<Task> {
  let end = from;
  for await (const readings of gather(skip(input.reader.read(input.input), from.readings), limits, sizeOf)) {
    end = { ...end, readings: end.readings + readings.length };
    yield { input, batch: { kind: 'readings', readings }, end };
  }
}

const sizeOf = (reading: Reading): number => ('document' in reading ? 2 * reading.document.text.length : 0);

async function* skip<Item>(items: AsyncIterable<Item>, count: number): AsyncGenerator<Item> {
  let left = count;
  for await (const item of items) if (left-- <= 0) yield item;
}
