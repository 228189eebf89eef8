import type { Extract } from '../extract.js';
import { readPublishedAt } from '../options.js';
import type { ReadProblem, SourceDocument } from '../readers/reader.js';
import type { SifaraRecord } from '../record/record.js';
import type { Piece, WriterRun } from '../writers/writer.js';
import { WRITERS } from '../writers/writers.js';
import { extractWith } from './dictionary.js';
import { EXTRACT_HELP } from './help.js';
import { type OpenInput, openInputs, SOURCES } from './inputs.js';
import { type Output, openOutput } from './outputs.js';
import { fileSink, type Sink } from './sink.js';
import { type CliIo, type Command, Exit, oneOf, parse, UsageError } from './usage.js';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  published: { type: 'string' },
  dictionary: { type: 'string' },
  zones: { type: 'string' },
  out: { type: 'string' },
  rejects: { type: 'string' },
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
  const extract = await extractWith(values.dictionary);
  const inputs = await openInputs(files, from, io);
  const single = inputs.length === 1 && inputs[0]!.reader.name === 'text';
  const writer = WRITERS.find(({ name }) => name === (to ?? (single ? 'json' : 'jsonl')))!;

  const output = await openOutput(writer, values.out, single, io);
  const rejects = values.rejects === undefined ? null : await fileSink(values.rejects).catch(abandonFirst(output));
  const job = new Job(extract, await writer.open({ single: output.single }), output, rejects, values, zones, io);
  try {
    for (const input of inputs) await job.read(input);
    await job.finish();
  } catch (error) {
    output.abandon();
    rejects?.abandon();
    throw error;
  }
  return job.rejected ? Exit.rejected : Exit.done;
}

const abandonFirst = (output: Output) => (error: unknown) => {
  output.abandon();
  throw error;
};

/** One run over all inputs. */
class Job {
  rejected = 0;

  constructor(
    private readonly extract: Extract,
    private readonly run: WriterRun,
    private readonly output: Output,
    private readonly rejects: Sink | null,
    private readonly values: Values,
    private readonly zones: 'story' | 'all',
    private readonly io: CliIo,
  ) {}

  async read({ reader, input }: OpenInput): Promise<void> {
    for await (const reading of reader.read(input))
      if ('problem' in reading) await this.reject(reading.problem);
      else await this.document(reading.place, reading.document, reading.source);
  }

  async finish(): Promise<void> {
    await this.put(this.run.end());
    await this.output.close();
    await this.rejects?.close();
  }

  private async document(place: string, document: SourceDocument, source: string | undefined): Promise<void> {
    const { text, publishedAt, ...meta } = document;
    let record: SifaraRecord;
    try {
      record = this.extract(text, {
        ...meta,
        publishedAt: publishedAt ?? this.values.published ?? null,
        zones: this.zones,
      });
    } catch (error) {
      return this.reject({ place, reason: (error as Error).message, ...(source !== undefined && { source }) });
    }
    await this.put(this.run.add(record));
  }

  private async put(pieces: Iterable<Piece>): Promise<void> {
    for (const piece of pieces) await this.output.write(piece);
  }

  private async reject({ place, reason, source }: ReadProblem): Promise<void> {
    this.rejected++;
    if (!this.values.quiet) this.io.stderr.write(`sifara: ${place}: ${reason}\n`);
    await this.rejects?.write(`${JSON.stringify({ place, reason, ...(source !== undefined && { line: source }) })}\n`);
  }
}
