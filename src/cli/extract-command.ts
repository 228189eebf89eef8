import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createExtractor, type Extract, extract } from '../extract.js';
import type { UserDictionaries } from '../lexicon/user-dictionaries.js';
import { readPublishedAt } from '../options.js';
import type { SifaraRecord } from '../record/record.js';
import { decodeUtf8, readLines } from './lines.js';
import { fileSink, reasonOf, type Sink, streamSink } from './sink.js';
import { type CliIo, type CliValues, Exit, UsageError } from './usage.js';

type Format = 'text' | 'jsonl';

interface Input {
  /** The name for messages. */
  readonly name: string;
  readonly format: Format;
  readonly chunks: () => AsyncIterable<Uint8Array | string>;
}

/** `sifara extract`: reads documents, writes records; gives the exit code. */
export async function runExtract(files: readonly string[], values: CliValues, io: CliIo): Promise<number> {
  const from = oneOf('--from', values.from ?? 'auto', ['auto', 'text', 'jsonl']);
  const to = values.to === undefined ? undefined : oneOf('--to', values.to, ['json', 'jsonl']);
  const zones = oneOf('--zones', values.zones ?? 'story', ['story', 'all']);
  if (values.published !== undefined && readPublishedAt(values.published) === null)
    throw new UsageError(
      `--published ${values.published} is no date: give YYYY, YYYY-MM, YYYY-MM-DD or an ISO date-time`,
    );
  const run = values.dictionary === undefined ? extract : await withDictionary(values.dictionary);
  const inputs = await Promise.all((files.length ? files : ['-']).map((file) => openInput(file, from, io)));
  const single = inputs.length === 1 && inputs[0]!.format === 'text';
  const json = (to ?? (single ? 'json' : 'jsonl')) === 'json';

  const sink = values.out === undefined ? streamSink(io.stdout) : await fileSink(values.out);
  const rejects = values.rejects === undefined ? null : await fileSink(values.rejects).catch(abandonFirst(sink));
  const job = new Job(run, sink, rejects, json, single, values, zones, io);
  try {
    for (const input of inputs) await job.read(input);
    await job.finish();
  } catch (error) {
    sink.abandon();
    rejects?.abandon();
    throw error;
  }
  return job.rejected ? Exit.rejected : Exit.done;
}

const abandonFirst = (sink: Sink) => (error: unknown) => {
  sink.abandon();
  throw error;
};

/** One run over all inputs. */
class Job {
  rejected = 0;
  private written = 0;

  constructor(
    private readonly run: Extract,
    private readonly sink: Sink,
    private readonly rejects: Sink | null,
    private readonly json: boolean,
    private readonly single: boolean,
    private readonly values: CliValues,
    private readonly zones: 'story' | 'all',
    private readonly io: CliIo,
  ) {}

  async read(input: Input): Promise<void> {
    if (input.format === 'text') await this.readText(input);
    else await this.readJsonl(input);
  }

  async finish(): Promise<void> {
    if (this.json && !this.single) await this.sink.write(this.written ? '\n]\n' : '[]\n');
    await this.sink.close();
    await this.rejects?.close();
  }

  private async readText(input: Input): Promise<void> {
    const parts: Uint8Array[] = [];
    for await (const chunk of input.chunks()) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    const text = decodeUtf8(Buffer.concat(parts));
    if (text === null)
      return this.reject(input.name, 'is not UTF-8 text; convert it first (iconv -f WINDOWS-1256 -t UTF-8)');
    if (text.trim() === '') return this.reject(input.name, 'is empty');
    await this.document(input.name, text, { id: input.name });
  }

  private async readJsonl(input: Input): Promise<void> {
    let documents = 0;
    for await (const { number, bytes } of readLines(input.chunks())) {
      const place = `${input.name}, line ${number}`;
      const line = decodeUtf8(bytes);
      if (line === null) {
        await this.reject(place, 'is not UTF-8');
        continue;
      }
      if (line.trim() === '') continue;
      documents++;
      const row = readRow(line);
      if (typeof row === 'string') await this.reject(place, row, line);
      else await this.document(place, row.text, { ...row.meta, id: row.id ?? `line-${number}` }, line);
    }
    if (documents === 0) await this.reject(input.name, 'is empty');
  }

