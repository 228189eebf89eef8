// A feed on disk to records, one JSON line an item: what a fetched feed would go through.   node examples/rss-pipeline.mjs [FEED]
import { readFileSync } from 'node:fs';
import { extract } from 'sifara';
import { readFeed } from 'sifara/readers';
import { write } from 'sifara/writers';

const [file = new URL('feed.xml', import.meta.url)] = process.argv.slice(2);

function* records() {
  for (const { text, ...meta } of readFeed(readFileSync(file))) yield extract(text, meta);
}

for await (const { content } of write(records(), 'jsonl')) process.stdout.write(content);
