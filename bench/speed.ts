// The floor, the whole extraction and the peers, in one process and in turns: speed.ts [FILE]
import * as chrono from 'chrono-node/ar';
import nlp from 'compromise/three';
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import AggressiveTokenizerFa from 'natural/lib/natural/tokenizers/aggressive_tokenizer_fa.js';
import { extract } from './built.js';
import { type Corpus, corpora } from './corpus.js';
import { englishArticles } from './english.js';
import { floorReader } from './floor.js';
import { type Contender, compare } from './rounds.js';
import { printTable } from './table.js';
import { byteLength } from './texts.js';

const persian = new AggressiveTokenizerFa();
const latin = new AggressiveTokenizer();

function contenders({ articles }: Corpus): readonly Contender[] {
  const english = englishArticles(byteLength(articles));
  return [
    { name: 'floor: words and a Map', articles, read: floorReader(articles) },
    { name: 'sifara, the whole record', articles, read: ({ text, publishedAt }) => extract(text, { publishedAt }) },
    {
      name: 'chrono-node/ar, dates only',
      articles,
      read: ({ text, publishedAt }) => chrono.parse(text, publishedAt ? new Date(publishedAt) : undefined),
    },
    { name: 'natural, Persian tokeniser', articles, read: ({ text }) => persian.tokenize(text) },
    { name: 'natural, tokeniser (English)', articles: english, read: ({ text }) => latin.tokenize(text) },
    {
      name: 'compromise/three, names and clauses (English)',
      // A twentieth: it is slow, and its speed does not depend on how many articles follow.
      articles: english.slice(0, Math.ceil(english.length / 20)),
      read: ({ text }) => {
        const doc = nlp(text);
        return [doc.people().out('offset'), doc.places().out('offset'), doc.organizations().out('offset')];
      },
    },
  ];
}

for (const corpus of corpora(process.argv[2])) {
  const speeds = compare(contenders(corpus));
  const [floor, own] = [speeds[0]!.rate, speeds[1]!.rate];
  printTable(
    `Speed on ${corpus.name}`,
    ['reader', 'MB read', 'MB/s', 'floor ÷ it', 'sifara ÷ it'],
    speeds.map(({ name, megabytes, rate }) => [
      name,
      megabytes.toFixed(1),
      rate.toFixed(2),
      (floor / rate).toFixed(1),
      (own / rate).toFixed(2),
    ]),
  );
}
