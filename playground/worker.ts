// The worker: reads texts, keeps the last record and answers questions about it. It never touches the page.
import { explain } from '../src/explain.js';
import { extract } from '../src/extract.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import { loadLexicon } from '../src/lexicon/load.js';
import { decodeBytes } from '../src/readers/encoding.js';
import { readHtml } from '../src/readers/html/read-html.js';
import { SNIFF_BYTES, sniffKind } from '../src/readers/sniff.js';
import type { SifaraRecord } from '../src/record/record.js';
import { WRITERS } from '../src/writers/writers.js';
import { type Format, write } from '../src/writers.js';
import { drawArticle } from './article.js';
import { capRecord, cutAt } from './cap-record.js';
import { dictionaryEntry } from './dictionary-entry.js';
import { colourLine, type JsonLines, printJson } from './json-lines.js';
import type { Answer, Counts, Language, Question, WrittenFile } from './messages.js';

/** Characters whose highlights are drawn, lines in a piece of JSON, and characters read before the whole of a long text is. */
const SHOWN = 10_000;
const PIECE_LINES = 200;
const LONG = 60_000;

interface WorkerScope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { readonly data: Question }) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

let record: SifaraRecord | null = null;
let traced: SifaraRecord | null = null;
let json: JsonLines | null = null;
let lexicon: Lexicon | null = null;
/** The ids of the record behind those of the drawn article. */
let idOf: ReadonlyMap<string, string> = new Map();

interface Input {
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

/** Text as it is; a page is read as a page; the encoding of bytes is told from them. */
function inputOf(source: string | ArrayBuffer): Input {
  const bytes =
    typeof source === 'string' ? new TextEncoder().encode(source.slice(0, SNIFF_BYTES)) : new Uint8Array(source);
  if (sniffKind(bytes) === 'html') {
    const { text, title, url, outlet, publishedAt } = readHtml(typeof source === 'string' ? source : bytes);
    return { text, title, url, outlet, publishedAt };
  }
  const text = typeof source === 'string' ? source : decodeBytes(bytes, null);
  return { text, title: null, url: null, outlet: null, publishedAt: null };
}

function read(question: Question & { type: 'read' }): void {
  const { run, source, zones, language } = question;
  const started = performance.now();
  const input = inputOf(source);
  const publishedAt = question.publishedAt ?? input.publishedAt;
  const { text, ...meta } = input;
  const options = { ...meta, publishedAt, zones, trace: true };
  const tell = (made: SifaraRecord, preview: boolean) => {
    const shown = capRecord(made, SHOWN);
    scope.postMessage({
      type: 'result',
      run,
      preview,
      html: drawn(shown, language),
      shown: shown.document.text.length,
      total: text.length,
      counts: countsOf(made),
      milliseconds: performance.now() - started,
      publishedAt: made.document.publishedAt,
      diagnostics: shown.diagnostics.slice(0, 20).map(({ code, message }) => ({ code, message })),
    });
  };
  if (text.length > LONG) tell(plainOf(extract(text.slice(0, cutAt(text, SHOWN)), options)), true);
  traced = extract(text, options);
  record = plainOf(traced);
  tell(record, false);
  json = printJson(record);
  const { lines, shortened } = json;
  scope.postMessage({ type: 'json', run, lines: lines.length, pieceLines: PIECE_LINES, shortened });
}

const plainOf = ({ trace: _, ...rest }: SifaraRecord): SifaraRecord => rest;

const countsOf = ({ people, countries, places, organizations, dates, meetings, quotes }: SifaraRecord): Counts => ({
  people: people.length,
  countries: countries.length,
  places: places.length,
  organizations: organizations.length,
  dates: dates.length,
  meetings: meetings.length,
  quotes: quotes.length,
});

function drawn(shown: SifaraRecord, language: Language): string {
  const article = drawArticle(shown, language);
  idOf = article.idOf;
  return article.html;
}

function draw(run: number, language: Language): void {
  if (record) scope.postMessage({ type: 'drawn', run, html: drawn(capRecord(record, SHOWN), language) });
}

function tellPiece(run: number, index: number): void {
  if (!json) return;
  const lines = json.lines.slice(index * PIECE_LINES, (index + 1) * PIECE_LINES);
  scope.postMessage({ type: 'piece', run, index, html: lines.map(colourLine).join('') });
}

/** `drawn` is the id in the article; the record may have another. */
function tellWhy(run: number, drawn: string): void {
  const id = idOf.get(drawn) ?? drawn;
  const explanation = traced ? explain(traced, id) : null;
  const key = explanation?.key ?? null;
  lexicon ??= loadLexicon();
  const entry = explanation && key !== null ? dictionaryEntry(lexicon, explanation.kind, key) : null;
  scope.postMessage({ type: 'explanation', run, explanation, entry, line: json?.lineOf.get(id) ?? null });
}

async function writeFiles(run: number, format: string): Promise<void> {
  const writer = WRITERS.find(({ name }) => name === format);
  if (!record || !writer) return;
  const pieces = new Map<string, (string | Uint8Array)[]>();
  for await (const { path, content } of write([record], format as Format, { single: true }))
    pieces.set(path, [...(pieces.get(path) ?? []), content]);
  const files = [...pieces].map(([path, parts]): WrittenFile => ({ path, content: joined(parts) }));
  const { mediaType, extension } = writer;
  scope.postMessage({ type: 'files', run, format, mediaType, extension, files });
}

function joined(parts: readonly (string | Uint8Array)[]): string | Uint8Array<ArrayBuffer> {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const encoder = new TextEncoder();
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const all = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function answer(question: Question): Promise<void> {
  const { run } = question;
  try {
    if (question.type === 'read') read(question);
    else if (question.type === 'draw') draw(run, question.language);
    else if (question.type === 'piece') tellPiece(run, question.index);
    else if (question.type === 'explain') tellWhy(run, question.id);
    else await writeFiles(run, question.format);
  } catch (error) {
    scope.postMessage({ type: 'failed', run, message: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }) => void answer(data);
// The dictionaries are unpacked before the first text comes.
extract('');
