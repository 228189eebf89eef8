import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { teiWriter } from '../../src/writers/tei.js';
import { xmiWriter } from '../../src/writers/xmi.js';
import { hasTool, xmllint } from './command-line-tool.js';
import { adverse, articles } from './records.js';
import { runWriter } from './run-writer.js';

const schema = fileURLToPath(new URL('../../fixtures/schemas/tei-subset.rng', import.meta.url));
const records = [...articles(), ...adverse.map(([, record]) => record)];

describe.skipIf(!hasTool('xmllint', '--version'))('xmllint (skipped where libxml2-utils is not installed)', () => {
  it('finds TEI valid against the schema, one document and a corpus', async () => {
    expect(xmllint((await runWriter(teiWriter, records)).get('')!, schema)).toBe('');
    for (const record of records)
      expect(xmllint((await runWriter(teiWriter, [record], true)).get('')!, schema)).toBe('');
  });

  it('finds what is wrong with TEI that is not valid', async () => {
    const valid = (await runWriter(teiWriter, [records[0]!], true)).get('')!;
    const broken = Buffer.from(Buffer.from(valid).toString().replace('<p>', '<p n="x"><wrong/>'));
    expect(xmllint(broken, schema)).toMatch(/fails to validate/u);
  });

  it('finds XMI and its type system well-formed', async () => {
    for (const [, content] of await runWriter(xmiWriter, records)) expect(xmllint(content)).toBe('');
  });
});
