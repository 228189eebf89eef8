// One text of 1, 2, 4, 8, 16 MB, stage by stage; memory over many short articles: growth.ts [FILE] [LARGEST MB]
import { extract } from './built.js';
import { corpora, fixtures } from './corpus.js';
import { type StageTimes, stagedReader } from './stages.js';
import { printTable } from './table.js';
import { type Article, joinTo, MB, repeatTo } from './texts.js';

/** A text that took more seconds than this is the last of its table: the next would take twice as long or more. */
const PATIENCE = 20;
const SHORT_ARTICLES = 10_000;
const SHORT = 1000;

const [file, largest = '16'] = process.argv.slice(2);
const SIZES = [1, 2, 4, 8, 16].filter((size) => size <= Number(largest));
const publishedAt = '2015-07-24';
// Every zone is read: a menu in the middle of joined pages would end the story.
const read = stagedReader(true);

/** Milliseconds per MB of each stage and of all, for one text of that size. */
function measure(articles: readonly Article[], size: number): StageTimes {
  const times: StageTimes = new Map();
  const text = joinTo(articles, size * MB);
  read({ text, publishedAt }, times);
  times.set(
    'all',
    [...times.values()].reduce((sum, time) => sum + time, 0),
  );
  return new Map([...times].map(([stage, time]) => [stage, time / (Buffer.byteLength(text) / MB)]));
}

function printGrowth(name: string, articles: readonly Article[]): void {
  for (const article of articles.slice(0, 500)) read(article, new Map());
  const columns: StageTimes[] = [];
  for (const size of SIZES) {
    columns.push(measure(articles, size));
    if (columns.at(-1)!.get('all')! * size > PATIENCE * 1000) break;
  }
  printTable(
    `Growth, ms per MB of one text: ${name}`,
    ['stage', ...columns.map((_, i) => `${SIZES[i]} MB`), 'last ÷ first'],
    [...columns[0]!.keys()].map((stage) => {
      const row = columns.map((times) => times.get(stage)!);
      return [stage, ...row.map((ms) => ms.toFixed(0)), (row.at(-1)! / row[0]!).toFixed(1)];
    }),
  );
}

/** Heap in use after collection, and resident memory, in MB. */
function memory(): readonly string[] {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return [(heapUsed / MB).toFixed(0), (rss / MB).toFixed(0)];
}

function printMemory(articles: readonly Article[]): void {
  const rows: string[][] = [];
  const short = repeatTo(articles, SHORT_ARTICLES * SHORT * 2);
  for (let i = 1; i <= SHORT_ARTICLES; i++) {
    extract(short[i % short.length]!.text.slice(0, SHORT), { publishedAt });
    if ([SHORT_ARTICLES / 10, SHORT_ARTICLES / 2, SHORT_ARTICLES].includes(i)) rows.push([String(i), ...memory()]);
  }
  printTable('Memory after short articles, MB', ['articles', 'heap in use', 'resident'], rows);
}

const texts = corpora(file);
printGrowth('one fixture repeated', repeatTo(fixtures().slice(0, 1), MB));
for (const { name, articles } of texts) printGrowth(`${name} joined`, articles);
printMemory(texts.at(-1)!.articles);
