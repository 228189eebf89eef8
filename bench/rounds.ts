import { type Article, byteLength, deal, MB } from './texts.js';

/** Something that reads articles. */
export interface Contender {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly read: (article: Article) => unknown;
}

/** A contender's speed over all its articles. */
export interface Speed {
  readonly name: string;
  readonly megabytes: number;
  readonly seconds: number;
  readonly rate: number;
}

/**
 * Processor time of this process so far, in milliseconds, its compiler and collector threads included: on a shared machine a wall clock
 * counts the neighbours' work as well.
 */
export function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Seconds of processor time that `work` takes. */
export function seconds(work: () => void): number {
  const from = clock();
  work();
  return (clock() - from) / 1000;
}

/** What a reader gives is kept here, so that no compiler may leave the reading out. */
export let kept: unknown;

/** How long a contender warms up, in seconds of processor time; one that reads all its articles twice sooner has done enough. */
const WARM_UP = 20;
const PASSES = 2;

function warmUp({ articles, read }: Contender): void {
  const from = clock();
  for (let pass = 0; pass < PASSES; pass++)
    for (const article of articles) {
      if (clock() - from > WARM_UP * 1000) return;
      kept = read(article);
    }
}

/**
 * Reads every contender's articles once, in `rounds` turns, so that a busy spell of the machine falls on all of them. Each warms up before
 * the first turn, until the engine has compiled what it will: a fresh one interprets, and takes several times as long.
 */
export function compare(contenders: readonly Contender[], rounds = 5): readonly Speed[] {
  const readAll = ({ read }: Contender, articles: readonly Article[]) => {
    for (const article of articles) kept = read(article);
  };
  const piles = contenders.map(({ articles }) => deal(articles, rounds));
  for (const contender of contenders) warmUp(contender);
  const spent = contenders.map(() => 0);
  for (let round = 0; round < rounds; round++)
    contenders.forEach((contender, i) => {
      spent[i]! += seconds(() => readAll(contender, piles[i]![round]!));
    });
  return contenders.map(({ name, articles }, i) => {
    const megabytes = byteLength(articles) / MB;
    return { name, megabytes, seconds: spent[i]!, rate: megabytes / spent[i]! };
  });
}
