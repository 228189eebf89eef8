// One text of 1, 2, 4, 8, 16 MB, stage by stage; memory over many short articles: growth.ts [FILE] [LARGEST MB]
import { extract } from './built.js';
import { corpora, fixtures } from './corpus.js';
import { seconds } from './rounds.js';
import { type StageTimes, stagedReader } from './stages.js';
import { printTable } from './table.js';
import { type Article, joinTo, MB, repeatTo } from './texts.js';

/** A text that took longer than this is the last of its row: the next would take twice as long or more. */
const PATIENCE = 20;
const SHORT_ARTICLES = 10_000;

const [file, largest = '16'] = process.argv.slice(2);
const SIZES = [1, 2, 4, 8, 16].filter((size) => size <= Number(largest));
const publishedAt = '2015-07-24';
const joined = (articles: readonly Article[], size: number): Article => ({
  text: joinTo(articles, size * MB),
  publishedAt,
});

/** Every zone is read: a menu in the middle of joined pages would end the story. Seconds per MB of one text of each size; fewer sizes where patience ends. */
function growth(articles: readonly Article[]): readonly number[] {
  const perMegabyte: number[] = [];
  for (const size of SIZES) {
    const { text } = joined(articles, size);
    const spent = seconds(() => extract(text, { publishedAt, zones: 'all', maxLength: Number.POSITIVE_INFINITY }));
    perMegabyte.push(spent / (Buffer.byteLength(text) / MB));
    if (spent > PATIENCE) break;
  }
  return perMegabyte;
}

/** Milliseconds per MB of each stage for texts of each size that `growth` had patience for. */
function stageGrowth(articles: readonly Article[], sizes: readonly number[]): readonly (readonly string[])[] {
  const read = stagedReader(true);
  for (const article of articles.slice(0, 500)) read(article, new Map());
  const columns = sizes.map((size) => {
    const times: StageTimes = new Map();
    read(joined(articles, size), times);
    return times;
  });
  return [...columns[0]!.keys()].map((stage) => {
    const perMegabyte = columns.map((times, i) => times.get(stage)! / sizes[i]!);
    return [stage, ...perMegabyte.map((ms) => ms.toFixed(0)), (perMegabyte.at(-1)! / perMegabyte[0]!).toFixed(1)];
  });
}

const sizes = SIZES.map((size) => `${size} MB`);
const texts = [
  { name: 'one fixture repeated', articles: fixtures().slice(0, 1) },
  ...corpora(file).map(({ name, articles }) => ({ name: `${name} joined`, articles })),
];
for (const { articles } of texts) for (const article of articles.slice(0, 500)) extract(article.text, { publishedAt });
const rows = texts.map(({ name, articles }) => ({ name, articles, perMegabyte: growth(articles) }));
printTable(
  'Growth: seconds per MB of one text',
  ['text', ...sizes, 'last ÷ first'],
  rows.map(({ name, perMegabyte }) => [
    name,
    ...SIZES.map((_, i) => perMegabyte[i]?.toFixed(2) ?? '–'),
    (perMegabyte.at(-1)! / perMegabyte[0]!).toFixed(1),
  ]),
);
for (const { name, articles, perMegabyte } of rows)
  printTable(
    `Growth by stage, ms per MB: ${name}`,
    ['stage', ...sizes.slice(0, perMegabyte.length), 'last ÷ first'],
    stageGrowth(articles, SIZES.slice(0, perMegabyte.length)),
  );

/** Heap in use after collection, and resident memory, in MB. */
function memory(): readonly string[] {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return [(heapUsed / MB).toFixed(0), (rss / MB).toFixed(0)];
}

const short = repeatTo(texts.at(-1)!.articles, SHORT_ARTICLES * 20_000).slice(0, SHORT_ARTICLES);
const measured: string[][] = [];
short.forEach(({ text }, i) => {
  extract(text.slice(0, 1000), { publishedAt });
  if (i + 1 === SHORT_ARTICLES / 10 || i + 1 === SHORT_ARTICLES / 2 || i + 1 === SHORT_ARTICLES)
    measured.push([String(i + 1), ...memory()]);
});
printTable('Memory after short articles of 1,000 characters, MB', ['articles', 'heap in use', 'resident'], measured);
