import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BatchSettings } from '../corpus/batch.js';
import { DictionaryError } from '../errors.js';
import { readPublishedAt } from '../options.js';
import { VERSION } from '../version.js';
import type { Piece, Writer } from '../writers/writer.js';
import { WRITERS } from '../writers/writers.js';
import { inputIdentity, openResumable, type Progress } from './checkpoint.js';
import { type Crew, openCrew } from './crew.js';
import { readDictionary } from './dictionary.js';
import { loadEnglish } from './english.js';
import { runExtraction } from './extract-run.js';
import { fractionOf } from './fraction.js';
import { EXTRACT_HELP } from './help.js';
import { fieldNames, type OpenInput, openInputs, SOURCES } from './inputs.js';
import { openOutput, openWriter } from './outputs.js';
import { progressLine, SILENT } from './progress.js';
import { fileSink, type Sink } from './sink.js';
import { BEGINNING } from './tasks.js';
import { type CliIo, type Command, Exit, numberOf, oneOf, parse, UsageError } from './usage.js';

const OPTIONS = {
  from: { type: 'string' },
  'text-field': { type: 'string' },
  'date-field': { type: 'string' },
  'id-field': { type: 'string' },
  to: { type: 'string' },
  published: { type: 'string' },
  dictionary: { type: 'string' },
  zones: { type: 'string' },
  english: { type: 'boolean' },
  out: { type: 'string' },
  rejects: { type: 'string' },
  workers: { type: 'string' },
  timeout: { type: 'string' },
  resume: { type: 'boolean' },
  quiet: { type: 'boolean' },
} as const;

const read = (argv: readonly string[]) => parse(argv, OPTIONS);
type Values = ReturnType<typeof read>['values'];

/** `sifara extract`: reads documents, writes records. */
export const extractCommand: Command = { name: 'extract', help: EXTRACT_HELP, run };

async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const { values, positionals: files } = read(argv);
  const from = oneOf('--from', values.from ?? 'auto', SOURCES);
  const names = WRITERS.map(({ name }) => name);
  const to = values.to === undefined ? undefined : oneOf('--to', values.to, names);
  const zones = oneOf('--zones', values.zones ?? 'story', ['story', 'all']);
  if (values.published !== undefined && readPublishedAt(values.published) === null)
    throw new UsageError(
      `--published ${values.published} is no date: give YYYY, YYYY-MM, YYYY-MM-DD or an ISO date-time`,
    );
  const seconds = numberOf('--timeout', values.timeout, 0.001, false);
  const workers = numberOf('--workers', values.workers, 1) ?? (seconds === null ? 0 : 1);
  const dictionaries = values.dictionary === undefined ? undefined : await readDictionary(values.dictionary);
  const fields = fieldNames(values);
  const finish = values.english ? await loadEnglish() : undefined;
  const inputs = await openInputs(files, from, io, fields);
  const single = inputs.length === 1 && inputs[0]!.reader.single;
  const writer = WRITERS.find(({ name }) => name === (to ?? (single ? 'json' : 'jsonl')))!;
  const resumable = checkResume(values, writer.name, inputs) && (values.resume || workers > 0);

  const settings: BatchSettings = {
    ...(dictionaries && { dictionaries }),
    options: { zones },
    fields,
    english: values.english ?? false,
    published: values.published ?? null,
  };
  const run: Run = { values, io, inputs, writer, single };
  const crew = openWith(values.dictionary, () => openCrew(settings, workers, seconds && seconds * 1000, finish));
  try {
    const rejected = await (resumable ? runResumable(run, crew) : runAtOnce(run, crew));
    return rejected ? Exit.rejected : Exit.done;
  } finally {
    await crew.close();
  }
}

function openWith(dictionary: string | undefined, open: () => Crew): Crew {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error;
    throw new UsageError(`${dictionary}: ${error.message}`);
  }
}

/** Whether a run can be gone on with after a kill; a `UsageError` says why not where `--resume` asks for it. */
function checkResume(values: Values, to: string, inputs: readonly OpenInput[]): boolean {
  const problem =
    values.out === undefined
      ? '--resume needs --out FILE'
      : to !== 'jsonl'
        ? `--resume works with --to jsonl, not ${to}`
        : inputs.some(({ path }) => path === null)
          ? '--resume works for files, not for standard input'
          : null;
  if (problem && values.resume) throw new UsageError(problem);
  return problem === null;
}

/** What the command line asks for. */
interface Run {
  readonly values: Values;
  readonly io: CliIo;
  readonly inputs: readonly OpenInput[];
  readonly writer: Writer;
  readonly single: boolean;
}

const START: Progress = { place: BEGINNING, documents: 0, ofInput: 0, rejected: 0 };

async function partsOf({ values, io, inputs, writer }: Run, single: boolean, begun: Progress) {
  const progress = values.quiet ? SILENT : progressLine(io.stderr, begun.documents);
  const tell = (message: string): void => {
    if (!values.quiet) io.stderr.write(`sifara: ${message}\n`);
  };
  const lines = writer.name === 'jsonl';
  return { inputs, writer: await openWriter(writer, single), lines, progress, fractionAt: fractionOf(inputs), tell };
}

/** A run whose output appears whole or not at all; gives how many documents were rejected. */
async function runAtOnce(run: Run, crew: Crew): Promise<number> {
  const { values, io, writer, single } = run;
  const output = await openOutput(writer, values.out, single, io);
  let rejects: Sink | null = null;
  try {
    if (values.rejects !== undefined) rejects = await fileSink(values.rejects);
    const parts = await partsOf(run, output.single, START);
    const { rejected } = await runExtraction({ ...parts, crew, output, rejects, save() {} }, START);
    await output.close();
    await rejects?.close();
    return rejected;
  } catch (error) {
    output.abandon();
    rejects?.abandon();
    throw error;
  }
}

/** A run that leaves a checkpoint when it is stopped, and goes on from one with `--resume`. */
async function runResumable(run: Run, crew: Crew): Promise<number> {
  const { values, inputs, writer, single } = run;
  const identity = {
    version: VERSION,
    inputs: inputs.map(({ path }) => inputIdentity(path!)),
    options: identifying(values, writer.name),
  };
  const files = await openResumable(values.out!, values.rejects ?? null, identity, values.resume ?? false);
  const begun = files.resumed ?? START;
  if (files.finished) {
    await files.finish(begun);
    return begun.rejected;
  }
  const parts = await partsOf(run, single, begun);
  if (files.startedAgain)
    parts.tell(`a stopped run to ${values.out} was there; it is begun again (--resume goes on with it)`);
  const { sink, rejects, save } = files;
  const output = { write: ({ content }: Piece) => sink.write(content) };
  let done: Progress;
  try {
    done = await runExtraction({ ...parts, crew, output, rejects, save }, begun);
  } catch (error) {
    await files.leave().catch(() => {}); // the disk is full: the checkpoint before this one still counts
    throw error;
  }
  await files.finish(done);
  return done.rejected;
}

const FREE = new Set(['out', 'workers', 'timeout', 'resume', 'quiet']);

/** The options that decide what is written, as the checkpoint compares them. */
function identifying(values: Values, to: string): Record<string, string> {
  const given = Object.entries(values).filter(([name]) => !FREE.has(name));
  const options: Record<string, string> = Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
  options.to = to;
  if (values.rejects !== undefined) options.rejects = resolve(values.rejects);
  if (values.dictionary !== undefined) {
    const hash = createHash('sha256').update(readFileSync(values.dictionary)).digest('hex').slice(0, 12);
    options.dictionary = `${values.dictionary} (sha256 ${hash}…)`;
  }
  return options;
}
