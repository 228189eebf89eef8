import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract, type SifaraRecord } from '../../src/index.js';

const root = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));

/** The record of an article of fixtures/articles. */
export function articleRecord(slug: string): SifaraRecord {
  const options = `${root}${slug}/options.json`;
  const given = existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : { publishedAt: '2016-03-12' };
  return extract(readFileSync(`${root}${slug}/source.txt`, 'utf8'), { id: slug, ...given });
}

/** The records of all articles of fixtures/articles. */
export const allRecords = (): SifaraRecord[] => readdirSync(root).map(articleRecord);
