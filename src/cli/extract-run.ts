import type { BatchResult } from '../corpus/batch.js';
import { inOrder } from '../corpus/in-order.js';
import { EMPTY_INPUT } from '../readers/jsonl.js';
import type { ReadProblem } from '../readers/reader.js';
import type { SifaraRecord } from '../record/record.js';
import type { Piece, WriterRun } from '../writers/writer.js';
import type { Progress } from './checkpoint.js';
import type { Crew } from './crew.js';
import type { OpenInput } from './inputs.js';
import type { Output } from './outputs.js';
import type { ProgressLine } from './progress.js';
import type { Sink } from './sink.js';
import { type Task, tasksOf } from './tasks.js';

/** Everything one run works with. */
export interface RunParts {
  readonly inputs: readonly OpenInput[];
  readonly crew: Crew;
  readonly writer: WriterRun;
  /** True where the output is lines of JSON: those of workers are written as they come. */
  readonly lines: boolean;
  readonly output: Pick<Output, 'write'>;
  readonly rejects: Sink | null;
  readonly progress: ProgressLine;
  /** How much of all inputs is done (0 to 1) at a place; null where nobody knows. */
  readonly fractionAt: (task: Task) => number | null;
  /** Told of a rejected document. */
  readonly tell: (message: string) => void;
  /** Told after each batch what is done. */
  readonly save: (progress: Progress) => void;
}

/** Reads all inputs from where `begun` stands, and writes records and rejects in the inputs' order; gives what was done in the end. */
export async function runExtraction(parts: RunParts, begun: Progress): Promise<Progress> {
  const { inputs, crew, writer, output, progress } = parts;
  const tasks = tasksOf(inputs, begun.place, crew.limits);
  const work = async ({ batch }: Task) => (batch ? crew.read(batch) : NOTHING);
  let { documents, ofInput, rejected } = begun;
  const reject = async ({ place, reason, source }: ReadProblem): Promise<void> => {
    rejected++;
    progress.clear();
    parts.tell(`${place}: ${reason}`);
    const row = { place, reason, ...(source !== undefined && { line: source }) };
    await parts.rejects?.write(`${JSON.stringify(row)}\n`);
  };
  const put = async (pieces: Iterable<Piece>): Promise<void> => {
    for (const piece of pieces) await output.write(piece);
  };

  let place = begun.place;
  for await (const [task, result] of inOrder(tasks, crew.window, work)) {
    const { records } = result;
    if (records instanceof Uint8Array && parts.lines) {
      if (records.length > 0) await output.write({ path: '', content: records });
    } else for (const record of recordsOf(records)) await put(writer.add(record));
    for (const problem of result.problems) await reject(problem);
    documents += result.documents;
    ofInput += result.documents;
    place = task.end;
    if (task.batch === null) {
      if (ofInput === 0 && task.input.reader.name === 'jsonl')
        await reject({ place: task.input.input.name, reason: EMPTY_INPUT });
      ofInput = 0;
    }
    progress.show(documents, parts.fractionAt(task));
    parts.save({ place, documents, ofInput, rejected });
  }
  progress.clear();
  await put(writer.end());
  return { place, documents, ofInput, rejected };
}

const NOTHING: BatchResult<SifaraRecord[]> = { documents: 0, records: [], problems: [] };

const decoder = new TextDecoder();

const recordsOf = (records: SifaraRecord[] | Uint8Array): SifaraRecord[] =>
  Array.isArray(records)
    ? records
    : decoder
        .decode(records)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as SifaraRecord);
