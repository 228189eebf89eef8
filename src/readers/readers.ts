import { htmlReader } from './html.js';
import { jsonlReader } from './jsonl.js';
import { readabilityReader } from './readability.js';
import type { Reader } from './reader.js';
import { textReader } from './text.js';
import { atomReader, newsmlReader, nitfReader, rssReader } from './xml-readers.js';

/** Every reader; where two claim an ending the first has it. */
export const READERS: readonly Reader[] = [
  textReader,
  htmlReader,
  readabilityReader,
  rssReader,
  atomReader,
  newsmlReader,
  nitfReader,
  jsonlReader,
];
