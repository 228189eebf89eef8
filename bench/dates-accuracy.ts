// Dates of sifara and of chrono-node/ar on dated articles with gold, in one run:
// npx tsx bench/dates-accuracy.ts ARTICLES.jsonl GOLD.jsonl [SCORER.mjs]   (npm run build first)
// With a scorer, records go through it: node SCORER ARTICLES GOLD RECORDS --json. Without, values are paired as it pairs them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chrono from 'chrono-node/ar';
import { extract } from './built.js';
import { chronoDates } from './chrono-dates.js';
import { type DateTally, type FoundDate, type GoldDates, tallyDates } from './date-values.js';
import { compare } from './rounds.js';
import { printTable } from './table.js';

interface Item {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
}

const readJsonl = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const [articlesPath, goldPath, scorer] = process.argv.slice(2);
if (!articlesPath || !goldPath) throw new Error('usage: dates-accuracy.ts ARTICLES.jsonl GOLD.jsonl [SCORER.mjs]');
const items = readJsonl<Item>(articlesPath).filter(({ published }) => published);
const dated = new Set(items.map(({ id }) => id));
const golds = readJsonl<GoldDates>(goldPath).filter(({ id }) => dated.has(id));
const articles = items.map(({ text, published }) => ({ text, publishedAt: published }));

type DateReader = (text: string, published: string) => readonly FoundDate[];
const readers: Readonly<Record<string, DateReader>> = {
  sifara: (text, publishedAt) => extract(text, { publishedAt }).dates,
  'chrono-node/ar': (text, published) => chronoDates(chrono.parse(text, new Date(published))),
};

/** What the scorer makes of the dates. */
function scored(found: ReadonlyMap<string, readonly FoundDate[]>, scorerPath: string): readonly DateTally[] {
  const dir = mkdtempSync(join(tmpdir(), 'sifara-dates-'));
  const write = (name: string, rows: readonly unknown[]): string => {
    writeFileSync(join(dir, name), rows.map((row) => JSON.stringify(row)).join('\n'));
    return join(dir, name);
  };
  const records = items.map(({ id, text }) => ({ document: { id, text }, dates: found.get(id) }));
  const paths = [write('articles', items), write('gold', golds), write('records', records)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorerPath, ...paths, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  rmSync(dir, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  const table = JSON.parse(stdout) as Record<string, { F1: number; gold: number; sys: number }>;
  return ['spans', 'values', 'types'].map((layer) => {
    const { F1, gold, sys } = table[`dates.${layer}`]!;
    return { layer, f1: F1, gold, found: sys };
  });
}

const speeds = compare(
  Object.entries(readers).map(([name, read]) => ({
    name,
    articles: Array.from({ length: 10 }, () => articles).flat(),
    read: ({ text, publishedAt }) => read(text, publishedAt!),
  })),
);
const rows = Object.entries(readers).map(([name, read], i) => {
  const found = new Map(items.map(({ id, text, published }) => [id, read(text, published!)]));
  const tallies = scorer ? scored(found, scorer) : tallyDates(items, golds, found);
  return [name, ...tallies.map(({ f1 }) => f1.toFixed(1)), String(tallies[0]!.found), speeds[i]!.rate.toFixed(2)];
});
printTable(
  `Dates of ${items.length} dated articles, F1 (${scorer ? 'by the scorer' : 'paired here'}); sifara reads the whole record`,
  ['reader', 'spans', 'values', 'types', 'found', 'MB/s'],
  rows,
);