  private async document(
    place: string,
    text: string,
    meta: { readonly id: string; readonly publishedAt?: string | null; readonly title?: string | null },
    line?: string,
  ): Promise<void> {
    let record: SifaraRecord;
    try {
      record = this.run(text, {
        ...meta,
        publishedAt: meta.publishedAt ?? this.values.published ?? null,
        zones: this.zones,
      });
    } catch (error) {
      return this.reject(place, (error as Error).message, line);
    }
    await this.put(record);
  }

  private async put(record: SifaraRecord): Promise<void> {
    const first = this.written++ === 0;
    if (!this.json) await this.sink.write(`${JSON.stringify(record)}\n`);
    else if (this.single) await this.sink.write(`${JSON.stringify(record, null, 2)}\n`);
    else await this.sink.write(`${first ? '[\n' : ',\n'}${JSON.stringify(record)}`);
  }

  private async reject(place: string, reason: string, line?: string): Promise<void> {
    this.rejected++;
    if (!this.values.quiet) this.io.stderr.write(`sifara: ${place}: ${reason}\n`);
    await this.rejects?.write(`${JSON.stringify({ place, reason, ...(line !== undefined && { line }) })}\n`);
  }
}

interface Row {
  readonly id: string | null;
  readonly text: string;
  readonly meta: Readonly<Record<'publishedAt' | 'title' | 'url' | 'outlet', string | null>>;
}

/** One line of JSONL, or what is wrong with it. */
function readRow(line: string): Row | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'is no JSON object';
  const fields = row as Readonly<Record<string, unknown>>;
  if (typeof fields.text !== 'string') return 'has no text (a string in the field "text")';
  const field = (name: string): string | null => {
    const value = fields[name];
    return value === undefined || value === null ? null : String(value);
  };
  return {
    id: field('id'),
    text: fields.text,
    meta: { publishedAt: field('published'), title: field('title'), url: field('url'), outlet: field('outlet') },
  };
}

async function openInput(file: string, from: string, io: CliIo): Promise<Input> {
  if (file === '-') return standardInput(from, io);
  try {
    if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder; name the files in it`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
  }
  const jsonl = from === 'jsonl' || (from === 'auto' && ['.jsonl', '.ndjson'].includes(extname(file).toLowerCase()));
  return { name: basename(file), format: jsonl ? 'jsonl' : 'text', chunks: () => createReadStream(file) };
}

/** Standard input; with `auto` its first bytes tell: a line that starts with { is JSONL. */
async function standardInput(from: string, io: CliIo): Promise<Input> {
  if (from !== 'auto') return { name: 'stdin', format: from as Format, chunks: () => chunksOf(io.stdin) };
  const iterator = chunksOf(io.stdin)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done
    ? ''
    : Buffer.from(first.value as Uint8Array)
        .subarray(0, 64)
        .toString('utf8');
  const format: Format = /^\uFEFF?\s*\{\s*"/u.test(head) ? 'jsonl' : 'text';
  return {
    name: 'stdin',
    format,
    async *chunks() {
      if (first.done) return;
      yield first.value;
      for (;;) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    },
  };
}

const chunksOf = (stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array | string> =>
  stream as unknown as AsyncIterable<Uint8Array | string>;

async function withDictionary(file: string): Promise<Extract> {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
  }
  const { parse } = await import('yaml');
  let parsed: unknown;
  try {
    parsed = parse(source);
  } catch (error) {
    throw new UsageError(`${file} is neither YAML nor JSON: ${(error as Error).message.split('\n')[0]}`);
  }
  try {
    return createExtractor({ dictionaries: parsed as UserDictionaries });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}, not ${value}`);
  return found;
}
