import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/index.js';

interface Expected {
  readonly kind: string;
  readonly content: string;
  readonly cue: string | null;
  readonly speaker: string;
  readonly basis: string;
  readonly relay?: string;
}

interface Case {
  readonly text: string;
  readonly quotes: readonly Expected[];
}

const cases = parse(readFileSync(new URL('../../fixtures/quotations/corpus.yaml', import.meta.url), 'utf8')) as Case[];

describe('the corpus of quotations', () => {
  it('holds at least 150 sentences', () => expect(cases.length).toBeGreaterThanOrEqual(150));

  it.each(cases)('$text', ({ text, quotes }) => {
    const record = extract(text);
    const found = record.quotes.map((quote, i) => ({
      kind: quote.kind,
      content: quote.content.text,
      cue: quote.cue?.text ?? null,
      speaker: quote.speaker.text,
      basis: quote.speaker.basis,
      ...(quotes[i]?.relay !== undefined && { relay: quote.relay.map((relay) => relay.text).join(', ') }),
    }));
    expect(found).toEqual(quotes);
  });
});
