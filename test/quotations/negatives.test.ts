import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/index.js';

const texts = parse(
  readFileSync(new URL('../../fixtures/quotations/negatives.yaml', import.meta.url), 'utf8'),
) as string[];

describe('texts without a quotation', () => {
  it('are at least 60', () => expect(texts.length).toBeGreaterThanOrEqual(60));

  it.each(texts)('%s', (text) => {
    expect(extract(text).quotes.map((quote) => [quote.rule, quote.cue?.text, quote.content.text])).toEqual([]);
  });
});
