// The share of each stage of the pipeline: shares.ts [FILE]
import { corpora } from './corpus.js';
import { type StageTimes, stagedReader } from './stages.js';
import { printTable } from './table.js';
import { byteLength, MB } from './texts.js';

const read = stagedReader();
for (const { name, articles } of corpora(process.argv[2])) {
  for (const article of articles.slice(0, articles.length / 10)) read(article, new Map());
  const times: StageTimes = new Map();
  for (const article of articles) read(article, times);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const megabytes = byteLength(articles) / MB;
  printTable(
    `Stages on ${name}`,
    ['stage', 'share', 'ms per MB'],
    [...times].map(([stage, time]) => [stage, `${((100 * time) / total).toFixed(1)} %`, (time / megabytes).toFixed(0)]),
  );
}
