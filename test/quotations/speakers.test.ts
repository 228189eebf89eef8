import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract, type SifaraRecord } from '../../src/index.js';

type Case = readonly [text: string, ...quotes: string[][]];

const cases = parse(
  readFileSync(new URL('../../fixtures/quotations/speakers.yaml', import.meta.url), 'utf8'),
) as Case[];

/** Key, name or code of whoever speaks, the phrase of an unnamed one, - for nobody. */
function nameOf(record: SifaraRecord, { ref, text }: SifaraRecord['quotes'][number]['speaker']): string {
  const named = [...record.people, ...record.organizations].find((entity) => entity.id === ref);
  const country = record.countries.find((entity) => entity.id === ref);
  return country?.alpha2 ?? named?.key ?? named?.name.ar ?? text ?? '-';
}

describe('speakers', () => {
  it.each(cases.map(([text, ...quotes]) => ({ text, quotes })))('$text', ({ text, quotes }) => {
    const record = extract(text);
    const found = record.quotes.map(({ cue, speaker, modality }) => [
      cue?.text ?? '-',
      nameOf(record, speaker),
      ...(modality === 'asserted' ? [] : [modality]),
    ]);
    expect(found).toEqual(quotes);
  });
});
